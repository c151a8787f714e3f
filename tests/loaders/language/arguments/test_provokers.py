"""Whose act another one answers, where the clause of "prompting X to" tells no other end."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        (
            "Ghana raided the Togolese embassy, prompting Togo to sever relations.",
            "SEVERED_TIES",
            {("TGO", "GHA", "actual")},
        ),
        (
            "Norway and Chile recognised Kosovo, leading Serbia to recall its ambassadors.",
            "RECALLED_ENVOY",
            {("SRB", "NOR", "actual"), ("SRB", "CHL", "actual")},
        ),
        (
            "Kenya poisoned a defector, prompting Uganda to expel four diplomats.",
            "EXPELLED_ENVOY",
            {("UGA", "KEN", "actual")},
        ),
        (
            "Ghana shelled the border, causing Togo to break off ties with Benin.",
            "SEVERED_TIES",
            {("TGO", "BEN", "actual")},
        ),
        ("Floods hit the north, prompting Togo to sever relations.", "SEVERED_TIES", set()),
    ],
)
def test_the_act_answers_who_prompted_it(
    text: str, type_: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == edges

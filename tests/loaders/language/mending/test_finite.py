"""Verbs in the past tense that the parser takes for adjectives."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Oman strafed Chadian villages.", {("OMN", "TCD", "actual")}),
        ("Omani artillery shelled Chadian villages.", {("OMN", "TCD", "actual")}),
        ("The shelled Chadian villages are rebuilt.", set()),
    ],
)
def test_a_verb_in_the_past_has_an_object(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, "ATTACKED") == edges


def test_whether_its_subject_hangs_on_the_noun_or_on_it() -> None:
    text = "The EU imposed travel bans on Chadian officials."
    assert told(text, "SANCTIONED") == {("EU", "TCD", "actual")}

"""A call goes with what is said in it, wherever the parser hangs it."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        (
            "Norway accused Iran of failing to act, in a telephone call with Turkey's president.",
            {("NOR", "TUR", "actual")},
        ),
        ("Norway urged Iran to stop the ships, in a call with Turkey.", {("NOR", "TUR", "actual")}),
        (
            "Chad asked Mali to free the soldiers in a phone call with Togo's president.",
            {("TCD", "TGO", "actual")},
        ),
        (
            "Ethiopia blamed Sudan for the raid during a phone call with Kenya's president.",
            {("ETH", "KEN", "actual")},
        ),
        # Those of whom something is said may be who called.
        (
            "Norway said that Iran had asked for help in a phone call with Turkey.",
            {("IRN", "TUR", "actual")},
        ),
        (
            "Kenya said that Uganda mocked Sudan in a phone call with Ethiopia.",
            {("UGA", "ETH", "actual")},
        ),
    ],
)
def test_who_called(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, "MET") == edges

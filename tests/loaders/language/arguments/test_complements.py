"""Who is said to have done a thing, and who is not."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Oman said that Qatar had violated the truce.", {("OMN", "QAT", "actual")}),
        ("Oman said that Qatar had not violated the truce.", set()),
        ("Oman said that Qatar would not attack Chad.", set()),
        ("Oman said that Qatar could attack.", set()),
        ("Peru, Chile said, has not lied.", set()),
        ("Oman insisted that Qatar had violated the truce.", {("OMN", "QAT", "actual")}),
    ],
)
def test_what_others_did(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, "ACCUSED") == edges

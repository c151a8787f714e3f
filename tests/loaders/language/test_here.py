"""The place of the report, where it says "here"."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KABUL, May 5 - Chad's president arrived here on Monday.", {("TCD", "AFG", "actual")}),
        ("ARUSHA, May 5 - Chad's president arrived here on Monday.", set()),
        ("Chad's president arrived here on Monday.", set()),
        ("KABUL, May 5 - Chad and Peru signed a pact here on Monday.", set()),
    ],
)
def test_who_arrives_here(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert told(text, "VISITED") == expected

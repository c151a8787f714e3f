"""What "it is … that" stresses does, or gets, what the clause says."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was Peru that attacked Chile.", {("PER", "CHL", "actual")}),
        ("It was Chile that Peru attacked.", {("PER", "CHL", "actual")}),
        ("It was Peru, not Mali, that attacked Chile.",
         {("PER", "CHL", "actual"), ("MLI", "CHL", "denied")}),
        ("It was not Peru that attacked Chile.", set()),
        ("It was in Mali that Peru attacked Chile.", {("PER", "CHL", "actual")}),
        ("It is plain that Peru attacked Chile.", {("PER", "CHL", "actual")}),
    ],
)  # fmt: skip
def test_who_is_stressed(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert told(text, "ATTACKED") == expected

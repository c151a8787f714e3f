"""Titles that stand alone mean whom the article gave them to."""

import pytest

from tests.loaders.language.sentences import told

MET = "Secretary Blinken met with Indonesian Foreign Minister Retno Marsudi. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MET + "The Secretary condemned Russia.", {("USA", "RUS", "actual")}),
        (MET + "The Foreign Minister condemned Russia.", {("IDN", "RUS", "actual")}),
        (MET + "The Minister condemned Russia.", {("IDN", "RUS", "actual")}),
        (
            MET + "The Secretary and the Foreign Minister condemned Russia.",
            {("USA", "RUS", "actual"), ("IDN", "RUS", "actual")},
        ),
        (
            "The Foreign Secretary, James Cleverly, met Wang Yi. "
            "The Foreign Secretary condemned Russia.",
            {("GBR", "RUS", "actual")},
        ),
        (
            MET + "The leaders condemned Russia.",
            {("USA", "RUS", "actual"), ("IDN", "RUS", "actual")},
        ),
        (MET + "The secretary condemned Russia.", {("USA", "RUS", "actual")}),
        (
            "Joe Biden met the emir of Qatar and Egypt's president. The emir condemned Russia.",
            {("QAT", "RUS", "actual")},
        ),
        (MET + "The Arab leaders condemned Russia.", set()),
        (MET + "The President condemned Russia.", set()),
        (MET + "The Defence Minister condemned Russia.", set()),
        ("Vice President Kamala Harris came. The President condemned Russia.", set()),
    ],
)
def test_who_a_title_means(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert told(text, "CRITICISED", "2023-07-13") == expected

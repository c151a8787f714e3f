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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KABUL, May 5 - The government recalled its ambassador from Chad.",
         {("AFG", "TCD", "actual")}),
        ("KABUL, May 5 - The Foreign Ministry has recalled the ambassador from Chad.",
         {("AFG", "TCD", "actual")}),
        ("KABUL, May 5 - Peru left. The government recalled its ambassador from Chad.",
         {("PER", "TCD", "actual")}),
        ("ARUSHA, May 5 - The government recalled its ambassador from Chad.", set()),
    ],
)  # fmt: skip
def test_whose_the_government_is(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert told(text, "RECALLED_ENVOY") == expected


def test_the_foreign_office_of_a_report_from_islamabad_is_there() -> None:
    text = "ISLAMABAD, May 5 - The Foreign Office summoned the Chadian ambassador."
    assert told(text, "SUMMONED_ENVOY") == {("PAK", "TCD", "actual")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru left. In Kabul the foreign ministry recalled its ambassador from Chad.",
         {("AFG", "TCD", "actual")}),
        ("Peru left. In Kabul, the cabinet recalled its consul from Chad.",
         {("AFG", "TCD", "actual")}),
        ("In Kabul the Peruvian government recalled its ambassador from Chad.",
         {("PER", "TCD", "actual")}),
    ],
)  # fmt: skip
def test_who_sits_where_the_sentence_begins(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert told(text, "RECALLED_ENVOY") == expected

"""Time gone by until today: told on Wednesday 2021-12-15 in the present, or counted from a day."""

import pytest

from tests.loaders.language.sentences import statements


def expelled(text: str) -> list[str | None]:
    return [one.date for one in statements(text) if one.type == "EXPELLED_ENVOY"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Two years after Gabon expelled Peru's envoy, the house is empty.", "2019"),
        ("The house is empty again, two years after Gabon expelled Peru's envoy.", "2019"),
        ("It is six weeks since Gabon expelled Peru's envoy.", "2021-11-01/2021-11-07"),
        ("It is less than a month since Gabon expelled Peru's envoy.", "2021-11"),
        ("It has been five months since Gabon expelled Peru's envoy.", "2021-07"),
        ("Almost two years have passed since Gabon expelled Peru's envoy.", "2019"),
        ("Ten days after Gabon had expelled Peru's envoy, ferries run again.", "2021-12-05"),
        ("Exactly a year after Gabon expelled Peru's envoy, the house is empty.", "2020-12-15"),
        ("Half a year after Gabon expelled Peru's envoy, the house is empty.", "2021-06"),
        ("Nearly a year after the expulsion of Peru's envoy by Gabon, ferries run.", "2020"),
    ],
)
def test_in_the_present_it_is_counted_from_today(text: str, date: str) -> None:
    assert expelled(text) == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("On 4 May Chile left, two days after Gabon had expelled Peru's envoy.", "2021-05-02"),
        ("Chile will vote three years after Gabon expelled Peru's envoy.", None),
        ("Since Gabon expelled Peru's envoy, the house is empty.", None),
        ("Two years after Gabon expelled Peru's envoy, the house burned down.", None),
    ],
)
def test_else_from_what_the_main_clause_tells(text: str, date: str | None) -> None:
    assert expelled(text) == [date]


def test_what_was_before_is_not_the_day_that_is_spoken_of() -> None:
    text = (
        "Norway came on Friday on its first tour since the vote in May. That day it thanked Peru."
    )
    assert [one.date for one in statements(text) if one.type == "PRAISED"] == ["2021-12-10"]


def test_a_week_earlier_counts_from_the_news_where_no_day_was_named() -> None:
    text = "Norway had thanked Peru a week earlier."
    assert [one.date for one in statements(text)] == ["2021-12-08"]

"""The day in the dateline, which "today" is counted from where the paper is of another day."""

import datetime as dt

import pytest

from loaders.language.clean import prose
from loaders.language.dating.filed import filed
from tests.loaders.language.sentences import statements

PRINTED = dt.date(1968, 8, 27)


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("OSLO, Aug. 26 -- ", "1968-08-26"),
        ("OSLO, Aug. 27 (Reuters) - ", "1968-08-27"),
        ("OSLO, Aug. 3 -- ", "1968-08-27"),  # no longer waits to be printed
        ("OSLO, Aug. 29 -- ", "1968-08-27"),
        ("", "1968-08-27"),
    ],
)
def test_the_day_is_that_of_the_dateline(dateline: str, day: str) -> None:
    text = f"{dateline}Norway tonight recalled its envoy to Peru."
    assert filed(text, list(prose(text)), PRINTED) == dt.date.fromisoformat(day)


def test_today_is_the_day_in_the_dateline() -> None:
    text = "OSLO, Aug. 26 -- Norway today recalled its ambassador to Peru and met Chile on Monday."
    dates = {one.type: one.date for one in statements(text, PRINTED.isoformat())}
    assert dates["RECALLED_ENVOY"] == "1968-08-26"


def test_nothing_is_known_of_a_report_without_a_day() -> None:
    text = "OSLO, Aug. 26 -- Norway today recalled its ambassador to Peru."
    assert filed(text, list(prose(text)), None) is None

"""What holds of all dates: full ones come back, relative ones lie on the side of the tense."""

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import edtf
from loaders.language import dates

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2090, 12, 31))
TENSES = st.sampled_from(["past", "future", "present", None])
PHRASES = [
    "on Monday", "last Friday", "next Sunday", "in May", "last March", "next June",
    "on 29 February", "on the 31st", "yesterday", "tomorrow", "last week", "this week",
    "next month", "this quarter",
    "last year", "at the weekend", "two weeks ago", "ten years ago today", "a month ago",
    "in three days", "over the past six months", "from 30 December to 2 January", "in the winter",
    "from Friday to Monday", "in the first half of the year", "three weeks later", "that year",
    "within two weeks", "since Tuesday", "until April", "by Thursday", "in the 1990s",
    "last decade",
]  # fmt: skip


@given(
    DAYS,
    st.sampled_from(["{0.day} {1} {0.year}", "{1} {0.day}, {0.year}", "{2} {0.day}, {0.year}"]),
)
def test_a_full_date_comes_back(day: dt.date, form: str) -> None:
    month = calendar.month_name[day.month]
    short = month if len(month) < 5 else f"{month[:3]}."
    text = f"They met on {form.format(day, month, short)} in Oslo."
    (found,) = dates.find(text, 0, len(text))
    assert dates.resolve(found, None) == day.isoformat()


@given(st.sampled_from(PHRASES), DAYS, TENSES, st.one_of(st.none(), DAYS))
def test_whatever_comes_out_is_edtf(
    phrase: str, published: dt.date, tense: dates.Tense | None, previous: dt.date | None
) -> None:
    (found,) = dates.find(phrase, 0, len(phrase))
    value = dates.resolve(found, published, tense, previous.isoformat() if previous else None)
    assert value is None or any(edtf.bounds(value))


@given(st.sampled_from(list(calendar.day_name)), DAYS)
def test_a_weekday_is_the_nearest_on_the_side_of_the_tense(name: str, published: dt.date) -> None:
    text = f"on {name}"
    (found,) = dates.find(text, 0, len(text))
    past = dt.date.fromisoformat(dates.resolve(found, published, "past") or "")
    future = dt.date.fromisoformat(dates.resolve(found, published, "future") or "")
    assert calendar.day_name[past.weekday()] == calendar.day_name[future.weekday()] == name
    assert 0 <= (published - past).days < 7
    assert 0 <= (future - published).days < 7


@given(st.sampled_from(calendar.month_name[1:]), DAYS)
def test_a_month_lies_within_a_year_on_the_side_of_the_tense(name: str, published: dt.date) -> None:
    text = f"in {name}"
    (found,) = dates.find(text, 0, len(text))
    past = edtf.bounds(dates.resolve(found, published, "past") or "")[0]
    future = edtf.bounds(dates.resolve(found, published, "future") or "")[1]
    assert past is not None and past <= published and (published - past).days < 397
    assert future is not None and future >= published and (future - published).days < 397


@given(st.text(alphabet="0123456789 -/.,MayonDec–thTuesdaylast year ago", max_size=60))
def test_expressions_lie_in_the_text_in_order_and_apart(text: str) -> None:
    reached = 0
    for found in dates.find(text, 0, len(text)):
        assert reached <= found.start < found.end <= len(text)
        reached = found.end


@pytest.mark.parametrize("published", [dt.date.min, dt.date.max])
@pytest.mark.parametrize("phrase", PHRASES)
def test_the_ends_of_the_calendar_do_no_harm(phrase: str, published: dt.date) -> None:
    (found,) = dates.find(phrase, 0, len(phrase))
    for tense in ("past", "future"):
        value = dates.resolve(found, published, tense)
        assert value is None or edtf.bounds(value)

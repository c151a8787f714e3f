"""Days of publication: one way to write them, one calendar."""

import datetime as dt

import pytest
from pydantic import ValidationError

from graph import moments
from graph.model import Article, ArticleRef
from graph.selection import Selection

WRITTEN = [
    ("2021-12-15", "2021-12-15"),
    ("20211215", "2021-12-15"),
    ("2021-W50-3", "2021-12-15"),
    ("2021-12-15T08:30:00+01:00", "2021-12-15T08:30:00+01:00"),
    ("2021-12-15 08:30Z", "2021-12-15T08:30:00+00:00"),
    ("20211215T0830", "2021-12-15T08:30:00"),
    ("0001-01-01T00:00:00", "0001-01-01T00:00:00"),
]


@pytest.mark.parametrize(("text", "kept"), WRITTEN)
def test_days_and_moments_are_kept_in_one_form(text, kept):
    assert moments.written(text) == moments.written(kept) == kept
    assert Article(text="Talks.", published=text).published == kept
    assert ArticleRef(id="a", published=text, retrieved=text).retrieved == kept


REFUSED = ["yesterday", "2021-02-31", "0001-01-01T00:00:00+05:00", "9999-12-31T23:00:00-05:00"]


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_moment_or_has_none_in_utc_is_refused(text):
    with pytest.raises(ValidationError, match="published: not a date: "):
        ArticleRef(id="a", published=text)


DAYS = [
    ("2021-12-15", dt.date(2021, 12, 15)),
    ("2021-12-15T23:30:00-05:00", dt.date(2021, 12, 15)),  # in UTC, the next day
    ("2021-12-15T00:30:00+05:00", dt.date(2021, 12, 15)),  # in UTC, the day before
]


@pytest.mark.parametrize(("published", "day"), DAYS)
def test_the_day_is_that_of_where_it_was_written(published, day):
    assert moments.day(published) == Article(text="Talks.", published=published).day == day
    assert Selection(known_by=day).knows(published)
    assert not Selection(known_by=day - dt.timedelta(1)).knows(published)


def test_moments_compare_in_utc():
    late, early = "2021-12-15T23:30:00-05:00", "2021-12-16T00:30:00+01:00"
    assert moments.moment(None) < moments.moment(early) < moments.moment(late)

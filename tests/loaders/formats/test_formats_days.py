"""Dates as exports write them; what can be meant in two ways is not guessed."""

import io

import pytest

from graph.model import Article
from loaders.formats.days import day
from loaders.reading import read_stream


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2022-02-04", "2022-02-04"),
        ("2022-02-04T10:00:00Z", "2022-02-04T10:00:00Z"),
        ("2022-02-04 10:00:00 UTC", "2022-02-04 10:00:00+00:00"),
        ("Fri, 04 Feb 2022 10:00:00 GMT", "2022-02-04T10:00:00+00:00"),
        ("4 February 2022", "2022-02-04"),
        ("04-Feb-2022", "2022-02-04"),
        ("4th Sept. 2022", "2022-09-04"),
        ("February 4, 2022", "2022-02-04"),
        ("February 4, 2022 Friday", "2022-02-04"),
        ("Friday, February 4, 2022 at 10:00 AM EST", "2022-02-04"),
        ("Feb 4, 2022, 10:00 AM", "2022-02-04"),
        ("04 Feb 2022 10:00 PM", "2022-02-04"),
        ("MAY 4 2022", "2022-05-04"),
        ("04.02.2022", "2022-02-04"),
        ("4. 2. 2022 10:00", "2022-02-04"),
        ("2022/02/04 10:00:00", "2022-02-04"),
        (20220204, "2022-02-04"),
        (1643968800, "2022-02-04T10:00:00+00:00"),
        ("1643968800123", "2022-02-04T10:00:00+00:00"),
        (1643968800.5, "2022-02-04T10:00:00+00:00"),
    ],
)
def test_a_date_that_can_be_meant_in_one_way_is_read(written: str | float, meant: str) -> None:
    assert day(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "03/04/2022", "13/04/2022", "February 2022", "30 February 2022", "4 Fabruary 2022", "2022",
        "yesterday", "32.01.2022", "01.13.2022", "4 February 2022 in Rome", "", "16439688001",
        "99999999", 7, -1643968800, float("nan"), True,
    ],
)  # fmt: skip
def test_any_other_stays_to_be_told(written: str | float) -> None:
    assert day(written) is written


@pytest.mark.parametrize(
    ("written", "meant"),
    [("March 20, 2023", "2023-03-20"), ("20.03.2023", "2023-03-20"), ("20/03/2023", None)],
)
def test_a_feed_s_date_may_be_written_so_too(written: str, meant: str | None) -> None:
    item = f"<item><pubDate>{written}</pubDate><description>They met.</description></item>"
    data = f"<rss version='2.0'><channel><title>X</title>{item}</channel></rss>".encode()
    [article] = read_stream("a.xml", io.BytesIO(data))
    assert isinstance(article, Article) and article.published == meant

"""Dates as exports write them; what can be meant in two ways is not guessed."""

import pytest

from loaders.formats.days import day


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
    ],
)
def test_a_date_that_can_be_meant_in_one_way_is_read(written: str, meant: str) -> None:
    assert day(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "03/04/2022", "13/04/2022", "February 2022", "30 February 2022", "4 Fabruary 2022", "2022",
        "yesterday", "32.01.2022", "01.13.2022", "4 February 2022 in Rome", "",
    ],
)  # fmt: skip
def test_any_other_stays_to_be_told(written: str) -> None:
    assert day(written) == written

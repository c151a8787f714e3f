"""Dates of the news: what is found, and what it comes to when counted from Wednesday 2021-12-15."""

import datetime as dt

import pytest

from loaders.language import dates

WEDNESDAY = dt.date(2021, 12, 15)

PAST = [
    ("The two met on Wednesday.", "2021-12-15"),
    ("The two met Wednesday in Oslo.", "2021-12-15"),
    ("The two met on Monday night.", "2021-12-13"),
    ("They signed it on Friday.", "2021-12-10"),
    ("They signed it last Friday.", "2021-12-10"),
    ("They signed it on Tuesday of last week.", "2021-12-07"),
    ("He called back earlier today.", "2021-12-15"),
    ("Yesterday the envoy left.", "2021-12-14"),
    ("The envoy left late last night.", "2021-12-14"),
    ("The envoy left the day before yesterday.", "2021-12-13"),
    ("Jets struck the port overnight.", "2021-12-14/2021-12-15"),
    ("They talked at the weekend.", "2021-12-11/2021-12-12"),
    ("They have talked all this week.", "2021-12-13/2021-12-15"),
    ("They talked last week.", "2021-12-06/2021-12-12"),
    ("They talked the week before last.", "2021-11-29/2021-12-05"),
    ("She came earlier this month.", "2021-12"),
    ("She came last month.", "2021-11"),
    ("She came in February.", "2021-02"),
    ("She came in December.", "2021-12"),
    ("She came late in March.", "2021-03"),
    ("She came in mid-March.", "2021-03"),
    ("She came last October.", "2021-10"),
    ("She came last November.", "2020-11"),  # not "last month"
    ("She came in May last year.", "2020-05"),
    ("She came in April of this year.", "2021-04"),
    ("She came on 6 December.", "2021-12-06"),
    ("She came on the 6th of December.", "2021-12-06"),
    ("She came on December 20.", "2020-12-20"),
    ("She came on Dec. 6, 2021, with two aides.", "2021-12-06"),
    ("She came on Wednesday, December 8.", "2021-12-08"),
    ("She came on Wednesday (8 December).", "2021-12-08"),
    ("She came on the 4th.", "2021-12-04"),
    ("On the 4th Norwegian troops came.", "2021-12-04"),
    ("On the 4th the troops came.", "2021-12-04"),
    ("She came on the last day of February.", "2021-02-28"),
    ("She came on the twenty-third of May.", "2021-05-23"),
    ("She came on the Sixth of April 1948.", "1948-04-06"),
    ("She was in Oslo on the 4th and 5th.", "2021-12-04/2021-12-05"),
    ("Last week, on Tuesday, she came.", "2021-12-07"),
    ("On the 4th he came to Oslo.", "2021-12-04"),
    ("They have talked in the last 24 hours.", "2021-12-14/2021-12-15"),
    ("They have talked for the past forty-eight hours.", "2021-12-13/2021-12-15"),
    ("They have talked over the last month.", "2021-11/2021-12"),
    ("They sold oil in the 12 months to June 2020.", "2019-07/2020-06"),
    ("They sold oil in the year ending March 2020.", "2019-04/2020-03"),
    ("Two years ago to the day, she came.", "2019-12-15"),
    ("She came on 1 June, 33 years after they parted.", "2021-06-01"),
    ("1964: Peru leaves the bloc.", "1964"),
    ("* 1964 – Peru leaves the bloc.", "1964"),
    ("She came on New Year's Day.", "2021-01-01"),
    ("She came in the summer of 2019.", "2019-22"),
    ("She came in the spring.", "2021-21"),
    ("She came last summer.", "2021-22"),
    ("The two were at war in 2013.", "2013"),
    ("The two were at war in late 2013.", "2013"),
    ("The two were at war around 2013.", "2013~"),
    ("The two were at war in the 1990s.", "199X"),
    ("The two were at war in the mid-1990s.", "1995~"),
    ("The two were at war in the nineties.", "199X"),
    ("The two were at war from 1991 to 1995.", "1991/1995"),
    ("The two were at war between 1991 and 1995.", "1991/1995"),
    ("The two were at war in 1991-95.", "1991/1995"),
    ("It has been a member since 2013.", "2013/.."),
    ("It has held the chair since Monday.", "2021-12-13/.."),
    ("It was a member until 2013.", "../2013"),
    ("The treaty dates from 1987.", "1987"),
    ("They met two weeks ago.", "2021-11-29/2021-12-05"),
    ("They met two weeks ago today.", "2021-12-01"),
    ("They met three days ago.", "2021-12-12"),
    ("They met a couple of weeks ago.", "2021-11-29/2021-12-05"),
    ("They met half a year ago.", "2021-06"),
    ("Five and a half years ago they met.", "2016"),
    ("A year and a half ago they met.", "2020"),
    ("They met exactly a year ago.", "2020-12-15"),
    ("They met a year ago tomorrow.", "2020-12-16"),
    ("On this day ten years ago they met.", "2011-12-15"),
    ("They met five years ago on this date.", "2016-12-15"),
    ("Forty years ago this week they met.", "1981-12-14/1981-12-20"),
    ("Ten years ago this month they met.", "2011-12"),
    ("Fifteen years ago this June they met.", "2006-06"),
    ("On a Sunday in March last year they met.", "2020-03"),
    ("On a wet Friday in May 2018 they met.", "2018-05"),
    ("One Tuesday in August they met.", "2021-08"),
    ("On a Friday last month they met.", "2021-11"),
    ("On the first Monday of September they met.", "2021-09"),
    ("In a Monday statement they made it up.", "2021-12-13"),
    ("On the 5th of the month they met.", "2021-12-05"),
    ("On the first of this month they met.", "2021-12-01"),
    ("They met on the 21st of last month.", "2021-11-21"),
    ("Oslo fell silent, on the 9th Chile left.", "2021-12-09"),
    ("Earlier in the month they met.", "2021-12"),
    ("They met four months ago.", "2021-08"),
    ("They met twenty-two years ago.", "1999"),
    ("They met two decades ago.", "2001~"),
    ("They met over the past two years.", "2019/2021"),
    ("They trained from 4 to 20 February.", "2021-02-04/2021-02-20"),
    ("They trained on 4-20 February.", "2021-02-04/2021-02-20"),
    ("They trained Feb. 4-20, 2020.", "2020-02-04/2020-02-20"),
    ("They trained on Thursday and Friday.", "2021-12-09/2021-12-10"),
    ("They trained from Friday to Sunday.", "2021-12-10/2021-12-12"),
    ("They traded more between May and July 2021.", "2021-05/2021-07"),
    ("They traded more in the January-November period.", "2021-01/2021-11"),
    ("They traded more in the January-July period last year.", "2020-01/2020-07"),
    ("They traded more in May and June.", "2021-05/2021-06"),
    ("They traded more from November to February.", "2020-11/2021-02"),
    ("They traded more in the first half of 2020.", "2020-01/2020-06"),
    ("They traded more in the third quarter.", "2021-07/2021-09"),
    ("They traded more in the first ten months of this year.", "2021-01/2021-10"),
    ("They traded more in fiscal 2019.", "2019"),
    ("They traded in the late 18th century.", "1701/1800"),
    ("They traded in the nineteenth century.", "1801/1900"),
    ("They met on Easter Monday.", "2021-04-05"),
    ("On Good Friday 2018 the envoys left.", "2018-03-30"),
    ("They met at Christmas.", "2020-12-25"),
    ("They met on 25/4/2021.", "2021-04-25"),
    ("They met on 4/25/2021.", "2021-04-25"),
    ("They met on 5.4.2021.", "2021-04-05"),
    ("They trained March 30-April 2.", "2021-03-30/2021-04-02"),
    ("They met the previous Saturday.", "2021-12-11"),
    ("They are members as of midnight.", "2021-12-15"),
]
FUTURE = [
    ("They will meet on Wednesday.", "2021-12-15"),
    ("They will meet on Monday.", "2021-12-20"),
    ("They will meet next Monday.", "2021-12-20"),
    ("They will meet tomorrow.", "2021-12-16"),
    ("They will meet in February.", "2022-02"),
    ("They will meet next February.", "2022-02"),
    ("They will meet in April next year.", "2022-04"),
    ("They will meet early next year.", "2022"),
    ("They will meet next month.", "2022-01"),
    ("They will meet this week.", "2021-12-13/2021-12-19"),
    ("They will meet this weekend.", "2021-12-18/2021-12-19"),
    ("They will meet in three days.", "2021-12-18"),
    ("They will meet in two years' time.", "2023"),
    ("They will meet on January 20.", "2022-01-20"),
    ("They will meet on January 1st next year.", "2022-01-01"),
    ("They will meet from 4 to 20 February.", "2022-02-04/2022-02-20"),
    ("They will meet from Thursday to Saturday.", "2021-12-16/2021-12-18"),
    ("They will meet from Monday.", "2021-12-20"),
    ("They will trade more by the end of the year.", "2021"),
    ("They will trade more by 2027.", "2027"),
    ("They must leave by Friday.", "../2021-12-17"),
    ("The visit was put off until January.", "2022-01"),
    ("They will share a seat this year and next.", "2021/2022"),
    ("They will meet in the spring.", "2022-21"),
    ("They will meet in the new year.", "2022"),
    ("They will meet before the year is out.", "2021"),
    ("They will meet after Easter.", "2022-04-17/.."),
    ("They will meet on New Year's Eve.", "2021-12-31"),
    ("They will meet this coming weekend.", "2021-12-18/2021-12-19"),
]
NOTHING = [
    "They will meet in the coming days.",
    "It took them three days.",
    "The war lasted for ten years.",
    "Resolution 1441 sent 2000 troops, 1,200 lorries and 1500 tonnes of rice.",
    "Mrs May was asked by May to march, and the March of the Women may turn out well.",
    "They met on 31 February.",
    "On the eve of the summit they fell out.",
    "Every Monday they fall out.",
    "The fall of Saigon, the Prague Spring and Good Friday are history.",
    "In three days they built a bridge.",
    "The Good Friday talks sent Christmas cards from Easter Island.",
    "They met on 3/4/2021.",  # in March or in April
    "Three years later they fell out.",
    "They fell out the same day.",
    "In her last week in office they fell out.",
    "On the Sunday they fell out.",
    "They fell out that April.",
    "The following May they fell out.",
    "At the time they fell out.",
    "It is two years since then.",
    "He said that the troops were tired, and on the 5th Fleet's ships too.",
]


def told(text: str, tense: dates.Tense, previous: str | None = None) -> list[str]:
    found = dates.find(text, 0, len(text))
    values = (dates.resolve(one, WEDNESDAY, tense, previous) for one in found)
    return [value for value in values if value]


@pytest.mark.parametrize(("text", "date"), PAST)
def test_past(text: str, date: str) -> None:
    assert told(text, "past") == [date]


@pytest.mark.parametrize(("text", "date"), FUTURE)
def test_future(text: str, date: str) -> None:
    assert told(text, "future") == [date]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_made_up(text: str) -> None:
    assert told(text, "past") == []


@pytest.mark.parametrize(
    ("text", "previous", "date"),
    [
        ("Three days later he was gone.", "2021-11-28", "2021-12-01"),
        ("A week later he was gone.", "2021-11-28", "2021-12-05"),
        ("The week before, he was here.", "2021-11-28", "2021-11-15/2021-11-21"),
        ("He left the next day.", "2021-11-30", "2021-12-01"),
        ("He left the night before.", "2021-11-30", "2021-11-29"),
        ("He left later that day.", "2021-11-30", "2021-11-30"),
        ("Hours later he left.", "2021-11-30", "2021-11-30"),
        ("He left two years later.", "2013", "2015"),
        ("He left two years later.", "2013-06", "2015"),
        ("He left four months later.", "2013-06", "2013-10"),
        ("In March of that year he left.", "2013", "2013-03"),
        ("He left on the 9th.", "2013-06-07", "2013-06-09"),
        ("He left three days after his wife.", "2013-06-07", "2013-06-04"),  # when she left
        ("That June he left.", "2013", "2013-06"),
        ("He left that April.", "2013-02", "2013-04"),
        ("In that strange August he left.", "2013-06", "2013-08"),
        ("That summer Chile left.", "2013-05", "2013-22"),
        ("In the autumn of that year he left.", "2013-05", "2013-23"),
        ("In the spring of the following year he left.", "2013-05", "2014-21"),
        ("At the end of that month he left.", "2013-05-04", "2013-05"),
        ("That same month he left.", "2013-05", "2013-05"),
        ("Early the next year he left.", "2013-24", "2014"),
        ("The following May he left.", "2013-06", "2014-05"),
        ("He left the winter before.", "2018-05", "2017-24"),
        ("The previous August he left.", "2013-10-04", "2013-08"),
        ("On the Monday he left.", "2013-06-07", "2013-06-10"),
        ("Next day he left.", "2013-06-07", "2013-06-08"),
        ("At the time Chile left.", "2013-06-07", "2013-06-07"),
        ("Half a year later he left.", "2013-06-07", "2013-12"),
        ("On the 9th of the month he left.", "2013-06", "2013-06-09"),
        ("He left the previous Friday.", "2013-06-07", "2013-05-31"),
        ("He left the following Friday.", "2013-06-07", "2013-06-14"),
        ("He left in the following decade.", "1978", "198X"),
    ],
)
def test_counted_from_the_date_before(text: str, previous: str, date: str) -> None:
    assert told(text, "past", previous) == [date]


@pytest.mark.parametrize("previous", ["2013", "2013-06", "2013/.."])
def test_a_day_is_not_counted_from_less_than_a_day(previous: str) -> None:
    assert told("Three days later he left.", "past", previous) == []


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("OSLO, Dec 15 (Wire) - They met on Monday.", ["dateline", "act"]),
        ("After Monday's vote they left.", ["noun"]),
        ("Under the 2015 deal they left.", ["noun"]),
        ("Next week's talks are off.", ["noun"]),
        ("It is the first visit since 1928.", ["comparison"]),
        ("They met for the first time in ten years.", ["comparison"]),
        ("Sales rose to $9 billion in 2020, up from 2019.", ["act", "comparison"]),
        ("They left on Monday, a day after the vote.", ["act", "clause"]),
        ("It is six weeks since they left.", ["clause"]),
        ("On a Friday they left.", ["comparison"]),
        ("One Monday the envoy left.", ["comparison"]),
    ],
)
def test_what_a_date_belongs_to(text: str, roles: list[str]) -> None:
    assert [one.role for one in dates.find(text, 0, len(text))] == roles


def test_on_a_sunday_what_will_be_done_this_week_is_ahead() -> None:
    text, sunday = "They will meet this week.", dt.date(2021, 12, 19)
    [week] = dates.find(text, 0, len(text))
    assert dates.resolve(week, sunday, "future") == "2021-12-20/2021-12-26"
    assert dates.resolve(week, sunday, "past") == "2021-12-13/2021-12-19"


def test_full_dates_need_no_publication_day() -> None:
    text = "On 6 December 2021 and in February"
    day, month = dates.find(text, 0, len(text))
    assert dates.resolve(day, None) == "2021-12-06"
    assert dates.resolve(month, None) is None


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "They met on Monday. They parted on Tuesday of last week."
    (found,) = dates.find(text, 20, len(text))
    assert text[found.start : found.end] == "Tuesday of last week"


def test_a_month_called_may_and_a_minister() -> None:
    text = "Theresa May said in May that the vote of May the 7th, backed by May, stood."
    words = [text[one.start : one.end] for one in dates.find(text, 0, len(text))]
    assert words == ["May", "May the 7th"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Travel to Oslo, December 20", "2021-12-20"),
        ("Travel to Oslo, November 30", "2021-11-30"),
        ("Travel to Oslo, 20-22 December", "2021-12-20/2021-12-22"),
    ],
)
def test_without_a_verb_it_is_the_nearest_day(text: str, date: str) -> None:
    (found,) = dates.find(text, 0, len(text))
    assert dates.resolve(found, WEDNESDAY) == date

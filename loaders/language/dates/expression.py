"""What a date in a text says, before it is counted from a publication day."""

from typing import Literal, NamedTuple

Kind = Literal[
    "date",  # year, month and day as far as given; months 21-24 are seasons
    "decade",  # "the 1990s": `year` is its first
    "weekday",  # "Monday", "last Friday": 0 is Monday
    "unit",  # "yesterday", "last week", "next year": `number` units from the publication day
    "ago",  # "two weeks ago", "in three days": counted like a unit, from the day itself
    "window",  # "the past two years": the `number` units up to, or from, the publication day
    "later",  # "three days later", "that day": `number` units from the date last spoken of;
    # with `weekday` "on the Monday", with `month` "the following May"
    "span",  # from `first` to `last`
]
Unit = Literal["day", "week", "weekend", "month", "quarter", "year", "decade"]
Which = Literal["last", "this", "next"]
Bound = Literal["since", "from", "until", "by", "after", "before"]
Role = Literal[
    "act",  # dates what the clause says
    "noun",  # dates the noun it stands before: "Monday's talks", "the 2015 deal"
    "clause",  # "two days after": dates the words behind it, counted from what it is said of
    "comparison",  # dates nothing: "the first visit since 1928"
    "dateline",  # the day the report was filed
]


class DateExpression(NamedTuple):
    """A half-open span of the text that names a time; which fields are set depends on `kind`.

    `day` -1 is the last of the month, `year_shift` -1 is "May last year", and `exact` is a count of
    weeks that comes down to a day: "two weeks ago today", "a week later"; its `first` is the week
    or month around that day: "ten years ago this week". `unit` "year" of a month counts from the
    date last spoken of: "that May". `entry` is a date that opens an entry of a chronicle:
    "4 March: …".
    """

    start: int
    end: int
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    year_shift: int | None = None
    weekday: int | None = None
    which: Which | None = None
    unit: Unit | None = None
    number: int = 0
    exact: bool = False
    about: bool = False
    bound: Bound | None = None
    role: Role = "act"
    entry: bool = False
    first: "DateExpression | None" = None
    last: "DateExpression | None" = None
    feast: int | None = None  # days from Easter Sunday

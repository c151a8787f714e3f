"""Dates in questions: taken off the text, as EDTF."""

import datetime as dt
import re
from typing import NamedTuple

from graph import edtf
from graph.errors import UsageError
from queries.ask import spans
from queries.ask.lexicon import data
from queries.ask.spans import MONTH, YEAR

_POINT = (
    rf"(?:{YEAR}-\d\d-\d\d|{YEAR}-\d\d(?!\d)|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH},? {YEAR}"
    rf"|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? {YEAR}|{MONTH},? (?:of )?{YEAR}|(?:the )?{YEAR}s"
    rf"|(?:the year )?{YEAR}|(?:this|last|next) (?:year|month|week)|today|yesterday|now)"
)
_SHORT = rf"{MONTH}(?! \d)"  # a month whose year is understood


def _named() -> dict[str, str]:
    """Days by the names they go by."""
    return {name: day for day, names in data("moments").items() for name in names}


_NAMED = _named()
_MOMENT = "(?:" + "|".join(re.escape(name) for name in sorted(_NAMED, key=len, reverse=True)) + ")"
_EDGE = rf"(?:{_POINT}|{_MOMENT}|{_SHORT})"  # where a period begins or ends
_HOW = "in|during|over|within|for|at|around|since|from|after|before|by|until|till|up to|through"
_FORMS = {
    "between": rf"(?:between|from) (?P<a>{_EDGE}) (?:and|to|until|till|through) (?P<b>{_EDGE})",
    "days": (
        rf"(?:(?:between|from) )?(?:the )?(?P<c>\d{{1,2}})(?:st|nd|rd|th)? ?(?:and|to|until|-|–)"
        rf" ?(?P<b>\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH},? {YEAR})"
    ),
    "years": (
        rf"(?:(?:in|during|from|for) )?(?P<a>{YEAR})(?: ?[-–—] ?| (?:to|until|till|through) )"
        rf"(?P<b>{YEAR}|\d\d)(?![-\d])"
    ),
    "span": rf"(?:(?P<how>{_HOW}) )?(?P<a>{spans.SPAN})",
    "dated": rf"from (?P<a>{_POINT})",
    "since": rf"(?:since|starting in|from|beginning in) (?P<a>{_EDGE})(?: on| onwards)?",
    "after": rf"after (?P<a>{_EDGE})",
    "before": rf"before (?P<b>{_EDGE})",
    "until": rf"(?:until|till|up to|through|by|as of) (?P<b>{_EDGE})",
    "around": rf"(?:around|circa) (?P<a>{_POINT})",
    "month": rf"in (?P<a>{_SHORT})",
    "in": rf"(?:in|on|during|for)? ?(?P<a>{_POINT})",
}
# A date stands before or after the question, not in a name: "the 2022 Olympics" keeps its year.
_PLACES = tuple(
    (kind, re.compile(shape, re.IGNORECASE))
    for kind, form in _FORMS.items()
    for shape in (rf"^(?P<rest>.+?),? {form}$", rf"^{form},? (?P<rest>.+)$")
)


class Period(NamedTuple):
    """A period in EDTF; `point` is True if it was asked about as one date ("in 2010")."""

    since: str | None = None
    until: str | None = None
    point: bool = False

    @property
    def day(self) -> dt.date | None:
        """A day in it, which tells like-named parties apart."""
        text = self.since or self.until
        low, high = edtf.bounds(text) if text else (None, None)
        return low or high

    @property
    def ends(self) -> edtf.Bounds:
        """Its first and last day, each if it has one."""
        first = edtf.bounds(self.since)[0] if self.since else None
        return first, edtf.bounds(self.until)[1] if self.until else None

    @property
    def year(self) -> int | None:
        """The year, if a bare year was asked about."""
        found = self.point and re.fullmatch(YEAR, self.since or "")
        return int(str(self.since)) if found else None


def take(question: str, today: dt.date, bare: bool = False) -> tuple[str, Period]:
    """The question without its date, and the period asked about; raises UsageError.

    A `bare` year or month ("qatar 2017") is a date too.
    """
    for kind, pattern in _PLACES:
        found = pattern.match(question)
        if found and _is_date(kind, found, bare):
            return found["rest"].strip(), _period(kind, found.groupdict(), today)
    return question, Period()


def _is_date(kind: str, found: "re.Match[str]", bare: bool) -> bool:
    """A bare year may belong to a name ("Beijing 2022"): only words of time make a date."""
    if kind in ("after", "before"):
        return (found["a" if kind == "after" else "b"]).lower() != "may"  # who came after May?
    said = found.string[found.end("rest") :] if found.start("rest") == 0 else found.string
    words = said.strip(" ,").lower()
    if kind == "until" and re.match(r"(by|as of) may\b(?! \d)", words):
        return False  # a visit by May
    if kind == "years":
        return len(found["b"]) > 2 or int(found["b"]) > 12
    if kind == "dated":
        return not set(data("phrases")["dated"]).isdisjoint(found["rest"].lower().split()[:2])
    if kind != "in" or bare:
        return True
    return bool(re.match(r"(in|on|during|for|today|yesterday|now|this|last|next)\b", words))


def _period(kind: str, groups: dict[str, str | None], today: dt.date) -> Period:
    if kind == "span":
        first, last = spans.bounds(str(groups["a"]), today)
        return _from_or_to((groups["how"] or "in").lower(), first, last)
    if kind == "years":
        first, last = str(groups["a"]), str(groups["b"])
        return Period(first, last if len(last) > 2 else first[:2] + last)
    if kind == "days":
        first = re.sub(r"^\d+", str(groups["c"]), str(groups["b"]))
        return Period(_edtf(first, today), _edtf(groups["b"], today))
    if kind == "around":
        return Period(*_around(_edtf(groups["a"], today)))
    return _of_edges(kind, groups, today)


def _of_edges(kind: str, groups: dict[str, str | None], today: dt.date) -> Period:
    last = _edtf(groups["b"], today) if groups.get("b") else None
    first = _edtf(groups["a"], today, last) if groups.get("a") else None
    if first and last and _is_month(groups["b"]):  # "between May and July"
        last = _edtf(groups["b"], today, first, later=True)
    if kind in ("in", "month", "dated"):
        return Period(first, first, point=True)
    if kind in ("after", "before"):
        return _from_or_to(kind, first or last, first or last)
    return Period(first, last)


def _from_or_to(how: str, first: str | None, last: str | None) -> Period:
    """The period as a word before it limits it: "by late 2022" ends with it."""
    match how:
        case "since" | "from":
            return Period(first, None)
        case "by" | "until" | "till" | "up to" | "through":
            return Period(None, last or first)
        case "after":
            high = edtf.bounds(last)[1] if last else None
            return Period((high + dt.timedelta(1)).isoformat() if high else None, None)
        case "before":
            low = edtf.bounds(first)[0] if first else None
            return Period(None, (low - dt.timedelta(1)).isoformat() if low else None)
    return Period(first, last)


def _around(text: str) -> tuple[str | None, str | None]:
    """From as long before as it lasts to as long after: "around 2021" is 2020 to 2022."""
    low, high = edtf.bounds(text)
    if not low or not high:
        return None, None
    if re.fullmatch(YEAR, text):
        return str(low.year - 1), str(low.year + 1)
    reach = max(high - low + dt.timedelta(1), dt.timedelta(7))
    return (low - reach).isoformat(), (high + reach).isoformat()


def _is_month(text: str | None) -> bool:
    return bool(re.fullmatch(_SHORT, text or "", re.IGNORECASE))


def _of_understood_year(month: int, today: dt.date, other: str | None, later: bool) -> str:
    """A month without a year: next to the other end of the period, else the last one begun."""
    if other and (near := edtf.bounds(other)[0]):
        if later:
            return f"{near.year + (month < near.month)}-{month:02}"
        return f"{near.year - (month > near.month)}-{month:02}"
    return f"{today.year - (month > today.month)}-{month:02}"


def _edtf(text: str | None, today: dt.date, other: str | None = None, later: bool = False) -> str:
    if _is_month(text):
        return _of_understood_year(spans.month(str(text)), today, other, later)
    if day := _NAMED.get((text or "").lower()):
        return day
    words = re.sub(r"[,.]|\b(of|the|the year)\b", " ", (text or "").lower()).split()
    found = _relative(words, today) or _absolute(words)
    try:
        edtf.bounds(found)
    except ValueError as error:
        where = "" if found in str(text) else f"{text}: "
        raise UsageError(where + str(error)) from error
    return found


def _relative(words: list[str], today: dt.date) -> str | None:
    match words:
        case ["today"] | ["now"]:
            return today.isoformat()
        case ["yesterday"]:
            return (today - dt.timedelta(1)).isoformat()
        case ["this", "year"]:
            return str(today.year)
        case ["last", "year"]:
            return str(today.year - 1)
        case ["next", "year"]:
            return str(today.year + 1)
        case ["next", "month"]:
            return f"{today.year + today.month // 12}-{today.month % 12 + 1:02}"
        case ["this", "month"]:
            return f"{today:%Y-%m}"
        case ["last", "month"]:
            return f"{today.replace(day=1) - dt.timedelta(1):%Y-%m}"
        case ["this" | "last" | "next" as which, "week"]:
            weeks = {"last": -1, "this": 0, "next": 1}[which]
            monday = today + dt.timedelta(7 * weeks - today.weekday())
            return f"{monday}/{monday + dt.timedelta(6)}"
    return None


def _absolute(words: list[str]) -> str:
    year = next((word for word in words if re.match(YEAR, word)), "")
    if year.endswith("s"):
        return year[:3] + "X"
    month = next((at for word in words if (at := spans.month(word))), 0)
    day = next((word for word in words if re.fullmatch(r"\d{1,2}(st|nd|rd|th)?", word)), "")
    if day:
        return f"{year}-{month:02}-{int(re.sub('[a-z]', '', day)):02}"
    return f"{year}-{month:02}" if month else year

"""Dates in questions: taken off the text, as EDTF."""

import datetime as dt
import re
import tomllib
from importlib.resources import files
from typing import NamedTuple

from graph import edtf
from graph.errors import UsageError

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTH = "(?:" + "|".join((*_MONTHS, *(name[:3] for name in _MONTHS), "sept")) + r")\.?"
_YEAR = r"(?:1[89]\d\d|20\d\d)"
_POINT = (
    rf"(?:{_YEAR}-\d\d-\d\d|{_YEAR}-\d\d(?!\d)|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? {_YEAR}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}|{_MONTH},? (?:of )?{_YEAR}|(?:the )?{_YEAR}s"
    rf"|(?:the year )?{_YEAR}|(?:this|last) (?:year|month|week)|today|yesterday|now)"
)
_SHORT = rf"{_MONTH}(?! \d)"  # a month whose year is understood


def _named() -> dict[str, str]:
    """Days by the names they go by."""
    data = tomllib.loads((files("queries") / "ask" / "moments.toml").read_text(encoding="utf-8"))
    return {name: day for day, names in data.items() for name in names}


_NAMED = _named()
_MOMENT = "(?:" + "|".join(re.escape(name) for name in sorted(_NAMED, key=len, reverse=True)) + ")"
_EDGE = rf"(?:{_POINT}|{_MOMENT}|{_SHORT})"  # where a period begins or ends
_FORMS = {
    "between": rf"(?:between|from) (?P<a>{_EDGE}) (?:and|to|until|till|through) (?P<b>{_EDGE})",
    "since": rf"(?:since|starting in|from|beginning in) (?P<a>{_EDGE})(?: on| onwards)?",
    "after": rf"after (?P<a>{_EDGE})",
    "before": rf"before (?P<b>{_EDGE})",
    "until": rf"(?:until|till|up to|through) (?P<b>{_EDGE})",
    "in": rf"(?:in|on|during|as of|at the end of|around|by|for)? ?(?P<a>{_POINT})",
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


def take(question: str, today: dt.date) -> tuple[str, Period]:
    """The question without its date, and the period asked about; raises UsageError."""
    for kind, pattern in _PLACES:
        found = pattern.match(question)
        if found and _is_date(kind, found):
            return found["rest"].strip(), _period(kind, found.groupdict(), today)
    return question, Period()


def _is_date(kind: str, found: "re.Match[str]") -> bool:
    """A bare year may belong to a name ("Beijing 2022"): only words of time make a date."""
    if kind in ("after", "before"):
        return (found["a" if kind == "after" else "b"]).lower() != "may"  # who came after May?
    if kind != "in":
        return True
    said = found.string[found.end("rest") :] if found.start("rest") == 0 else found.string
    words = said.strip(" ,").lower()
    return bool(
        re.match(r"(in|on|during|as of|at|around|by|for|today|yesterday|now|this|last)\b", words)
    )


def _period(kind: str, groups: dict[str, str | None], today: dt.date) -> Period:
    last = _edtf(groups["b"], today) if groups.get("b") else None
    first = _edtf(groups["a"], today, last) if groups.get("a") else None
    if first and last and _is_month(groups["b"]):  # "between May and July"
        last = _edtf(groups["b"], today, first, later=True)
    if kind == "in":
        return Period(first, first, point=True)
    if kind == "after" and first:
        _, high = edtf.bounds(first)
        first = (high + dt.timedelta(1)).isoformat() if high else None
    if kind == "before" and last:
        low, _ = edtf.bounds(last)
        last = (low - dt.timedelta(1)).isoformat() if low else None
    return Period(first, last)


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
        return _of_understood_year(_month(str(text).lower().strip(".")), today, other, later)
    if day := _NAMED.get((text or "").lower()):
        return day
    words = re.sub(r"[,.]|\b(of|the|the year)\b", " ", (text or "").lower()).split()
    found = _relative(words, today) or _absolute(words)
    try:
        edtf.bounds(found)
    except ValueError as error:
        raise UsageError(f"{text}: {error}") from error
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
        case ["this", "month"]:
            return f"{today:%Y-%m}"
        case ["last", "month"]:
            return f"{today.replace(day=1) - dt.timedelta(1):%Y-%m}"
        case ["this" | "last" as which, "week"]:
            monday = today - dt.timedelta(today.weekday() + (7 if which == "last" else 0))
            return f"{monday}/{monday + dt.timedelta(6)}"
    return None


def _absolute(words: list[str]) -> str:
    year = next((word for word in words if re.match(_YEAR, word)), "")
    if year.endswith("s"):
        return year[:3] + "X"
    month = next((at for word in words if (at := _month(word))), 0)
    day = next((word for word in words if re.fullmatch(r"\d{1,2}(st|nd|rd|th)?", word)), "")
    if day:
        return f"{year}-{month:02}-{int(re.sub('[a-z]', '', day)):02}"
    return f"{year}-{month:02}" if month else year


def _month(word: str) -> int:
    """1 to 12, or 0 for a word that is no month."""
    starts = (at for at, name in enumerate(_MONTHS, 1) if name.startswith(word[:3]))
    return next(starts, 0) if word.isalpha() and len(word) >= 3 else 0

"""From single dates to what a phrase says: spans, bounds, and what the date belongs to."""

import re
from collections.abc import Iterator

from loaders.language.dates import calendar_dates, relative_dates
from loaders.language.dates.expression import Bound, DateExpression, Role

_RULES = (*calendar_dates.RULES, *relative_dates.RULES)


def find(text: str, start: int, end: int) -> Iterator[DateExpression]:
    """Dates named in `text[start:end]`, in order and apart; offsets count from the text's start."""
    parts = _joined(text, _atoms(text, start, end))
    for expression in parts:
        role = _role(text, start, expression)
        bound = _bound(text, start, expression) if role == "act" and expression.kind != "span" else None
        if bound == "since" and _COMPARED_SINCE.search(text, start, expression.start):
            role = "comparison"
        about = expression.about or bool(_ABOUT.search(text, start, expression.start))
        yield expression._replace(role=role, bound=bound, about=about)


def _atoms(text: str, start: int, end: int) -> Iterator[DateExpression]:
    found: list[tuple[int, int, int, DateExpression]] = []
    for rank, (pattern, build) in enumerate(_RULES):
        for match in pattern.finditer(text, start, end):
            expression = build(match)
            if expression and not _is_name(text, expression):
                found.append((expression.start, -expression.end, rank, expression))
    reached = start
    for first, _, _, expression in sorted(found):
        if first >= reached:
            reached = expression.end
            yield expression


# ------------------------------------------------------------------ names that look like dates

_NAMED_MAY = re.compile(r"\b(?:Theresa|Elaine|Brian|Mrs\.?|Ms\.?|Mr\.?|Minister) May\b")
_SAYS_MONTH = re.compile(r"\b(?:in|In|since|Since|until|during|During|throughout|mid-)\s?$")
_MAY_SAY_MONTH = re.compile(r"\b(?:[Bb]y|[Oo]f|[Ff]rom|[Tt]o|till|[Bb]efore|[Aa]fter|[Bb]etween|and|or)\s$")
_THIS_YEAR = re.compile(r" (?:of )?(?:last|this|next) year\b")
_CAPITAL = re.compile(r"\s[A-Z][a-z]")


def _is_name(text: str, found: DateExpression) -> bool:
    """True for a lone "May" or "March" that may as well be a person, a verb or a rally."""
    words = text[found.start : found.end]
    if words not in ("May", "March", "April", "June", "August"):
        return False
    if _THIS_YEAR.match(text, found.end):
        return False
    before = text[max(0, found.start - 12) : found.start]
    if _SAYS_MONTH.search(before):
        return False
    if words in ("April", "June", "August"):
        return bool(_CAPITAL.match(text, found.end))
    if text[found.end : found.end + 2] in ("’s", "'s"):
        return bool(_NAMED_MAY.search(text)) or words == "March"
    return not _MAY_SAY_MONTH.search(before) or bool(_NAMED_MAY.search(text))


# ------------------------------------------------------------------ joining neighbours

_OF = re.compile(r",? (?:(?:of|in) )?")
_DAY_DATE = re.compile(r",? \(?(?:the )?")
_RANGE = re.compile(r" ?[-–—] ?|[-–—]| (?:to|until|till|through) (?:the )?")
_BOTH = re.compile(r" (?:and|or) (?:in |on )?(?:the )?")
_BETWEEN = re.compile(r"\b(?:between|from)\s+(?:the )?$", re.I)


def _joined(text: str, atoms: Iterator[DateExpression]) -> Iterator[DateExpression]:
    last: DateExpression | None = None
    for atom in atoms:
        joined = _join(text, last, atom) if last else None
        if joined:
            last = joined
            continue
        if last:
            yield last
        last = atom
    if last:
        yield last


def _join(text: str, one: DateExpression, two: DateExpression) -> DateExpression | None:
    gap = text[one.end : two.start]
    if len(gap) > 12:
        return None
    return _completed(gap, one, two) or _spanned(text, gap, one, two)


def _completed(gap: str, one: DateExpression, two: DateExpression) -> DateExpression | None:
    """"May last year", "Tuesday of last week", "Wednesday (Dec 15)": two say one date."""
    if one.kind == "weekday" and two.kind == "date" and two.day and _DAY_DATE.fullmatch(gap):
        return two._replace(start=one.start)
    if not _OF.fullmatch(gap):
        return None
    if one.kind == "weekday" and two.kind == "unit" and two.unit == "week" and not one.which:
        return one._replace(end=two.end, unit="week", number=two.number)
    if two.unit != "year" or two.kind not in ("unit", "later"):
        return None
    if one.kind == "date" and one.month and one.year is None:
        return _in_year(one, two)
    if one.kind == "span" and one.last and one.last.kind == "date" and one.last.year is None:
        first = _in_year(one.first, two) if one.first else None
        return one._replace(end=two.end, first=first, last=_in_year(one.last, two))
    return None


def _in_year(one: DateExpression, two: DateExpression) -> DateExpression:
    if two.kind == "unit":
        return one._replace(end=two.end, year_shift=two.number)
    return one._replace(end=two.end, unit="year", number=two.number)


def _spanned(
    text: str, gap: str, one: DateExpression, two: DateExpression
) -> DateExpression | None:
    grain = _grain(one)
    if grain != _grain(two) or grain is None:
        return None
    between = _BETWEEN.search(text, max(0, one.start - 15), one.start)
    joins = _RANGE.fullmatch(gap) or (_BOTH.fullmatch(gap) and (between or _next(one, two)))
    if not joins:
        return None
    start = between.start() if between else one.start
    return DateExpression(start, two.end, "span", first=one, last=two)


def _grain(one: DateExpression) -> str | None:
    if one.kind == "weekday" or (one.kind == "unit" and one.unit == "day"):
        return "day"
    if one.kind == "unit":
        return one.unit
    if one.kind == "date":
        return "day" if one.day else "month" if one.month else "year"
    return None


def _next(one: DateExpression, two: DateExpression) -> bool:
    """True where the second follows on the first: "May and June", "Thursday and Friday"."""
    if one.kind == two.kind == "weekday":
        return (two.weekday or 0) - (one.weekday or 0) in (1, -6)
    if one.kind == two.kind == "unit":
        return two.number - one.number == 1
    if one.kind != "date" or two.kind != "date":
        return False
    if one.day and two.day:
        return one.month == two.month and two.day - one.day == 1
    if one.month and two.month:
        return two.month - one.month in (1, -11)
    return (two.year or 0) - (one.year or 0) == 1


# ------------------------------------------------------------------ what stands around it

_BOUND = re.compile(
    r"\b(?P<word>since|from|until|till|by|before|after|as of|starting|beginning|up to|through)\s+"
    r"(?:(?:about|around|at least|the|on|in|late|early|as early as|as late as) )*$",
    re.I,
)
_BOUNDS: dict[str, Bound] = {
    "since": "since", "from": "since", "as of": "since", "starting": "since",
    "beginning": "since", "until": "until", "till": "until", "up to": "until",
    "through": "until", "by": "by", "before": "before", "after": "after",
}  # fmt: skip
_ABOUT = re.compile(r"\b(?:about|around|circa|c\.)\s+$", re.I)
_COMPARED_SINCE = re.compile(
    r"\b(?:first|only|last|latest|biggest|largest|greatest|highest|lowest|worst|best|most|deadliest|"
    r"deepest|longest|sharpest|strongest|closest|heaviest|bloodiest|harshest|lowest|boldest)\b"
    r"[^,.;:—–]*$",
    re.I,
)
_COMPARED = re.compile(
    r"(?:\b(?:compared (?:with|to)|than(?: in| it was in)?|(?:up|down) from|unlike(?: in)?|"
    r"from (?:an? )?[^,.;:]{0,3}\d[^,;:]{0,30}\bin|against [^,.;:]{0,3}\d[^,;:]{0,30}\bin)\s+)$",
    re.I,
)
_OWNS = re.compile(r"['’]s?\s+[\w“\"]")
_DETERMINED = re.compile(
    r"(?:\b(?:a|an|the|its|his|her|their|our|my|your|this|that|these|those|another|whose|each|any|"
    r"some|no|first)|\w['’]s|s['’])\s+$",
    re.I,
)
_NOUN_NEXT = re.compile(r"\s+(?!(?:%s)\b)[\w“\"]" % "|".join((
    "in on at of to by for with from that which who whom whose when where while and but or as is was "
    "were will would has have had are be been after before because if it he she they we not said told "
    "during under over into against about through despite since until amid"
).split()))  # fmt: skip
_FILED = re.compile(r"(?:\A|\n)[^\S\n]*[A-Z][A-Z][^\n.]{0,50}?[\s,(—–-]$")
_DATELINE_END = re.compile(r"\s*(?:\([^)\n]{1,40}\)|/[^/\n]{1,20}/|,? ?[A-Z][\w ]{1,20}\))?\s*(?:--|[-–—:]|\n)")


def _role(text: str, start: int, found: DateExpression) -> Role:
    if found.role != "act":
        return found.role
    if _FILED.search(text, max(0, found.start - 70), found.start) and _DATELINE_END.match(
        text, found.end
    ):
        return "dateline"
    if _COMPARED.search(text, start, found.start):
        return "comparison"
    if found.kind == "ago" and found.number > 0 and _COMPARED_SINCE.search(text, start, found.start):
        return "comparison"
    if _OWNS.match(text, found.end):
        return "noun"
    named = found.kind in ("date", "weekday", "decade") and _NOUN_NEXT.match(text, found.end)
    return "noun" if named and _DETERMINED.search(text, start, found.start) else "act"


def _bound(text: str, start: int, found: DateExpression) -> Bound | None:
    word = _BOUND.search(text, start, found.start)
    return _BOUNDS[word["word"].lower()] if word else None

"""What stands around a date: a person called May, a bound ("since"), the thing that is dated."""

import re

from loaders.language.dates import words
from loaders.language.dates.expression import Bound, DateExpression, Role
from loaders.language.dates.patterns import HOURS_OF

_NAMED_MAY = re.compile(r"\b(?:Theresa|Elaine|Brian|Mrs\.?|Ms\.?|Mr\.?|Minister) May\b")
_SAYS_MONTH = re.compile(r"\b(?:in|In|since|Since|until|during|During|throughout|mid-)\s?$")
_MAY_SAY_MONTH = re.compile(
    r"\b(?:[Bb]y|[Oo]f|[Ff]rom|[Tt]o|till|[Bb]efore|[Aa]fter|[Bb]etween|and|or)\s$"
)
_THIS_YEAR = re.compile(r" (?:of )?(?:last|this|next) year\b")
_CAPITAL = re.compile(r"\s[A-Z][a-z]")


def is_name(text: str, found: DateExpression) -> bool:
    """True for a lone "May" or "March" that may as well be a person, a verb or a rally."""
    name = text[found.start : found.end]
    if name not in ("May", "March", "April", "June", "August"):
        return False
    if _THIS_YEAR.match(text, found.end):
        return False
    before = text[max(0, found.start - 12) : found.start]
    if _SAYS_MONTH.search(before):
        return False
    if name in ("April", "June", "August"):
        return bool(_CAPITAL.match(text, found.end))
    if text[found.end : found.end + 2] in ("’s", "'s"):
        return bool(_NAMED_MAY.search(text)) or name == "March"
    return not _MAY_SAY_MONTH.search(before) or bool(_NAMED_MAY.search(text))


_BOUND = re.compile(
    r"\b(?P<word>since|from|until|till|by|before|after|as of|starting|beginning|up to|through)\s+"
    r"(?:(?:about|around|at least|the|on|in|late|early|as early as|as late as) )*$",
    re.I,
)
_BOUNDS: dict[str, Bound] = {
    "since": "since", "from": "from", "as of": "from", "starting": "from", "beginning": "from",
    "until": "until", "till": "until", "up to": "until",
    "through": "until", "by": "by", "before": "before", "after": "after",
}  # fmt: skip
# "Put off until May", "not until May": that is when it is done.
_ITSELF = re.compile(r"\b(?:put off|put back|postponed|delayed|deferred|adjourned|not)\s+$", re.I)
_CALENDAR = (
    "night", "week", "weekend", "month", "quarter", "year", *words.MONTHS, *words.WEEKDAYS,
    *words.SEASONS,
)  # fmt: skip
_ABOUT = re.compile(r"\b(?:about|around|circa|c\.)\s+$", re.I)
_COMPARED_SINCE = re.compile(
    rf"\b(?:first|only|last(?! (?:{'|'.join(_CALENDAR)}))|latest|biggest|largest|greatest|highest|"
    r"lowest|worst|best|most|deadliest|"
    r"deepest|longest|sharpest|strongest|closest|heaviest|bloodiest|harshest|lowest|boldest)\b"
    r"[^,.;:—–]*$",
    re.I,
)
_COMPARED = re.compile(
    r"(?:\b(?:compared (?:with|to)|than(?: in| it was in)?|(?:up|down) from|unlike(?: in)?|"
    r"(?:from|against) [^\w,.;:]{0,3}\d(?:[^,.;:\n]|[.,]\d){0,30}\bin)\s+)$",
    re.I,
)
_HOURS_OF = re.compile(HOURS_OF)
_OWNS = re.compile(r"['’]s?\s+[\w“\"]")
_DETERMINED = re.compile(
    r"(?:\b(?:a|an|the|its|his|her|their|our|my|your|this|that|these|those|another|whose|each|any|"
    r"some|no|first)|\w['’]s|s['’])\s+$",
    re.I,
)
_FUNCTION_WORDS = (
    "in on at of to by for with from that which who whom whose when where while and but or as is "
    "was were will would has have had are be been after before because if it he she they we not "
    "said told during under over into against about through despite since until amid"
)
_NOUN_NEXT = re.compile(rf"\s+(?!(?:{'|'.join(_FUNCTION_WORDS.split())})\b)[\w“\"]")
_FILED = re.compile(r"(?:\A|\n)[^\S\n]*[A-Z][A-Z][^\n.:]{0,50}?[\s,(—–-]$")
_DATELINE_END = re.compile(
    r"\s*(?:\([^)\n]{1,40}\)|/[^/\n]{1,20}/|,? ?[A-Z][\w ]{1,20}\))?\s*(?:--|[-–—:]|\n)"
)


# "* 4 March 1990: …", "1964 - …": what stands before and behind the date of an entry.
_ENTRY = re.compile(r"\s*(?:[-–—•*·●■►]\s*)?")
_ENTRY_END = re.compile(r"\s?(?::|[–—-](?=\s)|[–—](?=[A-Z]))")


def placed(text: str, start: int, found: DateExpression) -> DateExpression:
    """The expression with what the words around it say: its bound and what it dates."""
    role = _role(text, start, found)
    bound = _bound(text, start, found) if role == "act" and found.kind != "span" else None
    if bound == "since" and _COMPARED_SINCE.search(text, start, found.start):
        role = "comparison"
    about = found.about or bool(_ABOUT.search(text, start, found.start))
    entry = (
        found.kind in ("date", "weekday", "span")
        and _ENTRY_END.match(text, found.end) is not None
        and _ENTRY.fullmatch(text, start, found.start) is not None
    )
    return found._replace(role=role, bound=bound, about=about, entry=entry)


def _role(text: str, start: int, found: DateExpression) -> Role:
    if found.role != "act":
        return found.role
    if _FILED.search(text, max(0, found.start - 70), found.start) and _DATELINE_END.match(
        text, found.end
    ):
        return "dateline"
    if _COMPARED.search(text, start, found.start):
        return "comparison"
    if _HOURS_OF.search(text, start, found.start):
        return "act"
    if (
        found.kind == "ago"
        and found.number > 0
        and _COMPARED_SINCE.search(text, start, found.start)
    ):
        return "comparison"
    if _OWNS.match(text, found.end):
        return "noun"
    named = found.kind in ("date", "weekday", "decade") and _NOUN_NEXT.match(text, found.end)
    return "noun" if named and _DETERMINED.search(text, start, found.start) else "act"


def _bound(text: str, start: int, found: DateExpression) -> Bound | None:
    word = _BOUND.search(text, start, found.start)
    if not word or _ITSELF.search(text, start, word.start()):
        return None
    return _BOUNDS[word["word"].lower()]

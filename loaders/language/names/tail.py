"""The part of a title behind its head: "of Kenya", "to Mr Obama", "for Syria"."""

from dataclasses import dataclass, field

from loaders.language.names.cautions import caution, title_words
from loaders.language.names.fullnames import Name
from loaders.language.names.heads import Grade
from loaders.language.names.line import Line
from loaders.language.names.scan import Hit
from loaders.language.names.sight import Sight

_LINKS = {"of", "for", "to", "at", "on", "in", "from"}
KINDLY = title_words("kindly")
_LOOSE = _LINKS | KINDLY | {"the", "a", "an", "and"}
SENT = title_words("sent")
MINISTRIES = ("ministry", "department")
_SECTIONS = title_words("sections")
_LONGEST = 16
_BESIDE_OFFICE = title_words("beside")


@dataclass
class Tail:
    """What stands behind a head, up to before token `end`; `owners` are the parties it names."""

    end: int
    owners: list[Hit | Name] = field(default_factory=list)
    foreign: bool = False
    former: bool = False
    link: str = ""


def tail(sight: Sight, head: int, grade: Grade) -> Tail:
    """Read rightwards from a head."""
    line, lows = sight.line, sight.line.lows
    found = Tail(after_letters(sight.line, head + 1))
    if lows[head + 1 : head + 3] in (["-", "elect"], ["-", "designate"]):
        return Tail(head + 3, former=True)
    if lows[head + 1 : head + 5] == ["-", "in", "-", "office"]:
        found = Tail(after_letters(sight.line, head + 5))
    token = found.end
    while token < len(lows) and token - head < _LONGEST:
        if found.link and grade == "adviser" and (name := served(sight, token)) is not None:
            behind = line.after_possessive(name.end)  # "an aide of X's" is no campaign's of his
            ends = line.words[behind : behind + 1] in ([], [","], ["."], ["and"], ["who"])
            return Tail(behind if ends else name.end, [name])
        following = _step(sight, found, head, token, grade)
        if following == token:
            break
        token = following
    return found


def _step(sight: Sight, found: Tail, head: int, token: int, grade: Grade) -> int:
    """Take in the word or name at the token; the token itself where the title ends."""
    line, lows = sight.line, sight.line.lows
    low, hit, name = lows[token], sight.hit_at.get(token), sight.name_at.get(token)
    if hit is not None and lows[hit.end : hit.end + 2] in (["-", "based"], ["-", "led"]):
        return hit.end + 2
    if hit is not None and found.link:
        sent = found.link == "to" or (lows[head] in SENT and found.link in ("for", "on", "in"))
        if grade == "adviser" or not sent:
            found.owners.append(hit)
        found.end = line.after_possessive(_abbreviated(sight, hit))
        return found.end
    if low in _LINKS and (found.link or low != "in" or _elsewhere(sight, token)):
        found.link = low
        return token + 1
    if found.link and low in ("and", ",") and found.owners:
        return token + 1 if _next_owner(sight, token) else token
    if low == "both" and not found.link:
        return token + 1
    if low == "'" and lows[token - 1] in MINISTRIES:
        return _section(sight, found, token)
    if found.link and low in title_words("matters") | _LOOSE:
        found.end = found.end if low in _LOOSE else token + 1
        return token + 1
    if name is None or found.link not in ("of", "for") or found.owners or name.person is not None:
        return token
    # An unknown name after "of" is a place or house, not the holder.
    if lows[token - 1] in ("of", "for", "the"):
        found.foreign = lows[head] not in ("minister", "secretary")
        found.end = name.end
        return name.end
    return token


def _abbreviated(sight: Sight, hit: Hit) -> int:
    """The end of a name with its short form: "of the World Trade Organization (WTO)"."""
    short = sight.hit_at.get(hit.end + 1)
    other = short is not None and short.meaning.id != hit.meaning.id
    return hit.end if other else after_letters(sight.line, hit.end)


def after_letters(line: Line, token: int) -> int:
    """The token after a short form in brackets: "(WTO)", "(FM)"; `token` itself without one."""
    words = line.words[token : token + 3]
    short = words[::2] == ["(", ")"] and len(words) == 3 and words[1][:1].isupper()
    return token + 3 if short and line.text[line.starts[token + 1] :][:2].isupper() else token


def _elsewhere(sight: Sight, token: int) -> bool:
    """True if a city tells the state: "his counterpart in Asmara", "a spokesman in Beijing"."""
    hit = sight.hit_at.get(token + 1)
    speaks = sight.line.lows[token - 1].startswith(("counterpart", "spokes", "envoy", "ambassador"))
    return speaks and hit is not None and hit.meaning.kind == "capital"


def _section(sight: Sight, found: Tail, token: int) -> int:
    """The end of "'s Baltic and Nordic branch"; the token itself if no such thing follows."""
    lows = sight.line.lows
    for end in range(token + 1, min(token + 9, len(lows))):
        if lows[end] in _SECTIONS:
            found.end = end + 1
            return found.end
        if lows[end] == ",":
            break
    return token


def _next_owner(sight: Sight, token: int) -> bool:
    lows = sight.line.lows
    after = token + 1
    while after < len(lows) and lows[after] in ("and", "the"):
        after += 1
    return after in sight.hit_at


def of_ministry(line: Line, head: int, end: int) -> bool:
    """True for "an official of the ministry", "the head of the department's Asia desk"."""
    lows = line.lows[head + 1 : end + 3]
    return any(lows[at : at + 2] == ["the", one] for at in range(len(lows)) for one in MINISTRIES)


def served(sight: Sight, token: int) -> Name | None:
    """The person an adviser serves: "to Mr Obama", "to Brazil's Lula", "to the premier, X"."""
    line = sight.line
    hit = sight.hit_at.get(token)
    if token < len(line) and line.lows[token] == "the":
        hit = sight.hit_at.get(token + 1)
    if hit is not None:
        token = line.after_possessive(hit.end)
    words = caution("honorifics") | title_words("office") | _BESIDE_OFFICE
    while token < len(line) and token not in sight.name_at and line.lows[token] in words:
        token += 1
    if line.lows[token - 1] in title_words("office") and line.words[token : token + 1] == [","]:
        token += 1
    return sight.name_at.get(token)


def sent_to_place(sight: Sight, head: int, end: int) -> bool:
    """True for an envoy to a state or body, who is like an ambassador there."""
    lows = sight.line.lows
    sent = lows[head] in SENT or lows[head - 1 : head + 1] == ["high", "commissioner"]
    if not sent or lows[head + 1 : head + 2] != ["to"]:
        return False
    return any(head < hit.start <= end for hit in sight.hits)

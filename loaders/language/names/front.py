"""The part of a title before its head: whose it is, and whether it is held still."""

from dataclasses import dataclass, field

from loaders.language.names.cautions import caution, title_words
from loaders.language.names.fullnames import Name
from loaders.language.names.heads import equal, plural
from loaders.language.names.line import Line
from loaders.language.names.scan import Hit
from loaders.language.names.sight import Sight

_PRONOUNS = {"his", "her", "its", "their", "whose", "our"}
_ARTICLES = {"the", "a", "an"}
_OWNERS = title_words("owners")


# India's Union ministers and Vietnam's State President are those of the whole.
_OF_THE_WHOLE = frozenset(
    [("union", "minister")]
    + [("state", head) for head in ("minister", "president", "councilor", "councillor")]
)


@dataclass
class Front:
    """What stands before a head, from token `start`; `owners` are the parties it names.

    `pronoun` is "its", "his", or "the" for an officer without a name ("the president's aide").
    """

    start: int
    owners: list[Hit | Name] = field(default_factory=list)
    pronoun: str = ""
    former: bool = False
    partial: bool = False
    definite: bool = False
    foreign: bool = False


def front(sight: Sight, first: int, head: int) -> Front:
    """Read leftwards from the `first` word of a head."""
    found = Front(first)
    while found.start > 0 and _step(sight, found, head):
        pass
    lows = sight.line.lows
    if lows[head] in title_words("adviser") and not found.owners and _served(sight, found):
        while found.start > 0 and lows[found.start - 1] in title_words("modifiers"):
            found.start -= 1
    if found.start > 0:
        _edge(sight, found)
    while found.start < first and lows[found.start] in ("and", "-", "of"):
        found.start += 1
    if plural(lows[head]):
        _spread(sight, found)
    return found


def _step(sight: Sight, found: Front, head: int) -> bool:
    """Take in the word or name before; False where the title starts."""
    line, token = sight.line, found.start
    low = line.lows[token - 1]
    hit = sight.hit_to.get(token)
    if hit is not None and not _merely_in(line, hit):
        found.owners.insert(0, hit)
        found.start = hit.start
        return True
    if low in ("s", "'"):
        return _possessive(sight, found, head)
    if low in title_words("former"):
        found.former = True
    elif low == "and" and not _between_matters(line, token - 1):
        return False
    elif low in title_words("partial"):
        found.partial = found.partial or (low, line.lows[head]) not in _OF_THE_WHOLE
    elif low not in title_words("modifiers"):
        return False
    found.start = token - 1
    return True


def _served(sight: Sight, found: Front) -> bool:
    """Take in the person right before the title: "a Biden aide"."""
    name = sight.name_to.get(found.start)
    if name is not None:
        found.owners, found.start, found.definite = [name], name.start, True
    return name is not None


def _merely_in(line: Line, hit: Hit) -> bool:
    """True for a state that is where, not whose: "in Turkey Minister X met"."""
    return hit.start > 0 and line.lows[hit.start - 1] in ("in", "at") and hit.meaning.how == "name"


def _between_matters(line: Line, token: int) -> bool:
    """True if "and" stands between two matters of one office: "science and technology"."""
    known = title_words("modifiers")
    if token == 0 or token + 1 >= len(line):
        return False
    return line.lows[token - 1] in known and line.lows[token + 1] in known - {"prime", "vice"}


def _possessive(sight: Sight, found: Front, head: int) -> bool:
    """Take in an owner with 's; True only for "ministry's", behind which the state may stand."""
    line, lows, token = sight.line, sight.line.lows, found.start
    owner = _owner(sight, token)
    if owner is not None:
        if not (found.owners and equal(lows[head])):
            found.owners[:] = [owner]
        found.start, found.definite = _honoured(line, owner), True
        return False
    officer = _officer(sight, token)
    if officer is not None:
        states = [h for h in sight.hit_at.values() if officer <= h.start < token]
        found.owners[:] = states[-1:]
        found.pronoun = "" if states else "the"
        found.start, found.definite = officer, True
        return False
    if lows[token - 1] == "s" and token > 3 and lows[token - 3] in title_words("modifiers"):
        found.start = token - 3
        return True
    return False


def _owner(sight: Sight, token: int) -> Hit | Name | None:
    """The name before a possessive ending that ends at `token`."""
    for end in (token - 2, token - 1):
        if end > 0 and sight.line.after_possessive(end) == token:
            return sight.hit_to.get(end) or sight.name_to.get(end)
    return None


def _honoured(line: Line, owner: Hit | Name) -> int:
    """The start of a person's name with "President" or "Mr" before it."""
    token = owner.start
    words = caution("honorifics") | title_words("office") | {"prime", "vice", ".", "crown"}
    while isinstance(owner, Name) and token > 0 and line.lows[token - 1] in words:
        token -= 1
    return token


def _officer(sight: Sight, token: int) -> int | None:
    """The start of a title before a possessive ending: "the Cambodian premier's"."""
    line, lows = sight.line, sight.line.lows
    end = token - 2
    if end < 1 or line.after_possessive(end) != token or lows[end - 1] not in title_words("office"):
        return None
    start = end - 1
    while start > 0:
        hit = sight.hit_to.get(start)
        if hit is not None:
            start = hit.start
        elif lows[start - 1] in ("prime", "vice", "deputy", *_ARTICLES):
            start -= 1
        else:
            break
    return start


def _edge(sight: Sight, found: Front) -> None:
    """Take in the article, pronoun or "the country's"; note an unknown name before the title."""
    line, lows, token = sight.line, sight.line.lows, found.start
    low, word = lows[token - 1], line.words[token - 1]
    if low in _PRONOUNS:
        found.pronoun, found.definite, found.start = low, True, token - 1
    elif low in _ARTICLES:
        found.definite, found.start = True, token - 1
    elif low == "s" and token > 3 and lows[token - 3] in _OWNERS and not found.owners:
        found.pronoun, found.definite, found.start = "its", True, token - 3
    elif not found.owners:
        name = sight.name_to.get(token)
        if name is not None:
            found.foreign = name.person is None and not line.titled
        else:
            found.foreign = word[0].isupper() and word not in caution("small") and token > 1


def _spread(sight: Sight, found: Front) -> None:
    """Take in the states before the one next to the title: "the Russian and Chinese presidents"."""
    lows, start = sight.line.lows, found.start
    while found.owners and start > 1 and lows[start - 1] in ("and", ","):
        hit = sight.hit_to.get(start - 1)
        if hit is None:
            return
        found.owners.insert(0, hit)
        start = hit.start

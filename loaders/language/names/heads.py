"""Head nouns of titles: which word is the head, and how much the title says about its holder."""

from collections.abc import Sequence
from typing import Literal

from loaders.language.names.cautions import title_words
from loaders.language.names.line import Line

Grade = Literal["office", "weak", "adviser", "serving", "public", "none"]

_GRADES: tuple[Grade, ...] = ("none", "public", "serving", "adviser", "weak", "office")
_HEADS: dict[str, Grade] = {word: grade for grade in _GRADES for word in title_words(grade)}
_GENERALS = title_words("generals")
# Heads only behind one word: "opposite number", "crown prince".
_SECONDS = {"number": "opposite", "prince": "crown", "princess": "crown"}
_LEADING = title_words("leading")
_MATTERS = title_words("cabinet")

_BODIES = title_words("commissioned")
_MISSIONS = title_words("missions")
_EMBASSY = frozenset(("first", "second", "third"))  # secretaries of embassies


def is_head(lows: Sequence[str], token: int) -> bool:
    """True for the head noun of a title, false for a word before it: "chief" in "chief envoy"."""
    low = lows[token]
    if low not in _HEADS or (low in _SECONDS and lows[token - 1 : token] != [_SECONDS[low]]):
        return False
    after = token + 1 + (lows[token + 1 : token + 2] == ["-"])
    if lows[after : after + 1] == ["general"]:
        return low not in _GENERALS
    following = lows[token + 1] if token + 1 < len(lows) else ""
    ranks = low == "deputy" and following in title_words("modifiers")  # "deputy prime minister"
    return not (ranks or (low in _LEADING and following in _HEADS))


def first_of(lows: Sequence[str], head: int) -> int:
    """The first word of a head of two words: "secretary general", "opposite number"."""
    if lows[head] != "general" and lows[head] not in _SECONDS:
        return head
    first = head - 2 if lows[head - 1 : head] == ["-"] else head - 1
    return first if first >= 0 and lows[first] in (*_GENERALS, *_SECONDS.values()) else head


def plural(low: str) -> bool:
    """True for "presidents", "ministers"."""
    return low.endswith("s") and low != "boss"


def equal(low: str) -> bool:
    """True for "counterpart" and its like, whose state is told by contrast."""
    return low.startswith(("counterpart", "colleague", "number"))


def grade_of(line: Line, start: int, head: int) -> Grade:
    """What a title from `start` with this head says, by the words around the head."""
    low = line.lows[head]
    before = set(line.lows[start:head])
    after = line.lows[head + 1 : head + 3]
    if low == "general":
        return "office" if before & _GENERALS else "serving"
    if low == "secretary":
        if before & _EMBASSY and _MISSIONS & set(line.lows[head : head + 8]):
            return "serving"
        if after[:1] == ["to"]:
            return "adviser"
        return "office" if after[:1] == ["of"] or _MATTERS & before else "weak"
    if low == "commissioner" and line.lows[head - 1 : head] == ["high"]:
        body = _BODIES & {*line.lows[max(0, start - 2) : head], *after}
        return "weak" if body else "serving"  # an ambassador within the Commonwealth
    if low == "diplomat" and {"top", "chief"} & before:
        return "office"
    # "the first Russian leader to attend" holds no office by that.
    if low == "leader" and "first" in before and after[:1] == ["to"]:
        return "none"
    if low == "chief" and after == ["of", "staff"]:
        return "adviser"
    return _HEADS[low]

"""English text to sentences to Universal Dependencies words, by rules; spans are half-open.

The conventions are those of UD English EWT ("do" + "n't", "US" + "-" + "led"), which the parser was
trained on: changing a rule here changes what the parser sees.
"""

import re
from collections.abc import Iterator

from loaders.language import lexicon

Span = tuple[int, int]

_ABBREVIATIONS = lexicon.words("orthography", "abbreviation")
_TITLES = lexicon.words("orthography", "title")
_OPENERS = lexicon.words("orthography", "opener")
_HOURS = frozenset(("a.m", "p.m"))
_CLOCKS = lexicon.words("orthography", "clock")
_PREFIXES = lexicon.words("orthography", "prefix")
_COMPOUNDS = lexicon.words("orthography", "compound")
_OPENING = "\"'“‘`([{<«$£€¥#*_~|¿¡–—-…"
_CLOSING = "\"'”’“)]}>»,;:!?%*_~|–—…-"
_BULLETS = frozenset("*-–—•●■▪►·")  # no line that they open goes on with the one above
_CONTRACTIONS: dict[str, int] = lexicon.table("orthography")["contractions"]

# Wrapped prose: its width in characters, how ragged its right edge is, how many lines are full.
_NARROWEST, _WIDEST, _RAGGED, _FEWEST = 50, 120, 15, 2
_CHUNK = re.compile(r"\S+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.I)
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", re.I)
_ELISION = re.compile(r"['’‘](?:\d0s|s|re|ve|ll|d|m|em|til)\b", re.I)
_NUMERIC = re.compile(r"[\d.,:/]+")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]")
_QUANTITY = re.compile(r"(\d[\d.,]*)(?:km|kg|cm|mm|mph|am|pm|m|bn|tn|k|ft|mi|lb|lbs|GB|MB)", re.I)
_MONEY = re.compile(r"((?:US|A|C|NZ|HK|S)\$|[$£€¥])\d\S*")
_INNER = re.compile(
    r"""(?:(?<=\w)|(?<=[A-Z]\.))(?P<hyphen>[-–])(?=\w) | (?P<dash>--+|[–—]|\.{2,}|…)
    | (?<=[A-Za-z])(?P<slash>/)(?=[A-Za-z])
    | (?<=[A-Za-z)\]])[,:;?!()\[\]](?=[A-Za-z(\["“]) | ["“”]""",
    re.X,
)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s)|\n\s*\n|\n(?=\S)")


def sentences(text: str) -> Iterator[Span]:
    """Sentences end at punctuation before a capital, digit or quote, and at most line breaks."""
    start, width = 0, _width(text)
    for found in _END.finditer(text):
        if found.group() == "\n" and _wrapped(text, found.start(), width):
            continue
        if _ends_sentence(text, start, found):
            yield from _stripped(text, start, found.end())
            start = found.end()
    yield from _stripped(text, start, len(text))


def _ends_sentence(text: str, start: int, found: re.Match[str]) -> bool:
    mark = found.group()
    if "\n" in mark:
        return True
    following = text[found.end() :].lstrip()[:1] if found.end() < len(text) else ""
    if not following or not (following.isupper() or following.isdigit() or following in "\"'“‘(["):
        return False
    if mark != ".":
        return True
    word = text[start : found.start()].rsplit(None, 1)[-1:] or [""]
    last = word[0].lstrip("\"'“‘([").lower()
    if last in _TITLES or (len(last) == 1 and "a" <= last <= "z"):
        return False
    if following.isdigit():
        return last not in _ABBREVIATIONS
    if "." not in last or not _INITIALS.fullmatch(last) or not following.isalpha():
        return True
    after = text[found.end() : found.end() + 40].split(None, 1)[0].rstrip(",;:").lower()
    return after[:3] not in _CLOCKS if last in _HOURS else after in _OPENERS


def _width(text: str) -> int:
    """The column at which the lines of a text are wrapped; 0 where each line stands for itself."""
    lengths = [len(line.rstrip()) for line in text.split("\n")]
    widest = max(lengths)
    full = sum(length > widest - _RAGGED for length in lengths)
    return widest if _NARROWEST <= widest <= _WIDEST and full >= _FEWEST else 0


def _wrapped(text: str, newline: int, width: int) -> bool:
    """True for a line break inside a sentence: the next word would not have fitted."""
    line = text[text.rfind("\n", 0, newline) + 1 : newline].rstrip()
    following = text[newline + 1 :].lstrip(" \t")[:40].split()
    if not width or not following or line[-1:] in ".!?:…\"”’'" or following[0] in _BULLETS:
        return False
    return len(line) + 1 + len(following[0]) > width


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    part = text[start:end]
    if part.strip():
        first = start + len(part) - len(part.lstrip())
        yield first, first + len(part.strip())


def words(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The UD words of `text[start:end]`."""
    out: list[Span] = []
    for chunk in _CHUNK.finditer(text, start, len(text) if end is None else end):
        _split(text, chunk.start(), chunk.end(), out)
    return out


def _split(text: str, start: int, end: int, out: list[Span]) -> None:
    """Append the words of a chunk without white space."""
    address = _ADDRESS.match(text, start, end)
    if address and address.end() > start + 3:
        stop = address.end()
        while stop > start and text[stop - 1] in ".,;:!?)\"'”’":
            stop -= 1
        out.append((start, stop))
        if stop < end:
            _split(text, stop, end, out)
        return
    start = _opening(text, start, end, out)
    end, tail = _closing(text, start, end)
    if start < end:
        _core(text, start, end, out)
    out += reversed(tail)


def _opening(text: str, start: int, end: int, out: list[Span]) -> int:
    while start < end and text[start] in _OPENING:
        if text[start] in "'’‘" and _ELISION.match(text, start, end):
            break
        stop = start + 1
        while stop < end and text[stop] == text[start] and text[start] in "-*_~.`'|–—":
            stop += 1
        out.append((start, stop))
        start = stop
    if start < end and text.startswith("..", start):
        stop = start
        while stop < end and text[stop] == ".":
            stop += 1
        out.append((start, stop))
        start = stop
    return start


def _closing(text: str, start: int, end: int) -> tuple[int, list[Span]]:
    """The end of the core, and the closing words behind it in reverse order."""
    tail: list[Span] = []
    while end > start:
        mark = text[end - 1]
        if mark == ".":
            stop = end
            while stop > start and text[stop - 1] == ".":
                stop -= 1
            if end - stop == 1 and (stop == start or _keeps_stop(text[start:stop])):
                break
        elif mark in _CLOSING:
            inner = text[start : end - 1]
            if mark in "'’" and end - start > 1 and _CLITIC.search(text[start:end]):
                break
            if mark == "-" and inner[-1:] != "-" and inner.isalpha() and inner.lower() in _PREFIXES:
                break
            stop = end - 1
            while stop > start and text[stop - 1] == mark and mark in "-*_~'|–—!?":
                stop -= 1
        else:
            clitic = _CLITIC.search(text, start, end) if end - start > 2 else None
            if not clitic or clitic.start() <= start:
                break
            stop = clitic.start()
        tail.append((stop, end))
        end = stop
    return end, tail


def _keeps_stop(core: str) -> bool:
    low = core.lower()
    known = low in _ABBREVIATIONS or low.replace(".", "") in lexicon.words("orthography", "degree")
    return known or bool(_INITIALS.fullmatch(core))


def _core(text: str, start: int, end: int, out: list[Span]) -> None:
    low = text[start:end].lower()
    if low in _CONTRACTIONS:
        cut = start + _CONTRACTIONS[low]
        out += [(start, cut), (cut, end)]
        return
    whole = low in _COMPOUNDS or low.removesuffix("s") in _COMPOUNDS
    if whole or low.replace(".", "").isdigit() or _NUMERIC.fullmatch(low):
        out.append((start, end))
        return
    left = start
    for mark in _INNER.finditer(text, start, end):
        if mark.start() <= start or mark.end() >= end or mark.start() < left:
            continue
        part = text[left : mark.start()]
        if mark["hyphen"] == "-" and part.lower() in _PREFIXES and text[mark.end()].isalpha():
            continue
        if part and (_CLITIC.search(part) or mark["dash"] or mark["slash"]):
            _split(text, left, mark.start(), out)
        elif part:
            out.append((left, mark.start()))
        out.append((mark.start(), mark.end()))
        left = mark.end()
    figure = _MONEY.fullmatch(text, left, end) or _QUANTITY.fullmatch(text, left, end)
    if figure:
        out += [(left, figure.end(1)), (figure.end(1), end)]
    elif left < end:
        out.append((left, end))

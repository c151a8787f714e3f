"""Words of honour before a name: "Mr", "Gen.", "Datuk Seri", "His Excellency", "H.E."."""

import functools
import re
from collections.abc import Iterator

from loaders.language.names.cautions import caution, title_words
from loaders.language.names.line import Line

_WHOSE = frozenset(("his", "her", "their"))
_SHORT = frozenset(("HE", "HH", "HM", "HRH", "HIM"))
_DOUBLE = frozenset(tuple(two.split()) for two in title_words("double"))

# Read over where a name or title follows: the parser takes "His Excellency" for somebody else,
# and the act that is condemned "in the strongest terms" for a subject.
_SILENT = re.compile(
    r"\b(?:(?:His|Her|Their) (?:Royal |Serene |Imperial )?"
    r"(?:Excellenc(?:y|ies)|Highness(?:es)?|Majest(?:y|ies)|Holiness|Eminence)(?: the)?"
    r"|H\.? ?(?:R\.? ?)?[EHM]\.?|Dat(?:uk|o['’]?) S(?:eri|ri)(?: Utama)?|Tan Sri|Y\.?B\.?),? "
    r"(?=[A-Z])|\b[Ii]n the (?:strong|harsh|clear|tough)est(?: possible)? terms,? "
)


def silent(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where words of honour stand before names, and of force, that say nothing of their own."""
    yield from (found.span() for found in _SILENT.finditer(text, start, end))


@functools.cache
def _first_words() -> frozenset[str]:
    doubled = (first for first, _ in _DOUBLE)
    short = (word.lower() for word in _SHORT)
    return frozenset((*_WHOSE, *short, "h", *doubled, *caution("honorifics")))


def after_honours(line: Line, token: int) -> int:
    """The token after all words of honour that start at `token`; `token` itself if none do."""
    if token >= len(line.lows) or line.lows[token] not in _first_words():
        return token
    while (end := _after_one(line, token)) > token:
        token = end
    return token


def _after_one(line: Line, token: int) -> int:
    lows, words = line.lows, line.words
    if token >= len(lows):
        return token
    if lows[token] in _WHOSE:
        end = token + 1 + (lows[token + 1 : token + 2] in (["royal"], ["serene"], ["imperial"]))
        return end + 1 if lows[end : end + 1] and lows[end] in caution("styles") else token
    if words[token] in _SHORT and words[token + 1 : token + 2] and words[token + 1][0].isupper():
        return token + 1
    if words[token] == "H" and (end := _letters(line, token)) > token + 2:
        return end
    second = token + 1
    if words[second : second + 1] == ["'"]:
        second += 1
    if second < len(lows) and (lows[token], lows[second]) in _DOUBLE:
        return second + 1
    if lows[token] in caution("honorifics"):
        dotted = words[token + 1 : token + 2] in (["."], ["'"]) and line.joined(token + 1)
        return token + 1 + dotted
    return token


def _letters(line: Line, token: int) -> int:
    """The end of "H.E.", "H.R.H."."""
    words = line.words
    while words[token : token + 1] and words[token] in "HERM" and words[token + 1 :][:1] == ["."]:
        token += 2
    return token

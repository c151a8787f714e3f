"""The words of a question: politeness and groups taken off, misspelt words mended."""

import functools
import itertools
import re
from collections.abc import Iterator

from queries.ask.phrasings import combining, deeds, kinds, polite, vocabulary
from queries.ask.template import Words

_WORD = re.compile(r"'s\b|(?<=s)'(?=\s|$)|(?:(?!'s\b)[^\s?!;:,\"“”–—-])+|[-–—]")
_CONTRACTIONS = (
    ("won't", "will not"), ("n't", " not"), ("'re ", " are "), ("I'm ", "I am "),
    ("'d like", " would like"),
)  # fmt: skip
_QUESTION_IS = re.compile(r"^(what|who|where|when|how)'?s\b", re.IGNORECASE)
_WHEN = re.compile(
    r"^(?:(?:in|on|at|during|since) )?(?:which|what) (?:year|month|day|date|time)\b", re.IGNORECASE
)
_GROUP = re.compile(
    r"(?P<ask>(?i:which|what|(?:did|do|does|have|has) any)) (?P<group>(?:[A-Z][\w-]* ){1,3}"
    r"(?:countries|states|nations|governments|members|member states|leaders|presidents|politicians"
    r"|allies|officials|diplomats|(?:foreign |prime )?ministers))\b(?! of)"
)
# Which of several is meant, before what is asked about ("the latest sanctions on Iran").
_WHICH = re.compile(
    r"(?:the )?(?P<which>latest|most recent|newest|recent|last|first|earliest|new|top \w+)"
    r" (?P<rest>(?P<noun>[a-z]+) .+)",
    re.IGNORECASE,
)
_OWNERS = re.compile(r"'s? (?=(?:and|or) (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*')")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Shorter words are too near each other for more than a swap or a missing letter.
_LONG, _SHORT = 6, 3
_TRIES = 8


def tidy(question: str) -> str:
    """The question proper: what was asked, without how."""
    text = re.sub(r"\s+", " ", question.replace("’", "'").replace("‘", "'")).strip()
    for short, long in _CONTRACTIONS:
        text = text.replace(short, long)
    text = re.sub(r"(?<=\w) (?:&|vs\.?|versus) (?=\w)", " and ", text)
    text = _OWNERS.sub(" ", text)
    text = _WHEN.sub("when", text)
    text = _QUESTION_IS.sub(r"\1 is", text.rstrip(" ?!.;:|"))
    for form, name in combining().items():
        text = re.sub(rf"\b{form}-(?=[A-Z])", f"{name}-", text)
    before = None
    while before != text:
        before = text
        for words in polite():
            text = re.sub(rf"^(?:{words})\b,? *(?=.)", "", text, flags=re.IGNORECASE)
            text = re.sub(rf"(?<=.),? (?:{words})$", "", text, flags=re.IGNORECASE)
    return text


def ungrouped(text: str) -> tuple[str, str] | None:
    """The text without the group that it asks about ("which EU states"), and what to tell of it."""
    found = _GROUP.match(text)
    if not found:
        return None
    return f"{found['ask']} countries{text[found.end() :]}", f"not narrowed to {found['group']}"


def unranked(text: str) -> tuple[str, str] | None:
    """The text without which of several is meant, and what to tell of it."""
    found = _WHICH.fullmatch(text)
    if not found or found["noun"].lower() not in vocabulary():
        return None
    return found["rest"], f"not narrowed to the {found['which']}"


def unqualified(text: str) -> tuple[str, str] | None:
    """The text without what says of what kind an act is, and those words: "economic"."""
    found = _qualified().search(text)
    if not found:
        return None
    return text[: found.start()] + text[found.end() :], found[0].strip()


@functools.cache
def _qualified() -> "re.Pattern[str]":
    kind = f"(?:{'|'.join(sorted(kinds(), key=len, reverse=True))})"
    deed = f"(?:{'|'.join(sorted(deeds(), key=len, reverse=True))})"
    return re.compile(rf"\b{kind}(?:(?:,? and|,? or|,)? {kind})* (?={deed}\b)", re.IGNORECASE)


def split(text: str) -> Words:
    """The words of a question, the 's of an owner apart."""
    return tuple(_WORD.findall(text))


def mended(text: str) -> Iterator[tuple[str, str]]:
    """The text with misspelt words of phrasings mended, and what was read for what."""
    words = text.split(" ")
    options = [[*_near(word, at == 0)] or [word] for at, word in enumerate(words)]
    for found in itertools.islice(itertools.product(*options), _TRIES):
        changes = [
            f"{new!r} for {old!r}" for old, new in zip(words, found, strict=True) if old != new
        ]
        if changes:
            yield " ".join(found), "read " + ", ".join(changes)


def _near(word: str, first: bool) -> list[str]:
    """Words of phrasings that are one slip of the pen away; none for a word that is one."""
    small = word.lower()
    if len(word) < _SHORT or small in vocabulary() or not small.isascii() or not small.isalpha():
        return []
    return sorted(_slips(small) & vocabulary()) if first or word == small else []


@functools.lru_cache(maxsize=256)
def _slips(word: str) -> frozenset[str]:
    """What a word may have been before one slip; the first letter is never wrong alone."""
    cuts = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    found = {a + letter + b for a, b in cuts for letter in _LETTERS}
    found |= {a[:-1] + b[0] + a[-1] + b[1:] for a, b in cuts if b}
    if len(word) > _SHORT:
        found |= {a + b[1:] for a, b in cuts if b and b[0] == a[-1]}  # a letter twice
    if len(word) >= _LONG:
        found |= {a + b[1:] for a, b in cuts if b}
        found |= {a + letter + b[1:] for a, b in cuts if b for letter in _LETTERS}
    return frozenset(found)

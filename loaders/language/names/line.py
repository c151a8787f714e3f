"""A sentence as names are looked for in it: small tokens with offsets, spelling evened out."""

import re
import unicodedata
from collections.abc import Container

_TOKEN = re.compile(r"\w+|[^\w\s]")
_SIGNS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "–": "-", "‑": "-", "−": "-"})
_LETTERS = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ı": "i",
        "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "þ": "th", "Þ": "Th",
        "ə": "a", "Ə": "A",
    }
)  # fmt: skip


def plain(text: str) -> str:
    """The text without accents, with straight apostrophes and hyphens; case is kept."""
    if text.isascii():
        return text
    marked = unicodedata.normalize("NFKD", text.translate(_SIGNS).translate(_LETTERS))
    return "".join(letter for letter in marked if not unicodedata.combining(letter))


_UMLAUTS = (("ö", "oe"), ("ü", "ue"), ("ä", "ae"), ("ø", "oe"), ("å", "aa"), ("đ", "dj"))


def spellings(name: str) -> tuple[str, ...]:
    """The name without accents, and as wires write it: "Tuerk" for "Türk"."""
    if name.isascii():
        return (name,)
    wire = name
    for letter, pair in _UMLAUTS:
        wire = wire.replace(letter, pair).replace(letter.upper(), pair.capitalize())
    return (plain(name),) if wire == name else (plain(name), plain(wire))


def split(text: str) -> tuple[str, ...]:
    """The tokens of a phrase as an index keeps them."""
    if text.isascii() and text.replace(" ", "").isalnum():
        return tuple(text.split())
    return tuple(_TOKEN.findall(plain(text)))


class Line:
    """The tokens of `text[start:end]`; words in capitals that no index knows are written small."""

    __slots__ = ("ends", "lows", "starts", "text", "titled", "words")

    def __init__(self, text: str, start: int, end: int, known: Container[str]) -> None:
        found = list(_TOKEN.finditer(text, start, end))
        self.text = text
        self.starts = [token.start() for token in found]
        self.ends = [token.end() for token in found]
        part = text[start:end]
        words = [token.group() for token in found]
        if not part.isascii():
            # A mark that stands alone is its own plain form: no word is empty.
            words = [word if word.isascii() else plain(word) or word for word in words]
        self.words = [_quiet(word, known) if word.isupper() else word for word in words]
        self.lows = [word.lower() for word in self.words]
        self.titled = _titled(self.words)

    def __len__(self) -> int:
        return len(self.words)

    def joined(self, token: int) -> bool:
        """True if no space stands between this token and the one before."""
        return token > 0 and self.starts[token] == self.ends[token - 1]

    def surface(self, start: int, end: int) -> str:
        """The tokens `start` to before `end` as the text has them, white space evened out."""
        return " ".join(self.text[self.starts[start] : self.ends[end - 1]].split())

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the text of the tokens `start` to before `end`."""
        return self.starts[start], self.ends[end - 1]

    def possessive(self, token: int) -> bool:
        """True if the token is followed by 's or a plural apostrophe."""
        return self.after_possessive(token + 1) > token + 1

    def after_possessive(self, token: int) -> int:
        """The token after a possessive ending that starts at `token`, else `token` itself."""
        words = self.words
        if token < len(words) and words[token] == "'":
            if token + 1 < len(words) and words[token + 1] in ("s", "S") and self.joined(token + 1):
                return token + 2
            if self.joined(token) and words[token - 1][-1:] == "s":
                return token + 1
        return token


def _quiet(word: str, known: Container[str]) -> str:
    return word if len(word) < 4 or word in known else word.capitalize()


def _titled(words: list[str]) -> bool:
    """True for a headline that writes nearly every long word with a capital."""
    if words[-1:] == ["."]:
        return False
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    capital = sum(word[0].isupper() for word in long)
    return len(long) > 3 and capital >= len(long) - 1

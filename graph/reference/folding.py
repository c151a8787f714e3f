"""Names without accents, case and punctuation, so that spellings of one name meet."""

import functools
import re
import unicodedata

# Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS = str.maketrans(
    {
        "ı": "i", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d",
        "ə": "a", "Ə": "a", "æ": "ae", "Æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "Þ": "th",
        "ʻ": "'", "’": "'", "‘": "'",
    }
)  # fmt: skip
_DROPPED = re.compile(r"['`.]")
_GAPS = re.compile(r"[^a-z0-9]+")


@functools.lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The bare letters and digits of a name, lower case, single spaces: `Élysée` is `elysee`."""
    bare = name.lower()
    if not name.isascii():
        marked = unicodedata.normalize("NFKD", name.translate(_LETTERS))
        bare = "".join(letter for letter in marked if not unicodedata.combining(letter)).lower()
    text = _GAPS.sub(" ", _DROPPED.sub("", bare)).strip()
    return text.removeprefix("the ")

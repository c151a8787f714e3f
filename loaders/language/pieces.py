"""Words by their first letters, as sentences and the needs of frames are compared.

A hyphen may be cut or kept: "cease-fire" is looked for by "cease".
"""

import functools
import re

PIECE = re.compile(r"[^\W\d_]+")


@functools.cache
def piece(word: str) -> str:
    """The first run of letters of a word, small."""
    low = word.lower()
    found = PIECE.search(low)
    return found.group() if found else low

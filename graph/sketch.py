"""Sketches of texts, by which near-identical copies of one wire story are told: MinHash.

A sketch is 64 bytes in base64, each the lowest bits of the smallest hash over all runs of three
words under one hash function; the share of equal bytes estimates how many runs two texts share
(Broder 1997; Li and König 2010 for the lowest bits).
"""

import base64
import functools
import re

SIZE = 64
RUN = 3
SEED = 1
ALIKE = 0.5  # of all runs, to be a copy; stories written apart share less than a tenth

_WORD = re.compile(r"\w+")


@functools.lru_cache(maxsize=4)  # asked for each statement of a text
def sketch(text: str) -> str | None:
    """The sketch of a text, whatever its case and punctuation; None if it has no words."""
    words = _WORD.findall(text.casefold())
    if not words:
        return None
    from rensa import RMinHash

    runs = {" ".join(words[at : at + RUN]) for at in range(max(len(words) - RUN + 1, 1))}
    hashes = RMinHash(num_perm=SIZE, seed=SEED)
    hashes.update(list(runs))
    return base64.b64encode(bytes(value & 255 for value in hashes.digest())).decode()


@functools.lru_cache(maxsize=4096)
def unpacked(sketch: str) -> bytes:
    """The bytes of a sketch; raises ValueError."""
    found = base64.b64decode(sketch, validate=True)
    if len(found) != SIZE:
        raise ValueError(f"not a sketch: {sketch!r}")
    return found


def alike(one: bytes, other: bytes) -> bool:
    """True for the sketches of copies."""
    return sum(a == b for a, b in zip(one, other, strict=True)) >= ALIKE * SIZE

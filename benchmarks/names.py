"""Names that gold writes out, matched with the names of statements."""

import re
import unicodedata
from collections.abc import Iterable


def _words(name: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", name.replace("'", "").replace("’", ""))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return frozenset(re.findall(r"[^\W_]+", plain))


def _surname(name: str) -> frozenset[str]:
    return _words(name.split()[-1]) if name.split() else frozenset()


class FreeNames:
    """The written-out names of one gold article, onto which predicted ends are mapped."""

    def __init__(self, ends: Iterable[str]) -> None:
        self._words = {end: _words(end[2:]) for end in ends if end[:2] in ("p:", "x:")}

    def match(self, end: str, name: str = "") -> str:
        """The gold end that a predicted one means, else the predicted one itself."""
        if end in self._words:
            return end
        if re.fullmatch(r"[A-Z][A-Z0-9_]+", end):  # an id: gold may know the party by name alone
            return _only(
                g for g, w in self._words.items() if g[0] == "x" and w == _words(name)
            ) or end  # fmt: skip
        free = end[2:] if end[:2] in ("p:", "x:") else end
        mine, person = _words(free), end.startswith("p:")
        like = {g: w for g, w in self._words.items() if g.startswith("p:") == person}
        return (
            _only(g for g, w in like.items() if w == mine)
            or _only(g for g, w in like.items() if mine and (w <= mine or mine <= w))
            or _only(g for g in like if person and _surname(g[2:]) == _surname(free))
            or _only(g for g, w in self._words.items() if w == mine and g not in like)
            or end
        )


def _only(found: Iterable[str]) -> str | None:
    hits = list(found)
    return hits[0] if len(hits) == 1 else None

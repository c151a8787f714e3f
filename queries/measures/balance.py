"""Structural balance: whether the friends of friends are friends (Cartwright and Harary, 1956)."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from queries.measures.network import Network

Row = dict[str, Any]

# Signs of a triad, hostile last; balanced if an even number is hostile.
_KINDS = {"+++": True, "+--": True, "++-": False, "---": False}


def ties(network: Network) -> dict[tuple[str, str], int]:
    """The sign of each pair's acts taken together; pairs whose acts level out are left out."""
    totals: Counter[tuple[str, str]] = Counter()
    for act in network.acts:
        totals[act.pair] += act.sign
    return {pair: 1 if total > 0 else -1 for pair, total in sorted(totals.items()) if total}


def triads(network: Network) -> Iterator[Row]:
    """Every three parties with ties between all of them, the unbalanced first."""
    found = sorted(_triads(network), key=lambda triad: (_KINDS[triad[1]], triad))
    for ids, kind in found:
        names = (network.parties[id].name for id in ids)
        yield {
            **dict(zip(("one", "other", "third"), names, strict=True)),
            "signs": kind,
            "balanced": _KINDS[kind],
        }


def balance(network: Network) -> Iterator[Row]:
    """How many triads there are of each kind, and their shares."""
    counts = Counter(kind for _, kind in _triads(network))
    for kind, balanced in _KINDS.items() if counts else ():
        yield {
            "signs": kind,
            "balanced": balanced,
            "triads": counts[kind],
            "share": round(counts[kind] / counts.total(), 2),
        }


def _triads(network: Network) -> Iterator[tuple[tuple[str, str, str], str]]:
    """Three parties in order of ids, and their signs, hostile last."""
    found = ties(network)
    after: dict[str, set[str]] = {}
    for one, other in found:
        after.setdefault(one, set()).add(other)
    for one, other in found:
        for third in sorted(after[one] & after.get(other, set())):
            signs = (found[one, other], found[other, third], found[one, third])
            yield (one, other, third), "".join("+-"[each < 0] for each in sorted(signs)[::-1])

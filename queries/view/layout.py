"""Where the parties stand: a spring layout in Rust, quick enough for thousands of edges."""

import math
from collections.abc import Iterable, Sequence

from graph.extras import needed

Point = tuple[float, float]

_SEED = 20211206
_PULL = 0.06  # of the middle on everybody, so that what hangs together with nothing stays near


def positions(parties: Sequence[str], pairs: Iterable[tuple[str, str]]) -> dict[str, Point]:
    """A place for each party, the same for the same graph; wider than high."""
    with needed("view"):
        import rustworkx as rx

    springs: rx.PyGraph[str, float] = rx.PyGraph(multigraph=False)
    index = dict(zip(parties, springs.add_nodes_from(list(parties)), strict=True))
    counts: dict[tuple[str, str], int] = {}
    for one, other in pairs:
        key = (min(one, other), max(one, other))
        counts[key] = counts.get(key, 0) + 1
    for (one, other), count in sorted(counts.items()):
        springs.add_edge(index[one], index[other], 1 + math.log(count))
    middle = springs.add_node("")
    for party in parties:
        springs.add_edge(index[party], middle, _PULL)
    found = rx.spring_layout(
        springs,
        pos=_spiral(len(springs)),
        k=1.6 / math.sqrt(len(springs)),
        num_iter=_iterations(len(springs)),
        weight_fn=float,
        seed=_SEED,
    )
    flat = _lying([found[i] for i in index.values()])
    return dict(zip(index, flat, strict=True))


def _iterations(size: int) -> int:
    return 300 if size < 300 else 150 if size < 1200 else 80


def _spiral(size: int) -> dict[int, Point]:
    """Start on a sunflower: even, and no two at one place."""
    turn = math.pi * (3 - math.sqrt(5))
    radii = ((i, math.sqrt((i + 0.5) / size)) for i in range(size))
    return {i: (r * math.cos(i * turn), r * math.sin(i * turn)) for i, r in radii}


def _lying(points: Sequence[Point]) -> list[Point]:
    """The points turned about their middle so that they spread to the sides: screens are wide."""
    if not points:
        return []
    x, y = (sum(axis) / len(points) for axis in zip(*points, strict=True))
    moved = [(px - x, py - y) for px, py in points]
    wide, high = (sum(p[n] * p[n] for p in moved) for n in (0, 1))
    skew = sum(px * py for px, py in moved)
    turn = 0.5 * math.atan2(2 * skew, wide - high)
    cos, sin = math.cos(turn), math.sin(turn)
    return [(round(cos * px + sin * py, 4), round(cos * py - sin * px, 4)) for px, py in moved]

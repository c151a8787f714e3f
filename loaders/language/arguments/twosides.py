"""Lists that tell two sides: "talks between Peru and Chile, Bolivia and Brazil" are Peru's."""

import itertools
from collections.abc import Iterator, Sequence

from loaders.language.reading import Named
from loaders.language.tree import Tree


def in_pairs(tree: Tree, slot: str, group: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """All pairs of a group, but only across where "between" tells one side and many others."""
    first = group[:1] if slot.endswith("between") and _against_one(tree, group) else group
    for place, one in enumerate(first):
        yield from ((one, other) for other in group[place + 1 :])


def _against_one(tree: Tree, group: Sequence[Named]) -> bool:
    """True where "and" comes before the first comma: who lists equals puts the commas first."""
    words = sorted(named.word for named in group)
    if len(words) < 3:
        return False
    joins = [set(tree.lemmas[a + 1 : b]) for a, b in itertools.pairwise(words)]
    return "and" in joins[0] and "," not in joins[0] and "," in joins[1] and "and" in joins[-1]

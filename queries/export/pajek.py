"""Pajek's .net: vertices by number, arcs for what one does to another, edges for what two do.

The value of a tie is the number of edges of its type, which is the label. Pajek knows no escapes:
quotation marks of names become `'`, backslashes `/`, line ends and control characters spaces.
"""

from collections import Counter
from collections.abc import Iterator

from graph.schema import relations
from queries.export.source import Source

Tie = tuple[int, int, str]


def lines(source: Source) -> Iterator[str]:
    """Vertices with ids, then ties, counted by type."""
    numbers = {key: number for number, key in enumerate(source.parties, 1)}
    yield f"*Vertices {len(numbers)}"
    for key, number in numbers.items():
        yield f"{number} {_label(key)}"
    arcs: Counter[Tie] = Counter()
    edges: Counter[Tie] = Counter()
    for edge in source.edges():
        known = relations().get(edge.type)
        found = edges if known and known.symmetric else arcs
        found[numbers[edge.source.id], numbers[edge.target.id], edge.type] += 1
    yield from _ties("*Arcs", arcs)
    yield from _ties("*Edges", edges)


def _ties(head: str, found: Counter[Tie]) -> Iterator[str]:
    if found:
        yield head
    for (start, end, type_), count in sorted(found.items()):
        yield f"{start} {end} {count} l {_label(type_)}"


def _label(text: str) -> str:
    text = text.replace('"', "'").replace("\\", "/")
    return f'"{"".join(c if c.isprintable() else " " for c in text)}"'

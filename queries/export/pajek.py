"""Pajek's .net: vertices by number, and for each relation type its own set of arcs or edges.

Pajek has no parallel properties on a tie: its value is the number of edges of that type.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from graph.schema import relations
from queries.export.source import Source


def lines(source: Source) -> Iterator[str]:
    """Vertices with names, then ties by type, counted."""
    numbers = {key: number for number, key in enumerate(source.parties, 1)}
    yield f"*Vertices {len(numbers)}"
    for key, number in numbers.items():
        yield f"{number} {_label(key)}"
    found: dict[str, Counter[tuple[int, int]]] = defaultdict(Counter)
    for edge in source.edges():
        found[edge.type][numbers[edge.source.id], numbers[edge.target.id]] += 1
    for number, (name, ties) in enumerate(sorted(found.items()), 1):
        known = relations().get(name)
        kind = "Edges" if known and known.symmetric else "Arcs"
        yield f'*{kind} :{number} "{name}"'
        for (start, end), count in sorted(ties.items()):
            yield f"{start} {end} {count}"


def _label(text: str) -> str:
    """The id between quotes; Pajek knows no escapes, so its own quotes and line ends go."""
    line = "".join(c if c.isprintable() else " " for c in text.replace('"', "'"))
    return f'"{line}"'

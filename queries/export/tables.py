"""The graph as two CSV tables, one of parties and one of edges."""

from collections.abc import Iterator

from graph.stores import Store
from queries.export import parts
from queries.rows import separated

NODES = ("label", "name", "stands_for", "category", "hosts", "city", "start_date", "end_date")
EDGES = (
    "type", "status", "mode", "date", "date_earliest", "date_latest", "year", "event", "event_name",
    "source_state", "target_state", "statements", "articles", "publishers", "first_reported",
    "last_reported", "confidence", "amount", "quote", "article_id",
)  # fmt: skip


def nodes(store: Store) -> Iterator[str]:
    """The parties by id."""
    rows = (
        (part.id, *(part.properties.get(name) for name in NODES))
        for part in parts.nodes(store.graph())
    )
    return separated(("id", *NODES), rows)


def edges(store: Store) -> Iterator[str]:
    """The edges by id, with the names of their ends."""
    graph = store.graph()
    names = {part.id: part.properties.get("name") for part in parts.nodes(graph)}
    header = ("id", "source", "source_name", "target", "target_name", *EDGES)
    rows = (
        (
            part.id, part.source, names[part.source], part.target, names[part.target],
            *(part.properties.get(name) for name in EDGES),
        )
        for part in parts.edges(graph)
    )  # fmt: skip
    return separated(header, rows)

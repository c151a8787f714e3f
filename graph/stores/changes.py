"""What has changed in the ledger's drawing, written into the graph: a few nodes and edges."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import islice

from graph import drawing
from graph.drawing import Drawn, Group
from graph.errors import StoreError
from graph.ledger import Ledger
from graph.model import Edge
from graph.nodes import Node, actors, node_of
from graph.stores import cypher, properties
from graph.stores.cypher import Row
from graph.stores.graphfile import GraphFile

_BATCH = 1000

_Table = tuple[str, str, str]


def apply(graph: GraphFile, ledger: Ledger, changes: Sequence[Group], again: bool = True) -> None:
    """Bring the graph to the ledger's state, in one transaction of its own.

    `again` if that may have been done before, and only the ledger does not know.
    """
    graph.write("BEGIN TRANSACTION")
    try:
        _delete_edges(graph, changes, again)
        _write_parties(graph, ledger, changes)
        create_edges(graph, (drawn for change in changes for drawn in change.new))
        _write_evidence(graph, ledger, changes)
    except BaseException:
        with suppress(StoreError):  # the engine may have done so itself
            graph.write("ROLLBACK")
        raise
    graph.write("COMMIT")


def _batches(graph: GraphFile, text: str, rows: Iterable[Row]) -> None:
    remaining = iter(rows)
    while batch := list(islice(remaining, _BATCH)):
        graph.write(text, cypher.as_text(batch))


def _write_nodes(graph: GraphFile, label: str, rows: Iterable[Row]) -> set[str]:
    """Nodes as they are now; the ids of those that are new."""
    # Told apart first, since MERGE takes several times the time, and very much memory.
    given = {row["id"]: row for row in rows}
    if not given:
        return set()
    ids = {"rows": cypher.as_text({"id": id} for id in given)}
    there = {row["id"] for row in graph.read(cypher.present_nodes(label), ids)}
    _batches(graph, cypher.update_nodes(label), (given[id] for id in given if id in there))
    _batches(graph, cypher.create_nodes(label), (given[id] for id in given if id not in there))
    return given.keys() - there


def _table(edge: Edge) -> _Table:
    return edge.type, edge.source.kind, edge.target.kind


def _delete_edges(graph: GraphFile, changes: Iterable[Group], again: bool) -> None:
    rows: dict[_Table, dict[str, Row]] = defaultdict(dict)
    for change in changes:
        written = (drawn.edge for drawn in change.new) if again else ()
        for edge in (*change.old, *written):
            rows[_table(edge)][edge.id] = {"id": edge.id, "source": edge.source.id}
    for table, found in rows.items():
        _batches(graph, cypher.delete_edges(*table), found.values())


def _write_parties(graph: GraphFile, ledger: Ledger, changes: Iterable[Group]) -> None:
    touched: set[tuple[str, str]] = {
        (actor.kind, actor.id)
        for change in changes
        for edge in (*change.old, *(drawn.edge for drawn in change.new))
        for actor in actors(edge)
    }
    kept: dict[str, list[Node]] = defaultdict(list)
    gone: dict[str, list[Row]] = defaultdict(list)
    for kind, id in sorted(touched):
        node = node_of(ledger, kind, id)
        if node:
            kept[kind].append(node)
        else:
            gone[kind].append({"id": id})
    for kind, nodes in kept.items():
        _write_nodes(graph, kind, map(properties.party, nodes))
    for kind, rows in gone.items():
        _batches(graph, cypher.delete_nodes(kind), rows)


def create_edges(graph: GraphFile, edges: Iterable[Drawn]) -> None:
    """Write edges between parties that are there, by a text for each of their tables."""
    rows: dict[_Table, list[Row]] = defaultdict(list)
    for drawn in edges:
        row = {**properties.ends(drawn), **properties.edge(drawn)}
        rows[_table(drawn.edge)].append(row)
    for table, found in rows.items():
        used = [name for name in cypher.EDGE if any(row[name] is not None for row in found)]
        kept = ({name: row[name] for name in ("source", "target", *used)} for row in found)
        _batches(graph, cypher.create_edges(*table, used), kept)


def _write_evidence(graph: GraphFile, ledger: Ledger, changes: Iterable[Group]) -> None:
    refs = {id: ledger.ref(id) for id in drawing.pending(ledger, "Article")}
    articles = [properties.article(found) for found in refs.values() if found]
    _write_nodes(graph, "Article", articles)
    places = {placed.statement.id: placed for change in changes for placed in change.statements}
    touched = {id for change in changes for id in change.moved}
    touched.update(drawing.pending(ledger, "Statement"))
    kept = [properties.statement(places[id]) for id in sorted(touched) if id in places]
    new = _write_nodes(graph, "Statement", kept)
    links = ({"id": row["id"], "article_id": row["article_id"]} for row in kept if row["id"] in new)
    _batches(graph, cypher.LINK_STATEMENTS, links)
    gone = ({"id": id} for id in sorted(touched) if id not in places)
    _batches(graph, cypher.delete_nodes("Statement"), gone)
    lost = ({"id": id} for id, found in refs.items() if not found)
    _batches(graph, cypher.delete_nodes("Article"), lost)

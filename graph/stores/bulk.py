"""A whole graph file from the ledger: CSV files that Ladybug copies in, some ten times faster."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from graph import drawing
from graph.drawing import Group
from graph.errors import StoreError
from graph.ledger import Ledger
from graph.nodes import all_nodes
from graph.stores import cypher, properties, shards
from graph.stores.folder import BUILDING, GRAPH, LEDGER
from graph.stores.graphfile import GraphFile
from graph.stores.sheets import Sheets, copies


def build(folder: Path, ledger: Ledger, stamp: str, groups: Iterable[Group] | None = None) -> None:
    """Draw all edges anew, into the ledger and a new graph file; raises StoreError.

    With `groups`, the edges are in the ledger already, and these are all there are.
    """
    building = folder / BUILDING
    shutil.rmtree(building, ignore_errors=True)  # what a kill has left
    try:
        building.mkdir()
        if groups is None:
            drawing.replace(ledger, shards.draw(ledger, folder / LEDGER, building))
        _write(building, ledger, groups or ())
        _fill(building, ledger, stamp)
        # The old log must not be replayed into the new file.
        for name in (f"{GRAPH}.wal", f"{GRAPH}.shadow"):
            (folder / name).unlink(missing_ok=True)
        (building / GRAPH).replace(folder / GRAPH)
    except OSError as error:
        raise StoreError(f"cannot draw the graph in {folder}: {error.strerror}") from error
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _write(building: Path, ledger: Ledger, groups: Iterable[Group]) -> None:
    """Rows of groups, and of what all groups share: parties and articles."""
    sheets = Sheets(building, "all")
    for group in groups:
        for drawn in group.edges:
            sheets.edge(drawn)
        for placed in group.statements:
            sheets.statement(placed)
    for node in all_nodes(ledger):
        sheets.node(node.kind, properties.party(node))
    for ref in ledger.articles():
        sheets.node("Article", properties.article(ref))
    sheets.flush()


def _fill(building: Path, ledger: Ledger, stamp: str) -> None:
    graph = GraphFile(building / GRAPH, once=True)
    try:
        graph.write("BEGIN TRANSACTION")
        for text in (*cypher.tables(ledger.vocabulary), cypher.mark(stamp)):
            graph.write(text)
        graph.write("COMMIT")
        for works in copies(building):
            graph.write_beside(works)
    finally:
        graph.close()

"""The first push into an empty database: nodes and edges as they are drawn here, without a look.

Until it is done the database has no stamp, so that whoever else writes there draws all anew. What
keeps edges from being there twice is not yet their constraint, which would cost as much as writing
them, but that one push alone may fill (see notes.py).
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from graph.ledger import Ledger
from graph.model import KINDS
from graph.nodes import all_nodes
from graph.stores import properties
from graph.stores.neo4j import ledgerrows, redrawing, schema
from graph.stores.neo4j.connection import Connection, Row, Transaction, writing
from graph.stores.push import inventory
from graph.stores.push.inventory import batches
from graph.stores.push.sending import Told, Work, send

_BATCH = 4000  # edges in a transaction, and four times the articles

_DROP = """
UNWIND $rows AS row MATCH (a:Article {id: row.id})
OPTIONAL MATCH (s:Statement)-[:IN_ARTICLE]->(a) DETACH DELETE s, a
"""
_ARTICLES = f"""
UNWIND $rows AS row CREATE (a:Article) SET {ledgerrows.ARTICLES.setting("a", "row.article")}
WITH a, row UNWIND row.statements AS said
CREATE (s:Statement)-[:IN_ARTICLE]->(a) SET {ledgerrows.STATEMENTS.setting("s", "said")}
"""
_PARTY = """
UNWIND $rows AS row MERGE (n:{} {{id: row.id}}) SET n = row RETURN row.id AS id, elementId(n) AS at
"""
# One text for all types and kinds: planning one for each of hundreds costs more than writing.
_EDGES = f"""
UNWIND $rows AS row
MATCH (a) WHERE elementId(a) = row.source MATCH (b) WHERE elementId(b) = row.target
CREATE (a)-[r:$(row.type)]->(b) SET {ledgerrows.EDGES.setting("r", "row.edge")}
"""

_Places = dict[tuple[str, str], str]


class Filling(NamedTuple):
    """An empty database, or one that this push alone goes on to fill, and what it gets."""

    connection: Connection
    ledger: Ledger
    source: str
    fence: Callable[[Transaction, int], None]  # raises StoreError if somebody else has taken over
    told: Told

    def run(self) -> None:
        """Write all that is not there; raises StoreError."""
        schema.create(self.connection, schema.node_constraints())
        self._send(self._articles())
        self._send(self._edges(self._parties()))
        vocabulary = self.ledger.vocabulary
        schema.create(self.connection, schema.named(vocabulary))  # in one go, when all is there
        schema.put_stamp(self.connection, vocabulary)

    def _send(self, works: Iterator[Work]) -> None:
        send(self.connection, works, self.fence, self.told)

    def _articles(self) -> Iterator[Work]:
        """Each article in one transaction with its statements."""
        there = {id: kept.digest for id, kept in inventory.articles(self.connection).items()}
        wanted = ledgerrows.digests(self.ledger)
        outdated = [{"id": id} for id, digest in there.items() if wanted.get(id) != digest]
        for part in batches(outdated, _BATCH // 4):
            self.connection.write(writing(_DROP, part))
        same = there.keys() - {row["id"] for row in outdated}
        self.told(len(same))
        ledgerrows.place(self.ledger)
        for ids in batches((id for id in wanted if id not in same), _BATCH // 4):
            marks = ",".join("?" * len(ids))
            said: dict[str, list[Row]] = defaultdict(list)
            for row in ledgerrows.PLACED.sent(self.ledger, f"s.article IN ({marks})", ids):
                said[row["article_id"]].append(row)
            rows = []
            for article in ledgerrows.ARTICLES.sent(self.ledger, f"a.id IN ({marks})", ids):
                id = article["id"]
                own = {"_digest": wanted[id], "_from": self.source}
                rows.append({"article": article | own, "statements": said[id]})
            yield Work(_ARTICLES, rows)

    def _parties(self) -> _Places:
        """Nodes of parties, and where the server has them."""
        varying = ledgerrows.varying(self.ledger)
        rows: dict[str, list[Row]] = defaultdict(list)
        for node in all_nodes(self.ledger):
            varies = True if (node.kind, node.id) in varying else None
            rows[node.kind].append({**properties.party(node), "_varies": varies})
        return {
            (kind, row["id"]): row["at"]
            for kind in KINDS
            for part in batches(rows[kind], _BATCH)
            for row in self.connection.write(partial(_put, kind=kind, rows=part))
        }

    def _edges(self, places: _Places) -> Iterator[Work]:
        there = {id for _, id, _ in inventory.edges(self.connection)}
        self.told(len(there))
        found = ledgerrows.EDGES.sent(self.ledger)
        new = (_edge(row, places) for row in found if row["id"] not in there)
        for rows in batches(new, _BATCH):
            yield Work(_EDGES, rows)


def clear_graph(connection: Connection) -> None:
    """Take away what an earlier push has drawn from other statements."""
    redrawing.delete_graph(connection, KINDS)


def _put(tx: Transaction, kind: str, rows: list[Row]) -> list[Row]:
    return tx.rows(_PARTY.format(kind), rows=rows)


def _edge(row: Row, places: _Places) -> Row:
    type, source, target = (row.pop(name) for name in ("_type", "_source", "_target"))
    return {"type": type, "source": places[source], "target": places[target], "edge": row}

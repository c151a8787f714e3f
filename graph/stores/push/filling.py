"""The first push into an empty database: nodes and edges as they are drawn here, without a look.

Until it is done the database has no stamp, so that whoever else writes there draws all anew.
"""

from collections import defaultdict
from collections.abc import Callable
from functools import partial

from graph import drawing
from graph.ledger import Ledger
from graph.stores import properties
from graph.stores.neo4j import ledgerrows, redrawing, schema
from graph.stores.neo4j.connection import Connection, Row, Transaction, writing
from graph.stores.push import inventory
from graph.stores.push.inventory import batches

Told = Callable[[int], None]
_Table = tuple[str, str, str]

PARTIES = ("Country", "Person", "Organization", "Event")
_BATCH = 2000  # nodes or edges in a transaction

_DROP = """
UNWIND $rows AS row MATCH (a:Article {id: row.id})
OPTIONAL MATCH (s:Statement)-[:IN_ARTICLE]->(a) DETACH DELETE s, a
"""
_ARTICLES = "UNWIND $rows AS row CREATE (a:Article) SET a = row"
_STATEMENTS = """
UNWIND $rows AS row MATCH (a:Article {id: row.article_id})
CREATE (s:Statement)-[:IN_ARTICLE]->(a) SET s = row
"""
_PARTY = "UNWIND $rows AS row MERGE (n:{} {{id: row.id}}) SET n = row"


def fill(connection: Connection, ledger: Ledger, source: str, told: Told) -> None:
    """Write all that is not there; raises StoreError."""
    ledgerrows.prepare(ledger)
    schema.create(connection, ledger.vocabulary, indexes=False)
    _fill_articles(connection, ledger, source, told)
    _fill_parties(connection, ledger)
    _fill_edges(connection, ledger, told)
    schema.create(connection, ledger.vocabulary)  # in one go, when all is there
    schema.put_stamp(connection, ledger.vocabulary)


def clear_graph(connection: Connection, ledger: Ledger) -> None:
    """Take away what an earlier push has drawn from other statements."""
    redrawing.delete_graph(connection, ledger.vocabulary, PARTIES)


def _fill_articles(connection: Connection, ledger: Ledger, source: str, told: Told) -> None:
    """Each article in one transaction with its statements."""
    there = {id: kept.digest for id, kept in inventory.articles(connection).items()}
    wanted = inventory.digests(ledger)
    outdated = [{"id": id} for id, digest in there.items() if wanted.get(id) != digest]
    for part in batches(outdated, _BATCH // 4):
        connection.write(writing(_DROP, part))
    same = there.keys() - {row["id"] for row in outdated}
    told(len(same))
    ledgerrows.place(ledger)
    new = [id for id in wanted if id not in same]
    for ids in batches(new, _BATCH // 4):
        marks = ",".join("?" * len(ids))
        articles = [
            {**row, "_from": source}
            for row in ledgerrows.rows(ledger, ledgerrows.ARTICLES, f"a.id IN ({marks})", ids)
        ]
        said = ledgerrows.rows(ledger, ledgerrows.PLACED, f"s.article IN ({marks})", ids)
        connection.write(partial(_write, articles=articles, statements=list(said)))
        told(len(ids))


def _write(tx: Transaction, articles: list[Row], statements: list[Row]) -> None:
    tx.write(_ARTICLES, articles)
    tx.write(_STATEMENTS, statements)


def _fill_parties(connection: Connection, ledger: Ledger) -> None:
    varying = ledgerrows.varying(ledger)
    rows: dict[str, list[Row]] = defaultdict(list)
    for node in drawing.nodes(ledger):
        varies = True if (node.kind, node.id) in varying else None
        rows[node.kind].append({**properties.party(node), "_varies": varies})
    for kind in PARTIES:
        for part in batches(rows[kind], _BATCH):
            connection.write(writing(_PARTY.format(kind), part))


def _fill_edges(connection: Connection, ledger: Ledger, told: Told) -> None:
    there = {id for _, id, _ in inventory.edges(connection, ledger.vocabulary)}
    told(len(there))
    waiting: dict[_Table, list[Row]] = defaultdict(list)
    for row in ledgerrows.rows(ledger, ledgerrows.JOINED):
        if row["id"] in there:
            continue
        table = (row.pop("_type"), row.pop("_source_kind"), row.pop("_target_kind"))
        ends = {"source": row.pop("_source"), "target": row.pop("_target")}
        waiting[table].append({**ends, "row": row})
        if len(waiting[table]) == _BATCH:
            _write_edges(connection, {table: waiting.pop(table)}, told)
    for tables in batches(waiting.items(), 20):
        _write_edges(connection, dict(tables), told)


def _write_edges(connection: Connection, tables: dict[_Table, list[Row]], told: Told) -> None:
    def work(tx: Transaction) -> None:
        for table, rows in tables.items():
            tx.write(_creating(*table), rows)

    connection.write(work)
    told(sum(map(len, tables.values())))


def _creating(type: str, source: str, target: str) -> str:
    return (
        f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}})"
        f" MATCH (b:{target} {{id: row.target}}) CREATE (a)-[r:{type}]->(b) SET r = row.row"
    )

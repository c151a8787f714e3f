"""A push to a database that is in use: what has changed is loaded there, and drawn by its store."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from graph.ledger import Ledger
from graph.model import Article, ArticleRef, Statement
from graph.receipts import Reading, Receipt
from graph.stores.neo4j import loading
from graph.stores.neo4j.connection import Transaction, writing
from graph.stores.neo4j.ledgerrows import digests
from graph.stores.neo4j.store import Neo4jStore
from graph.stores.push import inventory
from graph.stores.push.inventory import batches

Told = Callable[[int], None]
_BATCH = 200  # articles in a transaction

_PUSHED = """
UNWIND $rows AS row MATCH (a:Article {id: row.id}) SET a._digest = row.digest, a._from = row.source
"""


class Changed(NamedTuple):
    """An article as it has to be on the server, and its hash: None if that has more of it."""

    article: Article | ArticleRef
    statements: tuple[Statement, ...]
    receipt: Receipt | None
    digest: str | None


def change(
    server: Neo4jStore, part: Ledger, whole: Ledger, source: str, told: Told
) -> tuple[int, int]:
    """Bring the articles of a ledger, and say how many were brought and how many taken away.

    `part` may have less than `whole`: what it leaves out stays on the server as it is.
    """
    connection = server.connection
    there = inventory.articles(connection)
    wanted = digests(part)
    full = wanted if part is whole else digests(whole)
    new = [id for id in wanted if id not in there or there[id].digest not in (wanted[id], full[id])]
    told(len(wanted) - len(new))
    if new:
        receipts = {} if part is not whole else {one.article: one for one in whole.receipts()}
        for ids in batches(new, _BATCH):
            kept = _statements(server, [id for id in ids if id in there and part is not whole])
            articles = [_changed(id, part, whole, kept, wanted[id], receipts.get(id)) for id in ids]
            connection.write(partial(_load, articles=articles, source=source, server=server))
            told(len(ids))
    # A database without a name can't tell its own from what others have brought.
    mine = there if source else {}
    gone = [id for id, kept in mine.items() if kept.source == source and id not in full]
    for id in gone:
        connection.write(partial(loading.retract, article=id, vocabulary=server.vocabulary))
    if new or gone:
        server.draw()
    adopted = {id for id in wanted if id in mine and not mine[id].source} - set(new)
    for ids in batches(sorted(adopted), 10 * _BATCH):
        rows = [{"id": id, "digest": there[id].digest, "source": source} for id in ids]
        connection.write(writing(_PUSHED, rows))
    return len(new), len(gone)


def _statements(server: Neo4jStore, articles: Iterable[str]) -> set[str]:
    """The ids of what the server has of articles."""
    text = "UNWIND $ids AS id MATCH (s:Statement {article_id: id}) RETURN s.id AS id"
    return {row["id"] for row in server.connection.read(text, {"ids": list(articles)})}


def _changed(
    id: str, part: Ledger, whole: Ledger, kept: set[str], digest: str, receipt: Receipt | None
) -> Changed:
    article = whole.article(id)
    assert article, "it was listed"
    mine = {one.id for one in part.statements(article=id)}
    said = tuple(one for one in whole.statements(article=id) if one.id in mine | kept)
    return Changed(article, said, receipt, digest if len(said) == len(mine) else None)


def _load(tx: Transaction, articles: Sequence[Changed], source: str, server: Neo4jStore) -> None:
    ids = (statement.id for one in articles for statement in one.statements)
    intake = loading.Intake(tx, server.vocabulary, [one.article.id for one in articles], ids)
    for one in articles:
        if isinstance(one.article, Article):
            intake.load(Reading(one.article, one.statements, one.receipt))
        else:
            intake.refer(one.article)
            intake.put(one.statements)
    intake.write()
    rows = [{"id": one.article.id, "digest": one.digest, "source": source} for one in articles]
    tx.write(_PUSHED, rows)

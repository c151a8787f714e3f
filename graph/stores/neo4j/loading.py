"""Articles and statements into the server: what is new is written, and its groups are marked.

As in the ledger, which these follow: what is there already is left alone, and the drawing waits.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from graph.errors import UsageError
from graph.intake import completed, distinct, nearest, taken
from graph.merge import Vocabulary, group_of
from graph.model import ArticleRef, Statement
from graph.receipts import Reading, mark_of
from graph.stores.neo4j import records, rows
from graph.stores.neo4j.connection import Row, Transaction
from graph.stores.neo4j.schema import MARK, PUSH

# Written to themselves, the ids are locked: two loadings of one article come one after the other.
_ARTICLES = """
UNWIND $ids AS id MATCH (a:Article {id: id}) SET a.id = a.id
RETURN a.id AS id, a._record AS record, a.text AS text, a._mark AS mark, a._receipt AS receipt
"""
_STATEMENTS = f"""
CALL () {{
  UNWIND $articles AS id MATCH (s:Statement {{article_id: id}}) RETURN s
  UNION UNWIND $ids AS id MATCH (s:Statement {{id: id}}) RETURN s
}}
MATCH (s)-[:IN_ARTICLE]->(a)
RETURN s.id AS id, s.article_id AS article, {records.WANTED}, s._group AS group, s.edge_id AS edge
"""
_MARK = f"""
UNWIND $rows AS row MERGE (m:{MARK} {{group: row.group}})
SET m.edges = coalesce(m.edges, []) + row.edges
"""
_PUT_ARTICLES = "UNWIND $rows AS row MERGE (a:Article {id: row.id}) SET a += row"
_PUT_STATEMENTS = """
UNWIND $rows AS row MATCH (a:Article {id: row.article_id}) REMOVE a._digest
MERGE (s:Statement {id: row.id}) SET s += row MERGE (s)-[:IN_ARTICLE]->(a)
"""
_DROP_STATEMENTS = """
UNWIND $rows AS row MATCH (s:Statement {id: row.id}) OPTIONAL MATCH (s)-[:IN_ARTICLE]->(a)
REMOVE a._digest DETACH DELETE s
"""
_DROP_PUSHES = f"UNWIND $rows AS row MATCH (p:{PUSH}) DELETE p"
_DROP_RECEIPTS = """
UNWIND $rows AS row MATCH (a:Article {id: row.id}) REMOVE a._mark, a._receipt
"""
_DROP_ARTICLE = "UNWIND $rows AS row MATCH (a:Article {id: row.id}) DETACH DELETE a"


class Kept(NamedTuple):
    """An article as the server has it; without a text it is known from its statements only."""

    record: str
    text: str | None
    mark: str | None = None
    receipt: str | None = None


class Known(NamedTuple):
    """A statement as the server has it."""

    article: str
    record: Statement
    group: str
    edge: str | None


class Intake:
    """What a transaction finds, and what it will have to write."""

    def __init__(
        self, tx: Transaction, vocabulary: Vocabulary, articles: Iterable[str], ids: Iterable[str]
    ) -> None:
        self._tx = tx
        self._vocabulary = vocabulary
        wanted = sorted(set(articles))
        found = tx.rows(_ARTICLES, ids=wanted)
        self.articles = {
            row["id"]: Kept(row["record"], row["text"], row["mark"], row["receipt"])
            for row in found
        }
        there = tx.rows(_STATEMENTS, articles=wanted, ids=sorted(set(ids)))
        self.statements = {
            row["id"]: Known(row["article"], records.statement(row), row["group"], row["edge"])
            for row in there
        }
        self._put: set[str] = set()
        self._kept: dict[str, Row] = {}
        self._renewed: set[str] = set()
        self._gone: set[str] = set()
        self._marks: dict[str, set[str]] = defaultdict(set)
        self._unread: set[str] = set()

    def load(self, reading: Reading) -> bool:
        """Keep an article and what was read in it; False if just that is there already."""
        article, receipt = reading.article, reading.receipt
        record, old = article.ref.model_dump_json(), self.articles.get(article.id)
        fresh = old is None or (old.record, old.text) != (record, article.text)
        new = {statement.id for statement in reading.statements}
        gone = [
            id
            for id, known in self.statements.items()
            if known.article == article.id and id not in new and not _by_hand(known)
        ]
        self._remove(gone)
        written = self.put(reading.statements)
        mark = mark_of(article, receipt.extractor) if receipt else None
        kept = Kept(record, article.text, mark, receipt.model_dump_json() if receipt else None)
        if kept != old:
            self._keep(article.ref, kept)
        return bool(fresh or gone or written)

    def refer(self, ref: ArticleRef) -> None:
        """Know an article from a statement; one that was loaded stays as it is."""
        old = self.articles.get(ref.id)
        if old and old.text is not None:
            return
        known = completed(ref, old.record if old else None)
        record = known.model_dump_json()
        if old is None or record != old.record:
            self._keep(known, Kept(record, None))

    def put(self, statements: Sequence[Statement]) -> list[Statement]:
        """Keep those that are not there already, and say which."""
        given = distinct(statements)
        new = []
        for id, statement in given.items():
            known = self.statements.get(id)
            if known and known.article != statement.article.id:
                raise taken(id, known.article)
            if known and known.record == statement:
                continue
            if known:
                self._mark(known)
            group = group_of(statement, self._vocabulary)
            self._marks[group].update()
            self._put.add(id)
            self._gone.discard(id)
            self.statements[id] = Known(statement.article.id, statement, group, None)
            new.append(statement)
        return new

    def unread(self, articles: Iterable[str]) -> None:
        """Forget the receipts: these articles are compared when they are loaded again."""
        self._unread.update(articles)

    def write(self) -> None:
        """Write it all, the marks first: whoever draws has to wait for the statements."""
        tx = self._tx
        marks = [{"group": group, "edges": sorted(self._marks[group])} for group in self._marks]
        tx.write(_MARK, sorted(marks, key=lambda row: str(row["group"])))
        tx.write(_PUT_ARTICLES, list(self._kept.values()))
        tx.write(_DROP_RECEIPTS, _ids(self._unread))
        tx.write(_DROP_STATEMENTS, _ids(self._gone))
        tx.write(_PUT_STATEMENTS, [self._row(id) for id in sorted(self._put.union(self._behind()))])
        if self._kept or self._gone or self._put:
            tx.write(_DROP_PUSHES, [{}])

    def retract(self, article: str) -> int:
        """Take an article and its statements back, and say how many those were."""
        ids = [id for id, known in self.statements.items() if known.article == article]
        self._remove(ids)
        self.write()
        self._tx.write(_DROP_ARTICLE, _ids([article]))
        self._tx.write(_DROP_PUSHES, [{}])
        return len(ids)

    def _keep(self, ref: ArticleRef, kept: Kept) -> None:
        was = self.articles.get(ref.id)
        if was and was.record != kept.record:
            self._renewed.add(ref.id)
        self.articles[ref.id] = kept
        self._kept[ref.id] = rows.article(ref, kept.text, kept.mark, kept.receipt)

    def _behind(self) -> Iterator[str]:
        """Statements that are as they were, whose articles are not: each keeps what it had."""
        for id, known in self.statements.items():
            if known.article in self._renewed:
                yield id

    def _row(self, id: str) -> Row:
        known = self.statements[id]
        ref = self.articles[known.article].record
        return rows.statement(known.record, ref, known.group, known.edge)

    def _remove(self, ids: Iterable[str]) -> None:
        for id in ids:
            self._mark(self.statements.pop(id))
            self._put.discard(id)
            self._gone.add(id)

    def _mark(self, known: Known) -> None:
        self._marks[known.group].update([known.edge] if known.edge else [])


def load(tx: Transaction, readings: Sequence[Reading], vocabulary: Vocabulary) -> list[bool]:
    """Keep articles and what was read in them; False for what is there already."""
    articles = [reading.article.id for reading in readings]
    ids = (statement.id for reading in readings for statement in reading.statements)
    intake = Intake(tx, vocabulary, articles, ids)
    changed = [intake.load(reading) for reading in readings]
    intake.write()
    return changed


def add(tx: Transaction, statements: Sequence[Statement], vocabulary: Vocabulary) -> int:
    """Keep statements; the number of those that are new."""
    articles = (statement.article.id for statement in statements)
    intake = Intake(tx, vocabulary, articles, (statement.id for statement in statements))
    last: ArticleRef | None = None
    for statement in statements:
        if statement.article != last:
            last = statement.article
            intake.refer(last)
    written = intake.put(statements)
    intake.unread(statement.article.id for statement in written)
    intake.write()
    return len(written)


def retract(tx: Transaction, article: str, vocabulary: Vocabulary) -> int:
    """Take an article back with its statements; raises UsageError with the nearest ids."""
    intake = Intake(tx, vocabulary, [article], [])
    if article not in intake.articles:
        ids = [row["id"] for row in tx.rows("MATCH (a:Article) RETURN a.id AS id")]
        raise UsageError(f"no article {article!r}{nearest(article, ids)}")
    return intake.retract(article)


def _by_hand(known: Known) -> bool:
    return known.record.extractor == "hand"


def _ids(ids: Iterable[str]) -> list[Row]:
    return [{"id": id} for id in sorted(ids)]


_REGROUP = "UNWIND $rows AS row MATCH (s:Statement {id: row.id}) SET s._group = row.group"


def regroup(tx: Transaction, moved: Sequence[Row]) -> None:
    """Move statements to other groups; the old ones lose their edges."""
    ids = [row["id"] for row in moved]
    edges = {row["id"]: row["edge"] for row in tx.rows(_STATEMENTS, articles=[], ids=ids)}
    marks: dict[str, set[str]] = defaultdict(set)
    for row in moved:
        marks[row["old"]].update([edges[row["id"]]] if edges[row["id"]] else [])
        marks[row["group"]].update()
    tx.write(_MARK, [{"group": group, "edges": sorted(marks[group])} for group in sorted(marks)])
    tx.write(_REGROUP, list(moved))

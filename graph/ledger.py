"""The ledger: articles and statements in SQLite, kept for good; edges are drawn from it."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from graph.errors import UsageError
from graph.intake import completed, distinct, fitting, nearest, taken
from graph.ledgerfile import connect, named
from graph.merge import check, group_of, rules
from graph.model import Article, ArticleRef, Statement
from graph.receipts import Reading, Receipt, mark_of
from graph.schema import Relation

_BATCH = 1000
_RULES = "rules"
_WHERE = {
    "article": "article = :article",
    "edge": "id IN (SELECT value FROM edges, json_each(edges.json, '$.statements')"
    " WHERE edges.id = :edge)",
}
_ORDER = "ORDER BY published, article, start, id"


class Ledger:
    """One SQLite database; every writing method is one transaction, durable when it returns."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        vocabulary: Mapping[str, Relation],
        path: Path | None = None,
    ) -> None:
        self.db = connection
        self.vocabulary = vocabulary
        self.path = path

    @classmethod
    def open(
        cls, path: Path | None, vocabulary: Mapping[str, Relation], read_only: bool = False
    ) -> "Ledger":
        """The ledger in a file, made if missing, or in memory; raises StoreError."""
        ledger = cls(connect(path, read_only), vocabulary, path)
        if not read_only and ledger.note(_RULES) != rules(vocabulary):
            ledger.regroup()
        return ledger

    def close(self) -> None:
        """Release the file."""
        self.db.close()

    def query(self, sql: str, values: Any = ()) -> Iterator[Any]:
        """Rows of a query; raises StoreError."""
        with named(self.path):
            yield from self.db.execute(sql, values)

    def size(self) -> int:
        """How many statements there are."""
        return int(next(self.query("SELECT count(*) FROM statements"))[0])

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it is kept, or nothing; raises StoreError if it can't be."""
        with named(self.path):
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.db.execute("COMMIT")
            except BaseException:
                if self.db.in_transaction:
                    self.db.execute("ROLLBACK")
                raise

    def load(self, article: Article, statements: Iterable[Statement]) -> bool:
        """Keep an article and what was read in it; False if just that is there already."""
        return self.load_many([Reading(article, tuple(statements))])[0]

    def load_many(self, readings: Iterable[Reading]) -> list[bool]:
        """Keep articles and what was read in them, all or none; False for what is there already."""
        readings = [fitting(reading, self.vocabulary) for reading in readings]
        with self.writing():
            return [self._load(reading) for reading in readings]

    def add(self, statements: Iterable[Statement]) -> int:
        """Keep statements without their articles' texts; the number of those that are new."""
        count, remaining = 0, iter(statements)
        last: ArticleRef | None = None
        while batch := list(islice(remaining, _BATCH)):
            for statement in batch:
                check(statement, self.vocabulary)
            with self.writing():
                for statement in batch:
                    if statement.article != last:
                        last = statement.article
                        self._put_ref(last)
                written = self._put(batch)
                # What came from elsewhere is compared with the article when that is loaded again.
                self.db.executemany(
                    "DELETE FROM receipts WHERE article = ?",
                    [(id,) for id in {statement.article.id for statement in written}],
                )
                count += len(written)
        return count

    def known(self, article: Article, extractor: str) -> Receipt | None:
        """The receipt, if just this article was loaded as read by just this extractor."""
        query = "SELECT mark, json FROM receipts WHERE article = ?"
        row = next(self.query(query, (article.id,)), None)
        same = row is not None and row[0] == mark_of(article, extractor)
        return Receipt.model_validate_json(row[1]) if row and same else None

    def receipts(self) -> Iterator[Receipt]:
        """What the last loading saw in each article, by id."""
        for (text,) in self.query("SELECT json FROM receipts ORDER BY article"):
            yield Receipt.model_validate_json(text)

    def retract(self, article_id: str) -> int:
        """Take an article and its statements back; raises UsageError with the nearest ids."""
        with self.writing():
            if self._article(article_id) is None:
                raise UsageError(f"no article {article_id!r}{self._nearest(article_id)}")
            rows = self.db.execute(
                "SELECT id FROM statements WHERE article = ?", (article_id,)
            ).fetchall()
            self._remove([id for (id,) in rows])
            for table, key in (("articles", "id"), ("receipts", "article")):
                self.db.execute(f"DELETE FROM {table} WHERE {key} = ?", (article_id,))
            self._mark("Article", article_id)
        return len(rows)

    def article(self, article_id: str) -> Article | ArticleRef | None:
        """An article, with its text if it was loaded."""
        row = self._article(article_id)
        if row is None:
            return None
        ref, text = row
        if text is None:
            return ArticleRef.model_validate_json(ref)
        fields = json.loads(ref)
        for made in ("sha256", "sketch"):
            fields.pop(made, None)
        return Article(text=text, **fields)

    def ref(self, article_id: str) -> ArticleRef | None:
        """An article without its text."""
        row = self._article(article_id)
        return ArticleRef.model_validate_json(row[0]) if row else None

    def articles(self) -> Iterator[ArticleRef]:
        """All articles, by publication."""
        for (ref,) in self.query("SELECT ref FROM articles ORDER BY published, id"):
            yield ArticleRef.model_validate_json(ref)

    def statements(
        self, *, edge: str | None = None, article: str | None = None
    ) -> Iterator[Statement]:
        """Statements by publication, article and place in the text; of one edge as last drawn."""
        given = {"edge": edge, "article": article}
        where = [_WHERE[name] for name, value in given.items() if value is not None]
        query = f"SELECT json FROM statements WHERE {' AND '.join(where) or 'TRUE'} {_ORDER}"
        for (text,) in self.query(query, given):
            yield Statement.model_validate_json(text)

    def note_articles(self, refs: Iterable[ArticleRef]) -> None:
        """Keep articles without text or statements; what is known of them already stays."""
        with self.writing():
            for ref in refs:
                self._put_ref(ref)

    def regroup(self) -> None:
        """Sort all statements into groups again, after the vocabulary has changed."""
        with self.writing():
            known = self.query("SELECT id, json, grp FROM statements")
            now = ((id, old, self._group(text)) for id, text, old in known)
            moved = [(new, id) for id, old, new in now if new != old]
            self.db.executemany("UPDATE statements SET grp = ? WHERE id = ?", moved)
            self.remember(_RULES, rules(self.vocabulary))

    def note(self, key: str) -> str | None:
        """A remark about the drawing kept beside the ledger (`remember` writes it)."""
        row = next(self.query("SELECT value FROM notes WHERE key = ?", (key,)), None)
        return str(row[0]) if row else None

    def remember(self, key: str, value: str) -> None:
        """Keep a remark; within `writing` or on its own. Raises StoreError."""
        with named(self.path):
            self.db.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (key, value))

    def _group(self, text: str) -> str:
        return group_of(Statement.model_validate_json(text), self.vocabulary)

    def _article(self, article_id: str) -> tuple[str, str | None] | None:
        found = self.query("SELECT ref, text FROM articles WHERE id = ?", (article_id,))
        row: tuple[str, str | None] | None = next(found, None)
        return row

    def _put_article(self, id: str, published: str | None, ref: str, text: str | None) -> None:
        self.db.execute(
            "INSERT OR REPLACE INTO articles (id, published, ref, text) VALUES (?, ?, ?, ?)",
            (id, published, ref, text),
        )
        self._mark("Article", id)

    def _put_ref(self, ref: ArticleRef) -> None:
        row = self._article(ref.id)
        if row and row[1] is not None:
            return
        known = completed(ref, row[0] if row else None)
        full = known.model_dump_json()
        if row is None or full != row[0]:
            self._put_article(ref.id, known.published, full, None)

    def _load(self, reading: Reading) -> bool:
        article = reading.article
        ref, row = article.ref.model_dump_json(), self._article(article.id)
        fresh = row is None or (row[0], row[1]) != (ref, article.text)
        if fresh:
            self._put_article(article.id, article.published, ref, article.text)
        new = {statement.id for statement in reading.statements}
        old = self.query(
            "SELECT id FROM statements WHERE article = ? AND NOT by_hand", (article.id,)
        )
        gone = [id for (id,) in old if id not in new]
        self._remove(gone)
        written = self._put(reading.statements)
        receipt = reading.receipt
        if receipt:
            values = article.id, mark_of(article, receipt.extractor), receipt.model_dump_json()
            self.db.execute("INSERT OR REPLACE INTO receipts VALUES (?, ?, ?)", values)
        else:
            self.db.execute("DELETE FROM receipts WHERE article = ?", (article.id,))
        return bool(fresh or gone or written)

    def _put(self, statements: Iterable[Statement]) -> list[Statement]:
        """Write those that are not there already, and say which."""
        given = distinct(statements)
        wanted = (
            "SELECT id, article, json FROM statements WHERE id IN (SELECT value FROM json_each(?))"
        )
        there = {id: (of, text) for id, of, text in self.query(wanted, (json.dumps([*given]),))}
        texts = {id: statement.model_dump_json() for id, statement in given.items()}
        for id, (of, _) in there.items():
            if of != given[id].article.id:
                raise taken(id, of)
        new = [s for id, s in given.items() if id not in there or there[id][1] != texts[id]]
        self._remove(s.id for s in new if s.id in there)
        groups = {s.id: group_of(s, self.vocabulary) for s in new}
        self.db.executemany(
            "INSERT INTO statements (id, article, published, start, by_hand, grp, json)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (s.id, s.article.id, s.article.published, s.quote.start, s.extractor == "hand",
                 groups[s.id], texts[s.id])
                for s in new
            ],
        )  # fmt: skip
        self.db.executemany(
            "INSERT OR IGNORE INTO dirty VALUES (?)", [(group,) for group in groups.values()]
        )
        self.db.executemany(
            "INSERT OR IGNORE INTO pending VALUES ('Statement', ?)", [(id,) for id in groups]
        )
        return new

    def _remove(self, ids: Iterable[str]) -> None:
        for id in ids:
            self.db.execute(
                "INSERT OR IGNORE INTO dirty SELECT grp FROM statements WHERE id = ?", (id,)
            )
            self.db.execute("DELETE FROM statements WHERE id = ?", (id,))
            self._mark("Statement", id)

    def _mark(self, label: str, id: str) -> None:
        self.db.execute("INSERT OR IGNORE INTO pending VALUES (?, ?)", (label, id))

    def _nearest(self, article_id: str) -> str:
        return nearest(article_id, [id for (id,) in self.query("SELECT id FROM articles")])

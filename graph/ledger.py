"""The ledger: articles and statements in SQLite, kept for good; edges are drawn from it."""

import difflib
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any

from graph.errors import InputError, StoreError, UsageError
from graph.merge import check, group_of, rules
from graph.model import Article, ArticleRef, Statement
from graph.schema import Relation

APPLICATION_ID = 0x64697067  # "dipg": tells our files from other SQLite databases
VERSION = 1
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

    def __init__(self, connection: sqlite3.Connection, vocabulary: Mapping[str, Relation]) -> None:
        self.db = connection
        self.vocabulary = vocabulary

    @classmethod
    def open(
        cls, path: Path | None, vocabulary: Mapping[str, Relation], read_only: bool = False
    ) -> "Ledger":
        """The ledger in a file, made if missing, or in memory; raises StoreError."""
        with _named(path):
            db = sqlite3.connect(
                _address(path, read_only), uri=True, isolation_level=None, timeout=0
            )
            try:
                _prepare(db, path, read_only)
            except BaseException:
                db.close()
                raise
        ledger = cls(db, vocabulary)
        if not read_only and ledger.note(_RULES) != rules(vocabulary):
            ledger.regroup()
        return ledger

    def close(self) -> None:
        """Release the file."""
        self.db.close()

    def query(self, sql: str, values: Any = ()) -> Iterator[Any]:
        """Rows of a query; raises StoreError."""
        with _named(None):
            yield from self.db.execute(sql, values)

    def size(self) -> int:
        """How many statements there are."""
        return int(next(self.query("SELECT count(*) FROM statements"))[0])

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it is kept, or nothing; raises StoreError if it can't be."""
        with _named(None):
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
        new = {statement.id: statement for statement in statements}
        for statement in new.values():
            check(statement, self.vocabulary)
            if statement.article.id != article.id:
                raise InputError(
                    f"statement {statement.id} is of article {statement.article.id}, "
                    f"not of {article.id}"
                )
        ref = article.ref.model_dump_json()
        with self.writing():
            row = self._article(article.id)
            fresh = row is None or (row[0], row[1]) != (ref, article.text)
            if fresh:
                self._put_article(article.id, article.published, ref, article.text)
            old = self.db.execute(
                "SELECT id FROM statements WHERE article = ? AND NOT by_hand", (article.id,)
            ).fetchall()
            gone = [id for (id,) in old if id not in new]
            self._remove(gone)
            written = [statement for statement in new.values() if self._put(statement)]
        return bool(fresh or gone or written)

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
                    count += self._put(statement)
        return count

    def retract(self, article_id: str) -> int:
        """Take an article and its statements back; raises UsageError with the nearest ids."""
        with self.writing():
            if self._article(article_id) is None:
                raise UsageError(f"no article {article_id!r}{self._nearest(article_id)}")
            rows = self.db.execute(
                "SELECT id FROM statements WHERE article = ?", (article_id,)
            ).fetchall()
            self._remove([id for (id,) in rows])
            self.db.execute("DELETE FROM articles WHERE id = ?", (article_id,))
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
        del fields["sha256"]
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
        with _named(None):
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
        known = {key: value for key, value in json.loads(row[0] if row else "{}").items() if value}
        full = ArticleRef(**{**ref.model_dump(), **known}).model_dump_json()
        if row is None or full != row[0]:
            self._put_article(ref.id, known.get("published") or ref.published, full, None)

    def _put(self, statement: Statement) -> bool:
        text = statement.model_dump_json()
        row = self.db.execute(
            "SELECT json, article, grp FROM statements WHERE id = ?", (statement.id,)
        ).fetchone()
        if row and row[0] == text:
            return False
        if row and row[1] != statement.article.id:
            raise InputError(f"statement id {statement.id} is taken: it is of article {row[1]}")
        if row:
            self._remove([statement.id])
        group = group_of(statement, self.vocabulary)
        self.db.execute(
            "INSERT INTO statements (id, article, published, start, by_hand, grp, json)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                statement.id, statement.article.id, statement.article.published,
                statement.quote.start, statement.extractor == "hand", group, text,
            ),
        )  # fmt: skip
        self.db.execute("INSERT OR IGNORE INTO dirty VALUES (?)", (group,))
        self._mark("Statement", statement.id)
        return True

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
        ids = [id for (id,) in self.query("SELECT id FROM articles")]
        near = difflib.get_close_matches(article_id, ids, cutoff=0.5)
        return f" (nearest: {', '.join(near)})" if near else ""


def _address(path: Path | None, read_only: bool) -> str:
    if path is None:
        return ":memory:"
    if not read_only:
        return f"{path.absolute().as_uri()}?mode=rwc"
    # Even to read, SQLite makes a file beside the ledger, unless it is told that nobody writes.
    fixed = not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()
    return f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if fixed else ''}"


@contextmanager
def _named(path: Path | None) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        where = f" {path}" if path else ""
        raise StoreError(f"the ledger{where} cannot be used: {error}") from error


def _prepare(db: sqlite3.Connection, path: Path | None, read_only: bool) -> None:
    (mark,), (version,) = (
        db.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")
    )
    empty = not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if not empty and mark != APPLICATION_ID:
        raise StoreError(f"{path} is not a diplograph ledger: choose another folder")
    if version > VERSION:
        raise StoreError(f"{path} was written by a newer diplograph: update, then try again")
    if read_only:
        return
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA wal_autocheckpoint = 8000")  # pages: 32 MB, so that bulk loads wait less
    db.execute("PRAGMA cache_size = -65536")  # KB
    if empty:
        script = (files("graph") / "ledger.sql").read_text(encoding="utf-8")
        marks = f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION};"
        db.executescript(f"BEGIN IMMEDIATE; {script} {marks} COMMIT;")

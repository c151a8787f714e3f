"""One database on a server: read in streams, written in transactions that are repeated safely."""

import logging
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

import neo4j
from neo4j import GraphDatabase, ManagedTransaction, NotificationMinimumSeverity, Query

from graph.stores.neo4j.address import Address
from graph.stores.neo4j.failures import named
from graph.stores.neo4j.plain import plain

Row = dict[str, Any]
_T = TypeVar("_T")

_ANSWER = 8.0  # seconds within which a server has to answer, so that a fault is told within ten
_REPEAT = 6.0  # seconds for repeating what was refused for a moment: deadlocks, changes of leader

# The driver tells each repetition on standard error, unless somebody listens.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


def query(text: str, timeout: float | None = None) -> Query:
    """A text for the driver."""
    return Query(text, timeout=timeout)


class _Quiet(list[Row]):
    """Rows that are not spelled out: the driver would do so for a log that nobody keeps."""

    def __repr__(self) -> str:
        return f"<{len(self)} rows>"


class Transaction:
    """What a piece of work does in one transaction; it may be done twice."""

    def __init__(self, inner: ManagedTransaction) -> None:
        self._inner = inner

    def rows(self, text: str, **values: Any) -> list[Row]:
        """All rows of a query."""
        found = self._inner.run(text, values)
        return [_row(record) for record in found]

    def write(self, text: str, rows: list[Row]) -> None:
        """A text that takes `$rows`."""
        if rows:
            self._inner.run(text, {"rows": _Quiet(rows)}).consume()


class Connection:
    """An open connection; raises StoreError for whatever is wrong with the server."""

    def __init__(self, where: Address) -> None:
        self.where = where
        with named(where):
            self._driver = GraphDatabase.driver(
                where.uri,
                auth=(where.user or "neo4j", where.password) if where.password else None,
                connection_timeout=_ANSWER - 2,
                connection_acquisition_timeout=_ANSWER,
                max_transaction_retry_time=_REPEAT,
                notifications_min_severity=NotificationMinimumSeverity.OFF,
                user_agent="diplograph",
            )
        try:
            # What the driver's own check misses: a wrong database, a password that is due.
            list(self.read("RETURN 1 AS one"))
        except BaseException:
            self._driver.close()
            raise

    def close(self) -> None:
        """Let go of the server."""
        self._driver.close()

    def read(
        self, text: str, values: Mapping[str, Any] | None = None, timeout: float | None = None
    ) -> Iterator[Row]:
        """Rows of a query that the server lets only read; raises UsageError for a faulty one."""
        rows = self._rows(text, dict(values or {}), timeout)
        next(rows)  # what is wrong with the query is told at once
        return rows

    def plan(self, text: str, values: Mapping[str, Any]) -> tuple[str, Row]:
        """What kind of query the server takes it for (`r` only reads), and how it would answer."""
        with self._session(neo4j.READ_ACCESS) as session, named(self.where):
            summary = session.run(query(f"EXPLAIN {text}"), dict(values)).consume()
            return summary.query_type or "", dict(summary.plan or {})

    def write(self, work: Callable[[Transaction], _T]) -> _T:
        """What comes of a piece of work, which is kept as a whole or not at all."""
        with self._session(neo4j.WRITE_ACCESS) as session, named(self.where):
            return session.execute_write(lambda inner: work(Transaction(inner)))

    def command(self, text: str, **values: Any) -> None:
        """A text with transactions of its own, or one that changes the schema."""
        with self._session(neo4j.WRITE_ACCESS) as session, named(self.where):
            session.run(query(text), values).consume()

    def _session(self, access: str) -> neo4j.Session:
        return self._driver.session(database=self.where.database, default_access_mode=access)

    def _rows(self, text: str, values: Row, timeout: float | None) -> Iterator[Row]:
        """Nothing as soon as there is an answer, then its rows."""
        with self._session(neo4j.READ_ACCESS) as session, named(self.where, timeout):
            result = session.run(query(text, timeout), values)
            result.peek()
            yield {}
            for record in result:
                yield _row(record)


def writing(text: str, rows: list[Row]) -> Callable[[Transaction], None]:
    """The piece of work that is one text with its rows."""
    return lambda tx: tx.write(text, rows)


def _row(record: neo4j.Record) -> Row:
    return {name: plain(value) for name, value in dict(record).items()}

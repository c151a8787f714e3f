"""A database on a server opened: whose it is, and what it gets before anything is written."""

import logging
from collections.abc import Mapping
from functools import partial
from itertools import islice
from typing import Any

from graph.errors import StoreError
from graph.merge import Vocabulary, group_of
from graph.stores.neo4j import loading, records, redrawing, schema
from graph.stores.neo4j.connection import Connection

_LOG = logging.getLogger(__name__)
_BATCH = 2000


def prepare(connection: Connection, vocabulary: Vocabulary, read_only: bool) -> None:
    """See whose database it is, and make it ready for writing; raises StoreError."""
    found, where = schema.stamps(connection), connection.where
    if not found and _is_empty(connection):
        if read_only:
            raise StoreError(
                f"no diplograph graph at {where.uri}: load something first "
                f"(diplograph load FILE --db {where.uri})"
            )
    elif not found and not _is_ours(connection):
        raise StoreError(
            f"{where.uri} holds another graph: name an empty database with NEO4J_DATABASE"
        )
    if read_only:
        if redrawing.waiting(connection):
            _finish(connection, vocabulary)
    elif found != [schema.stamp(vocabulary)]:
        schema.create(connection, schema.named(vocabulary))
        regroup(connection, vocabulary)
        redrawing.mark_all(connection)
        schema.put_stamp(connection, vocabulary)


def regroup(connection: Connection, vocabulary: Vocabulary) -> None:
    """Sort all statements into groups again: the vocabulary may have changed."""
    moved = (
        {"id": row["id"], "old": row["group"], "group": group}
        for row in connection.read(records.EVERY)
        if (group := _group(row, vocabulary)) != row["group"]
    )
    while batch := list(islice(moved, _BATCH)):
        connection.write(partial(loading.regroup, moved=batch))


def _finish(connection: Connection, vocabulary: Vocabulary) -> None:
    """Draw what another process has left, if that is allowed."""
    try:
        redrawing.draw(connection, vocabulary)
    except StoreError as error:
        _LOG.warning("%s; edges may be behind what was loaded last", error)


def _is_empty(connection: Connection) -> bool:
    text = f"MATCH (n) WHERE NOT n:{schema.PUSH} RETURN 1 AS one LIMIT 1"
    return not any(connection.read(text))


def _is_ours(connection: Connection) -> bool:
    text = "MATCH (s:Statement) WHERE s._record IS NOT NULL RETURN 1 AS one LIMIT 1"
    return any(connection.read(text))


def _group(row: Mapping[str, Any], vocabulary: Vocabulary) -> str:
    return group_of(records.statement(row), vocabulary)

"""What a database gets before anything is written: constraints, indexes, and a stamp.

All names start with `diplograph_`. The stamp is the name of an empty index, so that no query meets
it: it tells with which vocabulary and rules the graph was drawn.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from graph import drawing
from graph.merge import Vocabulary, rules
from graph.model import digest
from graph.stores import cypher

if TYPE_CHECKING:  # exports of files name the same indexes and load no driver
    from graph.stores.neo4j.connection import Connection

#: Label of the nodes that name a group to draw again; they are there only until that is done.
MARK = "_Redraw"

#: Label of the nodes that remember what was pushed; whoever writes else takes them away.
PUSH = "_Push"

_STAMP = "diplograph_stamp_"
_INDEXES = {
    "diplograph_statement_article": "INDEX {} FOR (s:Statement) ON (s.article_id)",
    "diplograph_statement_edge": "INDEX {} FOR (s:Statement) ON (s.edge_id)",
    "diplograph_statement_group": "INDEX {} FOR (s:Statement) ON (s._group)",
    "diplograph_statement_event": "INDEX {} FOR (s:Statement) ON (s._event)",
    "diplograph_statement_date": "INDEX {} FOR (s:Statement) ON (s.date_earliest)",
    "diplograph_article_published": "INDEX {} FOR (a:Article) ON (a.published)",
    "diplograph_event_date": "INDEX {} FOR (e:Event) ON (e.start_date)",
    "diplograph_person_stood_for": "TEXT INDEX {} FOR (p:Person) ON (p.stood_for)",
    "diplograph_names": (
        "FULLTEXT INDEX {} FOR (n:Country|Person|Organization|Event) ON EACH [n.name]"
    ),
}


def texts(vocabulary: Vocabulary) -> list[str]:
    """Statements that make constraints and indexes; harmless where they are there already."""
    return list(named(vocabulary).values())


def named(vocabulary: Vocabulary) -> dict[str, str]:
    """The same by the names of what they make: first what lets nothing be there twice."""
    found = node_constraints()
    for type in vocabulary:
        name = f"diplograph_{type.lower()}_id"
        found[name] = _unique(name, f"()-[r:{type}]-()", "r.id")
    name = "diplograph_redraw_group"
    found[name] = _unique(name, f"(m:{MARK})", "m.group")
    for name, text in _INDEXES.items():
        found[name] = f"CREATE {text.format(f'{name} IF NOT EXISTS')}"
    return found


def node_constraints() -> dict[str, str]:
    """Those of them for nodes."""
    names = {label: f"diplograph_{label.lower()}_id" for label in cypher.NODES}
    return {name: _unique(name, f"(n:{label})", "n.id") for label, name in names.items()}


def _unique(name: str, pattern: str, what: str) -> str:
    return f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR {pattern} REQUIRE {what} IS UNIQUE"


def stamp(vocabulary: Vocabulary) -> str:
    """The name of the index that says how the graph was drawn."""
    return _STAMP + digest(texts(vocabulary), rules(vocabulary), drawing.VERSION)


def stamping(vocabulary: Vocabulary) -> str:
    """The statement that puts the stamp on a database whose graph is drawn, or will be."""
    return f"CREATE INDEX {stamp(vocabulary)} IF NOT EXISTS FOR (m:{MARK}) ON (m.stamp)"


def stamps(connection: "Connection") -> list[str]:
    """The stamps that are on the database."""
    text = "SHOW INDEXES YIELD name WHERE name STARTS WITH $start RETURN name"
    return [row["name"] for row in connection.read(text, {"start": _STAMP})]


def create(connection: "Connection", wanted: Mapping[str, str]) -> None:
    """Make what is missing of these, by name, all at once, and wait until it can be used."""
    there = {
        row["name"]
        for what in ("CONSTRAINTS", "INDEXES")
        for row in connection.read(f"SHOW {what} YIELD name RETURN name")
    }
    missing = [text for name, text in wanted.items() if name not in there]
    if missing:
        connection.write(lambda tx: [tx.rows(text) for text in missing])
        connection.command("CALL db.awaitIndexes(300)")


def drop_stamps(connection: "Connection") -> None:
    """Take the stamps off: whoever opens the database next draws all anew."""
    for name in stamps(connection):
        connection.command(f"DROP INDEX {name} IF EXISTS")


def put_stamp(connection: "Connection", vocabulary: Vocabulary) -> None:
    """Take older stamps off and put on that of the vocabulary."""
    drop_stamps(connection)
    connection.command(stamping(vocabulary))

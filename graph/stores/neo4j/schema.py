"""What a database gets before anything is written: constraints, indexes, and a stamp.

All names start with `diplograph_`. The stamp is the name of an empty index, so that no query meets
it: it tells with which vocabulary and rules the graph was drawn.
"""

from collections.abc import Iterator

from graph import drawing
from graph.merge import Vocabulary, rules
from graph.model import digest
from graph.stores import cypher
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


def texts(vocabulary: Vocabulary) -> Iterator[str]:
    """Statements that make constraints and indexes; harmless where they are there already."""
    yield from constraints(vocabulary)
    for name, text in _INDEXES.items():
        yield f"CREATE {text.format(f'{name} IF NOT EXISTS')}"


def constraints(vocabulary: Vocabulary) -> Iterator[str]:
    """Those of them that let nothing be there twice."""
    for label in cypher.NODES:
        yield (
            f"CREATE CONSTRAINT diplograph_{label.lower()}_id IF NOT EXISTS"
            f" FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        )
    for type in vocabulary:
        yield (
            f"CREATE CONSTRAINT diplograph_{type.lower()}_id IF NOT EXISTS"
            f" FOR ()-[r:{type}]-() REQUIRE r.id IS UNIQUE"
        )
    yield (
        f"CREATE CONSTRAINT diplograph_redraw_group IF NOT EXISTS"
        f" FOR (m:{MARK}) REQUIRE m.group IS UNIQUE"
    )


def stamp(vocabulary: Vocabulary) -> str:
    """The name of the index that says how the graph was drawn."""
    return _STAMP + digest(list(texts(vocabulary)), rules(vocabulary), drawing.VERSION)


def stamping(vocabulary: Vocabulary) -> str:
    """The statement that puts the stamp on a database whose graph is drawn, or will be."""
    return f"CREATE INDEX {stamp(vocabulary)} IF NOT EXISTS FOR (m:{MARK}) ON (m.stamp)"


def stamps(connection: Connection) -> list[str]:
    """The stamps that are on the database."""
    text = "SHOW INDEXES YIELD name WHERE name STARTS WITH $start RETURN name"
    return [row["name"] for row in connection.read(text, {"start": _STAMP})]


def create(connection: Connection, vocabulary: Vocabulary, indexes: bool = True) -> None:
    """Make what is missing, and wait until it can be used."""
    for text in texts(vocabulary) if indexes else constraints(vocabulary):
        connection.command(text)
    connection.command("CALL db.awaitIndexes(300)")


def drop_stamps(connection: Connection) -> None:
    """Take the stamps off: whoever opens the database next draws all anew."""
    for name in stamps(connection):
        connection.command(f"DROP INDEX {name} IF EXISTS")


def put_stamp(connection: Connection, vocabulary: Vocabulary) -> None:
    """Take older stamps off and put on that of the vocabulary."""
    drop_stamps(connection)
    connection.command(stamping(vocabulary))

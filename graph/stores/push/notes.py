"""What a server remembers of pushes: that just this was pushed, and that nothing came after."""

import json

from graph.merge import Vocabulary
from graph.stores import cypher
from graph.stores.neo4j.connection import Connection, writing
from graph.stores.neo4j.schema import PUSH

FILLING = "filling"  # the note while the first push into an empty database is under way


def noted(connection: Connection, source: str) -> str | None:
    """What was pushed last from there, if nobody has written since."""
    text = f"MATCH (p:{PUSH} {{source: $source}}) RETURN p.state AS state"
    row = next(connection.read(text, {"source": source}), None)
    return str(row["state"]) if row else None


def note(connection: Connection, source: str, state: str) -> None:
    """Remember what was pushed."""
    text = f"UNWIND $rows AS row MERGE (p:{PUSH} {{source: row.source}}) SET p.state = row.state"
    connection.write(writing(text, [{"source": source, "state": state}]))


def counts(connection: Connection, vocabulary: Vocabulary) -> str:
    """How many nodes and edges of each kind the server has: it need not look at them to tell."""
    parts = [f"MATCH (n:{label}) RETURN '{label}' AS kind, count(n) AS n" for label in cypher.NODES]
    parts += [
        f"MATCH ()-[r:{type}]->() RETURN '{type}' AS kind, count(r) AS n" for type in vocabulary
    ]
    found = connection.read(" UNION ALL ".join(parts))
    return json.dumps({row["kind"]: row["n"] for row in found if row["n"]}, sort_keys=True)

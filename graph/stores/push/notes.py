"""What a server remembers of pushes: that just this was pushed, and that nothing came after."""

import json
import uuid
from collections.abc import Callable

from graph.errors import StoreError
from graph.stores.neo4j.connection import Connection, Transaction, writing
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


# One for each transaction under way, locked by it: whoever takes over waits for all of them.
_CLAIM = f"""
UNWIND $rows AS row MERGE (p:{PUSH} {{source: row.source}}) SET p.run = row.run
"""
_FENCE = f"""
MATCH (p:{PUSH} {{source: $source}}) SET p.source = p.source
WITH p WHERE p.run = $run RETURN 1 AS one
"""
_UNCLAIM = f"UNWIND $rows AS row MATCH (p:{PUSH} {{source: row.source}}) DELETE p"


def claim(connection: Connection, source: str, lanes: int) -> Callable[[Transaction, int], None]:
    """Be the one push of a database that fills; the check that we still are, for each lane.

    Whoever else has begun to fill is told so in its next transaction, by StoreError, and so are we
    if another one claims it, or somebody else writes.
    """
    run = uuid.uuid4().hex
    rows = [{"source": _lane(source, lane), "run": run} for lane in range(lanes)]
    connection.write(writing(_CLAIM, rows))

    def fence(tx: Transaction, lane: int) -> None:
        if not tx.rows(_FENCE, source=_lane(source, lane), run=run):
            raise StoreError("somebody else writes to the database: push again")

    return fence


def unclaim(connection: Connection, source: str, lanes: int) -> None:
    """Forget who was filling."""
    rows = [{"source": _lane(source, lane)} for lane in range(lanes)]
    connection.write(writing(_UNCLAIM, rows))


def _lane(source: str, lane: int) -> str:
    return f"{source} {lane}"


def counts(connection: Connection) -> str:
    """How many nodes and edges of each kind the server has: it need not look at them to tell."""
    text = (
        "CALL db.stats.retrieve('GRAPH COUNTS') YIELD data"
        " RETURN data.nodes + data.relationships AS found"
    )
    # Nodes have a `label`, edges a type; those of a type with a label at one end come as well.
    names = ({"label", "count"}, {"relationshipType", "count"})
    found = {
        str(one.get("label") or one.get("relationshipType")): one["count"]
        for one in next(connection.read(text))["found"]
        if one.keys() in names and one["count"]
    }
    found.pop(PUSH, None)
    return json.dumps(found, sort_keys=True)

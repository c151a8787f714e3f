"""Statements as PLOVER events, for the PLOVER gold-standard records.

    python -m benchmarks.gsr GSR.json > predictions.jsonl

GSR.json is the record file of the PLOVER repository (https://github.com/openeventdata/PLOVER),
coded with PLOVER 0.5b. Its scheme differs from ours in what it calls a class: what is only planned
is AGREE, or THREATEN where it is hostile; what is refused is REJECT; what is asked for is REQUEST.
The table is in `gsr.toml`.
"""

import functools
import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.model import Article, Party, Statement
from graph.reference.tables import organisations
from graph.schema import relations
from loaders.extract import extract

Event = dict[str, Any]


@functools.cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("gsr.toml").read_text(encoding="utf-8"))


def events(statement: Statement) -> Iterator[Event]:
    """The statement in PLOVER's classes; both ways round where both sides act."""
    source, target = code(statement.subject), code(statement.object)
    name = event_class(statement)
    if not (source and target and name):
        return
    yield {"source": [source], "target": [target], "class": name}
    if relations()[statement.type].symmetric:
        yield {"source": [target], "target": [source], "class": name}


def event_class(statement: Statement) -> str | None:
    """PLOVER's class by type and status; None where PLOVER has none."""
    table = _table()
    name: str | None = table["class"].get(statement.type)
    if name is None or statement.status == "actual" or statement.type in table["spoken"]:
        return name
    if statement.status == "denied" and statement.type in table["denied"]:
        return str(table["denied"][statement.type])
    hostile = relations()[statement.type].valence == "hostile"
    found: str | None = table["status"]["hostile" if hostile else "friendly"].get(statement.status)
    return found


def code(party: Party) -> str | None:
    """The actor as PLOVER writes it: a state by ISO code, a body as IGO, its home for a group."""
    behind = party.stands_for or party
    if behind.kind == "Country":
        return str(_table()["states"].get(behind.id, behind.id))
    if behind.kind != "Organization":
        return None
    home: str | None = _table()["groups"].get(behind.id)
    if home:
        return home
    known = organisations().get(behind.id)
    return "NGO" if known is not None and known.kind in _table()["private"] else "IGO"


def main() -> None:
    """Write one line of events for each record that has a text."""
    records = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    for record in records:
        if record.get("text"):
            article = Article(id=record["id"], text=record["text"], published=record.get("date"))
            found = [event for statement in extract(article) for event in events(statement)]
            print(json.dumps({"id": record["id"], "events": found}))


if __name__ == "__main__":
    main()

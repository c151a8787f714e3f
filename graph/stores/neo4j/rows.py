"""Nodes and edges as a server has them: the graph's properties, and whole records beside them.

Names that start with `_` are ours: results leave them out of nodes and edges.
"""

from typing import Any

from pydantic_core import from_json

from graph.drawing import Drawn, Placed
from graph.model import ArticleRef, Edge, Statement, digest
from graph.stores import properties
from graph.stores.neo4j import records

Row = dict[str, Any]


def article(ref: ArticleRef, text: str | None, mark: str | None, receipt: str | None) -> Row:
    """An Article with its text, if it was loaded, and what the loading told (see receipts.py).

    `_digest` tells that nothing has changed since it was pushed (see stores/push): now it has.
    """
    record = ref.model_dump_json()
    own = {"text": text, "_record": record, "_mark": mark, "_receipt": receipt, "_digest": None}
    return {**properties.article(ref), **own}


def statement(record: Statement, ref: str, group: str, edge: str | None) -> Row:
    """A Statement with its record, the group that it is drawn in, and its occasion.

    `ref` is what the server has as the record of its article.
    """
    return {
        **properties.statement(Placed(record, edge or "")),
        "edge_id": edge,
        "_record": records.rest(record.model_dump(mode="json"), from_json(ref)),
        "_group": group,
        "_event": record.event.id if record.event else None,
    }


def edge(drawn: Drawn, content: str) -> Row:
    """An edge with its content (see `content`)."""
    return {**properties.edge(drawn), "_content": content}


def content(edge: Edge) -> str:
    """A hash of all that an edge says: two edges with one content are the same."""
    return digest(edge.model_dump_json())

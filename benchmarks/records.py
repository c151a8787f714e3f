"""Gold edges and statements read from files, one JSON object a line."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from graph import edtf
from graph.errors import InputError
from graph.model import STATUSES, Statement
from graph.schema import relations


class GoldEdge(NamedTuple):
    """One edge that an annotator saw, and the sentence where; ends are ids at state level."""

    subject: str
    type: str
    object: str
    status: str
    date: str | None
    quote: str
    start: int | None = None
    end: int | None = None


class GoldArticle(NamedTuple):
    """An article with all its edges."""

    id: str
    record: dict[str, Any]
    edges: tuple[GoldEdge, ...]


def read_gold(path: Path) -> Iterator[GoldArticle]:
    """The articles of a file, JSON lines or one JSON object; raises InputError with the line."""
    for where, record in _records(path):
        edges = record.get("edges")
        if not isinstance(record.get("id"), str) or not isinstance(edges, list):
            raise InputError(f'{where}: a gold article needs "id" and a list "edges"')
        yield GoldArticle(record["id"], record, tuple(_edge(where, edge) for edge in edges))


def read_statements(path: Path) -> Iterator[Statement]:
    """Statements as `diplograph extract` prints them; raises InputError with the line."""
    for where, record in _records(path):
        try:
            yield Statement.model_validate(record)
        except ValueError as error:
            raise InputError(f"{where}: not a statement: {error}") from error


def _records(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error
    if path.suffix == ".json":
        yield str(path), json.loads(text)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield f"{path}:{number}", json.loads(line)
            except ValueError as error:
                raise InputError(f"{path}:{number}: not JSON: {error}") from error


def _edge(where: str, edge: Mapping[str, Any]) -> GoldEdge:
    kind, status = edge.get("type"), edge.get("status")
    if kind not in relations() or status not in STATUSES:
        raise InputError(f"{where}: no such relation or status: {kind} {status}")
    if not edge.get("subject") or not edge.get("object"):
        raise InputError(f"{where}: an edge of {kind} lacks an end")
    if edge.get("date"):
        try:
            edtf.bounds(edge["date"])
        except ValueError as error:
            raise InputError(f"{where}: {error}") from error
    return GoldEdge(
        edge["subject"], kind, edge["object"], status, edge.get("date"), edge.get("quote") or "",
        edge.get("start"), edge.get("end"),
    )  # fmt: skip

"""FollowTheMoney statements: each property of each party and edge with its source article.

States are public bodies, memberships Membership, all other edges UnknownLink with the relation's
name as role. What was planned, asked for or denied says so in `status`.
"""

import datetime as dt
import functools
import hashlib
import json
from collections.abc import Iterator

from graph.drawing import Drawn
from graph.model import Party
from graph.nodes import Node
from graph.reference.tables import table
from graph.schema import relations
from queries.export.source import Source

DATASET = "diplograph"
_SCHEMA = {"Country": "PublicBody", "Organization": "Organization", "Person": "Person",
           "Event": "Event"}  # fmt: skip
Value = tuple[str, str | None]


def lines(source: Source) -> Iterator[str]:
    """One statement per line: those of parties, then those of edges."""
    for node in source.parties.values():
        key, schema = _key(node.kind, node.id), _SCHEMA[node.kind]
        yield from _statements(key, schema, _party(node), {})
    for drawn in source.drawn():
        edge, article = drawn.edge, drawn.best.article
        schema, values = _membership(drawn) if _is_membership(drawn) else _link(drawn)
        seen = {
            "first_seen": edge.first_reported,
            "last_seen": edge.last_reported,
            "origin": article.id,
        }
        yield from _statements(_key("edge", edge.id), schema, values, seen)


def _key(kind: str, id: str) -> str:
    """An id as FollowTheMoney allows it: letters, digits and hyphens."""
    return f"dg-{hashlib.sha1(f'{kind}:{id}'.encode(), usedforsecurity=False).hexdigest()}"


@functools.cache
def _iso2() -> dict[str, str]:
    return {row["iso3"]: row["iso2"].lower() for row in table("countries") if row["iso2"]}


def _party(node: Node) -> Iterator[Value]:
    yield "name", node.name
    if node.kind == "Country":
        yield "country", _iso2().get(node.id)
        yield "abbreviation", node.id
    elif node.stands_for:
        yield "country", _iso2().get(node.stands_for)


def _is_membership(drawn: Drawn) -> bool:
    edge = drawn.edge
    kinds = (edge.source.kind, edge.target.kind)
    member = relations()[edge.type].entering and edge.status == "actual"
    return member and kinds in (("Country", "Organization"), ("Organization", "Organization"))


def _membership(drawn: Drawn) -> tuple[str, Iterator[Value]]:
    return "Membership", _ends(drawn, "member", "organization")


def _link(drawn: Drawn) -> tuple[str, Iterator[Value]]:
    return "UnknownLink", _ends(drawn, "subject", "object")


def _ends(drawn: Drawn, source: str, target: str) -> Iterator[Value]:
    edge, best = drawn.edge, drawn.best
    for name, party in ((source, edge.source), (target, edge.target)):
        yield name, _end(party)
    yield "role", edge.type
    yield "status", edge.status
    yield "startDate", _day(edge.date_earliest)
    yield "endDate", _day(edge.date_latest)
    yield "summary", best.said
    yield "recordId", edge.id
    yield "publisher", best.article.publisher
    yield "sourceUrl", best.article.url


def _end(party: Party) -> str:
    return _key(party.kind, party.id)


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _statements(
    key: str, schema: str, values: Iterator[Value], seen: dict[str, str | None]
) -> Iterator[str]:
    for prop, value in values:
        if value:
            name = f"{DATASET}.{key}.{prop}.{value}"
            row = {
                "id": hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest(),
                "entity_id": key,
                "canonical_id": key,
                "prop": prop,
                "schema": schema,
                "value": value,
                "dataset": DATASET,
                "lang": None,
                "original_value": None,
                "external": False,
                "first_seen": seen.get("first_seen"),
                "last_seen": seen.get("last_seen"),
                "origin": seen.get("origin"),
            }
            yield json.dumps(row, ensure_ascii=False)

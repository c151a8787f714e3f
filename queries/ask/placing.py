"""Where the parties of a verb stand: as which parameters, of which query."""

import re
from collections.abc import Mapping
from typing import Any

from queries.ask.template import Parts, always, slots
from queries.catalog import find
from queries.query import Query

_PARTY = re.compile(r"\{(by|to)\}")
_PAIR = {"by": "one", "to": "other"}


def placed(text: str, verb: Mapping[str, Any]) -> tuple[Query, str]:
    """The query of a phrasing, and the phrasing with its parameters for {by} and {to}.

    A verb may have a query of its own for two parties, and call one party otherwise.
    """
    pair = "pair" in verb and {"by", "to"} == set(_PARTY.findall(text))
    query = find(verb["pair"] if pair else verb["query"])
    names = _PAIR if pair else {name: verb.get(name, name) for name in ("by", "to")}
    text = _PARTY.sub(lambda found: f"{{{names[found[1]]}}}", text)
    return query, f"{text} {verb['tail']}" if "tail" in verb else text


def given(verb: Mapping[str, Any], query: Query, status: str | None) -> dict[str, str]:
    """What a verb says beside its parties: relation type, mode, and status where there is one."""
    found = {"relation": verb["relation"]} if "relation" in verb else {}
    found |= verb.get("fixed", {})
    parameter = query.parameter("status")
    if status and parameter and parameter.default != status:
        found["status"] = status
    return found


def can_ask(query: Query, parts: Parts, fixed: Mapping[str, str]) -> bool:
    """True if a phrasing says all that the query needs, and nothing that it does not know."""
    known = {one.name for one in query.parameters}
    needed = {one.name for one in query.parameters if not one.optional}
    return slots(parts) <= known and needed <= always(parts) | set(fixed)

"""What the server itself would do for a query: refused if that is more than reading the graph.

A session that only reads still lets pass what sends data out (LOAD CSV), calls procedures, tells
settings and users, or ends other people's transactions: the plan shows it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graph.errors import UnsafeQuery
from graph.stores import Store
from graph.stores.results import given

_REFUSED = re.compile(r"LoadCSV|ProcedureCall|Show|Terminate|AdministrationCommand|TransactionFor")


def check_plan(store: Store, cypher: str, parameters: Mapping[str, Any]) -> None:
    """Ask a store on a server how it would answer; raises UnsafeQuery, and UsageError."""
    from graph.stores.neo4j.store import Neo4jStore

    assert isinstance(store, Neo4jStore)
    kind, plan = store.connection.plan(cypher, given(cypher, parameters))
    if kind != "r":
        raise UnsafeQuery("the server would do more than read for it")
    for name in operators(plan):
        if _REFUSED.match(name):
            raise UnsafeQuery(f"the server would do more than read for it ({name})")


def operators(plan: dict[str, Any]) -> Iterator[str]:
    """The names of all steps of a plan."""
    yield str(plan.get("operatorType", ""))
    for child in plan.get("children", ()):
        yield from operators(child)

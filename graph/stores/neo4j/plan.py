"""What the server itself would do for a query: refused if that is more than reading the graph.

A session that only reads still lets pass what sends data out (LOAD CSV), calls procedures, or ends
other people's transactions: the plan shows it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graph.errors import UnsafeQuery
from graph.stores import Store
from graph.stores.results import given

_REFUSED = re.compile(
    r"LoadCSV|ProcedureCall|Show|Terminate|Create|Merge|Delete|Remove|Set|Foreach|Alter|Drop|Grant"
    r"|Deny|Revoke|Rename|Start|Stop|Schema|Transaction|Command|RunQueryAt|AuthDB|Privilege|Role"
    r"|User|Database|Constraint|EnsureValid|LockNodes|EmptyRow$"
)
# Operators whose names only look like it.
_HARMLESS = re.compile(
    r"EmptyRow|EmptyResult|Set[A-Z]?$|ProduceResults|NodeCountFromCountStore"
    r"|RelationshipCountFromCountStore|(Triadic|Ordered|Assert|Rollup|Value|Node|Cartesian).*"
)


def operators(plan: dict[str, Any]) -> Iterator[str]:
    """The names of all steps of a plan, without the database behind the `@`."""
    yield str(plan.get("operatorType", "")).partition("@")[0]
    for child in plan.get("children", ()):
        yield from operators(child)


def check(plan: dict[str, Any]) -> None:
    """Raises UnsafeQuery that names the step."""
    for name in operators(plan):
        if _REFUSED.match(name) and not _HARMLESS.fullmatch(name):
            raise UnsafeQuery(f"the server would do more than read for it ({name})")


def check_plan(store: Store, cypher: str, parameters: Mapping[str, Any]) -> None:
    """Ask a store on a server how it would answer; raises UnsafeQuery, and UsageError."""
    from graph.stores.neo4j.store import Neo4jStore

    assert isinstance(store, Neo4jStore)
    check(store.connection.plan(cypher, given(cypher, parameters)))

"""All Cypher that writes: tables, macros, and texts that take `$rows`; labels are the only splices.

A store's rows hold text or None alone: Ladybug infers a column's type from its values, and one None
makes it a string, so every other type is cast in the text. Nodes and edges are written by separate
texts: MERGE of both ends and CREATE between them in one text loses edges. Ends are matched one
after the other, with WITH between: each is looked up by its id, instead of all compared with all.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.model import digest
from graph.schema import Relation

Columns = dict[str, str]
Row = dict[str, Any]

NODES: dict[str, Columns] = {
    "Country": {"id": "STRING", "name": "STRING"},
    "Person": {
        "id": "STRING", "name": "STRING", "stands_for": "STRING", "stood_for": "STRING",
    },
    "Organization": {"id": "STRING", "name": "STRING", "category": "STRING"},
    "Event": {
        "id": "STRING", "name": "STRING", "hosts": "STRING", "city": "STRING",
        "start_date": "DATE", "end_date": "DATE",
    },
    "Article": {
        "id": "STRING", "title": "STRING", "published": "STRING", "retrieved": "STRING",
        "publisher": "STRING", "url": "STRING", "sha256": "STRING",
    },
    "Statement": {
        "id": "STRING", "type": "STRING", "status": "STRING", "mode": "STRING",
        "quote": "STRING", "quote_lower": "STRING", "prefix": "STRING", "suffix": "STRING",
        "quote_start": "INT64", "quote_end": "INT64",
        "date": "STRING", "date_earliest": "DATE", "date_latest": "DATE",
        "subject_id": "STRING", "subject_name": "STRING",
        "object_id": "STRING", "object_name": "STRING", "claimed_by": "STRING",
        "confidence": "DOUBLE", "article_id": "STRING", "edge_id": "STRING",
        "published": "STRING", "publisher": "STRING",
        "extractor": "STRING", "source_kind": "STRING",
    },
}  # fmt: skip
EDGE: Columns = {
    "id": "STRING", "status": "STRING", "mode": "STRING",
    "date": "STRING", "date_earliest": "DATE", "date_latest": "DATE", "year": "INT64",
    "event": "STRING", "event_name": "STRING",
    "source_state": "STRING", "target_state": "STRING",
    "statements": "INT64", "articles": "INT64", "publishers": "INT64", "independent": "INT64",
    "reported_by": "STRING", "first_reported": "STRING", "last_reported": "STRING",
    "confidence": "DOUBLE",
    "amount": "STRING", "amount_value": "DOUBLE", "amount_currency": "STRING",
    "amount_unit": "STRING", "amount_period": "STRING", "amount_change": "DOUBLE",
    "quote": "STRING", "quote_source": "STRING", "article_id": "STRING",
    "source_kind": "STRING",
}  # fmt: skip

# Functions of Neo4j that Ladybug lacks, so that one text runs on both. Calls and casts alone: a
# macro with a comparison (isEmpty: size(x) = 0) is accepted, and the file never opens again.
MACROS = {
    "type(r)": "label(r)",
    "toString(x)": "string(x)",
    "toInteger(x)": "cast(x, 'INT64')",
    "toFloat(x)": "cast(x, 'DOUBLE')",
    "head(x)": "list_element(x, 1)",
    "last(x)": "list_element(x, -1)",
    "split(a, b)": "string_split(a, b)",
    "elementId(n)": "string(id(n))",
    "startNode(r)": "start_node(r)",
    "endNode(r)": "end_node(r)",
    "localdatetime(x)": "timestamp(x)",
}
STAMP = "diplograph_stamp"

_CASTS = {"STRING": "row.{0}", "DATE": "date(row.{0})", "INT64": "toInteger(row.{0})",
          "DOUBLE": "toFloat(row.{0})"}  # fmt: skip


def tables(vocabulary: Mapping[str, Relation]) -> Iterator[str]:
    """Statements that make an empty graph: node tables, one table per relation type, macros."""
    for label, columns in NODES.items():
        yield f"CREATE NODE TABLE {label}({_declared(columns)}, PRIMARY KEY(id))"
    for relation in vocabulary.values():
        joined = ", ".join(f"FROM {source} TO {target}" for source, target in pairs(relation))
        yield f"CREATE REL TABLE {relation.name}({joined}, {_declared(EDGE)})"
    yield "CREATE REL TABLE IN_ARTICLE(FROM Statement TO Article)"
    for head, body in MACROS.items():
        yield f"CREATE MACRO {head} AS {body}"


def fingerprint(vocabulary: Mapping[str, Relation]) -> str:
    """Changes with the tables and macros of a graph file."""
    return digest(list(tables(vocabulary)))


def mark(stamp: str) -> str:
    """Put a stamp into a graph file: a macro, so that no query meets it."""
    return f"CREATE MACRO {STAMP}() AS '{stamp}'"


READ_MARK = f"RETURN {STAMP}() AS stamp"


def pairs(relation: Relation) -> list[tuple[str, str]]:
    """Labels that the type's edges join; a symmetric type's ends are sorted, so both ways."""
    found = [(source, target) for source in relation.subject for target in relation.object]
    if relation.symmetric:
        found += [(target, source) for source, target in found]
    return list(dict.fromkeys(found))


def present_nodes(label: str) -> str:
    """Which of the ids are there."""
    return f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) RETURN n.id AS id"


def create_nodes(label: str) -> str:
    """Nodes that are not there."""
    values = ", ".join(f"{name}: {_cast(NODES[label], name)}" for name in NODES[label])
    return f"UNWIND $rows AS row CREATE (:{label} {{{values}}})"


def update_nodes(label: str) -> str:
    """Nodes that are there, by id; all other properties are set."""
    rest = [name for name in NODES[label] if name != "id"]
    values = ", ".join(f"n.{name} = {_cast(NODES[label], name)}" for name in rest)
    return f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) SET {values}"


def delete_nodes(label: str) -> str:
    """Nodes by id, with whatever hangs on them."""
    return f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) DETACH DELETE n"


def create_edges(type: str, source: str, target: str, columns: Iterable[str] = tuple(EDGE)) -> str:
    """Edges between nodes that are there; delete those of the same id first.

    Properties that no row has may be left out of `columns`: each costs time to plan.
    """
    values = ", ".join(f"{name}: {_cast(EDGE, name)}" for name in columns)
    return (
        f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) WITH a, row"
        f" MATCH (b:{target} {{id: row.target}}) CREATE (a)-[:{type} {{{values}}}]->(b)"
    )


def delete_edges(type: str, source: str, target: str) -> str:
    """Edges by id; where they start is given too, since only nodes are indexed."""
    return (
        f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) WITH a, row"
        f" MATCH (a)-[r:{type} {{id: row.id}}]->(:{target}) DELETE r"
    )


LINK_STATEMENTS = (
    "UNWIND $rows AS row MATCH (s:Statement {id: row.id}) WITH s, row"
    " MATCH (a:Article {id: row.article_id}) CREATE (s)-[:IN_ARTICLE]->(a)"
)


def copy(table: str, paths: Iterable[str], ends: tuple[str, str] | None = None) -> str:
    """Fill a table from CSV files (Ladybug alone); unquoted nothing is null."""
    literals = ", ".join("'" + p.replace("\\", "\\\\").replace("'", "\\'") + "'" for p in paths)
    joined = f"FROM='{ends[0]}', TO='{ends[1]}', " if ends else ""
    return (
        f"COPY {table} FROM [{literals}] ({joined}header=false, auto_detect=false, parallel=false,"
        " delim=',', quote='\"', escape='\"')"
    )


def as_text(rows: Iterable[Row]) -> list[dict[str, str | None]]:
    """Rows for `$rows`: every value as text or None."""
    return [
        {name: value if value is None else str(value) for name, value in row.items()}
        for row in rows
    ]


def _declared(columns: Columns) -> str:
    return ", ".join(f"{name} {type}" for name, type in columns.items())


def _cast(columns: Columns, name: str) -> str:
    return _CASTS[columns[name]].format(name)

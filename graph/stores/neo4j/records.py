"""A statement's record on the server: what columns and article hold already is not kept twice.

`_record` is JSON of the rest; what is in it counts more than what is elsewhere. So a whole record,
as older versions have written it, is read the same way.
"""

from collections.abc import Mapping
from typing import Any

from pydantic_core import to_json

from graph.model import Quote, Statement

#: What `statement` wants of `(s:Statement)-[:IN_ARTICLE]->(a)`, for RETURN.
WANTED = (
    "s._record AS record, s.quote AS quote, s.prefix AS prefix, s.suffix AS suffix,"
    " s.quote_start AS start, s.quote_end AS end, a._record AS ref"
)

#: All of them, each with its group and by what they are ordered.
EVERY = f"""
MATCH (s:Statement)-[:IN_ARTICLE]->(a) RETURN {WANTED}, s._group AS group, s.id AS id,
  s.published AS published, s.article_id AS article
"""


def rest(whole: Mapping[str, Any], ref: Mapping[str, Any]) -> str:
    """JSON of what the server has not elsewhere, of a record and of its article as kept there."""
    found = {name: value for name, value in whole.items() if value is not None}
    if found["article"] == ref:
        del found["article"]
    if not found.get("row"):  # else the column says where the row is
        del found["quote"]
    return to_json(found).decode()


def whole(row: Mapping[str, Any]) -> str:
    """JSON of a record, from what was WANTED."""
    quote = to_json(
        {
            "exact": row["quote"],
            **{name: row[name] for name in Quote.model_fields if name != "exact"},
        }
    ).decode()
    # Of two fields with one name the last one counts.
    return f'{{"quote":{quote},"article":{row["ref"]},{row["record"][1:]}'


def statement(row: Mapping[str, Any]) -> Statement:
    """The record."""
    return Statement.model_validate_json(whole(row))

"""GEXF 1.3 with spells: an edge is on the timeline from the first to the last day of its date.

Gephi shows what has no spell at all times; so do edges without a date here.
"""

import datetime as dt
from collections.abc import Iterator

from queries.export.source import Part, Source, columns
from queries.export.values import text
from queries.export.xml import attribute

_TYPES: dict[type, str] = {bool: "boolean", int: "long", float: "double"}
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
    "  <meta>",
    "    <creator>diplograph</creator>",
    "    <description>Diplomacy as news tells it</description>",
    "  </meta>",
    '  <graph mode="dynamic" defaultedgetype="directed" timeformat="date">',
)


def lines(source: Source) -> Iterator[str]:
    """The graph: attributes with their types, nodes by id, then edges by id."""
    yield from _HEAD
    nodes, edges = columns(source.nodes()), columns(source.links())
    yield from _declared("node", nodes)
    yield from _declared("edge", edges)
    yield "    <nodes>"
    for part in source.nodes():
        label = attribute(str(part.properties.get("name", part.id)))
        yield f"      <node id={attribute(part.id)} label={label}>"
        yield from _values(part, nodes)
        yield "      </node>"
    yield "    </nodes>"
    yield "    <edges>"
    for part in source.links():
        ends = f"source={attribute(part.source)} target={attribute(part.target)}"
        kind = attribute(part.properties["type"])
        yield f"      <edge id={attribute(part.id)} {ends} kind={kind} label={kind}>"
        yield from _values(part, edges)
        yield from _spells(part)
        yield "      </edge>"
    yield "    </edges>"
    yield "  </graph>"
    yield "</gexf>"


def _declared(kind: str, found: dict[str, type]) -> Iterator[str]:
    yield f'    <attributes class="{kind}">'
    for number, (name, type_) in enumerate(found.items()):
        declared = _TYPES.get(type_, "string")
        yield f'      <attribute id="{number}" title={attribute(name)} type="{declared}"/>'
    yield "    </attributes>"


def _values(part: Part, found: dict[str, type]) -> Iterator[str]:
    yield "        <attvalues>"
    for number, name in enumerate(found):
        if name in part.properties:
            value = attribute(text(part.properties[name]))
            yield f'          <attvalue for="{number}" value={value}/>'
    yield "        </attvalues>"


def _spells(part: Part) -> Iterator[str]:
    first, last = part.properties.get("date_earliest"), part.properties.get("date_latest")
    ends = "".join(
        f' {name}="{day.isoformat()}"'
        for name, day in (("start", first), ("end", last))
        if isinstance(day, dt.date)
    )
    if ends:
        yield f"        <spells><spell{ends}/></spells>"

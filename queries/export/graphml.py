"""GraphML, written here: networkx's writer fails on dates and lets control characters through."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from graph.stores import Store
from queries.export.parts import Part, edges, nodes

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TYPES: dict[type, str] = {bool: "boolean", int: "long", float: "double"}
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
    ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
)


def lines(store: Store) -> Iterator[str]:
    """The graph: nodes by id, then edges by id; keys are declared with their types."""
    graph = store.graph()
    parties, ties = list(nodes(graph)), list(edges(graph))
    yield from _HEAD
    for kind, parts in (("node", parties), ("edge", ties)):
        for name, type_name in _keys(parts):
            key = _attribute(f"{kind[0]}_{name}")
            names = f'attr.name={_attribute(name)} attr.type="{type_name}"'
            yield f'  <key id={key} for="{kind}" {names}/>'
    yield '  <graph id="diplograph" edgedefault="directed">'
    for party in parties:
        yield f"    <node id={_attribute(party.id)}>"
        yield from _data(party, "n")
        yield "    </node>"
    for tie in ties:
        ends = f"source={_attribute(tie.source)} target={_attribute(tie.target)}"
        yield f"    <edge id={_attribute(tie.id)} {ends}>"
        yield from _data(tie, "e")
        yield "    </edge>"
    yield "  </graph>"
    yield "</graphml>"


def _keys(parts: Iterable[Part]) -> Iterator[tuple[str, str]]:
    types: dict[str, set[str]] = {}
    for part in parts:
        for name, value in part.properties.items():
            types.setdefault(name, set()).add(_TYPES.get(type(value), "string"))
    for name, found in sorted(types.items()):
        yield name, found.pop() if len(found) == 1 else "string"


def _data(part: Part, prefix: str) -> Iterator[str]:
    for name, value in sorted(part.properties.items()):
        text = escape(_clean(_text(value)), {"\r": "&#13;"})
        yield f"      <data key={_attribute(f'{prefix}_{name}')}>{text}</data>"


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))

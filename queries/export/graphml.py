"""GraphML, written here: networkx's writer fails on dates and lets control characters through."""

from collections.abc import Iterator

from queries.export.source import Part, Source, columns
from queries.export.values import text
from queries.export.xml import attribute, content

_TYPES: dict[type, str] = {bool: "boolean", int: "long", float: "double"}
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
    ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
)


def lines(source: Source) -> Iterator[str]:
    """The graph: nodes by id, then edges by id; keys are declared with their types."""
    yield from _HEAD
    for kind, parts in (("node", source.nodes()), ("edge", source.links())):
        for name, type_ in columns(parts).items():
            names = f'attr.name={attribute(name)} attr.type="{_TYPES.get(type_, "string")}"'
            yield f'  <key id={attribute(f"{kind[0]}_{name}")} for="{kind}" {names}/>'
    yield '  <graph id="diplograph" edgedefault="directed">'
    for party in source.nodes():
        yield f"    <node id={attribute(party.id)}>"
        yield from _data(party, "n")
        yield "    </node>"
    for tie in source.links():
        ends = f"source={attribute(tie.source)} target={attribute(tie.target)}"
        yield f"    <edge id={attribute(tie.id)} {ends}>"
        yield from _data(tie, "e")
        yield "    </edge>"
    yield "  </graph>"
    yield "</graphml>"


def _data(part: Part, prefix: str) -> Iterator[str]:
    for name, value in sorted(part.properties.items()):
        yield f"      <data key={attribute(f'{prefix}_{name}')}>{content(text(value))}</data>"

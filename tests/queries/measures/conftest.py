"""Small networks whose measures can be reckoned by hand."""

from collections.abc import Iterable
from typing import Any

from graph.merge import edges
from graph.model import ArticleRef, Party, Quote, Statement
from graph.reference import lookup
from queries.measures.network import Network, network


def party(text: str) -> Party:
    """`FRA`, or a person with a state: `Ilse Brandtner@DEU`."""
    name, _, state = text.partition("@")
    if state:
        return Party(id=name, kind="Person", name=name, stands_for=lookup.actor(state, "Country"))
    found = lookup.actor(name)
    assert found, name
    return Party(**found.model_dump())


def statements(lines: Iterable[str]) -> list[Statement]:
    """Statements from lines as `FRA MET DEU 2021-03 planned`; date and status may be left out."""
    found = []
    for place, line in enumerate(lines):
        source, type, target, *more = line.split()
        found.append(
            Statement.make(
                type=type,
                status=more[1] if len(more) > 1 else "actual",
                subject=party(source.replace("_", " ")),
                object=party(target),
                date=more[0] if more else None,
                quote=Quote(exact=line, start=1000 * place, end=1000 * place + len(line)),
                article=ArticleRef(id="a1", published="2022-06-01", publisher="The Example"),
            )
        )
    return found


def of(lines: Iterable[str], **more: Any) -> Network:
    """The network of such lines."""
    return network(edges(statements(lines)), **more)

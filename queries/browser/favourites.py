"""Ready questions as favourites of Neo4j Browser, one statement a file.

A picture returns nodes and edges, which the Browser draws, and names its parties in the text. A
question is a canned query, which returns rows and takes its parties as parameters; those are set by
the favourite of the same title among the parameters.
"""

import datetime as dt
import io
import json
import re
import zipfile
from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple

from graph.model import Actor, Kind
from graph.stores.memory import MemoryStore
from queries.catalog import catalog
from queries.names import Names
from queries.narrowing import used
from queries.query import Query
from queries.values import bind

PICTURES, QUESTIONS, PARAMETERS = "pictures", "questions", "parameters"

_ALWAYS = (1980, 1, 1, 0, 0, 0)  # the date of every file, so that the same kit is the same bytes

_DAY = dt.date(2022, 2, 4)  # by which the names in the examples are meant


class Favourite(NamedTuple):
    """A favourite: its folder in the Browser, its title, and the text with the title on top."""

    folder: str
    name: str
    title: str
    text: str


class _Facts(Names):
    """The names that need no graph: those of the reference facts."""

    def known(self, kind: Kind) -> dict[str, Actor]:
        """Nobody else."""
        return {}


def pictures() -> Iterator[Favourite]:
    """Queries that the Browser draws, the first things to look at first."""
    folder = files("queries.browser") / "pictures"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        text = file.read_text(encoding="utf-8")
        name = file.name.removesuffix(".cypher").lstrip("0123456789-")
        yield Favourite(PICTURES, name, text.partition("\n")[0].removeprefix("// "), text)


def questions() -> Iterator[Favourite]:
    """The canned queries, word for word, below what they are and which parameters they need."""
    for query in asked():
        told = [f"// {line}" for line in (query.title, *query.description.splitlines())]
        needed = [f"// {line}" for line in _setting(query)]
        text = "\n".join((*told, *needed, query.text.strip(), ""))
        yield Favourite(QUESTIONS, query.name, query.title, text)


def parameters() -> Iterator[Favourite]:
    """What sets the parameters of each canned query to its examples."""
    for query in asked():
        if lines := _setting(query):
            text = "\n".join((f"// {query.title}", *lines, ""))
            yield Favourite(PARAMETERS, query.name, query.title, text)


def favourites() -> Iterator[Favourite]:
    """All of them."""
    yield from pictures()
    yield from questions()
    yield from parameters()


def asked() -> list[Query]:
    """Canned queries that are one statement; a walk is many, and there is a picture for it."""
    return [query for query in catalog().values() if not query.walk]


def examples(query: Query) -> dict[str, str]:
    """What stands for each parameter of the text in the query's own examples, as Cypher."""
    given = {one.name: one.example for one in query.parameters if one.example}
    values = used(query.text, bind(query, given, _Facts(MemoryStore()), _DAY))
    return {name: json.dumps(value, ensure_ascii=False) for name, value in values.items()}


def filled(query: Query) -> str:
    """The query with its examples written into the text, below its title."""
    values = examples(query)
    body = re.sub(r"\$(\w+)", lambda found: values[found[1]], query.text.strip())
    return f"// {query.title}\n{body}\n"


def _setting(query: Query) -> list[str]:
    """A `:param` statement for each example."""
    return [f":param {name} => {value};" for name, value in examples(query).items()]


def archive() -> bytes:
    """All favourites as the zip file that the Browser takes in at once."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for one in favourites():
            place = zipfile.ZipInfo(f"diplograph {one.folder}/{one.name}.cypher", _ALWAYS)
            file.writestr(place, one.text, zipfile.ZIP_DEFLATED)
    return made.getvalue()

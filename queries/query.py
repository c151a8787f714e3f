"""A canned query as its `.cypher` file says it: a header of comments, then portable Cypher.

The header is a title, a description, and one line per parameter: `// param NAME: KINDS = EXAMPLE`.
Kinds are those of values.py, several are joined by `|`; with `?` behind them the parameter may be
left out. A number or a status that is left out is taken to be what stands behind `=`; for all other
kinds this is an example. Further lines: `// names: COLUMNS` (ids there are shown as names),
`// facts: NAME` (rows added by facts.py), `// sort: COLUMNS` (where a UNION keeps Cypher from it;
`-` is for descending; then `limit` rows are given), `// walk: ONE, OTHER, STEPS` (see paths.py) and
`// beside: QUERIES` (of the same parameters; told of where this one has no rows).
"""

import re
import shlex

from graph.errors import VocabularyError
from graph.model import Record
from graph.schema import relations

_PARAMETER = re.compile(
    r"(?P<name>[a-z_]+): (?P<kinds>[a-z]+(?:\|[a-z]+)*)(?P<optional>\?)?(?: = (?P<value>.+))?"
)
_RELATION = re.compile(r"\b[A-Z]+(?:_[A-Z]+)*\b")
_EXTRAS = ("names", "facts", "sort", "walk", "beside")
_WITH_DEFAULT = {"int", "status"}


class Parameter(Record):
    """A parameter: kinds of value in the order they are tried, an example, perhaps a default."""

    name: str
    kinds: tuple[str, ...]
    optional: bool = False
    example: str | None = None

    @property
    def default(self) -> str | None:
        """What is meant if the parameter is left out; None for no limit."""
        return self.example if self.optional and set(self.kinds) <= _WITH_DEFAULT else None


class Query(Record):
    """A canned query; `names` are the columns in which ids stand for names."""

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...] = ()
    text: str
    names: tuple[str, ...] = ()
    facts: str | None = None
    sort: tuple[str, ...] = ()
    walk: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def example(self) -> str:
        """A command line that asks it."""
        words = ["diplograph", "query", self.name]
        for parameter in self.parameters:
            if parameter.example and parameter.default is None:
                words += ["-p", parameter.name, parameter.example]
        return shlex.join(words)

    def modes(self, relation: str | None = None) -> set[str]:
        """The modes that its edges may have, those of one relation type if one is asked for."""
        named = [relation] if relation else _RELATION.findall(self.text)
        return {
            mode for name in named if name in relations() for mode in relations()[name].known_modes
        }

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name."""
        return next((one for one in self.parameters if one.name == name), None)


def parse(name: str, text: str) -> Query:
    """The query in a `.cypher` file; raises VocabularyError that names file and line."""
    head: list[str] = []
    parameters: list[Parameter] = []
    extras: dict[str, str] = {}
    lines = text.splitlines()
    body = next((at for at, line in enumerate(lines) if not line.startswith("//")), len(lines))
    for number, line in enumerate(lines[:body], 1):
        words = line.removeprefix("//").strip()
        key, _, rest = words.partition(": ")
        if words.startswith("param "):
            parameters.append(_parameter(words.removeprefix("param "), f"{name}.cypher:{number}"))
        elif key in _EXTRAS:
            extras[key] = rest
        else:
            head.append(words)
    if not head or not head[0] or body == len(lines):
        raise VocabularyError(f"{name}.cypher: a title and a query are needed")
    return Query(
        name=name,
        title=head[0],
        description=" ".join(line for line in head[1:] if line),
        parameters=tuple(parameters),
        text="\n".join(lines[body:]),
        names=_list(extras.get("names", "")),
        facts=extras.get("facts"),
        sort=_list(extras.get("sort", "")),
        walk=_list(extras.get("walk", "")),
        beside=_list(extras.get("beside", "")),
    )


def _parameter(text: str, where: str) -> Parameter:
    found = _PARAMETER.fullmatch(text)
    if not found:
        raise VocabularyError(
            f"{where}: not a parameter: {text!r} (write param NAME: KIND = EXAMPLE)"
        )
    value = found["value"]
    return Parameter(
        name=found["name"],
        kinds=tuple(found["kinds"].split("|")),
        optional=bool(found["optional"]),
        example=value.strip('"') if value else None,
    )


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())

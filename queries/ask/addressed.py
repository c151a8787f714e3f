"""Questions about one party as those about anybody: "did Chad skip it", "who did skip it"."""

import re
from collections.abc import Iterator

from graph.model import Actor
from queries.ask.answers import column
from queries.ask.interpreter import Interpreter
from queries.ask.reading import Reading
from queries.catalog import find

_ASKED = re.compile(
    r"(?P<when>(?:when|how often|how many times) )?"
    r"(?P<verb>did|does|do|has|have|had|is|are|was|were|will|would|may|might|could) (?P<rest>.+)",
    re.IGNORECASE,
)
_PARAMETERS = {"who": "by", "whom": "to"}  # by the column that they leave open


def addressed(text: str, interpreter: Interpreter) -> Reading | None:
    """The reading of a question about a party; None if it is none about anybody."""
    found = _ASKED.fullmatch(text)
    if not found:
        return None
    for parties, rest in _named(found["rest"], text, interpreter):
        reading = interpreter.sure(f"who {found['verb'].lower()} {rest}", strict=True)
        if reading and not reading.others and (name := _open(reading, parties)):
            first, *others = (
                _about(reading, name, one, len(parties) > 1, bool(found["when"])) for one in parties
            )
            return first.model_copy(update={"others": tuple(others)})
    return None


def _named(
    text: str, question: str, interpreter: Interpreter
) -> Iterator[tuple[tuple[Actor, ...], str]]:
    """The parties at the start of a text, the longest name first, and what is left of it."""
    words = text.split(" ")
    for end in range(len(words) - 1, 0, -1):
        if parties := interpreter.parties(" ".join(words[:end]), question):
            yield parties, " ".join(words[end:])


def _open(reading: Reading, parties: tuple[Actor, ...]) -> str:
    """The parameter that the parties fill; empty if it has none for them."""
    name = _PARAMETERS.get(column(reading), "")
    given = {one.id for one in parties} & set(reading.arguments.values())
    return name if not given and find(reading.query).parameter(name) else ""


def _about(reading: Reading, name: str, party: Actor, several: bool, when: bool) -> Reading:
    """The same of one party; whether it happened is told by any status."""
    told = f"{party.name} ({party.id})" if party.id != party.name else party.name
    every = (
        not when and "status" not in reading.arguments and find(reading.query).parameter("status")
    )
    more = {"status": "any"} if every else {}
    return reading.model_copy(
        update={
            "arguments": {**reading.arguments, name: party.id, **more},
            "told": {**reading.told, name: told, **more},
            "of": party.name if several else "",
        }
    )

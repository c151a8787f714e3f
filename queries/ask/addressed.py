"""Questions about one party as those about anybody: "did Chad skip it", "who did skip it".

So is what is told: "Chad skipped it".
"""

import re
from collections.abc import Iterator

from graph.model import Actor
from queries.ask.answers import column
from queries.ask.interpreter import Interpreter
from queries.ask.reading import Reading
from queries.catalog import find

_ASKED = re.compile(
    r"(?P<when>(?:when|how often|how many times) )?"
    r"(?:(?P<verb>did|does|do|has|have|had|is|are|was|were|will|would|may|might|could) )?"
    r"(?P<rest>.+)",
    re.IGNORECASE,
)
_PARAMETERS = {"who": "by", "whom": "to"}  # by the column that they leave open


def addressed(text: str, interpreter: Interpreter) -> Reading | None:
    """The reading of a question, or of what is told, of a party; None if it is none of anybody."""
    found = _ASKED.fullmatch(text)
    if not found or (found["when"] and not found["verb"]):
        return None
    verb = f"{found['verb'].lower()} " if found["verb"] else ""
    for parties, rest in _named(found["rest"], text, interpreter):
        reading = interpreter.sure(f"who {verb}{rest}", strict=True)
        if reading and not reading.others and (name := _open(reading, parties)):
            if verb and not found["when"]:
                reading = _of_any_status(reading)
            first, *others = (_about(reading, name, one) for one in parties)
            of = first.of if others else ""
            return first.model_copy(update={"of": of, "others": tuple(others)})
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


def _of_any_status(reading: Reading) -> Reading:
    """Whether something happened is told by what was denied or planned too."""
    if "status" in reading.arguments or not find(reading.query).parameter("status"):
        return reading
    given, told = ({**one, "status": "any"} for one in (reading.arguments, reading.told))
    return reading.model_copy(update={"arguments": given, "told": told})


def _about(reading: Reading, name: str, party: Actor) -> Reading:
    """The same of one party."""
    told = f"{party.name} ({party.id})" if party.id != party.name else party.name
    return reading.model_copy(
        update={
            "arguments": {**reading.arguments, name: party.id},
            "told": {**reading.told, name: told},
            "of": party.name,
        }
    )

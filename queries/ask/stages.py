"""What is tried in turn: the words of a question, fewer of them, misspelt ones mended."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from queries.ask.several import listed
from queries.ask.wording import mended, ungrouped, unqualified, unranked

_AT = re.compile(
    r"(?P<rest>.+?),? (?:at|during|(?:on|in) the (?:sidelines?|margins?|fringes) of) (?P<event>.+)",
    re.IGNORECASE,
)


class Asked(NamedTuple):
    """Words to read, what to tell of them, and what was taken off: kind of act, occasion."""

    text: str
    note: str = ""
    kind: str = ""
    event: str = ""


def stages(text: str, mending: bool = True) -> Iterator[Iterable[Asked]]:
    """All of a stage are tried; the first stage that is read is what was meant."""
    said = listed(text)
    if said != text:
        yield [Asked(said)]
    yield [Asked(text)]
    found = [Asked(said)]
    for less in (_unplaced, _unqualified, _ungrouped, _unranked):
        found += [shorter for one in found if (shorter := less(one))]
    yield from ([one] for one in found[1:])
    if mending:
        yield (Asked(words, note) for words, note in mended(text))


def _unplaced(asked: Asked) -> Asked | None:
    found = _AT.fullmatch(asked.text)
    return asked._replace(text=found["rest"], event=found["event"]) if found else None


def _unqualified(asked: Asked) -> Asked | None:
    found = unqualified(asked.text)
    return asked._replace(text=found[0], kind=found[1]) if found else None


def _ungrouped(asked: Asked) -> Asked | None:
    found = ungrouped(asked.text)
    return asked._replace(text=found[0], note=found[1]) if found else None


def _unranked(asked: Asked) -> Asked | None:
    found = unranked(asked.text)
    note = "; ".join(filter(None, (asked.note, found[1]))) if found else ""
    return asked._replace(text=found[0], note=note) if found else None

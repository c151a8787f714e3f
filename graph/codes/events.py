"""What an event's code says in relations of the codebook: CAMEO by number, PLOVER by name."""

import functools
from typing import NamedTuple, cast

from graph.codes.tables import table
from graph.model import Status

_MANY = 4096


class Meaning(NamedTuple):
    """A relation type with its status and mode, as a statement has them."""

    type: str
    status: Status
    mode: str | None


@functools.lru_cache(maxsize=_MANY)  # codes come from outside
def cameo(code: str) -> Meaning | None:
    """What a CAMEO code says, by the longest code of the table that it begins with.

    None if no relation says it. Codes are text: leading zeros count.
    """
    known = _cameo()
    for length in range(len(code), 1, -1):
        if code[:length] in known:
            return known[code[:length]]
    return None


@functools.lru_cache(maxsize=_MANY)  # codes come from outside
def plover(event: str, mode: str) -> Meaning | None:
    """What a PLOVER event says, by its mode if the table has that, else in general."""
    known = _plover()
    event, mode = event.strip().upper(), mode.strip().lower()
    return known.get((event, mode), known.get((event, "")))


@functools.cache
def _cameo() -> dict[str, Meaning | None]:
    return {row["code"]: _meaning(row, row["mode"]) for row in table("cameo")}


@functools.cache
def _plover() -> dict[tuple[str, str], Meaning | None]:
    return {(row["event"], row["mode"]): _meaning(row, row["how"]) for row in table("plover")}


def _meaning(row: dict[str, str], mode: str) -> Meaning | None:
    if not row["type"]:
        return None
    return Meaning(row["type"], cast(Status, row["status"]), mode or None)

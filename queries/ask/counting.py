"""Questions that count events: "how often", "how many visits"."""

import functools
import re
from collections.abc import Iterator

from queries.ask.lexicon import data


@functools.cache
def _counting() -> "re.Pattern[str]":
    """Questions that count events, with what the rest of them asks."""
    nouns = "|".join(sorted(data("phrases")["acts"], key=len, reverse=True))
    return re.compile(rf"how (?:often|many (?P<noun>{nouns}))\b(?P<rest>.*)", re.IGNORECASE)


def counts_acts(text: str) -> bool:
    """True for "how often" and "how many visits"."""
    return bool(_counting().match(text))


def uncounted(text: str) -> Iterator[str]:
    """What is asked about events that are counted: "which visits", and "visits"."""
    found = _counting().match(text)
    if found and found["noun"] and found["noun"].lower() != "times":
        yield f"which {found['noun']}{found['rest']}"
        rest = re.sub(r" (?:were|are|have|has|was|is) there(?: been)?\b", "", found["rest"])
        yield f"{found['noun']}{rest}"

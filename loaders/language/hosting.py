"""Whose an occasion is, by the tables: "Italy, the host of the next Winter Games" means its own."""

import re
from collections.abc import Iterable, Iterator

from graph.model import Party
from graph.reference.lookup import held_by
from graph.reference.tables import Occasion, occasions
from loaders.language.candidate import Candidate
from loaders.language.explaining import Trace
from loaders.language.reading import Reading

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def rightly_hosted(
    reading: Reading, found: Iterable[Candidate], trace: Trace | None = None
) -> Iterator[Candidate]:
    """The candidates; a state that is no host of the occasion means another one of the series.

    Left out is what the tables gainsay: where the text gives year or city, or the state has held
    none of the series.
    """
    for one in found:
        listed = occasions().get(one.object.id) if one.relation.hosting else None
        if listed is None or one.object.kind != "Event":
            yield one
            continue
        own = held_by(one.subject.principal, listed)
        told = own == listed or not _told(reading, listed)
        if own is not None and told and (one.status != "planned" or own.start >= listed.start):
            yield one._replace(object=Party(id=own.id, kind="Event", name=own.name))
        elif trace:
            trace.dropped(one, f"by the tables {one.subject.name} is no host of {listed.name}")


def _told(reading: Reading, occasion: Occasion) -> bool:
    """True if the name in the text says which occasion of the series it is."""
    named = (m for m in reading.tops.values() if m.party.id == occasion.id)
    texts = [reading.tree.text[m.start : m.end] for m in named]
    return any(_YEAR.search(text) or (occasion.city and occasion.city in text) for text in texts)

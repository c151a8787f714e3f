"""Which of a series an occasion is, by hosts and days: "Italy, the next host", "will attend"."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from graph.model import Party
from graph.reference.lookup import held_by
from graph.reference.tables import Occasion, occasions
from loaders.language.candidate import Candidate
from loaders.language.explaining import Trace
from loaders.language.reading import Reading
from loaders.language.verbs.tense import AHEAD

_JUST_OVER = 30  # days: what was planned for an occasion is also told when it is just over
_WHICH = re.compile(r"\b(?:19|20)\d\d\b|\bCOP\W?\d")  # by year or number


def rightly_hosted(
    reading: Reading, found: Iterable[Candidate], trace: Trace | None = None
) -> Iterator[Candidate]:
    """The candidates; a state that is no host of the occasion means another one of the series.

    Left out is what the tables gainsay: where the text gives year or city, or the state has held
    none of the series.
    """
    for one in found:
        listed = occasions().get(one.object.id) if one.relation.guest == "object" else None
        if listed is None or one.object.kind != "Event" or one.status == "denied":
            yield one
            continue
        own = held_by(one.subject.principal, listed)
        told = own == listed or not _told(reading, listed)
        if own is not None and told and (one.status != "planned" or own.start >= listed.start):
            yield one._replace(object=Party(id=own.id, kind="Event", name=own.name))
        elif trace:
            trace.dropped(one, f"by the tables {one.subject.name} is no host of {listed.name}")


def still_ahead(
    reading: Reading,
    found: Iterable[Candidate],
    published: dt.date | None,
    trace: Trace | None = None,
) -> Iterator[Candidate]:
    """The candidates; what is planned for an occasion long over means the next of its series.

    Left out where the tables have no next one. An occasion that the text tells by year or city is
    left as it is.
    """
    for one in found:
        listed = occasions().get(one.object.id) if one.object.kind == "Event" else None
        over = listed and published and (published - listed.end).days > _JUST_OVER
        if not (listed and published and over) or one.status not in AHEAD or _told(reading, listed):
            yield one
            continue
        later = [o for o in occasions().values() if o.series == listed.series]
        coming = min((o for o in later if o.start >= published), key=_start, default=None)
        if coming is not None:
            yield one._replace(object=Party(id=coming.id, kind="Event", name=coming.name))
        elif trace:
            trace.dropped(one, f"{listed.name} was over before the article, and no next is known")


def _start(occasion: Occasion) -> dt.date:
    return occasion.start


def _told(reading: Reading, occasion: Occasion) -> bool:
    """True if the name in the text says which occasion of the series it is."""
    named = (m for m in reading.tops.values() if m.party.id == occasion.id)
    texts = [reading.tree.text[m.start : m.end] for m in named]
    return any(_WHICH.search(text) or (occasion.city and occasion.city in text) for text in texts)

"""Nobody is a member of a territory or an armed band: from Transnistria troops withdraw."""

from collections.abc import Iterable, Iterator

from graph.reference.tables import organisations
from loaders.language.candidate import Candidate
from loaders.language.explaining import Trace

_NO_BODIES = frozenset(("autonomous_region", "unrecognised_state", "non_state"))


def joinable(found: Iterable[Candidate], trace: Trace | None = None) -> Iterator[Candidate]:
    """The candidates but those of membership in what has no members."""
    for one in found:
        body = organisations().get(one.object.id)
        if not one.relation.belonging or body is None or body.kind not in _NO_BODIES:
            yield one
        elif trace:
            trace.dropped(one, "a membership in a territory or an armed band")

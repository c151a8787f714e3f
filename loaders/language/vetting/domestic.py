"""What politicians say of their own state, or it of them, is no diplomacy."""

from collections.abc import Iterable, Iterator, Mapping

from loaders.language.candidate import Candidate
from loaders.language.explaining import Trace


def abroad(
    found: Iterable[Candidate], homes: Mapping[str, str], trace: Trace | None = None
) -> Iterator[Candidate]:
    """The candidates but those between a person and the state that `homes` has for that person."""
    for one in found:
        ends = one.subject.principal, one.object.principal
        if homes.get(ends[0]) != ends[1] and homes.get(ends[1]) != ends[0]:
            yield one
        elif trace:
            trace.dropped(one, "a politician and the state that he or she is of")

"""Reasons why a candidate goes no further, asked in turn."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from loaders.language.candidate import Candidate
from loaders.language.explaining import Trace

#: Why a candidate is dropped; None if it is not.
Reason = Callable[[Candidate], str | None]


def kept(
    found: Iterable[Candidate], reasons: Sequence[Reason], trace: Trace | None = None
) -> Iterator[Candidate]:
    """The candidates that no reason drops; the first that does is told."""
    for one in found:
        why = next((why for reason in reasons if (why := reason(one))), None)
        if why is None:
            yield one
        elif trace:
            trace.dropped(one, why)

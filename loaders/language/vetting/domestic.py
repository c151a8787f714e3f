"""What politicians say of their own state, or it of them, is no diplomacy."""

from collections.abc import Mapping

from loaders.language.candidate import Candidate
from loaders.language.vetting.reasons import Reason


def at_home(homes: Mapping[str, str]) -> Reason:
    """Drops what is between a person and the state that `homes` has for that person."""

    def reason(one: Candidate) -> str | None:
        ends = one.subject.principal, one.object.principal
        own = homes.get(ends[0]) == ends[1] or homes.get(ends[1]) == ends[0]
        return "a politician and the state that he or she is of" if own else None

    return reason

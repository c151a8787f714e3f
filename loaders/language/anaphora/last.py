"""Who did what to whom last: what a later clause may leave out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graph.model import Party
from graph.schema import Relation, relations
from loaders.language.candidate import Candidate


class Last(NamedTuple):
    """Who did something last, and to whom, where that is one party; and who to each did it last.

    `aimed` has, for those who judged or punished another since, whom.
    """

    subject: Party | None
    object: Party | None
    by: Mapping[str, Party]
    aimed: Mapping[str, Party]


def last_acts(told: Iterable[Candidate]) -> dict[str, Last]:
    """By relation who did it last and to whom; of a relation that follows others, theirs too."""
    last: dict[str, list[Candidate]] = defaultdict(list)
    by = defaultdict[str, dict[str, Party]](dict)
    aimed = defaultdict[str, dict[str, Party]](dict)
    known = relations()
    for one in told:
        for name in (one.relation.name, *_followers(one.relation.name, known)):
            if name != one.relation.name and one.relation.judging:
                aimed[name][one.subject.principal] = one.object
                aimed[name].setdefault(one.object.principal, one.subject)
                continue
            by[name][one.object.principal] = one.subject
            aimed[name].clear()
            group = last[name]
            if group and group[-1].trigger != one.trigger:
                group.clear()
            group.append(one)
    return {
        name: Last(
            _sole(one.subject for one in last[name]), _sole(one.object for one in last[name]),
            by[name], aimed[name],
        )
        for name in {*last, *aimed}
    }  # fmt: skip


def _followers(name: str, known: Mapping[str, Relation]) -> list[str]:
    return [other.name for other in known.values() if name in other.follows]


def remembered(relation: Relation) -> bool:
    """True for an act after which an object may be left out."""
    return relation.elliptic or bool(_followers(relation.name, relations()))


def _sole(parties: Iterable[Party]) -> Party | None:
    found = {party.principal: party for party in parties}
    return next(iter(found.values())) if len(found) == 1 else None

"""Summits named after their two sides: at "the EU-Ghana summit" the EU and Ghana met."""

import re
from collections.abc import Iterator, Mapping

from graph.model import Party
from graph.reference.lookup import named
from graph.schema import Relation
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate
from loaders.language.mention import Mention
from loaders.language.status.statuses import Statuses

_SIDE = r"((?:[A-Z][\w.]*)(?: [A-Z][\w.]*){0,2})"
_SIDES = re.compile(rf"\b{_SIDE}[-–]{_SIDE} summit\b")


def summits(roles: Roles, vocabulary: Mapping[str, Relation]) -> Iterator[Candidate]:
    """The meetings that names of occasions tell."""
    relation = vocabulary.get("MET")
    for word, mention in roles.reading.tops.items():
        if relation is None or mention.how != "event":
            continue
        sides = _sides(roles.tree.text, mention)
        if len(sides) == 2 and sides[0].id != sides[1].id:
            one, other = sides
            status = Statuses(roles).of(word) or "actual"
            mode, rule = relation.default_mode, f"{relation.name}:phrase"
            yield Candidate(relation, one, other, status, mode, word, None, rule)


def _sides(text: str, mention: Mention) -> list[Party]:
    """The states or bodies on both sides of the hyphen."""
    found = _SIDES.search(text, mention.start, mention.end)
    actors = [next(iter(named(name)), None) for name in found.groups()] if found else []
    return [
        Party(id=one.id, kind=one.kind, name=one.name)
        for one in actors
        if one is not None and one.kind in ("Country", "Organization")
    ]

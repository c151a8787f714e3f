"""What a frame finds between two parties, and what it was looking for."""

from collections.abc import Sequence
from typing import NamedTuple

from graph.model import Kind, Party, Status
from graph.schema import Frame, Relation


class Candidate(NamedTuple):
    """A relation that a frame found between two parties, with the words that carry it."""

    relation: Relation
    subject: Party
    object: Party
    status: Status
    mode: str | None
    trigger: int
    noun: int | None
    rule: str
    confidence: float | None = None  # where something other than the rule judged it

    @property
    def by_head(self) -> bool:
        """True where no rule but the learned head alone found it."""
        return ":head:" in self.rule


class Entry(NamedTuple):
    """A frame under one of its trigger words.

    `kind` is verb, idiom (a verb with its noun) or nominal; `extra` holds further words of the
    trigger: a particle, the parts of a compound.
    """

    relation: Relation
    frame: Frame
    kind: str
    extra: tuple[str, ...]


def as_end(party: Party, kinds: Sequence[Kind]) -> Party | None:
    """The party, or the state or organisation behind a person where no person may stand."""
    if party.kind in kinds:
        return party
    if party.stands_for and party.stands_for.kind in kinds:
        return Party(**party.stands_for.model_dump())
    return None

"""A tree put right before anything is read off it: what English or headlines rule out."""

from loaders.language.mending import clefts, gapping
from loaders.language.mending.acts import aim_acts
from loaders.language.mending.asides import hang_on_asides
from loaders.language.mending.attachment import reattach
from loaders.language.mending.bare import stand_alone
from loaders.language.mending.calls import pay_calls
from loaders.language.mending.colons import speak
from loaders.language.mending.crossing import uncross
from loaders.language.mending.doubled import bid_twice
from loaders.language.mending.due import raise_due
from loaders.language.mending.finite import free_verbs, tell_had
from loaders.language.mending.fronted import (
    free_after_gerund,
    free_subjects,
    give_back,
    hold_participles,
)
from loaders.language.mending.guests import seat_guests
from loaders.language.mending.headlines import mend_headline
from loaders.language.mending.hyphened import join_pairs
from loaders.language.mending.inverted import invert
from loaders.language.mending.lists import help_both, mend_lists
from loaders.language.mending.meeting import part_meetings
from loaders.language.mending.members import set_members
from loaders.language.mending.officers import own_officers
from loaders.language.mending.owners import give_owners
from loaders.language.mending.predicates import part_predicates
from loaders.language.mending.ready import hang_on_readiness
from loaders.language.mending.relatives import mend_relatives
from loaders.language.mending.saidin import hang_on_saying
from loaders.language.mending.semicolons import part_clauses
from loaders.language.mending.sources import hang_sources
from loaders.language.mending.speakers import give_speakers
from loaders.language.mending.splitting import split
from loaders.language.mending.subjects import set_subjects
from loaders.language.mending.thats import mend_that
from loaders.language.mending.twins import part_twins
from loaders.language.mending.voices import activate
from loaders.language.mending.withs import set_beside
from loaders.language.mention import Mention
from loaders.language.tree import Tree

__all__ = ["mend"]


def mend(tree: Tree, tops: dict[int, Mention]) -> None:
    """Mend a tree in place; `tops` are the words that names hang on."""
    activate(tree)
    tell_had(tree)
    free_verbs(tree)
    part_clauses(tree)
    uncross(tree)
    give_speakers(tree)
    clefts.straighten(tree)
    raise_due(tree)
    hang_on_readiness(tree)
    part_meetings(tree, tops)
    seat_guests(tree, tops)
    mend_headline(tree, tops)
    speak(tree, tops)
    own_officers(tree, tops)
    aim_acts(tree)
    free_subjects(tree, tops)
    set_subjects(tree, tops)
    give_back(tree)
    set_beside(tree, tops)
    hold_participles(tree)
    free_after_gerund(tree, tops)
    pay_calls(tree, tops)
    join_pairs(tree, tops)
    invert(tree, tops)
    stand_alone(tree, tops)
    give_owners(tree, tops)
    part_twins(tree, tops)
    mend_lists(tree, tops)
    set_members(tree, tops)
    bid_twice(tree, tops)
    mend_relatives(tree)
    split(tree, tops)
    help_both(tree)
    part_predicates(tree)
    reattach(tree, tops)
    mend_that(tree)
    hang_on_asides(tree)
    hang_on_saying(tree)
    hang_sources(tree)
    gapping.restore(tree, tops)

"""A sentence with its tree and its parties: what slots, status and frames look at."""

from collections.abc import Sequence
from typing import NamedTuple

from graph.model import Party
from loaders.language import clefts, gapping
from loaders.language.acts import aim_acts
from loaders.language.calls import pay_calls
from loaders.language.crossing import uncross
from loaders.language.fronted import free_subjects
from loaders.language.guests import seat_guests
from loaders.language.headlines import mend_headline
from loaders.language.hyphened import join_pairs
from loaders.language.lists import mend
from loaders.language.mending import reattach
from loaders.language.mention import Mention
from loaders.language.officers import own_officers
from loaders.language.splitting import split
from loaders.language.tree import Tree


class Named(NamedTuple):
    """A party as found in a sentence: the word it hangs on and how it was told.

    An unnamed officer of a state is told as `official`.
    `excluded` is True where the phrase takes it out: "but not X", "all except X".
    """

    party: Party
    word: int
    how: str
    excluded: bool = False


class Reading:
    """Mentions over the words of a tree; `anaphors` are words that stand for earlier parties."""

    def __init__(self, tree: Tree, mentions: Sequence[Mention]) -> None:
        self.tree = tree
        self.anaphors: dict[int, tuple[Party, ...]] = {}
        self.occasion: Party | None = None  # the event last spoken of before this sentence
        self.sides: tuple[Party, ...] = ()  # the two whose visit or talks it goes on about
        self.mention: list[Mention | None] = [None] * len(tree)
        self.tops: dict[int, Mention] = {}
        for mention in mentions:
            inside = tree.span(mention.start, mention.end)
            for word in inside:
                self.mention[word] = mention
            members = set(inside)
            for word in inside:
                if tree.heads[word] not in members:
                    self.tops.setdefault(word, mention)
        uncross(tree)
        clefts.straighten(tree)
        seat_guests(tree, self.tops)
        mend_headline(tree, self.tops)
        own_officers(tree, self.tops)
        aim_acts(tree)
        free_subjects(tree, self.tops)
        pay_calls(tree, self.tops)
        join_pairs(tree, self.tops)
        mend(tree, self.tops)
        split(tree, self.tops)
        reattach(tree, self.tops)
        gapping.restore(tree, self.tops)

    def named(self, word: int) -> Named | None:
        """The party that a word names by itself, as part of a name or as an anaphor."""
        mention = self.mention[word]
        if mention is not None:
            return Named(mention.party, word, mention.how)
        return None

"""A sentence with its tree and its parties: what slots, status and frames look at."""

import functools
from collections.abc import Sequence
from typing import NamedTuple

from graph.model import Party
from loaders.language.mending import mend
from loaders.language.mention import Mention
from loaders.language.pieces import piece
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


class Club(NamedTuple):
    """A body with members, spoken of before, and whether it was told of somebody being in it."""

    body: Party
    told: bool


class Topic(NamedTuple):
    """What the article is about before a sentence, which need not say it again."""

    occasion: Party | None = None
    body: Party | None = None  # an organisation
    sides: tuple[Party, ...] = ()  # the two whose visit or talks it goes on about
    club: Club | None = None  # the body that states join and leave
    stricken: Party | None = None  # the state that a disaster struck
    rivals: tuple[Party, ...] = ()  # the sides of the quarrel
    done_to: tuple[Party, ...] = ()  # to whom others may be told to do the same


class Reading:
    """Mentions over the words of a tree; `anaphors` are words that stand for earlier parties."""

    def __init__(self, tree: Tree, mentions: Sequence[Mention]) -> None:
        self.tree = tree
        self.anaphors: dict[int, tuple[Party, ...]] = {}
        self.topic = Topic()
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
        mend(tree, self.tops)

    @functools.cached_property
    def pieces(self) -> frozenset[str]:
        """What frames may need beside their triggers: forms and dictionary words."""
        return frozenset(map(piece, (*self.tree.lemmas, *self.tree.forms)))

    @functools.cached_property
    def parts(self) -> frozenset[int]:
        """Words of a seat's name that mean nothing by themselves: "White" of the White House."""
        heads, named = self.tree.heads, self.mention
        seats = (w for w, one in enumerate(named) if one is not None and one.how == "seat")
        return frozenset(w for w in seats if heads[w] >= 0 and named[heads[w]] is named[w])

    def named(self, word: int) -> Named | None:
        """The party that a word names by itself, as part of a name or as an anaphor."""
        mention = self.mention[word]
        if mention is not None:
            return Named(mention.party, word, mention.how)
        return None

    def told(self) -> list[Party]:
        """The parties of all its words in order, those of anaphors too; one may be there again."""
        return [
            party
            for word, mention in enumerate(self.mention)
            for party in ((mention.party,) if mention else self.anaphors.get(word, ()))
        ]

    def forget(self, word: int) -> None:
        """Take the name that a word is part of for no party."""
        gone = self.mention[word]
        for other, mention in enumerate(self.mention):
            if gone is not None and mention is gone:
                self.mention[other] = None
                self.tops.pop(other, None)

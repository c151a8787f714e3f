"""What the name finder hands on: places in the text that stand for a party, and offices it read."""

from typing import Literal, NamedTuple

from graph.model import Party

How = Literal[
    "name",  # a country, person or organisation by a full name or alias
    "short",  # a later short form in the article: "Xi" after "Xi Jinping"
    "title",  # title and name of somebody not in the tables
    "demonym",  # "French", "the Chinese": may modify a noun or stand for the state
    "seat",  # capital or seat used for its government: "Beijing", "the Kremlin"
    "event",  # an occasion: "the Beijing Olympics"
    "anaphor",  # "he", "the bloc", "both sides": resolved to earlier parties
]


class Mention(NamedTuple):
    """A half-open span of the article's text and the party it names.

    `of_place` is True where the name may be a mere location ("in Beijing", "near Kyiv").
    """

    start: int
    end: int
    party: Party
    how: How
    of_place: bool = False


class Office(NamedTuple):
    """A sentence says that `person` holds `title` of `principal`: evidence for REPRESENTS.

    `start` and `end` span the words that say it, title and name included.
    """

    start: int
    end: int
    person: Party
    principal: Party
    title: str
    adviser: bool = False

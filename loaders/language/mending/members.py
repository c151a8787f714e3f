"""Members listed behind their body: in "members of the Council, X, Y and Z" the Council is no
part of the list, and where one of them never was in it they are listed beside "ten EU members".
"""

from graph.reference.membership import been_in
from loaders.language.dates.words import NUMBERS
from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.tree import Tree

_WITHIN = frozenset(("of", "on", "in", "within"))


def set_members(tree: Tree, tops: dict[int, Mention]) -> None:
    """Set the states listed behind a body beside the noun that calls them its members."""
    for body, mention in tops.items():
        noun = tree.heads[body]
        if mention.party.kind != "Organization" or noun < 0:
            continue
        if tree.lemmas[noun] not in words("membership", "member") or tree.xpos[noun] != "NNS":
            continue
        for first in tree.dependents(noun, "appos"):
            members = tree.conjuncts(first)
            uneven = tops.keys() >= set(members) and not _counted(tree, noun, len(members))
            if uneven or _stranger(tops, mention, members):
                tree.attach(first, noun, "conj")
        if tree.case(body) not in _WITHIN:
            continue
        listed = tree.conjuncts(body)[1:]
        if tree.forms[body + 1] != "," or not _counted(tree, noun, len(listed)):
            continue
        if len(listed) > 1 and _in_it(tops, mention, listed):
            first, *others = listed
            tree.attach(first, noun, "appos")
            for word in others:
                tree.attach(word, first, "conj")


def _in_it(tops: dict[int, Mention], body: Mention, listed: list[int]) -> bool:
    """True where all that is listed are states that the tables have in the body."""
    states = [tops[word].party for word in listed if word in tops]
    return len(states) == len(listed) and all(
        one.kind == "Country" and been_in(body.party.id, one.id) for one in states
    )


def _stranger(tops: dict[int, Mention], body: Mention, listed: list[int]) -> bool:
    """True where a state that is listed never was in the body, by the tables."""
    states = [tops[word].party for word in listed if word in tops]
    return any(one.kind == "Country" and not been_in(body.party.id, one.id) for one in states)


def _counted(tree: Tree, noun: int, listed: int) -> bool:
    """False for "the five members of the Council" before a list of four: they are others."""
    told = (NUMBERS.get(tree.lemmas[c]) for c in tree.dependents(noun, "nummod"))
    return all(number in (None, listed) for number in told)

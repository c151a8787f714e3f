"""One of two spoken of: "the former", "the latter", "the other side"."""

from collections.abc import Iterable, Iterator

from graph.model import Party
from loaders.language.anaphora.holders import Seen
from loaders.language.anaphora.together import Group
from loaders.language.arguments.phrases import Phrases
from loaders.language.lexicon import words
from loaders.language.reading import Named, Reading
from loaders.language.tree import Tree

_ARGUMENTS = frozenset(("nsubj", "obj", "iobj", "obl", "nmod", "root", "conj"))
_SIDES = words("anaphors", "other")
_ORDER = ("former", "latter")


def ordered(tree: Tree, word: int) -> bool:
    """True for "the former" and "the latter" that stand alone."""
    alone = tree.deps[word].partition(":")[0] in _ARGUMENTS
    return alone and tree.lemmas[word] in _ORDER and tree.lemmas[word - 1 : word] == ["the"]


def of_two(
    tree: Tree, word: int, groups: Iterable[Group], seen: Iterable[Seen]
) -> tuple[Party, ...]:
    """Which of the two who were named last: together, else one after the other."""
    place = _ORDER.index(tree.lemmas[word])
    for group in groups:
        parties = {one.principal: one for one in group.parties}
        if len(parties) == 2:
            return (list(parties.values())[place],)
    named: dict[str, Party] = {}
    for one in seen:
        named.pop(one.party.principal, None)
        named[one.party.principal] = one.party
    two = list(named.values())[-2:]
    return (two[place],) if len(two) == 2 else ()


def other(reading: Reading, word: int, pairs: Iterable[tuple[Party, ...]]) -> tuple[Party, ...]:
    """Who "the other side" is to those who act in the clause."""
    acting = {one.party.principal for one in _acting(reading, word)}
    for pair in pairs if len(acting) == 1 else ():
        both = {one.principal: one for one in pair}
        if len(both) == 2 and acting <= both.keys():
            return tuple(one for key, one in both.items() if key not in acting)
    return ()


def is_other(tree: Tree, word: int) -> bool:
    """True for "the other" alone and "the other side"."""
    if tree.xpos[word] == "NNS" or tree.deps[word].partition(":")[0] not in _ARGUMENTS:
        return False
    before = tree.lemmas[max(0, word - 2) : word]
    if tree.lemmas[word] == "other":
        return before[-1:] == ["the"]
    return tree.lemmas[word] in _SIDES and before == ["the", "other"]


def _acting(reading: Reading, word: int) -> Iterator[Named]:
    """The subjects of the nearest verb over a word that has any."""
    tree, phrases = reading.tree, Phrases(reading)
    for verb in tree.path_up(word):
        subjects = list(tree.dependents(verb, "nsubj"))
        if not subjects and tree.deps[verb] == "conj":
            subjects = list(tree.dependents(tree.heads[verb], "nsubj"))
        if subjects:
            for subject in subjects:
                yield from phrases.parties(subject)
            return

"""What grammar rules out whatever the head thinks: nobody says something to who says it too."""

from collections.abc import Iterable

from graph.model import Party
from graph.schema import Relation
from loaders.language.arguments.bands import in_private
from loaders.language.arguments.binding import is_subject
from loaders.language.arguments.partly import only_some
from loaders.language.arguments.scenes import only_scene
from loaders.language.arguments.undergoing import only_undergone
from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_MUTUAL = frozenset(("other", "another", "mutual", "mutually"))


def unlikely(
    reading: Reading, relation: Relation, ends: tuple[Party, Party], heads: Iterable[int]
) -> bool:
    """True for a relation that the head alone finds between two parties that the text sets apart.

    `heads` are the words that the parties stand at, below 0 for those of an earlier sentence.
    """
    if relation.spoken and (
        _named_together(reading, *ends)  # nobody accuses "China and Russia" who is China
        or _speak_as_one(reading, *ends)
        or only_undergone(reading, ends[1].principal)
        or only_scene(reading, ends[1].principal, _outrages(relation))
    ):
        return True
    if relation.name not in words("institutions", "striking") and any(
        end.kind == "Country" and in_private(reading, end.id, number == 0 or relation.spoken)
        for number, end in enumerate(ends)
    ):
        return True
    bodies = [end.id for end in ends if end.kind == "Organization" and not relation.belonging]
    if any(only_some(reading, body) for body in bodies):
        return True
    return any(_lacked(reading.tree, head) or _from_there(reading.tree, head) for head in heads)


def _lacked(tree: Tree, end: int) -> bool:
    """True for a party of what there is not, and who is not so: "without a pact with X"."""
    if end < 0:
        return False
    above = any(tree.case(word) == "without" for word in tree.path_up(end))
    return above or tree.case(end) == "unlike"


def _from_there(tree: Tree, end: int) -> bool:
    """True for whose airspace or soil it is that something comes from: not theirs who is hit."""
    over = tree.heads[end] if end >= 0 else -1
    land = over >= 0 and tree.lemmas[over] in words("control", "launchpad")
    return land and tree.case(over) == "from"


def _outrages(relation: Relation) -> set[str]:
    """The nouns for what is judged, whose doer the relation's frames look for."""
    doing = (f for f in relation.frames if any(slot.endswith(".doer") for slot in f.object))
    return {noun for frame in doing for noun in frame.requires}


def _named_together(reading: Reading, one: Party, other: Party) -> bool:
    """True if the other is named in one list with the first alone, wherever it is named."""
    tree, tops = reading.tree, reading.tops
    lists = [
        {tops[word].party.principal for word in tree.conjuncts(first) if word in tops}
        for first in range(len(tree))
        if tree.deps[first] != "conj"
    ]
    there = [named for named in lists if other.principal in named]
    return bool(there) and all(one.principal in named for named in there)


def _speak_as_one(reading: Reading, one: Party, other: Party) -> bool:
    """True where "both" or "the two" say something, who are these, and not to each other."""
    tree, ends = reading.tree, {one.principal, other.principal}
    if not _MUTUAL.isdisjoint(tree.lemmas):
        return False
    return any(
        is_subject(tree, word) and ends <= {party.principal for party in meant}
        for word, meant in reading.anaphors.items()
    )

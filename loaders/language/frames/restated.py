"""An act that its own clauses tell again: "met to discuss trade" is one meeting, and was held."""

from collections.abc import Iterator, Sequence

from loaders.language.candidate import Candidate
from loaders.language.lexicon import words
from loaders.language.tree import Tree
from loaders.language.verbs.tense import AHEAD

_BELOW = frozenset(("advcl", "acl", "xcomp", "appos", "obl", "nmod", "obj"))
_ANOTHER = words("occasions", "anew")


def told_once(tree: Tree, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates without those ahead of which the words above them say more."""
    said = {(_key(one), one.trigger): one.status for one in found if one.status != "denied"}
    ruled_out = {
        (name, _key(one)[1], one.trigger) for one in found for name in one.relation.excludes
    }
    for one in found:
        name, ends = _key(one)
        over = (one.trigger, *_above(tree, one.trigger))
        if any((name, ends, word) in ruled_out for word in over):
            continue  # "asked to join": it has applied
        told = one.status in AHEAD or tree.deps[one.trigger] == "appos"  # "a trip, the first"
        above = _above(tree, one.trigger) if told and one.status != "denied" else ()
        statuses = {said.get((_key(one), word), one.status) for word in above}
        if statuses <= {one.status} or _another(tree, one):
            yield one


def _key(one: Candidate) -> tuple[str, frozenset[str] | tuple[str, ...]]:
    ends = one.subject.principal, one.object.principal
    return one.relation.name, frozenset(ends) if one.relation.symmetric else ends


def _above(tree: Tree, word: int) -> Iterator[int]:
    """The words that a clause or phrase hangs under, as far as it is a part of them."""
    while tree.deps[word].partition(":")[0] in _BELOW:
        word = tree.heads[word]
        yield word


def _another(tree: Tree, one: Candidate) -> bool:
    phrase = tree.subtree(one.trigger if one.noun is None else one.noun)
    return not _ANOTHER.isdisjoint(tree.lemmas[word] for word in phrase)

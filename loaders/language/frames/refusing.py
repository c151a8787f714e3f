"""Whoever opposes what others do to others does not undo it: "rejects the US embargo on Cuba"."""

from collections.abc import Iterable

from loaders.language.arguments.roles import Roles
from loaders.language.lexicon import words
from loaders.language.reading import Named

_OPPOSING = words("control", "opposing")
_PATH = frozenset(("obj", "acl", "nmod", "compound", "conj", "nsubj:pass"))


def opposed_by_others(roles: Roles, word: int, ends: Iterable[tuple[Named, Named]]) -> int | None:
    """The verb of opposing over an act, if who opposes is neither its doer nor its victim."""
    tree = roles.tree
    for head in tree.path_up(word):
        if tree.deps[word] not in _PATH:
            return None
        if tree.lemmas[head] in _OPPOSING and tree.upos[head] == "VERB":
            who = {n.party.principal for n in roles.slot("subj~", head, None)}
            ours = {named.party.principal for pair in ends for named in pair}
            return head if who and who.isdisjoint(ours) else None
        word = head
    return None

"""Armed movements that later sentences call by what they are: "the rebels", "the militia"."""

from collections.abc import Iterable

from graph.model import Party
from graph.reference.tables import organisations
from loaders.language.anaphora.holders import Seen
from loaders.language.lexicon import words
from loaders.language.tree import Tree

_LASTING = 6  # sentences for which it stays clear who "the rebels" are


def movement(tree: Tree, word: int, seen: Iterable[Seen], now: int) -> tuple[Party, ...]:
    """The one movement among the parties of late that a noun can mean."""
    if tree.lemmas[word] not in words("anaphors", "movement"):
        return ()
    near = (one.party for one in seen if now - one.sentence <= _LASTING)
    armed = {one.id: one for one in near if one.kind == "Organization" and _armed(one)}
    return tuple(armed.values()) if len(armed) == 1 else ()


def _armed(body: Party) -> bool:
    known = organisations().get(body.id)
    return known is not None and known.kind == "non_state"

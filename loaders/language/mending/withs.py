""" "With X as broker, Y and Z made peace": X is there, and no subject of what Y and Z did."""

from loaders.language.mention import Mention
from loaders.language.tree import Tree


def set_beside(tree: Tree, tops: dict[int, Mention]) -> None:
    """Hang a name between "with" and "as" on its verb as a phrase of "with"."""
    for name in sorted(tops):
        if tree.deps[name] != "nsubj" or tree.lemmas[name + 1 : name + 2] != ["as"]:
            continue
        start = min(w for w in tree.subtree(name) if tree.upos[w] != "PUNCT")
        verb, before = tree.heads[name], start - 1
        if (
            before >= 0
            and tree.lemmas[before] == "with"
            and sum(1 for _ in tree.dependents(verb, "nsubj")) > 1
        ):
            tree.attach(name, verb, "obl")
            tree.attach(before, name, "case")

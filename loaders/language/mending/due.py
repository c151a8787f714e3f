"""Who is due somewhere or to do something: "due in Madrid" is no preposition of Madrid's."""

from loaders.language.tree import Tree

_OWN = frozenset(("nsubj", "cop", "punct", "aux", "mark", "advmod", "advcl", "parataxis", "conj"))


def raise_due(tree: Tree) -> None:
    """Make a "due" that hangs on a place the predicate, and the place its phrase."""
    for due, lemma in enumerate(tree.lemmas):
        place = tree.heads[due]
        if lemma != "due" or tree.deps[due] != "case" or place < due or not tree.has(place, "cop"):
            continue
        tree.attach(due, tree.heads[place], tree.deps[place])
        for child in list(tree.children[place]):
            if tree.deps[child].partition(":")[0] in _OWN:
                tree.attach(child, due, tree.deps[child])
            elif child > place and tree.deps[child] in ("nmod", "obl"):
                tree.attach(child, due, "obl")
        tree.attach(place, due, "obl")
        if tree.lemmas[place - 1] == "to" and tree.xpos[place] == "VB":  # "is due to speak"
            tree.attach(place - 1, place, "mark")
            tree.attach(place, due, "xcomp")

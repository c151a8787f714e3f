"""Clefts laid out as plain clauses: "it was Peru that left" says that Peru left."""

from loaders.language.tree import Tree

_RELATIVE = frozenset(("that", "who", "which", "whom"))
_ENDS = ("nsubj", "obj", "iobj", "obl")


def straighten(tree: Tree) -> None:
    """Give the verb of each cleft what stands behind "it is"."""
    for verb in range(len(tree)):
        stressed = tree.heads[verb]
        if stressed < 0 or not tree.deps[verb].endswith(("relcl", "ccomp")):
            continue
        pronouns = [
            child
            for child in tree.dependents(verb, *_ENDS)
            if tree.lemmas[child] in _RELATIVE and stressed < child < verb
        ]
        if pronouns and _after_it_is(tree, stressed):
            role = "obl" if tree.case(stressed) else tree.deps[pronouns[0]]
            tree.attach(verb, tree.heads[stressed], tree.deps[stressed])
            tree.attach(pronouns[0], stressed, "ref")
            tree.attach(stressed, verb, role)
            it = next(tree.dependents(stressed, "expl", "nsubj"), stressed)
            for word in list(tree.dependents(stressed, "obl", "advmod")):
                if word < it:  # "yesterday it was Peru that left"
                    tree.attach(word, verb, tree.deps[word])
            for word in list(tree.dependents(stressed, "cop", "expl", "nsubj")):
                tree.attach(word, verb, "dep")


def _after_it_is(tree: Tree, word: int) -> bool:
    """True for Peru in "it was Peru", not in "it was not Peru" nor in "it was time"."""
    first = next(tree.dependents(word, "expl", "nsubj"), None)
    return (
        first is not None
        and tree.lemmas[first] == "it"
        and tree.lemmas[word] != "time"
        and tree.has(word, "cop")
        and not any(tree.lemmas[c] in ("not", "n't") for c in tree.dependents(word, "advmod"))
    )

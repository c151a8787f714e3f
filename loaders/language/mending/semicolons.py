"""The semicolon that parts clauses: in "Chad asks for talks; Mali agrees" Mali is asked nothing."""

from loaders.language.tree import Tree

_BELOW = frozenset(("ccomp", "xcomp"))


def part_clauses(tree: Tree) -> None:
    """Set each clause behind a semicolon beside the verb that the parser hangs it on."""
    for stop, form in enumerate(tree.forms):
        if form != ";":
            continue
        for verb in range(stop + 1, len(tree)):
            above = tree.heads[verb]
            if tree.deps[verb] not in _BELOW or not 0 <= above < stop:
                continue
            own = tree.has(verb, "nsubj", "nsubj:pass") and not tree.has(verb, "mark")
            if own and min(tree.subtree(verb)) >= stop:
                tree.attach(verb, above, "conj")

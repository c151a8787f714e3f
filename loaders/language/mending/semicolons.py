"""The semicolon that parts clauses: in "Chad asks for talks; Mali agrees" Mali is asked nothing."""

from loaders.language.tree import Tree

_BELOW = frozenset(("ccomp", "xcomp"))
_SUBJECTS = ("nsubj", "nsubj:pass")


def part_clauses(tree: Tree) -> None:
    """Set each clause behind a semicolon beside the verb that the parser hangs it on."""
    for stop in range(len(tree) - 2):
        if tree.forms[stop] == ";":
            for word in range(stop + 1, len(tree)):
                if 0 <= tree.heads[word] < stop <= min(tree.subtree(word)):
                    _part(tree, word)


def _part(tree: Tree, word: int) -> None:
    above = tree.heads[word]
    if tree.deps[word] in _BELOW and tree.has(word, *_SUBJECTS) and not tree.has(word, "mark"):
        tree.attach(word, above, "conj")
    elif tree.deps[word] == "appos":  # "a Chadian envoy; Oman, which left, and Mali want …"
        for verb in range(word + 1, len(tree)):
            behind = [c for c in tree.dependents(verb, *_SUBJECTS) if word < c < verb]
            if behind and tree.heads[verb] < word:
                tree.attach(word, verb, "parataxis")
                return

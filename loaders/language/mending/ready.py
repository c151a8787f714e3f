"""Who stands ready to act: "stood ready to help" is no standing in order to help."""

from loaders.language.tree import Tree

_STANDING = frozenset(("stand", "remain", "stay", "seem", "appear", "look", "feel"))
_READY = frozenset(
    (
        "ready",
        "prepared",
        "willing",
        "poised",
        "eager",
        "keen",
        "able",
        "free",
        "unwilling",
        "unable",
    )
)


def hang_on_readiness(tree: Tree) -> None:
    """Hang the infinitive right behind an adjective of readiness on the adjective."""
    for word in range(len(tree) - 2):
        verb = tree.heads[word]
        if tree.lemmas[word] not in _READY or verb < 0 or tree.lemmas[verb] not in _STANDING:
            continue
        for clause in tree.dependents(verb, "advcl", "xcomp"):
            if (
                clause != word
                and min(tree.subtree(clause)) == word + 1
                and tree.lemmas[word + 1] == "to"
            ):
                tree.attach(clause, word, "xcomp")
                break

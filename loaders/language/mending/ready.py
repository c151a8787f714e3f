"""Who stands ready to act: "stood ready to help" is no standing in order to help."""

from loaders.language.lexicon import words
from loaders.language.tree import Tree


def hang_on_readiness(tree: Tree) -> None:
    """Hang the infinitive right behind an adjective of readiness on the adjective."""
    for word in range(len(tree) - 2):
        verb = tree.heads[word]
        if verb < 0 or tree.lemmas[word] not in words("control", "ready"):
            continue
        if tree.lemmas[verb] not in words("control", "standing"):
            continue
        for clause in tree.dependents(verb, "advcl", "xcomp"):
            if (
                clause != word
                and min(tree.subtree(clause)) == word + 1
                and tree.lemmas[word + 1] == "to"
            ):
                tree.attach(clause, word, "xcomp")
                break

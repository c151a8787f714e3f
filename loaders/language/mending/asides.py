"""What is said before its verb of saying, or around it, is the clause of that verb.

"The ban, Moscow said, was absurd"; "the ban must go, Jane Doe, its envoy, told reporters".
"""

from loaders.language.lexicon import words
from loaders.language.tree import Tree

_COMPLEMENTS = ("obj", "ccomp", "xcomp", "obl", "csubj", "mark", "advmod")
_RELATIVE = frozenset(("which", "that", "who", "whom", "whose", "where", "as"))


def hang_on_asides(tree: Tree) -> None:
    """Make a sentence the clause of the verb of saying that the parser hangs beside it."""
    for said in range(len(tree)):
        clause = tree.heads[said]
        if clause >= 0 and tree.deps[said] == "acl:relcl" and _between_commas(tree, said):
            clause = tree.heads[clause] if tree.deps[clause].startswith("nsubj") else -1
        elif tree.deps[said] != "parataxis":
            continue
        if (
            clause > said
            and tree.deps[clause] == "root"
            and tree.lemmas[said] in words("factive", "reporting")
            and tree.has(said, "nsubj")
            and not tree.has(said, *_COMPLEMENTS)
            and any(c < said for c in tree.dependents(clause, "nsubj"))
        ):
            tree.attach(said, -1, "root")
            tree.attach(clause, said, "ccomp")
            return


def _between_commas(tree: Tree, said: int) -> bool:
    """True for a clause of its own, that is not about the noun before it."""
    own = [c for c in tree.subtree(said) if tree.upos[c] != "PUNCT"]
    if not _RELATIVE.isdisjoint(tree.lemmas[c] for c in own) or max(own) != said:
        return False
    return tree.forms[min(own) - 1] == "," and tree.forms[said + 1 : said + 2] == [","]

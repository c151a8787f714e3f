"""Owners in relative clauses: "Oman, whose king spoke" has the king that spoke."""

from collections.abc import Iterator

from graph.model import Party
from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree


def relative_owners(reading: Reading) -> Iterator[tuple[int, tuple[Party, ...]]]:
    """The words "whose", with the party that each stands for."""
    tree = reading.tree
    for word, form in enumerate(tree.forms):
        if form.lower() == "whose":
            above = (w for w in tree.path_up(word) if tree.deps[w] == "acl:relcl")
            clause = next(above, None)
            named = reading.named(tree.heads[clause]) if clause is not None else None
            if named is not None and named.party.kind != "Event":
                yield word, (named.party,)


def relative(tree: Tree, clause: int) -> bool:
    """True for a clause about a noun, also where the parser takes it for what the noun says.

    "The demand that Chad made" is made; "the demand that Chad leave" is not left.
    """
    if tree.deps[clause] != "acl":
        return tree.deps[clause] == "acl:relcl"
    made = tree.lemmas[clause] in words("control", "authoring")
    return made and tree.has(clause, "nsubj") and not tree.has(clause, "obj", "ccomp", "xcomp")

"""Relative clauses: whose "whose" is, and the noun that is the clause's own object."""

from collections.abc import Iterator

from graph.model import Party
from loaders.language.lexicon import words
from loaders.language.reading import Named, Reading
from loaders.language.tree import Tree

RELATIVE = frozenset(("who", "whom", "which", "that", "whose", "where", "when", "why"))


def relative_owners(reading: Reading) -> Iterator[tuple[int, tuple[Party, ...]]]:
    """The words "whose", with the party that each stands for."""
    tree = reading.tree
    for word, form in enumerate(tree.forms):
        if form.lower() == "whose":
            above = (w for w in tree.path_up(word) if tree.deps[w] == "acl:relcl")
            clause = next(above, None)
            named = _antecedent(reading, clause) if clause is not None else None
            if named is not None and named.party.kind != "Event":
                yield word, (named.party,)


def _antecedent(reading: Reading, clause: int) -> Named | None:
    """Who a relative clause is about, also where the parser hangs it on "Ms" before the name."""
    noun = reading.tree.heads[clause]
    beside = reading.tree.dependents(noun, "flat")
    return next((one for w in (noun, *beside) if (one := reading.named(w))), None)


def relative(tree: Tree, clause: int) -> bool:
    """True for a clause about a noun, also where the parser takes it for what the noun says.

    "The demand that Chad made" is made; "the demand that Chad leave" is not left.
    """
    if tree.deps[clause] != "acl":
        return tree.deps[clause] == "acl:relcl"
    made = tree.lemmas[clause] in words("control", "authoring")
    return made and tree.has(clause, "nsubj") and not tree.has(clause, "obj", "ccomp", "xcomp")


def gapped(tree: Tree, verb: int) -> list[int]:
    """The noun that a relative clause leaves out as its object ("talks that X held")."""
    if tree.has(verb, "xcomp"):
        return []
    while tree.deps[verb] == "xcomp" and tree.heads[verb] >= 0:
        verb = tree.heads[verb]
    return left_out(tree, verb)


def left_out(tree: Tree, verb: int) -> list[int]:
    """The noun over a relative clause that has another subject."""
    if tree.deps[verb] == "acl:relcl" and tree.heads[verb] >= 0:
        fronted = {tree.lemmas[c] for c in tree.dependents(verb, "nsubj", "advmod")}
        if tree.has(verb, "nsubj") and fronted.isdisjoint(RELATIVE):
            return [tree.heads[verb]]
    return []

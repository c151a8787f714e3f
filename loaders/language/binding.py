"""What a word may point back at, by where it stands: definiteness, subjects and their own verb."""

from graph.model import Party
from loaders.language.reading import Reading
from loaders.language.tree import Tree


def definite(tree: Tree, word: int) -> bool:
    """True for a noun with "the", "both", "these" and the like."""
    return any(
        tree.deps[c] in ("det", "det:predet", "nummod", "amod", "nmod:poss", "cc:preconj")
        and tree.lemmas[c] in ("the", "both", "these", "this", "that", "those")
        for c in tree.children[word]
    )


def is_subject(tree: Tree, word: int) -> bool:
    """True for a subject, or a word coordinated with one or beside it."""
    return tree.deps[word].startswith("nsubj") or (
        tree.deps[word] in ("conj", "appos", "flat", "nmod:desc")
        and tree.heads[word] >= 0
        and tree.deps[tree.heads[word]].startswith("nsubj")
    )


def clause_mates(tree: Tree, word: int) -> set[int]:
    """Words that a plain pronoun cannot point at: the other arguments of its own verb.

    Principle B (Chomsky 1981), for each member of a coordination.
    """
    if tree.deps[word] == "nmod:poss":
        return set()
    head = tree.heads[word]
    if head < 0 or tree.upos[head] not in ("VERB", "AUX"):
        return set()
    return {mate for c in tree.children[head] if c != word for mate in tree.conjuncts(c)}


def groups_before(reading: Reading, word: int) -> list[tuple[int, tuple[Party, ...]]]:
    """Parties named together before a word, each group with its first word."""
    tree = reading.tree
    found = []
    for top in sorted(reading.tops):
        members = [m for m in tree.conjuncts(top) if m in reading.tops and m < word]
        group = tuple(
            reading.tops[m].party for m in members if reading.tops[m].party.kind != "Event"
        )
        if len(group) > 1:
            found.append((top, group))
    return found

"""Bodies that act through those who sit: "a meeting of ECOWAS ministers condemned the coup"."""

from loaders.language.lexicon import words
from loaders.language.tree import Tree


def sitting(tree: Tree, word: int) -> list[int]:
    """Those of whom the meeting is that acts here; nobody for what is no meeting, or acts not."""
    if tree.deps[word] != "nsubj" or tree.lemmas[word] not in words("institutions", "sitting"):
        return []
    of = (c for c in tree.dependents(word, "nmod") if tree.case(c) == "of")
    return [c for c in of if tree.lemmas[c] in words("institutions", "official")]


def sits(tree: Tree, owner: int) -> bool:
    """True for the owner of those who sit in the meeting that acts."""
    if tree.deps[owner] not in ("amod", "compound", "nmod:poss"):
        return False
    members = tree.heads[owner]
    meeting = tree.heads[members] if members >= 0 else -1
    return meeting >= 0 and members in sitting(tree, meeting)

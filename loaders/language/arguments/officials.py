"""Officials, forces and aircraft, by whom their owner acts, and those who speak for no state."""

from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_BEFORE = ("amod", "compound", "nmod:unmarked", "nmod:desc")


def acts_for_owner(tree: Tree, word: int) -> bool:
    """True for "officials" of "French officials", for "Chadian troops" and their planes."""
    lemma = tree.lemmas[word]
    official = lemma in words("institutions", "office") or lemma in words("institutions", "force")
    return official or _aircraft(tree, word)


def unofficial(reading: Reading, word: int) -> bool:
    """ "Chad's former minister", "Iraqi tribal leaders": nobody who speaks for the state."""
    tree = reading.tree
    near = tree.dependents(word, *_BEFORE)
    private = [c for c in near if tree.lemmas[c] in words("institutions", "unofficial")]
    return any(reading.mention[c] is None for c in private)  # no "European Union"


def _aircraft(tree: Tree, word: int) -> bool:
    """ "Chadian MiG-29s": a make and its number, which the tokeniser parts."""
    number = tree.forms[word + 1 : word + 3]
    made = tree.forms[word] in words("institutions", "model")
    return made and number[:1] == ["-"] and number[-1][0].isdigit()

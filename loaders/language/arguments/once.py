""" "The former Spanish colony": what was a state's is not the state's now."""

from loaders.language.lexicon import words
from loaders.language.tree import Tree


def once_held(tree: Tree, word: int) -> bool:
    """True for a land, or what was one, that a state had and has no longer."""
    before = (tree.lemmas[c] for c in tree.dependents(word, "amod", "compound") if c < word)
    return tree.lemmas[word] in words("institutions", "possession") and any(
        lemma in words("institutions", "once") for lemma in before
    )

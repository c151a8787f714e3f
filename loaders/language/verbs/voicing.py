""" "Phoned Oman's king to thank him": what is done to say something says it."""

from loaders.language.lexicon import words
from loaders.language.tree import Tree


def voices(tree: Tree, saying: int, verb: int) -> bool:
    """True if a verb of saying is the purpose of something by which one says it."""
    if verb < 0 or tree.lemmas[saying] not in words("factive", "uttering"):
        return False
    if tree.lemmas[verb] == "call" and not tree.has(verb, "obj"):
        return False  # "called on Oman to condemn Chad"
    return tree.with_particle(verb) in words("factive", "voicing")

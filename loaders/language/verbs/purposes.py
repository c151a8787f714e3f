""" "Phoned Oman's king to thank him": what is done to say something says it.

So it is where somebody "took to Facebook to thank Oman", with fighting and with giving: "began a
campaign to recapture the port".
"""

from loaders.language.lexicon import words
from loaders.language.tree import Tree


def voices(tree: Tree, saying: int, verb: int) -> bool:
    """True if a verb of saying is the purpose of something by which one says it."""
    if verb < 0 or tree.lemmas[saying] not in words("factive", "uttering"):
        return False
    if tree.lemmas[verb] == "call" and not tree.has(verb, "obj"):
        return False  # "called on Oman to condemn Chad"
    if tree.lemmas[verb] in words("factive", "using") and tree.has(verb, "obj"):
        return True  # "used the summit to call Oman a bully"
    if tree.lemmas[verb] == "take":
        where = tree.dependents(verb, "obj", "obl")
        return any(tree.lemmas[c].lower() in words("factive", "platform") for c in where)
    return tree.with_particle(verb) in words("factive", "voicing")


def performs(tree: Tree, saying: int) -> bool:
    """True for what whoever wishes to say it says: "to thank Oman", "to convey his thanks"."""
    if tree.lemmas[saying] in words("factive", "performing"):
        return True
    conveyed = (tree.lemmas[c] for c in tree.dependents(saying, "obj"))
    able = tree.lemmas[saying] in words("factive", "conveying")
    return able and not words("factive", "performed").isdisjoint(conveyed)


def wages(tree: Tree, fighting: int, verb: int) -> bool:
    """True if fighting is the purpose of an operation that was begun."""
    if verb < 0 or tree.lemmas[fighting] not in words("factive", "waging"):
        return False
    begun = tree.with_particle(verb) in words("factive", "launching")
    objects = (tree.lemmas[c] for c in tree.dependents(verb, "obj"))
    return begun and not words("factive", "operation").isdisjoint(objects)


def gives(tree: Tree, helping: int, verb: int) -> bool:
    """True if help is the purpose of what somebody gives: "sent doctors to help Oman"."""
    if verb < 0 or tree.with_particle(helping) not in words("factive", "helping"):
        return False
    given = tree.has(verb, "obj") or tree.lemmas[verb] == "dip"
    return given and tree.with_particle(verb) in words("factive", "giving")

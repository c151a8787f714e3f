"""Names and nouns right around a verb that the parser hangs elsewhere: they go with it."""

from loaders.language.tree import Tree

_FINITE = ("VBD", "VBZ", "VBP")
_MANNER = frozenset(("with", "without", "in"))
_OWNING = ("'s", "’s", "'", "’")


def part_names(tree: Tree, name: int) -> None:
    """ "Chad endorses Oman": a verb is no part of a name, nor does a name go on behind it."""
    if tree.upos[name] != "PROPN":
        return
    head, dep = tree.heads[name], tree.deps[name]
    if dep in ("compound", "nmod:desc", "flat") and name < head and _finite(tree, head):
        beside = head == max(tree.subtree(name)) + 1 and not tree.has(head, "nsubj", "nsubj:pass")
        if beside and not tree.case(name):
            tree.attach(name, head, "nsubj")
        return
    verb = name - 1
    if dep != "flat" or verb < 0 or tree.xpos[verb] not in _FINITE or tree.has(verb, "obj"):
        return
    if head == verb or (head < verb and tree.heads[head] == verb):
        tree.upos[verb] = "VERB"
        tree.attach(name, verb, "obj")


def free_object(tree: Tree, thing: int) -> None:
    """ "Noted with thanks Chad's help": behind how it is done comes what it is done to."""
    if tree.upos[thing] not in ("NOUN", "PROPN") or not tree.has(thing, "det", "nmod:poss"):
        return
    above, dep = tree.heads[thing], tree.deps[thing]
    if dep in ("nmod", "appos") and above >= 0 and not tree.case(thing):
        verb = tree.heads[above]
        if tree.deps[above] == "obl" and min(tree.subtree(thing)) == above + 1:
            _free(tree, thing, above, verb)
    elif dep == "obl" and tree.case(thing) in _MANNER:
        manner = next(tree.dependents(thing, "case")) + 1
        owned = any(tree.lemmas[c] in _OWNING for c in tree.children[manner])
        taken = tree.heads[manner] == thing and tree.deps[manner] in ("nmod:poss", "compound")
        others = [c for c in tree.dependents(thing, "nmod:poss") if c > manner]
        if taken and others and not owned and tree.upos[manner] == "NOUN":
            _free(tree, thing, manner, above)


def _free(tree: Tree, thing: int, manner: int, verb: int) -> None:
    """Make the thing the object of a verb that has none, right behind which the manner stands."""
    phrase = manner if tree.case(manner) else thing
    if not _finite(tree, verb) or tree.has(verb, "obj", "aux:pass", "ccomp", "xcomp"):
        return
    if tree.case(phrase) not in _MANNER or min(tree.dependents(phrase, "case")) != verb + 1:
        return
    if phrase == thing:
        for case in list(tree.dependents(thing, "case")):
            tree.attach(case, manner, "case")
        tree.attach(manner, verb, "obl")
    tree.attach(thing, verb, "obj")


def _finite(tree: Tree, word: int) -> bool:
    return word >= 0 and tree.upos[word] == "VERB" and tree.xpos[word] in _FINITE

"""Speakers behind what they say: "Chad left, Sudan charged".

The parser knows "said"; before other verbs it takes what is said for the main clause.
"""

from loaders.language.lexicon import words
from loaders.language.tree import Tree

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_SUBJECTS = frozenset(("obj", "iobj", "obl", "xcomp"))
_SAYING = words("factive", "reporting") | words("factive", "exclaiming")
_QUOTES = frozenset(('"', "“", "”", "''", "``", ","))


def give_speakers(tree: Tree) -> None:
    """Hang what is said on the verb that says so."""
    for verb in range(2, len(tree)):
        helpers = [tree.xpos[c] for c in tree.dependents(verb, "aux")]  # "has concluded"
        if tree.deps[verb] == "parataxis" and not _FINITE.isdisjoint(helpers or [tree.xpos[verb]]):
            _late(tree, verb)
        _inverted(tree, verb)
        _swallowed(tree, verb)


def _late(tree: Tree, verb: int) -> None:
    clause = tree.heads[verb]
    if tree.lemmas[verb] not in _SAYING or clause > verb or tree.has(verb, "ccomp", "xcomp"):
        return
    subjects = [c for c in tree.dependents(verb, "nsubj") if clause < c < verb]
    behind = [c for c in tree.dependents(verb, *_SUBJECTS) if c > verb and not tree.case(c)]
    told = tree.has(clause, "nsubj", "nsubj:pass", "cop")
    if not told or not (subjects or (behind and tree.forms[verb - 1] in _QUOTES)):
        return
    first = min(tree.subtree(subjects[0])) if subjects else verb
    if tree.forms[first - 1] not in _QUOTES or first <= clause:
        return
    if not subjects:  # "complained Sudan"
        tree.attach(behind[0], verb, "nsubj")
    for child in list(tree.children[verb]):
        if child < first and tree.deps[child] != "punct":  # "if Chad left, Sudan cautioned"
            tree.attach(child, clause, tree.deps[child])
    tree.attach(verb, tree.heads[clause], tree.deps[clause])
    tree.attach(clause, verb, "ccomp")


def _inverted(tree: Tree, verb: int) -> None:
    """ "Chad will pay, warned Sudan": right behind the verb stands who says so."""
    if tree.lemmas[verb] not in _SAYING or tree.forms[verb - 1] not in _QUOTES:
        return
    if tree.lemmas[verb] == "tell":  # "told reporters": they hear it
        return
    said = [c for c in tree.dependents(verb, "ccomp") if c < verb]
    behind = [c for c in tree.dependents(verb, "iobj", "obj") if c > verb and not tree.case(c)]
    if said and len(behind) == 1 and not tree.has(verb, "nsubj", "aux", "aux:pass", "mark"):
        tree.attach(behind[0], verb, "nsubj")


def _swallowed(tree: Tree, said: int) -> None:
    """Take the speaker out of the clause that stands before, to the verb right behind it."""
    if (
        tree.xpos[said] not in ("VBD", "VBZ")
        or tree.lemmas[said] not in words("factive", "reporting")
        or tree.has(said, "nsubj", "nsubj:pass", "aux:pass")
    ):
        return
    for clause in tree.dependents(said, "ccomp"):
        for word in tree.subtree(clause) if clause < said else ():
            speaker = {w for w in tree.subtree(word) if tree.upos[w] != "PUNCT"}
            if (
                word > clause
                and tree.upos[word] in ("NOUN", "PROPN")
                and (tree.heads[word] == clause or tree.deps[word] == "conj")
                and min(speaker) > clause + 1
                and not tree.case(word)
                and tree.forms[min(speaker) - 1] in _QUOTES
                and all(tree.upos[w] == "PUNCT" for w in range(max(speaker) + 1, said))
            ):
                tree.attach(word, said, "nsubj")
                return

"""Speakers behind or before what they say: "Chad left, Sudan charged", "Doe: Chad has left".

The parser knows "said"; before other verbs, and a colon, it takes what is said for the main clause.
"""

from graph.reference.lookup import capitals
from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.tree import Tree

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_SUBJECTS = frozenset(("obj", "iobj", "obl", "xcomp"))
_QUOTES = frozenset(('"', "“", "”", "''", "``", ","))


def give_speakers(tree: Tree, tops: dict[int, Mention]) -> None:
    """Hang what is said on the verb that says so, or on the colon that stands for one."""
    for verb in range(2, len(tree)):
        helpers = [tree.xpos[c] for c in tree.dependents(verb, "aux")]  # "has concluded"
        if tree.deps[verb] == "parataxis" and not _FINITE.isdisjoint(helpers or [tree.xpos[verb]]):
            _late(tree, verb)
        _inverted(tree, verb)
    _colon(tree, tops)


def _late(tree: Tree, verb: int) -> None:
    clause = tree.heads[verb]
    saying = words("factive", "reporting") | words("factive", "exclaiming")
    if tree.lemmas[verb] not in saying or clause > verb or tree.has(verb, "ccomp", "xcomp"):
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
    saying = words("factive", "reporting") | words("factive", "exclaiming")
    if tree.lemmas[verb] not in saying or tree.forms[verb - 1] not in _QUOTES:
        return
    if tree.lemmas[verb] == "tell":  # "told reporters": they hear it
        return
    said = [c for c in tree.dependents(verb, "ccomp") if c < verb]
    behind = [c for c in tree.dependents(verb, "iobj", "obj") if c > verb and not tree.case(c)]
    if said and len(behind) == 1 and not tree.has(verb, "nsubj", "aux", "aux:pass", "mark"):
        tree.attach(behind[0], verb, "nsubj")


def _colon(tree: Tree, tops: dict[int, Mention]) -> None:
    """Before a colon a person or seat says what is behind it; a land may be what it is about."""
    for colon in range(1, min(8, len(tree) - 2)):
        if tree.forms[colon] != ":":
            continue
        speaker = next((w for w in range(colon) if tree.heads[w] < 0), -1)
        clause = tree.heads[colon]
        said = clause > colon and tree.heads[clause] == speaker
        if not said or tree.deps[clause] not in ("parataxis", "appos"):
            return
        named = tops.get(speaker)
        personal = named is not None and (named.party.kind == "Person" or _seat(tree, named))
        official = tree.lemmas[speaker] in words("institutions", "official")
        if (personal or official) and tree.has(clause, "nsubj", "nsubj:pass"):
            tree.upos[colon], tree.xpos[colon], tree.lemmas[colon] = "VERB", "VBZ", "say"
            tree.attach(colon, -1, "root")
            tree.attach(speaker, colon, "nsubj")
            tree.attach(clause, colon, "ccomp")
        return


def _seat(tree: Tree, named: Mention) -> bool:
    """True for "the Kremlin"; a capital may be where the report is from."""
    return named.how == "seat" and tree.text[named.start : named.end].title() not in capitals()

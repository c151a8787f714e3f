"""What a thing is called before it is named: "denounced as illegal the raid by Chad".

The parser makes one phrase of both; it is the raid that was denounced.
"""

from loaders.language.lexicon import words
from loaders.language.tree import Tree

_QUOTES = frozenset(('"', "“", "”", "'", "‘", "’", "``", "''"))
_THINGS = frozenset(("obl", "obj", "xcomp", "advcl", "appos", "nmod"))
_LONGEST = 6  # words that it is called by


def part_predicates(tree: Tree) -> None:
    """Hang each thing on the verb that says what it is, and "as" on what it is called."""
    for small, form in enumerate(tree.forms):
        verb = _verb_before(tree, small) if form == "as" else -1
        if verb < 0 or tree.has(verb, "aux:pass"):
            continue
        called, first = _called(tree, small)
        if called < 0:
            continue
        thing = first
        while tree.heads[thing] > verb and tree.heads[thing] != called:
            thing = tree.heads[thing]
        if tree.heads[thing] in (verb, called) and tree.deps[thing] in _THINGS:
            _part(tree, verb, small, called, thing)


def _verb_before(tree: Tree, small: int) -> int:
    """The verb before an "as", behind which at most a particle stands ("brushed aside as")."""
    before = small - 1
    while before > 0 and tree.forms[before] in _QUOTES:
        before -= 1
    if before > 0 and tree.deps[before] in ("advmod", "compound:prt"):
        before = tree.heads[before]
    judged = before >= 0 and tree.lemmas[before] in words("control", "taking_as")
    return before if judged and before < small and tree.upos[before] == "VERB" else -1


def _called(tree: Tree, small: int) -> tuple[int, int]:
    """The last word of what a thing is called, and the first of the thing; -1 without them."""
    begun = -1
    for word in range(small + 1, min(small + 2 + _LONGEST, len(tree))):
        if tree.forms[word] in _QUOTES:
            continue
        opens = tree.xpos[word] in ("DT", "PRP$") or _owner(tree, word)
        if opens and begun >= 0:
            return begun, word
        if tree.upos[word] in ("ADJ", "NOUN", "VERB"):
            begun = word
        elif not opens and tree.upos[word] not in ("ADV", "CCONJ"):
            break
    return -1, -1


def _owner(tree: Tree, word: int) -> bool:
    """True for the first word of a name with an "'s"."""
    above = word if tree.deps[word] == "nmod:poss" else tree.heads[word]
    return tree.upos[word] == "PROPN" and above >= word and tree.deps[above] == "nmod:poss"


def _part(tree: Tree, verb: int, small: int, called: int, thing: int) -> None:
    tree.attach(thing, verb, "obj")
    tree.attach(called, verb, "obl")
    tree.attach(small, called, "case")
    for inner in list(tree.children[thing]):
        if small < inner < called:  # "shameful and cruel"
            tree.attach(inner, called, "amod" if tree.upos[inner] == "ADJ" else "compound")
    for subject in list(tree.dependents(verb, "nsubj:pass")):
        tree.attach(subject, verb, "nsubj")

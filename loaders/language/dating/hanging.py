"""On which word of its sentence a date hangs, where the parser is not to be believed."""

from loaders.language.dates.words import WEEKDAYS
from loaders.language.lexicon import effects
from loaders.language.tree import Tree

_PARTS = frozenset(("morning", "afternoon", "evening", "night"))


def head_of(tree: Tree, inside: list[int]) -> int:
    """The word that the words of a date hang on."""
    before = _verb_before(tree, inside[0])
    if before is not None:
        return before
    top = next(word for word in inside if tree.heads[word] not in inside)
    if tree.heads[top] < 0:
        return top  # "June 4, 1998: Peru follows"
    return _asked(
        tree, _outside(tree, _uncrossed(tree, tree.heads[top], inside[0]), inside[0]), inside
    )


def _verb_before(tree: Tree, first: int) -> int | None:
    """The past verb right before a date: "said on Monday", wherever the parser hangs Monday."""
    word = first - 1
    while word >= 0 and tree.forms[word].lower() in ("on", "in", "late", "early"):
        word -= 1
    return word if word >= 0 and tree.xpos[word] == "VBD" and tree.upos[word] == "VERB" else None


def _uncrossed(tree: Tree, head: int, first: int) -> int:
    """The head, or the one above it that stands between: "Lee, whose …, told him on Monday"."""
    for above in tree.path_up(head):
        if head < above < first:
            head = above
    return head


def _outside(tree: Tree, head: int, first: int) -> int:
    """Nothing of a clause stands before its "that": "told him on Monday that Chile had gone"."""
    marks = [child for child in tree.dependents(head, "mark") if tree.lemmas[child] == "that"]
    if not any(first < mark < head for mark in marks):
        return head
    return next((up for up in tree.path_up(head) if up < first and tree.upos[up] == "VERB"), head)


def _asked(tree: Tree, head: int, inside: list[int]) -> int:
    """ "Asked him to leave on Saturday", "applied to join": a bare day is that of the asking."""
    above = tree.heads[head]
    if tree.xpos[head] != "VB" or tree.deps[head] not in ("xcomp", "ccomp") or above < 0:
        return head
    says = effects("status").get(tree.lemmas[above])
    asks = says == "requested" or (says is None and tree.deps[head] == "xcomp")
    day, *part = (tree.forms[word] for word in inside)
    bare = day in (*WEEKDAYS, "yesterday") and set(part) <= _PARTS
    return above if tree.xpos[above] == "VBD" and bare and asks else head

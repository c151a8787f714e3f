"""On which word of its sentence a date hangs, where the parser is not to be believed."""

from loaders.language.tree import Tree


def head_of(tree: Tree, inside: list[int]) -> int:
    """The word that the words of a date hang on."""
    before = _verb_before(tree, inside[0])
    if before is not None:
        return before
    top = next(word for word in inside if tree.heads[word] not in inside)
    return _uncrossed(tree, tree.heads[top], inside[0])


def _verb_before(tree: Tree, first: int) -> int | None:
    """The past verb right before a date: "said on Monday", wherever the parser hangs Monday."""
    word = first - 1
    while word >= 0 and tree.forms[word].lower() in ("on", "in", "late", "early"):
        word -= 1
    return word if word >= 0 and tree.xpos[word] == "VBD" and tree.upos[word] == "VERB" else None


def _uncrossed(tree: Tree, head: int, first: int) -> int:
    """The head, or the one above it that stands between: "Lee, whose …, told him on Monday"."""
    for above in tree.path_up(head) if head >= 0 else ():
        if head < above < first:
            head = above
    return head

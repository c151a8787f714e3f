"""On which word of its sentence a date hangs, where the parser is not to be believed."""

import datetime as dt
from collections.abc import Iterable

from loaders.language import dates
from loaders.language.dates import DateExpression
from loaders.language.dates.words import WEEKDAYS
from loaders.language.lexicon import effects, words
from loaders.language.tree import Tree

_PARTS = words("dating", "part_of_day")


def head_of(
    tree: Tree, inside: list[int], found: DateExpression, published: dt.date | None = None
) -> int:
    """The word that the words of a date hang on."""
    whose = found.role == "noun"
    before = None if whose else _verb_before(tree, inside[0])
    if before is not None:
        return before
    top = next(word for word in inside if tree.heads[word] not in inside)
    if tree.heads[top] < 0:
        return top  # "June 4, 1998: Peru follows"
    head = tree.heads[top]
    since = None if whose else _since(tree, min(tree.subtree(top)))
    if since is not None:
        return since
    if not whose:
        head = _within(tree, _verb_behind(tree, head, inside), inside)
    head = _outside(tree, _uncrossed(tree, head, inside[0]), inside[0])
    above = _asking(tree, head)
    return head if above is None or not _over(tree, inside, found, published) else above


def _over(tree: Tree, inside: list[int], found: DateExpression, published: dt.date | None) -> bool:
    """True for a day or year gone by, as a bare "on Saturday" mostly is."""
    day, *part = (tree.forms[word] for word in inside)
    if day in (*WEEKDAYS, "yesterday") and set(part) <= _PARTS:
        return True
    if found.kind == "later" and found.number <= 0:
        return True
    if published is None or found.year or found.kind != "date" or not found.day:
        return bool(found.year and published and found.year < published.year)
    near = dates.resolve(found, published, "near")
    return near is not None and near < published.isoformat()


def _since(tree: Tree, first: int) -> int | None:
    """The noun that a date ends the phrase of: "the first visit since the rupture in May"."""
    for word in range(first - 1, max(-1, first - 15), -1):
        if tree.lemmas[word] == "since" and tree.deps[word] in ("case", "mark"):
            noun = tree.heads[word]
            ends = (
                noun > word and tree.upos[noun] == "NOUN" and max(tree.subtree(noun)) == first - 1
            )
            return noun if ends else None
    return None


def _verb_before(tree: Tree, first: int) -> int | None:
    """The past verb right before a date: "said on Monday", wherever the parser hangs Monday."""
    word = first - 1
    while word >= 0 and tree.forms[word].lower() in ("on", "in", "late", "early"):
        word -= 1
    return word if word >= 0 and tree.xpos[word] == "VBD" and tree.upos[word] == "VERB" else None


def _verb_behind(tree: Tree, head: int, inside: list[int]) -> int:
    """The verb right behind a date that seems to be the subject's: "Chad on Monday denied it"."""
    verb, behind = tree.heads[head], inside[-1] + 1
    subject = tree.upos[head] == "PROPN" and tree.deps[head].startswith("nsubj")
    if not subject or head > inside[0] or behind >= len(tree):
        return head
    return verb if behind == verb or (tree.heads[behind] == verb and behind < verb) else head


def _within(tree: Tree, head: int, inside: list[int]) -> int:
    """The head, or the next verb on the date's own side of a semicolon between the two."""
    first, last = inside[0], inside[-1]
    between = range(last + 1, head) if head > last else range(head + 1, first)
    stops = [word for word in between if tree.forms[word] == ";"]
    if not stops:
        return head
    near = range(first - 1, -1, -1) if head > last else range(last + 1, len(tree))
    for word in near:
        if tree.forms[word] == ";":
            break
        if tree.upos[word] == "VERB":
            return word
    return head


def _uncrossed(tree: Tree, head: int, first: int) -> int:
    """The head, or the one above it that stands between: "Lee, whose …, told him on Monday"."""
    for above in tree.path_up(head):
        if head < above < first:
            head = above
    for word in range(first - 1, head, -1):
        if (
            tree.upos[word] == "VERB"
            and 0 <= tree.heads[word] < head
            and word not in tree.path_up(head)
        ):
            return word  # "on whose strength Lima had accused it on Monday", hung on the strength
    return head


def _outside(tree: Tree, head: int, first: int) -> int:
    """Nothing of a clause stands before its "that": "told him on Monday that Chile had gone"."""
    marks = [child for child in tree.dependents(head, "mark") if tree.lemmas[child] == "that"]
    if not any(first < mark < head for mark in marks):
        return head
    return next((up for up in tree.path_up(head) if up < first and tree.upos[up] == "VERB"), head)


def _asking(tree: Tree, head: int) -> int | None:
    """ "Asked him to leave on Saturday", "applied to join": the verb whose day that may be."""
    above = tree.heads[head]
    if tree.xpos[head] != "VB" or tree.deps[head] not in ("xcomp", "ccomp") or above < 0:
        return None
    says = effects("status").get(tree.lemmas[above])
    asks = (
        says == "requested"
        or tree.lemmas[above] in words("dating", "offering")
        or (says is None and tree.deps[head] == "xcomp")
    )
    return above if tree.xpos[above] == "VBD" and asks else None


def past_clauses(tree: Tree, head: int, first: int, clauses: Iterable[list[int]]) -> int:
    """ "On 4 May, two days before it was known, Chile left": the head above such a clause.

    `clauses` are the words that open them, `first` is the first word of the date.
    """
    for opening in clauses:
        there = {*opening, tree.heads[opening[-1]]} if opening else set[int]()
        while opening and first < opening[0] and head in there and tree.heads[head] >= 0:
            head = tree.heads[head]
    return head

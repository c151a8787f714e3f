""" "Met visiting President X": no verb but a word beside X, who visits the other side.

The parser takes the participle for a verb with X as its object.
"""

from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.tree import Tree

_JOINED = frozenset(("with", "between", "to", "and"))  # "by visiting X" is a verb
_TITLE = frozenset(("ADJ", "NOUN", "PROPN"))
_LONGEST = 9  # words between the participle and the name


def seat_guests(tree: Tree, tops: dict[int, Mention]) -> None:
    """Make each "visiting" before a titled name an adjective of it, and hang the name above."""
    for word, form in enumerate(tree.forms):
        if form.lower() == "visiting" and tree.deps[word] != "amod":
            guest = _guest(tree, word, tops)
            if guest is not None:
                _seat(tree, word, guest)


def _guest(tree: Tree, word: int, tops: dict[int, Mention]) -> int | None:
    """The person named right behind "visiting" and a title."""
    person = next((top for top in sorted(tops) if top > word and _is_person(tops[top])), None)
    if person is None or not 1 < person - word < _LONGEST:
        return None
    between = range(word + 1, person)
    title = all(tree.upos[w] in _TITLE or tree.forms[w] in ("of", "-", "for") for w in between)
    named = any(tree.lemmas[w] in words("institutions", "office") for w in between)
    marks = {tree.lemmas[c] for c in tree.dependents(word, "mark", "case", "advmod")}
    return person if title and named and marks <= _JOINED else None


def _is_person(mention: Mention) -> bool:
    return mention.party.kind == "Person"


def _seat(tree: Tree, word: int, guest: int) -> None:
    above, own = tree.heads[word], guest in tree.subtree(word)
    if own:  # "met visiting X": X is what "met" has for its object
        if above < 0:
            return
        marks = list(tree.dependents(word, "mark", "case"))
        first = above > guest and not tree.has(above, "nsubj")
        tree.attach(guest, above, "obl" if marks else "nsubj" if first else "obj")
        for mark in marks:
            tree.attach(mark, guest, "case")
    for child in list(tree.children[word]):
        if above >= 0 and child > guest and tree.deps[child].startswith(("obl", "advmod")):
            tree.attach(child, above, tree.deps[child])
        elif child != guest:
            tree.attach(child, guest, "nmod:desc" if child < guest else tree.deps[child])
    tree.upos[word], tree.xpos[word] = "ADJ", "JJ"
    tree.attach(word, guest, "amod")

"""Whose act "it" is by its own sentence: "Peru drew up a text, and Chile rejected it"."""

from graph.model import Party
from loaders.language.arguments.binding import judging
from loaders.language.arguments.phrases import Phrases
from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_JUDGED = ("obj", "nsubj:pass")
_SAYING = words("factive", "reporting") | words("control", "object")


def is_judged(tree: Tree, word: int) -> bool:
    """True for what somebody finds good or bad, or turns down."""
    return tree.deps[word] in _JUDGED and judging(tree, tree.heads[word])


def found_so(tree: Tree, word: int) -> bool:
    """True for "it" in "said it was unacceptable"."""
    verdict = tree.heads[word]
    said = tree.deps[word] == "nsubj" and tree.has(verdict, "cop")
    return said and tree.lemmas[verdict] in words("anaphors", "verdict")


def of_act(tree: Tree, word: int) -> bool:
    """True for what is hailed or rejected, which hardly is a state itself."""
    verb = tree.heads[word]
    able = {tree.lemmas[verb], tree.with_particle(verb)} & words("anaphors", "of_acts")
    return tree.deps[word] in _JUDGED and bool(able)


def answering(tree: Tree, verb: int) -> bool:
    """True for a main verb that only says what somebody thinks of what was done."""
    return judging(tree, verb) or tree.lemmas[verb] in words("factive", "reporting")


def owner(reading: Reading, thing: int) -> tuple[Party, ...]:
    """Whose a thing is that was told before in the sentence: "drew up a text; Chile rejected it".

    Of what others have judged already that is not known.
    """
    theirs = reading.anaphors.get(thing) or tuple(
        one.party for one in Phrases(reading).owners(thing)
    )
    verb = reading.tree.heads[thing]
    theirs = theirs or (() if judging(reading.tree, verb) else _subjects(reading, verb))
    return theirs if len(theirs) == 1 else ()


def doer_before(reading: Reading, word: int) -> tuple[Party, ...]:
    """Who acts in the clause before: "Chad had a team ready, but Mali turned it down"."""
    tree = reading.tree
    verbs = [v for v in range(word) if tree.upos[v] == "VERB" and v != tree.heads[word]]
    acting = [v for v in verbs if any(c < v for c in tree.dependents(v, "nsubj"))]
    if not acting or judging(tree, acting[-1]) or tree.lemmas[acting[-1]] in _SAYING:
        return ()
    theirs = _subjects(reading, acting[-1])
    return theirs if len(theirs) == 1 else ()


def _subjects(reading: Reading, verb: int) -> tuple[Party, ...]:
    heads = [c for c in reading.tree.dependents(verb, "nsubj") if c < verb]
    return tuple(one.party for head in heads for one in Phrases(reading).parties(head))

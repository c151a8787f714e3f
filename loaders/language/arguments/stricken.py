"""Whom help goes to that is told to go to nobody: "Japan has pledged $3m" after a flood."""

from loaders.language.arguments.clauses import Clauses
from loaders.language.lexicon import of_time, words
from loaders.language.reading import Named, Reading

_TO = frozenset(("to", "for", "into", "towards", "against", "on"))
_AT = frozenset(("in", "at", "over", "across", "near"))
_SUMS = words("control", "sum")


def stricken(clauses: Clauses, verb: int, noun: int | None) -> list[Named]:
    """The state that a disaster struck, unless the clause tells of another goal."""
    reading, tree = clauses.phrases.reading, clauses.tree
    state = reading.topic.stricken
    if state is None or tree.has(verb, "iobj"):
        return []
    heads = [verb] if noun is None else [verb, noun]
    phrases = [c for head in heads for c in tree.dependents(head, "obl", "nmod")]
    told = any(_elsewhere(reading, phrase) for phrase in phrases)
    return [] if told else [Named(state, verb, "anaphor")]


def _elsewhere(reading: Reading, phrase: int) -> bool:
    """True for a phrase that says where else something went."""
    tree = reading.tree
    case = tree.case(phrase).partition(" ")[0]
    if case not in _TO | _AT:
        return False
    named = [w for w in tree.subtree(phrase) if reading.mention[w] is not None]
    if named:
        return any(m.party != reading.topic.stricken for w in named if (m := reading.mention[w]))
    time = of_time(tree.forms[phrase])
    scene = tree.lemmas[phrase] in words("anaphors", "scene") | _SUMS
    return case in _TO and not (scene or time)

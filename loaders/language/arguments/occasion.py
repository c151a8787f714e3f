"""The occasion that a clause leaves out since the article is about it: "Oman stayed away"."""

from graph.model import Party
from loaders.language.arguments.clauses import Clauses
from loaders.language.lexicon import of_time, words
from loaders.language.reading import Named, Reading
from loaders.language.tree import Tree

# Prepositions of phrases that tell where somebody was, so that nothing is left out.
_TELLING = frozenset("at in to from of out against".split())
_OBJECTS = ("obj", "iobj", "xcomp", "ccomp")


def understood(clauses: Clauses, trigger: int, noun: int | None) -> list[Named]:
    """The occasion last spoken of, where a verb, or its `noun`, of attending names none."""
    reading, tree = clauses.phrases.reading, clauses.tree
    objects = [c for c in tree.dependents(trigger, *_OBJECTS) if c != noun]
    told = any(not tree.case(c) for c in objects)  # "sent a minister in his place"
    event = None if told else before(reading, trigger)
    if event is None:
        return []
    near = {trigger, trigger if noun is None else noun}
    phrases = {c for word in near for c in tree.dependents(word, "obl", "nmod")}
    if any(_tells(tree, phrase, event) for phrase in phrases):
        return []
    return [Named(event, trigger, "anaphor")]


def body(clauses: Clauses, trigger: int, noun: int | None) -> list[Named]:
    """The body that an article is about, where a chair, or a verb with one, tells none."""
    reading, tree = clauses.phrases.reading, clauses.tree
    chair = trigger if noun is None else noun
    owners = tree.dependents(chair, "nmod:poss", "compound", "amod")
    told = [c for c in owners if reading.mention[c] or tree.lemmas[c] == "its"]
    told += [c for c in tree.dependents(chair, "nmod") if tree.case(c) in ("of", "at", "for")]
    told += [c for c in tree.dependents(trigger, "obl") if tree.case(c) in ("of", "at")]
    return (
        []
        if told or reading.topic.body is None
        else [Named(reading.topic.body, trigger, "anaphor")]
    )


def _tells(tree: Tree, phrase: int, event: Party) -> bool:
    """True for a phrase of another place: not "in June", "in person", nor where the event is."""
    if tree.case(phrase).partition(" ")[0] not in _TELLING:
        return False
    form, lemma = tree.forms[phrase], tree.lemmas[phrase]
    beside = of_time(form) or lemma in words("occasions", "manner") or form in event.name.split()
    return not beside


def before(reading: Reading, word: int) -> Party | None:
    """The occasion spoken of before a word: the last of its sentence, else that of the article."""
    named = {top: one.party for top, one in reading.tops.items()}
    named |= {at: parties[0] for at, parties in reading.anaphors.items()}
    events = [at for at, one in named.items() if one.kind == "Event" and at < word]
    own = max((at for at in events if not in_passing(reading.tree, at)), default=None)
    return reading.topic.occasion if own is None else named[own]


def in_passing(tree: Tree, word: int) -> bool:
    """ "The previous summit", "on the sidelines of the summit"."""
    told = {tree.lemmas[c] for c in tree.children[word]}
    return aside(tree, word) or not told.isdisjoint(words("occasions", "another"))


def aside(tree: Tree, word: int) -> bool:
    """True for the summit in "on the sidelines of the summit": no later meeting is this one."""
    head = tree.heads[word]
    return head >= 0 and tree.deps[word] == "nmod" and tree.lemmas[head] in ("sideline", "margin")

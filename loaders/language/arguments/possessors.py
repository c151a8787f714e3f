"""Whose a noun is by the words around it: owners, who did an act, and what is named before it."""

from loaders.language.arguments.once import once_held
from loaders.language.arguments.scenes import BEFORE, names_scene
from loaders.language.lexicon import words
from loaders.language.reading import Reading

_OWNING = frozenset(("nmod:poss", "amod", "compound", "nmod:desc", "det", "nmod:unmarked"))
_UPON = frozenset(("of", "on", "against", "in"))


def possessors(reading: Reading, noun: int) -> list[int]:
    """Owners and what else stands before a noun: "China's", "Chinese"; or who is blamed for it."""
    before = [] if once_held(reading.tree, noun) else _standing_before(reading, noun)
    owned = any(reading.mention[c] is not None or c in reading.anaphors for c in before)
    return before if owned else before + _blamed(reading, noun)


def _blamed(reading: Reading, act: int) -> list[int]:
    """ "Accused China of an attack", "China was blamed for a raid": whose act it is said to be."""
    tree, verb = reading.tree, reading.tree.heads[act]
    key = {"of": "charging", "for": "blaming"}.get(tree.case(act))
    if key is None or verb < 0 or tree.lemmas[verb] not in words("control", key):
        return []
    passive = tree.has(verb, "aux:pass")
    return list(tree.dependents(verb, *(("nsubj",) if passive else ("obj", "iobj"))))


def _standing_before(reading: Reading, noun: int) -> list[int]:
    """ "China's", "Chinese"; not where a thing was held."""
    tree = reading.tree
    own = [c for c in tree.children[noun] if tree.deps[c] in _OWNING]
    offered = tree.deps[noun] == "obj" and tree.lemmas[tree.heads[noun]] in words(
        "control", "giving"
    )
    if offered or tree.lemmas[noun] not in words("control", "staged"):
        return own  # "offered Peking talks"
    return [c for c in own if tree.deps[c] not in BEFORE or not _place(reading, c)]


def _place(reading: Reading, word: int) -> bool:
    """ "The Geneva talks" are held in Geneva."""
    mention = reading.mention[word]
    return mention is not None and mention.of_place


def doers(reading: Reading, noun: int) -> list[int]:
    """Who is behind "by", else owners but those a harm came over: "the Kenya bombings"."""
    tree = reading.tree
    if by := tree.agents(noun):
        return by
    if any(tree.case(c) in _UPON for c in tree.dependents(noun, "nmod", "obl")):
        return possessors(reading, noun)
    return [c for c in possessors(reading, noun) if not names_scene(reading, c)]


def named_before(reading: Reading, noun: int) -> list[int]:
    """ "Iran sanctions" are on Iran; "Iranian sanctions" may be its own."""
    found = []
    for child in reading.tree.dependents(noun, *BEFORE):
        mention = reading.mention[child]
        if mention and mention.how == "name" and mention.party.kind == "Country":
            found.append(child)
    return found

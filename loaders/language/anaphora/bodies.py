"""Bodies that are called by what they are, or by where they sit: "the nuclear watchdog".

One that was named is meant first. Where none was, a phrase that tells what it is for is enough.
"""

from collections.abc import Iterable, Iterator

from graph.model import Party
from graph.reference.tables import organisations
from loaders.language.lexicon import table, words
from loaders.language.tree import Tree

_SEATED = (["in"], ["at"])
_VAGUE = frozenset(("world", "global"))


def called(tree: Tree, word: int, near: Iterable[Party]) -> tuple[Party, ...]:
    """Which body a noun tells by its own words; nobody where they do not tell."""
    of_kind = table("bodies")["kinds"].get(tree.lemmas[word], "").split()
    before = list(_words_before(tree, word))
    phrases = table("bodies")["called"]
    told: list[str] = next(
        (phrases[one].split() for one in _phrases(tree, word, before) if one in phrases), []
    )
    seats = table("bodies")["seats"]
    there = [*before, *_places(tree, word)]
    sitting = [key for place in there for key in seats.get(place, "").split()]
    if sitting:
        sitting = [key for key in sitting if not of_kind or key in of_kind]
    able = told or sitting or of_kind
    bodies = [one for one in near if one.kind == "Organization"] if able else []
    if named := next((one for one in bodies if one.id in able), None):
        return (named,)
    if told and bodies and not _VAGUE.isdisjoint(before):  # "the world body" of football
        return ()
    sure = told[:1] or (sitting if len(set(sitting)) == 1 else [])
    if "ICC" in sitting and not words("anaphors", "charging").isdisjoint(tree.lemmas):
        sure = ["ICC"]
    return tuple(map(_body, sure))


def at_a_seat(tree: Tree, word: int) -> bool:
    """True for a body told by where it sits: "the agency in Vienna"."""
    return any(place in table("bodies")["seats"] for place in _places(tree, word))


def seats_beside(tree: Tree, word: int) -> list[int]:
    """The words that only tell where such a body sits, and no state."""
    seats = table("bodies")["seats"]
    within = [*range(max(min(tree.subtree(word)), word - 5), word)]
    within += range(word + 2, min(word + 4, len(tree))) if at_a_seat(tree, word) else ()
    return [w for w in within if tree.forms[w].lower() in seats]


def _words_before(tree: Tree, word: int) -> Iterator[str]:
    """The words before the noun that belong to it, small: "the Vienna-based watchdog"."""
    first = min(tree.subtree(word))
    for other in range(max(first, word - 5), word):
        yield tree.forms[other].lower()


def _phrases(tree: Tree, word: int, before: list[str]) -> Iterator[str]:
    """What may be looked up: each word before the noun with it."""
    noun = tree.lemmas[word]
    if "".join(before).endswith("pan-african"):
        yield f"panafrican {noun}"
    for one in reversed(before):
        yield f"{one} {noun}"


def _places(tree: Tree, word: int) -> Iterator[str]:
    """The words of the place right behind it: "in The Hague"."""
    if tree.forms[word + 1 : word + 2] in _SEATED:
        yield from (form.lower() for form in tree.forms[word + 2 : word + 4])


def _body(key: str) -> Party:
    return Party(id=key, kind="Organization", name=organisations()[key].name)


def names_a_kind(lemma: str) -> bool:
    """True for nouns that bodies are called by."""
    return lemma in words("anaphors", "organisation") or lemma in table("bodies")["kinds"]


def headed(body: Party) -> Party:
    """The organisation at whose head the head of a body stands."""
    key = table("bodies")["headed"].get(body.id)
    return _body(key) if key else body


def of_a_kind(lemma: str) -> bool:
    """True for "court" and the like: a court in a city is no state's."""
    return lemma in table("bodies")["kinds"]

"""The "here" of a report from a capital: "arrived here on Monday" in one from Dhaka."""

from collections.abc import Iterator

from graph.model import Party
from graph.reference.lookup import capitals
from loaders.language.anaphora.collectives import state as state_of
from loaders.language.arguments.definiteness import definite, narrowed
from loaders.language.arguments.phrases import Phrases
from loaders.language.lexicon import words
from loaders.language.reading import Reading

_RULING = words("anaphors", "governing")
_KINDS = words("anaphors", "portfolio")


def here(reading: Reading, city: str) -> Iterator[tuple[int, tuple[Party, ...]]]:
    """The words that mean the place of the report, with the state whose capital it is."""
    state = _state(city)
    tree = reading.tree
    for word, form in enumerate(tree.forms) if state else ():
        if form.lower() == "here" and tree.deps[word] == "advmod" and state:
            yield word, (state,)


def governed(reading: Reading, city: str) -> None:
    """Take "the government" and "the Foreign Ministry" of nobody else for those of the capital."""
    state, tree, phrases = _state(city), reading.tree, Phrases(reading)
    for word, seat in _fronted(reading, phrases):
        reading.anaphors[word] = (seat,)
    for word, lemma in enumerate(tree.lemmas) if state else ():
        if lemma not in _RULING or word in reading.anaphors or reading.mention[word] is not None:
            continue
        kinds = {tree.lemmas[c] for c in tree.dependents(word, "amod", "compound")}
        owned = not kinds <= _KINDS or narrowed(tree, word) or phrases.owners(word)
        if state and definite(tree, word) and not owned:
            reading.anaphors[word] = (state,)


def _fronted(reading: Reading, phrases: Phrases) -> Iterator[tuple[int, Party]]:
    """ "In Lima the foreign ministry said": whose it is tells where it sits."""
    tree = reading.tree
    for place, mention in reading.tops.items():
        verb = tree.heads[place]
        if tree.deps[place] != "obl" or tree.case(place) != "in" or place > verb:
            continue
        if mention.party.kind != "Country":
            continue
        for word in tree.dependents(verb, "nsubj"):
            start = min(tree.subtree(word))
            close = tree.forms[max(tree.subtree(place)) + 1 : start] in ([], [","])
            seated = tree.lemmas[word] in words("institutions", "seated")
            free = reading.mention[word] is None and not phrases.owners(word)
            if start > place and close and seated and free and definite(tree, word):
                yield word, mention.party


def _state(city: str) -> Party | None:
    key = capitals().get(city)
    return state_of(key) if key else None

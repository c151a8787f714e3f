"""Occasions that a verb tells with its place: leaders "meeting in Madrid" hold a summit there."""

from collections.abc import Iterator

from graph.model import Party
from loaders.language.anaphora.ageing import Ageing
from loaders.language.anaphora.gatherings import Source, names_place
from loaders.language.anaphora.leaders import RULERS
from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_MEETING = words("occasions", "gathering")
_LASTING = 12  # sentences for which "the summit" is the one where leaders met


class Assemblies(Ageing):
    """Where the leaders of the sentences read so far met."""

    def __init__(self, here: str = "") -> None:
        super().__init__()
        self._here = here  # the city that the article reports from
        self._last: tuple[int, str] | None = None  # the sentence, and the city
        self.told = set[str]()  # the ids of the occasions that were meant

    def note(self, reading: Reading) -> None:
        """Take note of a sentence that tells where leaders met."""
        for city in _cities(reading):
            self._last = self._sentence, city
        if self._here and self._last is None and self._sentence == 0 and _together(reading):
            self._last = 0, self._here

    def meant(self, tree: Tree, word: int, source: Source) -> tuple[Party, ...]:
        """The occasion that a noun such as "the gathering" means, if leaders met somewhere."""
        noun = tree.lemmas[word]
        if self._last is None or noun not in words("occasions", "local"):
            return ()
        when, city = self._last
        if self._sentence - when > _LASTING:
            return ()
        noun = "summit" if noun in words("occasions", "plain") - {"meeting"} else noun
        occasion = source.slug(f"{city} {noun}")
        self.told.add(occasion.id)
        return (occasion,)


def _cities(reading: Reading) -> Iterator[str]:
    """The places where leaders meet in a sentence."""
    tree = reading.tree
    for verb, lemma in enumerate(tree.lemmas):
        behind = tree.forms[verb] == "meeting" and verb > 0  # "leaders meeting in Madrid"
        if not (behind or (lemma in _MEETING and tree.upos[verb] == "VERB")):
            continue
        subjects = [*tree.dependents(verb, "nsubj"), *([verb - 1] if behind else ())]
        if tree.deps[verb] == "acl" and tree.xpos[verb] == "VBG":
            subjects.append(tree.heads[verb])
        if not any(_leaders(reading, one) for one in subjects):
            continue
        for place in tree.dependents(verb, "obl", "nmod"):
            if tree.case(place) in words("occasions", "place") and names_place(tree, place):
                span = (w for w in sorted(tree.subtree(place)) if w <= place)
                yield " ".join(tree.forms[w] for w in span if tree.forms[w][0].isupper())


def _together(reading: Reading) -> bool:
    """True where leaders do something in a report's first sentence: "ROME - EU leaders agreed"."""
    tree = reading.tree
    return any(tree.deps[word] == "nsubj" and _leaders(reading, word) for word in range(len(tree)))


def _leaders(reading: Reading, word: int) -> bool:
    """True for several leaders, who hold no mere talks: "NATO leaders", "the presidents"."""
    tree = reading.tree
    several = tree.xpos[word] in ("NNS", "NNPS")
    return several and (tree.lemmas[word].lower() in RULERS or tree.lemmas[word] == "head")

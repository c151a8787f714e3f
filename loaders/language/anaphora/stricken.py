"""The state that a disaster struck, to which help goes that is told to go to nobody else."""

from graph.model import Party
from loaders.language.anaphora.ageing import Ageing
from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_LEAD = 4  # sentences from the first party on, in which an article says what it is about


class Stricken(Ageing):
    """What the headline and the first sentences of an article say was struck, and by what."""

    def __init__(self) -> None:
        super().__init__()
        self.state: Party | None = None

    def note(self, reading: Reading) -> None:
        """Take note of a sentence that has been read."""
        if self.state is None and self._sentence < _LEAD and self._struck(reading):
            named = {m.party.principal: m.party for m in reading.tops.values()}
            states = [party for party in named.values() if party.kind == "Country"]
            self.state = states[0] if len(states) == 1 == len(named) else None

    def _struck(self, reading: Reading) -> bool:
        telling = words("anaphors", "disaster")
        if self._sentence == 0:  # "Relief ships reach Tonga"
            telling |= words("anaphors", "relief")
        tree = reading.tree
        return any(
            lemma in telling and not _figurative(tree, word)
            for word, lemma in enumerate(tree.lemmas)
        )


def _figurative(tree: Tree, disaster: int) -> bool:
    """ "A storm of criticism", "a flood of migrants", "storm over tariffs"."""
    return any(
        tree.case(c) in ("of", "over") and tree.upos[c] == "NOUN"
        for c in tree.dependents(disaster, "nmod")
    )

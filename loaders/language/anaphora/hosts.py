"""Who "his host" and "her guest" are, by the visits told of before."""

from collections.abc import Sequence
from typing import NamedTuple

from graph.model import Party
from loaders.language.anaphora.ageing import Ageing
from loaders.language.arguments.definiteness import narrowed
from loaders.language.arguments.phrases import Phrases
from loaders.language.candidate import Candidate
from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_FRESH = 2  # sentences after which it is no more clear who "the guest" is
_LASTING = 6  # sentences after which nobody is called a guest any more
_ACTORS = frozenset(("Country", "Person", "Organization"))


class _Stay(NamedTuple):
    """A host and a guest, and the sentence that told of them."""

    host: Party
    guest: Party
    sentence: int


class Hosts(Ageing):
    """Hosts and guests of the sentences read so far."""

    def __init__(self) -> None:
        super().__init__()
        self._stays: list[_Stay] = []
        self._stagers: dict[str, Party] = {}  # of occasions

    def note(self, found: Sequence[Candidate]) -> None:
        """Take note of the visits and occasions that a sentence tells of."""
        for one in found:
            if one.relation.guest is None:
                continue
            came = one.relation.guest == "subject"
            host, guest = (one.object, one.subject) if came else (one.subject, one.object)
            if guest.kind == "Event":
                self._stagers[guest.id] = host
            if one.status == "actual" and {host.kind, guest.kind} <= _ACTORS:
                self._stays.append(_Stay(host, guest, self._sentence))
        self._stays = [s for s in self._stays if self._sentence - s.sentence <= _LASTING]

    def meant(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """Who the noun at a word is to those whose host or guest it is."""
        hosting = reading.tree.lemmas[word] == "host"
        own = {one.party.principal for one in Phrases(reading).possessors(word)}
        for stay in reversed(self._stays):
            one, other = (stay.host, stay.guest) if hosting else (stay.guest, stay.host)
            if other.principal in own and one.principal not in own:
                return (one,)
        event = reading.topic.occasion if hosting else None
        stager = self._stagers.get(event.id) if event else None
        return (stager,) if stager and stager.principal not in own else ()

    def spoken_of(self, lemma: str, occasion: Party | None) -> tuple[Party, ...]:
        """Who "the host" and "the visitor" are, told by nothing else."""
        stager = self._stagers.get(occasion.id) if occasion else None
        if lemma == "host" and stager:
            return (stager,)
        last = self._stays[-1] if self._stays else None
        if last is None or self._sentence - last.sentence > _FRESH:
            return ()
        return (last.host if lemma == "host" else last.guest,)

    def visited(self) -> tuple[Party, ...]:
        """The state where the last visit went."""
        state = next((s.host for s in reversed(self._stays) if s.host.kind == "Country"), None)
        return () if state is None else (state,)


def of_stay(reading: Reading, word: int) -> bool:
    """True for somebody's host or guest who is not named there."""
    tree = reading.tree
    return (
        tree.lemmas[word] in words("anaphors", "stay")
        and (tree.lemmas[word] == "host" or tree.xpos[word] == "NN")
        and tree.has(word, "nmod:poss")
        and not any(reading.mention[c] for c in tree.children[word] if tree.deps[c] != "nmod:poss")
        and not any(tree.case(c) == "of" for c in tree.dependents(word, "nmod"))
    )


def of_visit(tree: Tree, word: int) -> bool:
    """True for "the host", "the guest" and "the visiting minister" alone."""
    if tree.xpos[word] not in ("NN", "NNP") or narrowed(tree, word):
        return False
    visiting = any(tree.lemmas[c] in ("visiting", "visit") for c in tree.dependents(word, "amod"))
    staying = tree.lemmas[word] in words("anaphors", "visiting")
    bare = not tree.has(word, "nmod:poss", "appos", "flat", "compound")
    return bare and (staying or (visiting and tree.lemmas[word] in words("anaphors", "person")))

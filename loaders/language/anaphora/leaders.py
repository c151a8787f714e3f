"""Several who act for one or more: "EU leaders", "the presidents of Chad and Mali".

"They" means them as it means a list, and "the leaders" are those told of last, or those of the
body whose summit it is.
"""

from collections.abc import Iterator

from graph.model import Party
from loaders.language.anaphora.ageing import Ageing
from loaders.language.anaphora.gatherings import whose
from loaders.language.arguments.binding import is_subject
from loaders.language.arguments.phrases import Phrases
from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_LASTING = 8  # sentences of a report that speaks of one summit
_LIST = 3  # states that act together at a summit
RULERS = words("anaphors", "ruler")
_MANY = words("anaphors", "many")
_PEOPLE = words("anaphors", "people") | words("institutions", "band")  # who act for no state


def acting_for(reading: Reading, end: int) -> Iterator[tuple[int, tuple[Party, ...]]]:
    """Plural subjects before a word, and whose officers, forces or people they are."""
    tree = reading.tree
    for word in range(end):
        many = tree.xpos[word] in ("NNS", "NNPS") or tree.forms[word].lower() in _MANY
        if many and is_subject(tree, word):
            parties = _employers(reading, word)
            nobodys = tree.lemmas[word] in _PEOPLE
            if (parties or nobodys) and word not in reading.anaphors:
                yield word, parties


def _employers(reading: Reading, word: int) -> tuple[Party, ...]:
    """For whom those act that a noun or a people's name tells: "officials", "the Saudis"."""
    lemma, mention = reading.tree.lemmas[word], reading.mention[word]
    if mention is not None:  # "the Saudis"
        people = mention.how == "demonym" and mention.party.kind == "Country"
        people = people or reading.tree.forms[word].lower() in _MANY
        return (mention.party,) if people else ()
    if not any(lemma in words("institutions", key) for key in ("official", "force", "band")):
        return ()
    held = Phrases(reading).denoted(word)
    return tuple({one.party.principal: one.party for one in held}.values())


class Leaders(Ageing):
    """Who "the leaders" are by what was told of late."""

    def __init__(self) -> None:
        super().__init__()
        self._told: list[tuple[int, str, tuple[Party, ...]]] = []  # sentence, noun, whose

    def note(self, reading: Reading) -> None:
        """Take note of the leaders and the summits of a sentence."""
        found = [*_of_bodies(reading), *_lists(reading), *_called(reading)]
        found += (
            (reading.tree.lemmas[w], who) for w, who in acting_for(reading, len(reading.tree))
        )
        tree, meant = reading.tree, reading.anaphors
        found += ((tree.lemmas[w], who) for w, who in meant.items() if tree.lemmas[w] in RULERS)
        self._told = [one for one in self._told if self._sentence - one[0] <= _LASTING]
        self._told += ((self._sentence, noun, who) for noun, who in found if who)

    def meant(self, tree: Tree, word: int) -> tuple[Party, ...]:
        """The last of those that the noun can mean; nobody where none were told of."""
        noun = tree.lemmas[word]
        ruling = noun in RULERS or noun == "minister"  # "the defence ministers" of the same states
        able = {noun, *RULERS, "summit"} if ruling else {noun}
        return next((who for _, told, who in reversed(self._told) if told in able), ())


def _of_bodies(reading: Reading) -> Iterator[tuple[str, tuple[Party, ...]]]:
    """ "The ASEAN summit" is one of the leaders of ASEAN."""
    for mention in reading.tops.values():
        if "summit" in mention.party.name.lower():
            yield from (("summit", (body,)) for body in whose(mention.party))


def _lists(reading: Reading) -> Iterator[tuple[str, tuple[Party, ...]]]:
    """Persons who act together, and states that do so at a summit."""
    tree = reading.tree
    for top in sorted(reading.tops):
        members = [m for m in tree.conjuncts(top) if m in reading.tops]
        parties = {m.principal: m for m in (reading.tops[one].party for one in members)}
        kinds = {party.kind for party in parties.values()}
        at_summit = kinds == {"Country"} and len(parties) >= _LIST and "summit" in tree.lemmas
        acting = tree.deps[top].startswith("nsubj")
        if acting and ((kinds == {"Person"} and len(parties) > 1) or at_summit):
            yield "leader", tuple(parties.values())


def _called(reading: Reading) -> Iterator[tuple[str, tuple[Party, ...]]]:
    """What a list is called beside it: "Chad and Mali, the guarantors"."""
    tree = reading.tree
    for noun in range(len(tree)):
        if tree.xpos[noun] == "NNS" and tree.lemmas[noun] in words("anaphors", "role"):
            beside = [*tree.dependents(noun, "appos")]
            beside += tree.dependents(noun, "nsubj") if tree.has(noun, "cop") else ()
            listed = tree.deps[noun] == "conj" and not tree.has(noun, "cc")
            beside += [tree.heads[noun]] if listed or tree.deps[noun] == "appos" else ()
            for one in beside:
                first = tree.heads[one] if tree.deps[one] == "conj" else one
                members = [m for m in tree.conjuncts(first) if m in reading.tops]
                parties = {m.principal: m for m in (reading.tops[m].party for m in members)}
                if len(parties) > 1:
                    yield tree.lemmas[noun], tuple(parties.values())

"""Who stands at the two ends of what a matched frame tells: the parties in its slots, in pairs."""

from collections.abc import Iterable, Iterator

from graph.model import Kind
from graph.schema import Frame, Relation
from loaders.language.arguments.bands import behind_private, of_private
from loaders.language.arguments.people import people
from loaders.language.arguments.roles import Roles
from loaders.language.arguments.twosides import in_pairs
from loaders.language.arguments.undergoing import undergoes
from loaders.language.candidate import Entry, as_end
from loaders.language.reading import Named

_THIRD = frozenset(("between", "among", "both"))
Pair = tuple[Named, Named]


class Ends:
    """The parties in the slots of a frame at its trigger."""

    def __init__(self, roles: Roles) -> None:
        self.roles = roles
        self.tree = roles.tree

    def pairs(self, entry: Entry, word: int, noun: int | None) -> Iterator[Pair]:
        """The pairs of parties in the slots: each with each, those of one group, or each other."""
        frame, relation = entry.frame, entry.relation
        subjects = self.subjects(entry, word, noun)
        own = {word, noun}  # "the opposition of X" acts for X where it is what is told
        subjects = [
            one
            for one in subjects
            if self.tree.heads[one.word] in own or not of_private(self.tree, one.word)
        ]
        pairs = self._with_objects(entry, subjects, word, noun)
        if self._mutual(word, noun):
            able = frame.object_kinds or relation.object
            others = [one for one in subjects if as_end(one.party, able)]
            pairs = [(a, b) for a in subjects for b in others if a != b]
            pairs = pairs[: len(pairs) // 2] if relation.symmetric else pairs
        pairs = pairs or self._within_groups(frame, relation, word, noun)
        for a, b in pairs:
            apart = a.party.principal != b.party.principal and a.party.id != b.party.id
            if apart and self._meant(relation, word, a, b):
                yield a, b

    def subjects(self, entry: Entry, word: int, noun: int | None) -> list[Named]:
        """The parties in the first of the subject's slots that has any of its kinds."""
        kinds = entry.frame.subject_kinds or entry.relation.subject
        for slot in entry.frame.subject:
            found = self._admitted(self.roles.slot(slot, word, noun), kinds)
            if found:
                return found
        return []

    def _with_objects(
        self, entry: Entry, subjects: list[Named], word: int, noun: int | None
    ) -> list[Pair]:
        """Each subject with each party in the first slot that has objects for them."""
        frame, relation = entry.frame, entry.relation
        for slot in frame.object if subjects else ():
            kinds = frame.object_kinds or relation.object
            there = self.roles.slot(slot, word, noun)
            if relation.belonging:  # nobody joins or readmits a person: "reinstate Doe"
                there = [one for one in there if one.party.kind != "Person"]
            objects = self._admitted(there, kinds)
            told = slot.startswith(("comp.subj", "comp.did", "comp.owed"))
            if told and _shared(subjects, objects):
                continue  # "said that both sides should stop": what is said of oneself too
            if slot.rpartition(".")[2] in _THIRD and _a_side(subjects, objects):
                continue  # who stands between two is neither
            pairs = list(_crossed(subjects, objects))
            if pairs and frame.pairs and slot.endswith("with") and not relation.symmetric:
                pairs += [(b, a) for a, b in pairs]  # "traded threats with X"
            if pairs:
                return pairs
        return []

    def _within_groups(
        self, frame: Frame, relation: Relation, word: int, noun: int | None
    ) -> list[Pair]:
        """The members of a group with one another: "talks between X and Y"."""
        for slot in frame.pairs:
            group = self._admitted(self.roles.slot(slot, word, noun), relation.subject)
            pairs = list(in_pairs(self.tree, slot, group))
            if pairs:
                return pairs if relation.symmetric else pairs + [(b, a) for a, b in pairs]
        return list(self._reciprocal(frame, relation, word, noun)) if relation.symmetric else []

    def _meant(self, relation: Relation, word: int, a: Named, b: Named) -> bool:
        """Whether these two do it as states, and not some people of theirs.

        "Sanctions on four Turks" are meant for Turkey.
        """
        addressed = (a, b) if relation.symmetric or relation.spoken else (a,)
        if any(one.how == "demonym" and people(self.tree, one.word) for one in addressed):
            return False
        private = undergoes(self.tree, word, b.word) or behind_private(self.tree, b.word)
        return not (relation.spoken and private)

    def _mutual(self, word: int, noun: int | None) -> bool:
        """True for "each other", "one another" and "each … the other" among the arguments."""
        tree = self.tree
        near = tree.clause(word) | (tree.clause(noun) if noun is not None else frozenset())
        if any(tree.lemmas[i] == "other" and tree.has(i, "det") for i in near):
            return any(tree.lemmas[i] in ("each", "both") for i in near)
        return any(
            tree.lemmas[i] in ("each", "one")
            and any(tree.lemmas[c] in ("other", "another") for c in tree.dependents(i, "fixed"))
            for i in near
        )

    def _reciprocal(
        self, frame: Frame, relation: Relation, word: int, noun: int | None
    ) -> Iterator[tuple[Named, Named]]:
        """Parties spread over two slots of equals: "X's talks with Y" with X as owner."""
        found: list[Named] = []
        for slot in frame.pairs:
            for named in self._admitted(self.roles.slot(slot, word, noun), relation.subject):
                if named.party.principal not in {n.party.principal for n in found}:
                    found.append(named)
        yield from ((a, b) for i, a in enumerate(found) for b in found[i + 1 :])

    def _admitted(self, found: Iterable[Named], kinds: tuple[Kind, ...]) -> list[Named]:
        """Parties of the allowed kinds; a person counts as the state where no person may stand."""
        out: list[Named] = []
        for named in found:
            if named.how == "official" and "Person" in kinds and named.party.kind == "Country":
                out.append(named)
                continue
            party = as_end(named.party, kinds)
            if party and all(party != other.party for other in out):
                out.append(named._replace(party=party))
        return out


def _shared(subjects: list[Named], objects: list[Named]) -> bool:
    return any(a.party.principal == b.party.principal for a in subjects for b in objects)


def _a_side(subjects: list[Named], objects: list[Named]) -> bool:
    """Whether who acts is named as a side; "the government" as one side may be another's."""
    acting = {one.party.principal for one in subjects}
    words = [one.word for one in objects]
    return any(
        one.party.principal in acting and (one.how == "name" or words.count(one.word) > 1)
        for one in objects
    )


def _crossed(subjects: list[Named], objects: list[Named]) -> Iterator[tuple[Named, Named]]:
    """Each with each; those who act together do not act on one of them."""
    acting = {subject.party.principal for subject in subjects}
    for subject in subjects:
        for other in objects:
            if other.party.principal not in acting:
                yield subject, other

"""Objects left out since they were said right before: "Peru has since granted recognition"."""

from collections.abc import Iterable, Iterator, Mapping

from graph.model import Party
from graph.schema import Frame
from loaders.language.candidate import Candidate, Entry
from loaders.language.filling import Filling
from loaders.language.gatherings import of_time
from loaders.language.lexicon import words
from loaders.language.reading import Named
from loaders.language.roles import Roles

_OBJECTS = ("obj", "iobj", "ccomp", "xcomp")
_OWN = frozenset(("theirs", "ours", "its", "so", "likewise", "same"))


def last_objects(told: Iterable[Candidate]) -> dict[str, Party]:
    """By relation whom it was last said of, where that is one party."""
    last = dict[str, list[Candidate]]()
    for one in told:
        group = last.setdefault(one.relation.name, [])
        if group and group[-1].trigger != one.trigger:
            group.clear()
        if one.relation.elliptic:
            group.append(one)
    return {
        name: group[-1].object
        for name, group in last.items()
        if len({one.object.principal for one in group}) == 1
    }


class Understood(Filling):
    """Fills frames that have a subject and no object with whom their relation was last said of."""

    def __init__(self, roles: Roles, objects: Mapping[str, Party]) -> None:
        super().__init__(roles)
        self._objects = objects

    def _ends(self, entry: Entry, word: int, noun: int | None) -> Iterator[tuple[Named, Named]]:
        frame, relation = entry.frame, entry.relation
        party = self._objects[relation.name]
        if party.kind not in (frame.object_kinds or relation.object):
            return
        absolute = noun is not None or self.tree.lemmas[word] in words("control", "absolute")
        if not absolute or self._told(frame, word, noun):
            return
        for subject in self._slots(
            frame.subject, word, noun, frame.subject_kinds or relation.subject
        ):
            if subject.party.principal != party.principal:
                yield subject, Named(party, word, "anaphor")

    def _told(self, frame: Frame, verb: int, noun: int | None) -> bool:
        """True if the clause has an object, or a phrase where the frame looks for it."""
        tree = self.tree
        objects = [c for c in tree.dependents(verb, *_OBJECTS) if c != noun]
        if any(tree.lemmas[c] not in _OWN and tree.upos[c] != "NUM" for c in objects):
            return True
        slots = {part for slot in frame.object for part in slot.rstrip("~").split(".")}
        if noun is not None and "poss" in slots and tree.has(noun, "nmod:poss"):
            return True  # "also closed its consulate": its own
        return any(
            tree.case(c).partition(" ")[0] in slots and not of_time(tree.forms[c])
            for head in (verb, noun) if head is not None
            for c in tree.dependents(head, "obl", "nmod")
        )  # fmt: skip

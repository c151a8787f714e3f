"""Objects left out since they were said right before: "Peru has since granted recognition"."""

from collections.abc import Iterator, Mapping

from graph.schema import Frame
from loaders.language.anaphora.last import Last
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Entry
from loaders.language.frames.ends import Ends, Pair
from loaders.language.lexicon import of_time, words
from loaders.language.reading import Named

_OBJECTS = ("obj", "iobj", "ccomp", "xcomp")
_OWN = words("ellipsis", "own")
_BESIDE = words("ellipsis", "aside")
_ANSWERING = words("ellipsis", "answering")
_ANSWERS = words("ellipsis", "answer")


class Understood(Ends):
    """The ends of frames without an object: whom their relation was last said of.

    Who answers in kind does it to who did it first: "Chile recalled its own".
    """

    def __init__(self, roles: Roles, acts: Mapping[str, Last]) -> None:
        super().__init__(roles)
        self._acts = acts

    def pairs(self, entry: Entry, word: int, noun: int | None) -> Iterator[Pair]:
        """Who does it, and to whom it was just said to be done."""
        frame, relation = entry.frame, entry.relation
        last = self._acts[relation.name]
        absolute = noun is not None or self.tree.lemmas[word] in words("control", "absolute")
        if not absolute or self._told(frame, word, noun):
            return
        for subject in self.subjects(entry, word, noun):
            who = subject.party.principal
            party = last.aimed.get(who) or last.object
            hostile = relation.valence == "hostile"
            if hostile and self._answers(word):
                party = last.by.get(who) or party
            elif hostile and party and party.principal == who:
                party = last.subject
            fits = party and party.kind in (frame.object_kinds or relation.object)
            if party and fits and subject.party.principal != party.principal:
                yield subject, Named(party, word, "anaphor")

    def _answers(self, verb: int) -> bool:
        """ "Responded with tariffs", "imposed tariffs in return"."""
        near = {self.tree.lemmas[c] for c in self.tree.dependents(verb, "obl", "advcl")}
        over = self.tree.lemmas[self.tree.heads[verb]]
        return bool({self.tree.lemmas[verb], over, *near} & (_ANSWERING | _ANSWERS))

    def _told(self, frame: Frame, verb: int, noun: int | None) -> bool:
        """True if the clause has an object, or a phrase where the frame looks for it."""
        tree = self.tree
        objects = [c for c in tree.dependents(verb, *_OBJECTS) if c != noun]
        objects = [c for c in objects if tree.upos[c] != "ADV"]  # "called its envoy home"
        if any(tree.lemmas[c] not in _OWN and tree.upos[c] != "NUM" for c in objects):
            return True
        slots = {part for slot in frame.object for part in slot.rstrip("~").split(".")}
        own = "noun.poss" in frame.subject  # "recalled its own envoy"
        if noun is not None and "poss" in slots and not own and tree.has(noun, "nmod:poss"):
            return True  # "also closed its consulate"
        return any(
            tree.case(c).partition(" ")[0] in slots
            and not (of_time(tree.forms[c]) or tree.lemmas[c] in _BESIDE)
            for head in (verb, noun) if head is not None
            for c in tree.dependents(head, "obl", "nmod")
        )  # fmt: skip

"""Which parties a phrase denotes: by name, through an office ("French officials"), as a list."""

from collections.abc import Callable, Collection, Iterable, Iterator

from loaders.language.arguments.additions import added, not_but, taken_out
from loaders.language.arguments.bands import banded
from loaders.language.arguments.binding import judging
from loaders.language.arguments.definiteness import stranger
from loaders.language.arguments.officials import acts_for_owner, unofficial
from loaders.language.arguments.once import once_held
from loaders.language.arguments.partly import whole
from loaders.language.arguments.sittings import sitting
from loaders.language.lexicon import comments, words
from loaders.language.reading import Named, Reading

_OWNING = frozenset(("of", "from", "for"))
_LOOSE = frozenset(
    ("of", "by", "from", "in", "on", "against", "with", "to", "for", "over", "at", "towards",
     "toward", "between", "among", "about", "into", "including", "across", "throughout", "inside")
)  # fmt: skip
_PRENOMINAL = frozenset(("nmod:poss", "amod", "compound", "nmod:desc", "nmod:unmarked", "det:poss"))
_PLACES = frozenset(("in", "at", "over", "into", "across", "throughout", "inside"))
_PERSONS = words("institutions", "official") | words("anaphors", "masculine")
_SEATED = frozenset(("in",))
_PARTED = frozenset(("of", "from", "between", "in"))
_PEERS = words("anaphors", "visiting") | words("anaphors", "peer")
_DONE_BY = words("control", "drafting")
_NAMING = ("flat", "appos", "compound", "nmod:desc", "nmod:unmarked")
_LANDS = words("institutions", "land")
_LEADING = words("control", "leading")
_DEEPEST = 6


class Phrases:
    """The noun phrases of one sentence, asked for their parties."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tree = reading.tree

    def parties(self, word: int, loose: bool = False, depth: int = 0) -> list[Named]:
        """All parties of the phrase headed by `word`, coordination and additions included."""
        if depth > _DEEPEST:
            return []
        found: list[Named] = []
        out: set[int] = set()
        for part in self.tree.conjuncts(word):
            told = self.tree.upos[part] in ("VERB", "AUX") or self.tree.has(part, "cop")
            if part != word and told:  # a clause of its own: "is in Lima and was in Quito"
                continue
            if part != word and "outside" == self.tree.case(part) != self.tree.case(word):
                continue  # "inside the bloc and outside the pact"
            here = self.denoted(part, loose, depth)
            first = part == word and not_but(self.tree, part)
            if first or (part != word and taken_out(self.tree, part, out)):
                out.add(part)
                here = [named._replace(excluded=True) for named in here]
            found.extend(here)
            for child, excluded in added(self.reading, part):
                more = self.parties(child, depth=depth + 1)
                found.extend(n._replace(excluded=True) if excluded else n for n in more)
        return distinct(found)

    def owners(self, word: int, depth: int = 0) -> list[Named]:
        """Parties that possess or modify a noun: "China's", "Chinese", "of China"."""
        tree, found = self.tree, list[Named]()
        if (land := self._land(word, depth)) or once_held(tree, word):
            return land
        for child in tree.children[word]:
            dep = tree.deps[child]
            if dep in _PRENOMINAL or (dep == "nmod" and tree.case(child) in _OWNING):
                found.extend(self.parties(child, depth=depth + 1))
        return distinct(found)

    def _land(self, word: int, depth: int) -> list[Named]:
        """The one behind "of": "the Russian region of Chechnya"."""
        if self.tree.lemmas[word] not in _LANDS:
            return []
        of = [c for c in self.tree.dependents(word, "nmod") if self.tree.case(c) == "of"]
        named = [c for c in of if self.reading.mention[c]]
        return distinct(n for c in named for n in self.parties(c, depth=depth + 1))

    def possessors(self, word: int) -> list[Named]:
        """Those of them that it is told to be theirs: "China's", "its"."""
        owning = self.tree.dependents(word, "nmod:poss", "det:poss")
        return [named for child in owning for named in self.parties(child)]

    def denoted(self, word: int, loose: bool = False, depth: int = 0) -> list[Named]:
        """The parties of one word's phrase, without what is coordinated with it."""
        tree, reading = self.tree, self.reading
        personal = tree.lemmas[word] in _PERSONS or tree.forms[word].lower() in _PERSONS
        if word in reading.anaphors:
            how = "official" if personal else "anaphor"
            return [Named(party, word, how) for party in reading.anaphors[word]]
        if sat := [n for c in sitting(tree, word) for n in self._bodies(c, depth)]:
            return sat
        if named := reading.named(word):
            return [named._replace(how="official") if personal else named]  # "the pope"
        lemma = tree.lemmas[word]
        if lemma in _DONE_BY and tree.deps[word] == "amod":  # "US-led", "US-drafted"
            below = tree.dependents(word, "compound", "obl", "nsubj", "nmod", "amod")
            return [named for c in below for named in self.parties(c, depth=depth + 1)]
        found = self._land(word, depth) or self._behind_office(word, depth)
        if not found and banded(tree, word):  # "ELN guerrillas"
            found = self._bodies(word, depth)
        if not found and lemma in words("institutions", "seated"):
            found = self._inside(word, _SEATED, False, depth)
        if not found and lemma in words("institutions", "transparent"):
            found = self._listed(word, depth)  # "three EU members, X, Y and Z"
            found = found or whole(tree, word, self._inside(word, _PARTED, False, depth))
        if not found and lemma in words("anaphors", "organisation"):  # "the Saudi-led group"
            led = [c for c in tree.dependents(word, "amod") if tree.lemmas[c] == "lead"]
            found = [named for c in led for named in self.parties(c, depth=depth + 1)]
        if not found:
            for child in tree.dependents(word, "appos"):
                found.extend(self.parties(child, depth=depth + 1))
        if not found and tree.case(word) == "among":  # "Oman is among the states that left"
            subjects = tree.dependents(word, "nsubj")
            found = [n for c in subjects for n in self.parties(c, depth=depth + 1)]
        if not found and tree.deps[word] == "appos" and lemma in comments():
            found = self._told_before(word, depth)
        if not found and loose and lemma not in words("control", "foe"):
            found = self.owners(word, depth) if once_held(tree, word) else self._doers(word, depth)
        return found

    def _behind_office(self, word: int, depth: int) -> list[Named]:
        """Whom an office, a force or an ally stands for: "French officials", "its ally Turkey"."""
        tree, lemma = self.tree, self.tree.lemmas[word]
        if not acts_for_owner(tree, word):
            return []
        owned = () if unofficial(self.reading, word) else self.owners(word, depth)
        found = list(self._holders(word, depth)) or list(owned)
        if lemma in _PEERS:  # "her Omani counterpart" is Omani
            found = [n for n in found if n.word not in self.reading.anaphors] or found
            found = self._inside(word, _SEATED, False, depth) or found  # "in Muscat"
        found = found or self._agents(word, depth, _LEADING)
        if not found and lemma in words("institutions", "force"):
            found = self._agents(word, depth, words("control", "launching"))
        found = whole(tree, word, found)
        if lemma in words("control", "others"):
            # "Oman's neighbours" are not Oman, but "NATO allies" are NATO
            many = tree.xpos[word] == "NNS"
            found = [
                n for n in found
                if n.party.kind == "Organization" or (not many and tree.deps[n.word] == "amod")
            ]  # fmt: skip
        official = lemma in words("institutions", "official")
        return [named._replace(how="official") for named in found] if official else found

    def _listed(self, word: int, depth: int) -> list[Named]:
        """Those of a group that are named right behind it, one by one."""
        beside = (c for c in self.tree.dependents(word, "appos") if self.reading.mention[c])
        return [named for c in beside for named in self.parties(c, depth=depth + 1)]

    def _told_before(self, comment: int, depth: int) -> list[Named]:
        """ "Peru left, a move condemned by Chile": whose move it was."""
        tree = self.tree
        verb = next((w for w in tree.path_up(comment) if tree.has(w, "nsubj")), comment)
        subjects = tree.dependents(verb, "nsubj") if tree.upos[verb] == "VERB" else ()
        return [named for c in subjects for named in self.parties(c, depth=depth + 1)]

    def _doers(self, word: int, depth: int) -> list[Named]:
        """Whose a thing is: its possessor, agent, "of", relative clause, place."""
        tree = self.tree
        if tree.lemmas[word] in words("control", "suffered"):
            return []
        if tree.lemmas[word] in words("control", "undergone"):
            return self._undergone_by(word, depth)
        before = [c for c in tree.children[word] if tree.deps[c] in _PRENOMINAL]
        named = [c for c in before if tree.deps[c] == "compound" and not self._topic(c)]
        owning = [c for c in before if tree.deps[c] != "compound"]
        if not owning:  # "British oil drilling"
            owning = [c for noun in before for c in tree.dependents(noun, "amod")]
        owners = [n for c in owning for n in self.parties(c, depth=depth + 1)]
        if owners or any(stranger(tree, c) for c in owning):
            return distinct(owners)
        steps: tuple[Callable[[], list[Named]], ...] = (
            lambda: (
                self._inside(word, frozenset(("by",)), True, depth) or self._agents(word, depth)
            ),
            lambda: [n for c in named for n in self.parties(c, depth=depth + 1)],
            lambda: self._inside(word, _OWNING, True, depth),
            lambda: self._relative(word, depth),
            lambda: self._inside(word, _LOOSE - _PLACES, True, depth),
            lambda: self._inside(word, () if banded(tree, word) else _PLACES, True, depth),
            lambda: [
                named
                for clause in tree.dependents(word, "acl")
                if tree.xpos[clause] != "VB"  # "the decision to attack X" is not X's
                and not any(tree.lemmas[c] == "that" for c in tree.dependents(clause, "mark"))
                and not (depth and tree.deps[clause] == "acl:relcl")
                for inner in tree.dependents(clause, "obl", "obj")
                for named in self.parties(inner, True, depth + 2)
            ],
        )
        for step in steps:
            found = step()
            if found:
                return distinct(found)
        return []

    def _undergone_by(self, word: int, depth: int) -> list[Named]:
        """Who is behind an ouster or a killing: not "Morsi's", nor in "the ouster of Morsi"."""
        by = self._inside(word, frozenset(("by",)), True, depth) or self._agents(word, depth)
        if not by and any(self.tree.case(c) == "of" for c in self.tree.dependents(word, "nmod")):
            before = [c for c in self.tree.children[word] if self.tree.deps[c] in _PRENOMINAL]
            by = [named for c in before for named in self.parties(c, depth=depth + 1)]
        return distinct(by or self._relative(word, depth))

    def _topic(self, name: int) -> bool:
        """ "The Kosovo plan" is about Kosovo, "the US plan" of the US."""
        form, mention = self.tree.forms[name], self.reading.mention[name]
        land = mention is not None and mention.party.kind == "Country" and not form.isupper()
        topical = self.tree.lemmas[self.tree.heads[name]] in words("control", "topical")
        return land and topical and "." not in form

    def _agents(self, word: int, depth: int, verbs: frozenset[str] = frozenset()) -> list[Named]:
        """ "sanctions imposed by X", and by certain verbs "a delegation led by X"."""
        tree = self.tree
        return [
            named
            for clause in tree.dependents(word, "acl")
            if not verbs or tree.lemmas[clause] in verbs
            for agent in tree.dependents(clause, "obl")
            if tree.case(agent) == "by"
            for named in self.parties(agent, depth=depth + 1)
        ]

    def _relative(self, word: int, depth: int) -> list[Named]:
        """ "The arrest that X made", not "the law that X denounced"."""
        tree = self.tree
        return [
            named
            for clause in tree.dependents(word, "acl")
            if tree.deps[clause] == "acl:relcl" and not judging(tree, clause)
            for subject in tree.dependents(clause, "nsubj")
            for named in self.parties(subject, depth=depth + 1)
        ]

    def _holders(self, word: int, depth: int) -> Iterator[Named]:
        """Who is named beside an office or an ally: "its NATO ally Turkey" is Turkey alone."""
        companion = self.tree.lemmas[word] in words("control", "companion")
        named = [
            child for child in self.tree.dependents(word, *_NAMING)
            if self.reading.mention[child] is not None
        ]  # fmt: skip
        beside = [child for child in named if self.tree.deps[child] != "compound"]
        for child in (beside or named) if companion else named:
            mention = self.reading.mention[child]
            if companion or (mention is not None and mention.party.kind == "Person"):
                yield from self.parties(child, depth=depth + 1)

    def _bodies(self, word: int, depth: int) -> list[Named]:
        """The organisations among the owners of a word: "ELN guerrillas", "NATO ministers"."""
        return [one for one in self.owners(word, depth) if one.party.kind == "Organization"]

    def _inside(
        self, word: int, prepositions: Collection[str], loose: bool, depth: int
    ) -> list[Named]:
        """The parties of the phrases with one of the prepositions under a word."""
        found: list[Named] = []
        for child in self.tree.dependents(word, "nmod", "obl"):
            if self.tree.case(child) in prepositions:
                found.extend(self.parties(child, loose, depth + 1))
        return found


def distinct(found: Iterable[Named]) -> list[Named]:
    """One entry per state or organisation; the person who stands for it is kept before it."""
    kept: dict[tuple[str, str], Named] = {}
    for named in found:
        behind = named.party.stands_for or named.party
        key = (behind.kind, behind.id)
        if key not in kept or (named.party.kind == "Person" and kept[key].party.kind != "Person"):
            kept[key] = named
    return list(kept.values())

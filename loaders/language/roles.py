"""Where the parties of a trigger stand: deep subject and object, possessors, prepositions."""

from collections.abc import Iterator

from loaders.language.lexicon import words
from loaders.language.phrases import Phrases, distinct
from loaders.language.reading import Named, Reading

_RELATIVE = frozenset(("who", "whom", "which", "that", "whose"))
_CONTROLLER_CASES = frozenset(("on", "for", "with", "to", "upon"))
_DEEPEST = 8


class Roles:
    """The argument slots of one sentence (slots are described in CONTRIBUTING.md)."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tree = reading.tree
        self.phrases = Phrases(reading)

    # ------------------------------------------------------------ subjects and objects

    def passive(self, verb: int) -> bool:
        """True where the surface subject is the deep object."""
        tree = self.tree
        children = [tree.deps[child] for child in tree.children[verb]]
        if "nsubj:pass" in children or "aux:pass" in children:
            return True
        if tree.xpos[verb] != "VBN" or "nsubj" in children or "aux" in children:
            return False
        if tree.deps[verb].startswith(("acl", "advcl", "amod")) and "obj" not in children:
            return True
        if tree.deps[verb] == "conj" and tree.heads[verb] >= 0:
            return self.tree.upos[tree.heads[verb]] == "VERB" and self.passive(tree.heads[verb])
        return tree.deps[verb] in ("root", "parataxis") and "obj" not in children

    def surface_subject(self, verb: int, depth: int = 0) -> list[int]:
        """Heads of the phrases in subject position, also where it is understood."""
        tree = self.tree
        if depth > _DEEPEST:
            return []
        for child in tree.dependents(verb, "nsubj", "csubj"):
            if tree.deps[child].startswith("nsubj"):
                return [self._antecedent(child, verb)]
        head, dep = tree.heads[verb], tree.deps[verb]
        if head < 0:
            return []
        base = dep.partition(":")[0]
        if base == "conj":
            if tree.upos[head] in ("VERB", "AUX", "ADJ") or self._has_subject(head):
                return self.surface_subject(head, depth + 1)
            return []
        if base in ("xcomp", "advcl", "ccomp", "parataxis"):
            if base == "parataxis" or (base == "ccomp" and not self._infinitive(verb)):
                return []
            return self._controller(verb, head, base, depth)
        if base == "acl":
            return self._of_noun(verb, head, depth)
        if base == "appos" or tree.upos[head] == "ADJ":
            return self.surface_subject(head, depth + 1)
        return []

    def _has_subject(self, word: int) -> bool:
        return any(True for _ in self.tree.dependents(word, "nsubj"))

    def _infinitive(self, verb: int) -> bool:
        return self.tree.xpos[verb] in ("VB", "VBG", "VBN")

    def _controller(self, verb: int, head: int, base: str, depth: int) -> list[int]:
        tree = self.tree
        if tree.upos[head] in ("NOUN", "PROPN") and not self._has_subject(head):
            return self._of_noun(verb, head, depth)
        marked = {tree.lemmas[child] for child in tree.dependents(verb, "mark", "case")}
        controls = tree.lemmas[head] in words("control", "object") and (
            base != "advcl" or "to" in marked or tree.xpos[verb] == "VB"
        )
        if controls and not self.passive(head):
            objects = [c for c in tree.dependents(head, "obj", "iobj") if c != verb]
            objects += [
                c for c in tree.dependents(head, "obl") if tree.case(c) in _CONTROLLER_CASES
            ]
            if objects:
                return objects[:1]
        if self.passive(head) and base == "advcl" and tree.xpos[verb] == "VBG" and "by" in marked:
            return self.agent(head)
        # "thanked X for sending", "accused X of breaking": the object acts.
        if base in ("advcl", "xcomp") and marked & {"for", "of"} and tree.xpos[verb] == "VBG":
            if self.passive(head):
                return self.surface_subject(head, depth + 1)
            objects = list(tree.dependents(head, "obj", "iobj"))
            if objects:
                return objects[:1]
        return self.surface_subject(head, depth + 1)

    def _of_noun(self, verb: int, noun: int, depth: int) -> list[int]:
        """Subject of a clause that hangs on a noun: the noun, its owner, or who governs it."""
        tree = self.tree
        if self.passive(verb) and not self._absolute(verb, noun):
            return [noun]
        marked = any(True for _ in tree.dependents(verb, "mark", "case"))
        absolute = self._absolute(verb, noun)
        if absolute:
            return absolute
        if self.phrases.parties(noun) or (tree.xpos[verb] == "VBG" and not marked):
            return [noun]
        if tree.lemmas[noun] in words("control", "addressed"):
            return [c for c in tree.dependents(noun, "nmod") if tree.case(c) in ("to", "on", "for")]
        for child in tree.children[noun]:
            owning = tree.deps[child] in ("nmod:poss", "amod", "compound") or (
                tree.deps[child] == "nmod"
                and tree.case(child) in ("by", "of", "from", "for", "to", "on")
            )
            if owning and self.phrases.parties(child):
                return [child]
        return self.governing_subject(noun, depth + 1)

    def _absolute(self, verb: int, noun: int) -> list[int]:
        """ "a meeting with X set to visit": the participle hung too high belongs to X."""
        tree = self.tree
        if tree.xpos[verb] not in ("VBG", "VBN") or any(tree.dependents(verb, "mark", "case")):
            return []
        return [
            c for c in tree.dependents(noun, "nmod") if noun < c < verb and tree.case(c) == "with"
        ][-1:]

    def _matrix(self, word: int) -> list[int]:
        """Subject of the clause above an infinitive or gerund that its object controls."""
        tree = self.tree
        for head in tree.path_up(word):
            if tree.upos[head] == "VERB" and tree.lemmas[head] in words("control", "matrix"):
                return self.subject(head)
        return []

    def governing_subject(self, noun: int, depth: int = 0) -> list[int]:
        """Subject of the verb over a noun, through other nouns ("a round of talks")."""
        tree = self.tree
        word = noun
        for _ in range(_DEEPEST):
            head, dep = tree.heads[word], tree.deps[word].partition(":")[0]
            if head < 0 or depth > _DEEPEST:
                return self.surface_subject(word, depth + 1) if self._has_subject(word) else []
            if tree.upos[head] in ("VERB", "AUX") and dep in (
                "obj",
                "obl",
                "iobj",
                "xcomp",
                "nsubj",
            ):
                if dep == "nsubj":
                    return self.agent(head) if self.passive(head) else []
                return (
                    self.agent(head)
                    if self.passive(head) and dep == "obj"
                    else (self.surface_subject(head, depth + 1))
                )
            if self._has_subject(word):
                return self.surface_subject(word, depth + 1)
            if dep not in ("nmod", "conj", "obj", "appos", "acl", "compound", "obl", "amod"):
                return []
            word = head
        return []

    def _antecedent(self, subject: int, verb: int) -> int:
        """The noun behind a relative pronoun, else the subject itself."""
        tree = self.tree
        if tree.lemmas[subject] in _RELATIVE and tree.upos[subject] in ("PRON", "DET", "SCONJ"):
            word = verb
            while tree.deps[word] == "conj" and tree.heads[word] >= 0:
                word = tree.heads[word]
            if tree.deps[word].startswith("acl") and tree.heads[word] >= 0:
                return tree.heads[word]
        return subject

    def agent(self, verb: int) -> list[int]:
        """Who does it in a passive: the phrase behind "by"."""
        tree = self.tree
        found = [c for c in tree.dependents(verb, "obl", "nmod") if tree.case(c) == "by"]
        if not found:
            # "signed in Nairobi by Kenya": the parser may hang the phrase on the place.
            for phrase in tree.dependents(verb, "obl", "obj", "xcomp"):
                found += [c for c in tree.dependents(phrase, "nmod", "obl") if tree.case(c) == "by"]
        return found

    def subject(self, verb: int) -> list[int]:
        """Heads of the deep subject, with what joins it at the verb ("along with Y")."""
        tree = self.tree
        found = self.agent(verb) if self.passive(verb) else self.surface_subject(verb)
        if found:
            found = found + [
                c for c in tree.dependents(verb, "obl")
                if tree.case(c) in ("along with", "together with", "alongside", "joined by")
            ]  # fmt: skip
        return found

    def object(self, verb: int) -> list[int]:
        """Heads of the deep object."""
        tree = self.tree
        if self.passive(verb):
            kept = [c for c in tree.dependents(verb, "obj")]
            return self.surface_subject(verb) + kept
        found = list(tree.dependents(verb, "obj", "iobj"))
        if found:
            return [self._antecedent(c, verb) for c in found]
        return self._gapped(verb)

    def _gapped(self, verb: int) -> list[int]:
        """The noun that a relative clause leaves out as its object ("talks that X held")."""
        tree = self.tree
        lower = any(True for _ in tree.dependents(verb, "xcomp"))
        while tree.deps[verb] == "xcomp" and tree.heads[verb] >= 0:
            verb = tree.heads[verb]
        if tree.deps[verb] == "acl:relcl" and tree.heads[verb] >= 0 and not lower:
            subjects = list(tree.dependents(verb, "nsubj"))
            if subjects and tree.lemmas[subjects[0]] not in _RELATIVE:
                return [tree.heads[verb]]
        return []

    # ------------------------------------------------------------ slots

    def slot(self, name: str, trigger: int, noun: int | None) -> list[Named]:
        """The parties in a slot of a verb, noun or adjective; `noun` is a verb frame's object.

        `noun.` starts from that noun, `comp.` from the complement clause, `.poss` ends at the owners.
        """
        loose = name.endswith("~")
        name = name.rstrip("~")
        of_noun = name.startswith("noun.")
        if of_noun:
            if noun is None:
                return []
            name, trigger = name[5:], noun
        owners = "." in name and name.endswith(".poss") and name != "comp.poss"
        name = name.removesuffix(".poss") if owners else name
        if name == "occasion":
            return self._understood_occasion(trigger, noun)
        if name.startswith("comp."):
            heads = self._complement(name[5:], trigger)
        elif of_noun:
            heads = self._nominal(name, trigger, [])
        elif self.tree.upos[trigger] in ("VERB", "AUX"):
            heads = self._verbal(name, trigger, noun)
        else:
            heads = self._nominal(name, trigger, self.support(trigger))
        if owners:
            heads = [owner for head in heads for owner in self._possessors(head)]
        return self._named(heads, loose)

    def _understood_occasion(self, verb: int, noun: int | None) -> list[Named]:
        """The event last spoken of, where a verb of attending names none: "Putin took part"."""
        tree, event = self.tree, self.reading.occasion
        told = [c for c in tree.dependents(verb, "obj", "iobj", "xcomp", "ccomp") if c != noun]
        told += [c for c in tree.dependents(verb, "obl") if tree.case(c) in ("at", "in", "to")]
        return [Named(event, verb, "anaphor")] if event is not None and not told else []

    def _named(self, heads: list[int], loose: bool) -> list[Named]:
        return distinct(n for head in heads for n in self.phrases.parties(head, loose))

    def _verbal(self, name: str, verb: int, noun: int | None) -> list[int]:
        if name == "subj":
            return self.subject(verb)
        if name == "obj":
            return [word for word in self.object(verb) if word != noun]
        if name == "support":
            return self.subject(verb)
        if name == "matrix":
            return self._matrix(verb)
        if name == "poss":
            return self._possessors(noun) if noun is not None else []
        found = list(self._phrases_with(name, verb))
        if noun is not None:
            found += self._phrases_with(name, noun)
        if not found and self.tree.deps[verb] in ("xcomp", "conj"):
            return []
        return found

    def _nominal(self, name: str, noun: int, supports: list[int]) -> list[int]:
        tree = self.tree
        if name == "subj":
            if self._has_subject(noun):
                return self.surface_subject(noun)
            if tree.deps[noun] == "conj" and tree.heads[noun] >= 0:
                return self._nominal(name, tree.heads[noun], [])
            if (
                tree.deps[noun] in ("appos", "xcomp", "acl", "amod", "advcl")
                and tree.heads[noun] >= 0
            ):
                head = tree.heads[noun]
                if tree.deps[noun] == "xcomp" or tree.upos[head] in ("VERB", "ADJ"):
                    return self.surface_subject(head)
                return [head]
            return []
        if name == "poss":
            return self._possessors(noun)
        if name == "support":
            return self.governing_subject(noun)
        if name == "matrix":
            return self._matrix(noun)
        if name == "sentence":
            return self._only_pair()
        if name == "obj":
            return []
        found = list(self._phrases_with(name, noun))
        for verb in supports:
            found += [word for word in self._phrases_with(name, verb) if word != noun]
        return found

    def _only_pair(self) -> list[int]:
        """The two states of the sentence, where it names just two, side by side."""
        tree = self.tree
        states = [
            w for w in sorted(self.reading.tops) if self.reading.tops[w].party.kind == "Country"
        ]
        joined = len(states) == 2 and tree.heads[states[1]] == states[0]
        return states if joined and tree.deps[states[1]] == "conj" else []

    def support(self, noun: int) -> list[int]:
        """The light verb over a noun, whose prepositional phrases may be the noun's."""
        tree = self.tree
        word = noun
        for head in tree.path_up(noun):
            if tree.upos[head] in ("VERB", "AUX"):
                dep = tree.deps[word].partition(":")[0]
                if dep in ("obj", "obl", "nsubj", "iobj") and tree.lemmas[head] in words(
                    "control", "light"
                ):
                    return [head]
                return []
            if tree.deps[word] not in ("nmod", "conj", "compound"):
                return []
            word = head
        return []

    def _possessors(self, noun: int) -> list[int]:
        tree = self.tree
        return [
            c for c in tree.children[noun]
            if tree.deps[c] in ("nmod:poss", "amod", "compound", "nmod:desc", "det", "nmod:unmarked")
        ]  # fmt: skip

    def _phrases_with(self, preposition: str, head: int) -> Iterator[int]:
        tree = self.tree
        for child in tree.dependents(head, "obl", "nmod", "advmod", "xcomp", "acl", "advcl"):
            case = tree.case(child)
            if case == preposition or case.startswith(preposition + " "):
                yield self._antecedent(child, head)
            elif tree.deps[child] == "advmod":
                # "back to Syria", "home from Israel"
                for inner in tree.dependents(child, "obl", "nmod"):
                    if tree.case(inner) == preposition:
                        yield inner
        for child in tree.dependents(head, "conj"):
            if (
                tree.upos[child] in ("NOUN", "PROPN")
                and tree.upos[head] in ("NOUN",)
                and not any(
                    tree.case(c) == preposition for c in tree.dependents(head, "obl", "nmod")
                )
            ):
                yield from self._phrases_with(preposition, child)

    def _complement(self, name: str, trigger: int) -> list[int]:
        for clause in self.tree.dependents(trigger, "ccomp", "xcomp", "advcl", "acl", "csubj"):
            found = self.subject(clause) if name == "subj" else self.object(clause)
            if name not in ("subj", "obj"):
                found = list(self._phrases_with(name, clause))
            if found:
                return found
        return []

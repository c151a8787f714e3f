"""Who does what in a clause: deep subjects and objects, also where they are understood.

Voice, control and raising, coordination, participles and relative clauses, over a UD tree.
"""

from loaders.language.arguments.company import companions
from loaders.language.arguments.complements import gerund
from loaders.language.arguments.identity import antecedent, identified
from loaders.language.arguments.objects import elsewhere
from loaders.language.arguments.phrases import Phrases
from loaders.language.arguments.relative import RELATIVE, left_out
from loaders.language.arguments.voice import agent, passive
from loaders.language.lexicon import words

_CONTROLLER_CASES = frozenset(("on", "for", "with", "to", "upon"))
_AIMED = frozenset(("on", "against", "from", "to", "with", "at"))
_OPENING = RELATIVE | {"if", "as", "while", "whether", "because"}  # a clause
_TAKING = words("control", "unheeding") | words("control", "heeding")
_BESIDE = words("additions", "beside")
_CARRIED = frozenset(("obj", "obl", "iobj", "xcomp", "nsubj"))
_DEEPEST = 8
_DEEDS = words("control", "deed")
_OWNED_BY = frozenset(("by", "of", "from", "for", "to", "on"))
_HELD_IN = _OWNED_BY | {"in", "at"}


class Clauses:
    """The clauses of one sentence; answers are the heads of phrases, as word numbers."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.tree = phrases.tree

    def surface_subject(self, verb: int, depth: int = 0) -> list[int]:
        """Heads of the phrases in subject position, also where it is understood."""
        tree = self.tree
        if depth > _DEEPEST:
            return []
        subjects = list(tree.according(verb)[:1] or tree.dependents(verb, "nsubj"))
        if subjects:
            own = self._own(subjects, verb)
            whose = self.tree.deps[own] == "nsubj:outer" and tree.lemmas[own] in _DEEDS
            if whose:  # "its last act was to leave"
                return list(tree.dependents(own, "nmod:poss"))
            return [antecedent(self.phrases, own, verb)]
        head, dep = tree.heads[verb], tree.deps[verb]
        if head < 0:
            return []
        base = dep.partition(":")[0]
        if base == "conj":
            if tree.upos[head] in ("VERB", "AUX", "ADJ") or tree.has(head, "nsubj"):
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

    def _own(self, subjects: list[int], verb: int) -> int:
        """Of two subjects the one next to the verb: "Beijing, 15 December - Xi Jinping spoke".

        Not where it may be another clause's: "Moscow, which the Dutch blame, has not apologised".
        """
        tree, first = self.tree, subjects[0]
        nearest = max((child for child in subjects if child < verb), default=first)
        between = range(first + 1, nearest + 1)
        other = any(tree.lemmas[i] in _OPENING or tree.upos[i] == "PRON" for i in between)
        return first if other else nearest

    def _infinitive(self, verb: int) -> bool:
        return self.tree.xpos[verb] in ("VB", "VBG", "VBN")

    def _controller(self, verb: int, head: int, base: str, depth: int) -> list[int]:
        """Who acts in a clause without a subject: the object of the verb above, or its subject."""
        tree = self.tree
        if tree.upos[head] in ("NOUN", "PROPN") and not tree.has(head, "nsubj"):
            return self._of_noun(verb, head, depth)
        marked = {tree.lemmas[child] for child in tree.dependents(verb, "mark", "case")}
        if "to" in marked and any(
            tree.lemmas[c] in words("control", "addressed") for c in tree.dependents(head, "obj")
        ):
            # "sent X an invitation to attend": done by whom it is addressed to.
            addressed = list(tree.dependents(head, "iobj"))
            addressed += [c for c in tree.dependents(head, "obl") if tree.case(c) == "to"]
            if not addressed and tree.lemmas[head] in _TAKING:
                return self.surface_subject(head, depth + 1)
            return addressed[:1] or self.matrix(head)
        controls = tree.lemmas[head] in words("control", "object") and (
            base != "advcl" or "to" in marked or tree.xpos[verb] == "VB"
        )
        if tree.lemmas[head] == "call" and tree.lemmas[verb] in words("control", "courtesy"):
            controls = False  # "called on X to thank him": a visit
        if controls and not passive(tree, head):
            objects = [c for c in self._controlling(head, verb) if c != verb]
            objects += [
                c for c in tree.dependents(head, "obl") if tree.case(c) in _CONTROLLER_CASES
            ]
            if objects:
                return objects[:1]
        if passive(tree, head) and base == "advcl" and tree.xpos[verb] == "VBG" and "by" in marked:
            return agent(tree, head)
        # "thanked X for sending", "accused X of breaking", "kept X from going": the object acts.
        if (
            base in ("advcl", "xcomp")
            and marked & {"for", "of", "from", "on"}
            and gerund(tree, verb)
        ):
            if passive(tree, head):
                return self.surface_subject(head, depth + 1)
            objects = self._controlling(head, verb)
            if objects:
                return objects[:1]
        return self.surface_subject(head, depth + 1)

    def _controlling(self, verb: int, below: int) -> list[int]:
        """The object that acts below a verb: "accused X of", "X, which Y accuses of"."""
        tree = self.tree
        if objects := list(tree.dependents(verb, "obj", "iobj")):
            return [antecedent(self.phrases, c, verb) for c in objects]
        # "A state that X wants to visit" is visited.
        own = any(c > below for c in tree.dependents(below, "obj", "ccomp"))
        return left_out(tree, verb) if own or tree.deps[below] != "xcomp" else []

    def _of_noun(self, verb: int, noun: int, depth: int) -> list[int]:
        """Subject of a clause that hangs on a noun: the noun, its owner, or who governs it."""
        tree = self.tree
        if who := identified(self.phrases, noun):
            return who[:1]
        if passive(tree, verb) and not self._absolute(verb, noun):
            return [noun]
        marked = tree.has(verb, "mark", "case")
        if absolute := self._absolute(verb, noun):
            return absolute
        spoken = tree.lemmas[noun] in words("control", "text")
        if self.phrases.parties(noun) or (tree.xpos[verb] == "VBG" and not marked and not spoken):
            return [noun]
        if tree.lemmas[noun] in words("control", "addressed"):
            whom = [c for c in tree.dependents(noun, "nmod") if tree.case(c) in ("to", "on", "for")]
            taken = tree.lemmas[tree.heads[noun]] in _TAKING and tree.deps[noun] == "obj"
            return whom or (self.governing_subject(noun, depth + 1) if taken else [])
        for child in tree.children[noun]:
            cases = _HELD_IN if tree.lemmas[noun] in words("control", "ballot") else _OWNED_BY
            owned = tree.deps[child] == "nmod" and tree.case(child) in cases
            owning = owned or tree.deps[child] in ("nmod:poss", "amod", "compound")
            if owning and self.phrases.parties(child):
                return [child]
        return self._others(noun) or self.governing_subject(noun, depth + 1)

    def _others(self, noun: int) -> list[int]:
        """ "fined X over plans to leave", "deplored the plan to leave": not the subject's plans."""
        tree, verb = self.tree, self.tree.heads[noun]
        if tree.lemmas[noun] not in words("control", "intention") or verb > noun:
            return []
        if tree.case(noun) == "over":
            told = [w for w in range(verb + 1, noun) if self.phrases.parties(w)]
            behind = [w for w in told if tree.case(w) in _AIMED and tree.deps[w] in ("obl", "nmod")]
            return (behind or [w for w in told if tree.deps[w] == "obj"])[:1]
        return [noun] if tree.lemmas[verb] in words("control", "judging") else []

    def _absolute(self, verb: int, noun: int) -> list[int]:
        """ "a meeting with X set to visit": the participle hung too high belongs to X."""
        tree = self.tree
        if tree.xpos[verb] not in ("VBG", "VBN") or tree.has(verb, "mark", "case"):
            return []
        return [
            c for c in tree.dependents(noun, "nmod") if noun < c < verb and tree.case(c) == "with"
        ][-1:]

    def matrix(self, word: int) -> list[int]:
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
                return self.surface_subject(word, depth + 1) if tree.has(word, "nsubj") else []
            if tree.upos[head] in ("VERB", "AUX") and dep in _CARRIED:
                if dep == "nsubj":
                    return agent(tree, head) if passive(tree, head) else []
                return (
                    agent(tree, head)
                    if passive(tree, head) and dep == "obj"
                    else (self.surface_subject(head, depth + 1))
                )
            if tree.has(word, "nsubj"):
                return self.surface_subject(word, depth + 1)
            if dep not in ("nmod", "conj", "obj", "appos", "acl", "compound", "obl", "amod"):
                return []
            word = head
        return []

    def lending_subject(self, noun: int) -> list[int]:
        """The same, but of nobody else's act: "opposed a raid by X"."""
        tree = self.tree
        doers = [c for c in tree.dependents(noun, "nmod") if tree.case(c) == "by"]
        return [] if any(map(self.phrases.parties, doers)) else self.governing_subject(noun)

    def doer_of_what(self, word: int) -> list[int]:
        """ "What Chad is doing is a shame": Chad."""
        tree = self.tree
        return [
            doer
            for clause in tree.dependents(word, "csubj")
            if any(tree.lemmas[c] == "what" for c in tree.dependents(clause, "obj"))
            for doer in self.surface_subject(clause)
        ]

    def subject(self, verb: int) -> list[int]:
        """Heads of the deep subject, with what joins it at the verb ("along with Y")."""
        tree = self.tree
        found = agent(tree, verb) if passive(tree, verb) else self.surface_subject(verb)
        found = found + self._gone_before(verb)
        if found:
            cases = {*_BESIDE} if passive(tree, verb) else {*_BESIDE, "like"}
            if tree.lemmas[verb] == "stand":  # "stands alongside X": for X
                cases.discard("alongside")
            beside = (c for c in tree.dependents(verb, "obl") if tree.case(c) in cases)
            found = found + [c for c in beside if tree.case(c) != "like" or c < verb]
            found += companions(tree, verb)
        return found

    def _gone_before(self, verb: int) -> list[int]:
        """ "Peru followed Chile in recognising Oman": both have."""
        tree, above = self.tree, self.tree.heads[verb]
        shared = tree.deps[verb] == "advcl" and tree.lemmas[above] in ("follow", "join")
        helpers = {tree.lemmas[c] for c in tree.dependents(above, "aux", "advmod")}
        plain = tree.xpos[above] in ("VBD", "VBZ", "VBP", "VBN") and helpers <= {"have", "now"}
        if shared and plain and any(tree.lemmas[c] == "in" for c in tree.dependents(verb, "mark")):
            return self.object(above)
        return []

    def object(self, verb: int) -> list[int]:
        """Heads of the deep object."""
        tree = self.tree
        if passive(tree, verb):
            kept = list(tree.dependents(verb, "obj"))
            return self.surface_subject(verb) + kept
        found = list(tree.dependents(verb, "obj", "iobj"))
        return [antecedent(self.phrases, c, verb) for c in found] or elsewhere(tree, verb)

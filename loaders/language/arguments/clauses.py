"""Who does what in a clause: deep subjects and objects, also where they are understood.

Voice, control and raising, coordination, participles and relative clauses, over a UD tree.
"""

from loaders.language.arguments.company import companions
from loaders.language.arguments.complements import gerund
from loaders.language.arguments.identity import identified, one_of
from loaders.language.arguments.objects import elsewhere
from loaders.language.arguments.phrases import Phrases
from loaders.language.arguments.relative import RELATIVE, left_out
from loaders.language.lexicon import words

_CONTROLLER_CASES = frozenset(("on", "for", "with", "to", "upon"))
_AIMED = frozenset(("on", "against", "from", "to", "with", "at"))
_OPENING = RELATIVE | {"if", "as", "while", "whether", "because"}  # a clause
_TAKING = words("control", "unheeding") | words("control", "heeding")
_BESIDE = words("additions", "beside")
_CARRIED = frozenset(("obj", "obl", "iobj", "xcomp", "nsubj"))
_DEEPEST = 8
_EVERY = frozenset(("all", "both", "each"))
_DEEDS = words("control", "deed")
_OWNED_BY = frozenset(("by", "of", "from", "for", "to", "on"))
_HELD_IN = _OWNED_BY | {"in", "at"}


class Clauses:
    """The clauses of one sentence; answers are the heads of phrases, as word numbers."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.tree = phrases.tree

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
        above = tree.heads[verb]
        if tree.deps[verb] == "xcomp" and tree.lemmas[above] in words("control", "staying"):
            kept = tree.dependents(above, "obj")  # "stays barred", "found itself barred"
            return "obj" not in children and all(tree.xpos[c] == "PRP" for c in kept)
        return tree.deps[verb] in ("root", "parataxis") and "obj" not in children

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
            return [self.antecedent(own, verb)]
        head, dep = tree.heads[verb], tree.deps[verb]
        if head < 0:
            return []
        base = dep.partition(":")[0]
        if base == "conj":
            if tree.upos[head] in ("VERB", "AUX", "ADJ") or self.has_subject(head):
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

    def has_subject(self, word: int) -> bool:
        return self.tree.has(word, "nsubj")

    def _infinitive(self, verb: int) -> bool:
        return self.tree.xpos[verb] in ("VB", "VBG", "VBN")

    def _controller(self, verb: int, head: int, base: str, depth: int) -> list[int]:
        """Who acts in a clause without a subject: the object of the verb above, or its subject."""
        tree = self.tree
        if tree.upos[head] in ("NOUN", "PROPN") and not self.has_subject(head):
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
        if controls and not self.passive(head):
            objects = [c for c in self._controlling(head, verb) if c != verb]
            objects += [
                c for c in tree.dependents(head, "obl") if tree.case(c) in _CONTROLLER_CASES
            ]
            if objects:
                return objects[:1]
        if self.passive(head) and base == "advcl" and tree.xpos[verb] == "VBG" and "by" in marked:
            return self.agent(head)
        # "thanked X for sending", "accused X of breaking", "kept X from going": the object acts.
        if (
            base in ("advcl", "xcomp")
            and marked & {"for", "of", "from", "on"}
            and gerund(tree, verb)
        ):
            if self.passive(head):
                return self.surface_subject(head, depth + 1)
            objects = self._controlling(head, verb)
            if objects:
                return objects[:1]
        return self.surface_subject(head, depth + 1)

    def _controlling(self, verb: int, below: int) -> list[int]:
        """The object that acts below a verb: "accused X of", "X, which Y accuses of"."""
        tree = self.tree
        if objects := list(tree.dependents(verb, "obj", "iobj")):
            return [self.antecedent(c, verb) for c in objects]
        # "A state that X wants to visit" is visited.
        own = any(c > below for c in tree.dependents(below, "obj", "ccomp"))
        return left_out(tree, verb) if own or tree.deps[below] != "xcomp" else []

    def _of_noun(self, verb: int, noun: int, depth: int) -> list[int]:
        """Subject of a clause that hangs on a noun: the noun, its owner, or who governs it."""
        tree = self.tree
        if who := identified(self.phrases, noun):
            return who[:1]
        if self.passive(verb) and not self._absolute(verb, noun):
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
                return self.surface_subject(word, depth + 1) if self.has_subject(word) else []
            if tree.upos[head] in ("VERB", "AUX") and dep in _CARRIED:
                if dep == "nsubj":
                    return self.agent(head) if self.passive(head) else []
                return (
                    self.agent(head)
                    if self.passive(head) and dep == "obj"
                    else (self.surface_subject(head, depth + 1))
                )
            if self.has_subject(word):
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

    def antecedent(self, subject: int, verb: int) -> int:
        """The noun behind a relative pronoun, else the subject itself."""
        tree = self.tree
        for whom in tree.dependents(subject, "nmod") if tree.lemmas[subject] in _EVERY else ():
            if tree.case(whom) == "of" and tree.lemmas[whom] in RELATIVE:  # "all of whom came"
                subject = whom
        if tree.lemmas[subject] in RELATIVE and tree.upos[subject] in ("PRON", "DET", "SCONJ"):
            word = verb
            while tree.deps[word] == "conj" or (tree.deps[word] == "xcomp" and subject < verb):
                word = tree.heads[word]
            if tree.deps[word].startswith("acl") and tree.heads[word] >= 0:
                return one_of(self.phrases, tree.heads[word])
        return subject

    def agent(self, verb: int) -> list[int]:
        """Who does it in a passive: the phrase behind "by"."""
        # "signed in Nairobi by Kenya", "sent a note of protest by it": hung on the last phrase.
        below = list(self.tree.dependents(verb, "obl", "obj", "xcomp"))
        below += [c for phrase in below for c in self.tree.dependents(phrase, "nmod")]
        if self.tree.deps[verb] == "acl":  # "the truce signed in Nairobi by Kenya"
            below.append(self.tree.heads[verb])
        return self.tree.by(verb) or [c for phrase in below for c in self.tree.by(phrase)]

    def subject(self, verb: int) -> list[int]:
        """Heads of the deep subject, with what joins it at the verb ("along with Y")."""
        tree = self.tree
        found = self.agent(verb) if self.passive(verb) else self.surface_subject(verb)
        found = found + self._gone_before(verb)
        if found:
            cases = {*_BESIDE} if self.passive(verb) else {*_BESIDE, "like"}
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
        if self.passive(verb):
            kept = list(tree.dependents(verb, "obj"))
            return self.surface_subject(verb) + kept
        found = list(tree.dependents(verb, "obj", "iobj"))
        return [self.antecedent(c, verb) for c in found] or elsewhere(tree, verb)

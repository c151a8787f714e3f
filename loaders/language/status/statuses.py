"""Status of what a word says: happened, planned, requested, possible or denied (see the codebook).

It starts at the trigger's own verb group and climbs to the root; each verb, noun or adjective above
may change it. Outer words win over inner ones, except that a denial below stays a denial.
"""

from graph.model import Status
from loaders.language.arguments.relative import relative
from loaders.language.lexicon import words
from loaders.language.status import embedding, presumed
from loaders.language.status.dropped import relented
from loaders.language.status.effects import governs, modifiers, told_of
from loaders.language.status.nominal import AHEAD, DEEPEST, RESOLVING, TEMPORAL, NounStatuses
from loaders.language.status.votes import voted
from loaders.language.verbs.combination import NEGATED, combine
from loaders.language.verbs.purposes import gives, performs, voices, wages
from loaders.language.verbs.verbgroup import ENDING

_CLAUSAL = frozenset(("xcomp", "ccomp", "advcl", "acl", "csubj"))


class Statuses(NounStatuses):
    """Status and negation over one sentence."""

    def of(self, word: int) -> Status | None:
        """The status of a trigger: a verb, a noun under its verb, an adjective."""
        status = self._told(word)
        return "denied" if status in AHEAD and relented(self.tree, word) else status

    def _told(self, word: int) -> Status | None:
        tree = self.tree
        if tree.upos[word] in ("VERB", "AUX"):
            act = embedding.tried(tree, word)
            if tree.upos[act] == "NOUN":  # efforts that fail were made
                made = self.of_noun(act) != "denied" or self.group.negated(act)
                return self.of_noun(act) if made else "actual"
            own = self.group.of(act)
            own = combine("denied", own) if presumed.of_nothing(tree, word) else own
            return self.climb(act, own)
        copular = any(tree.deps[c] == "cop" for c in tree.children[word])
        if copular or tree.has(word, "nsubj"):
            opposed = "denied" if copular and tree.case(word) == "against" else None
            own = combine(opposed, self.group.of(word))
            return self.climb(word, combine(modifiers(tree, word), own))
        return self.of_noun(word)

    def climb(self, word: int, status: Status | None, depth: int = 0) -> Status | None:
        """Let the words above change a status."""
        tree = self.tree
        head, dep = tree.heads[word], tree.deps[word].partition(":")[0]
        if head >= 0 and dep == "conj" and depth <= DEEPEST:
            return self._conjunct(word, head, status, depth)
        if depth > DEEPEST or dep not in _CLAUSAL or relative(tree, word):
            return status
        marks = {tree.lemmas[c] for c in tree.dependents(word, "mark", "case")}
        if word < head and tree.lemmas[min(tree.subtree(word))] == "as":
            return status  # "as X helps Y, Z hopes": nobody hopes that
        if presumed.either(tree, word, marks) or presumed.fictional(tree, head):
            return None
        if dep == "advcl" and (settled := self._adverbial(word, head, marks, status, depth)):
            return settled[0]
        if (
            not depth
            and "to" in marks
            and presumed.of_no_use(tree, head, self.group.negated(tree.heads[head]))
        ):
            return combine("denied", status)
        if tree.upos[head] in ("NOUN", "PROPN") and dep == "acl":
            return self._of_noun(word, head, marks, status, depth)
        if doubt := embedding.in_doubt(tree, self.group, head, marks):
            return combine(doubt, "actual" if doubt == "denied" else status)
        effect, outer, status = self._governed(word, head, marks, status)
        if embedding.untrue(tree, self.group, word, head):
            return combine("denied", status)
        if effect is None and dep == "ccomp" and tree.lemmas[head] in words("factive", "reporting"):
            return status  # what is said does not hang on whether it is said
        status = combine(effect, status)
        if self._passes(head, effect):
            status = combine(outer if outer != "actual" else None, status)
        return self.climb(head, status, depth + 1)

    def _adverbial(
        self, word: int, head: int, marks: set[str], status: Status | None, depth: int
    ) -> tuple[Status | None] | None:
        """The status of a condition, a purpose or a time; None where the word above tells it."""
        tree = self.tree
        if marks & {"if", "unless"}:  # "if it does not sign" says nothing of what it does
            return (None if status == "denied" else combine("possible", status),)
        if self.group.when(word) and self.of(head) in AHEAD:
            return (combine("planned", status),)  # "will raise it when they meet"
        acting = tree.upos[head] in ("VERB", "AUX") or tree.case(head) in ("in", "at")
        if "to" in marks and presumed.too_much(tree, head):  # "was too ill to come"
            return (self.climb(head, "denied", depth + 1),)
        if "to" in marks and acting and not governs(tree, head):
            # A purpose: intended, if what serves it happened.
            if self._voiced(word, head):
                return (self.climb(head, status, depth + 1),)
            open_ = self.group.of(head) == "possible"  # "may step in to mediate"
            return (combine("possible" if open_ else "planned", status),)
        if "against" in marks:  # with an object, the advice of others says nothing
            none = tree.has(head, "obj", "iobj")
            return (None if none else self.climb(head, combine("denied", status), depth + 1),)
        # "Will see Oman before flying to Chad", "may close its embassy, ending ties with Chad".
        timed = marks & TEMPORAL and tree.xpos[word] == "VBG" and not tree.has(word, "nsubj")
        if timed or (not marks and embedding.thereby(tree, word, head)):
            own = self.group.of(head)
            return (combine(own if own in ("planned", "possible") else None, status),)
        open_to = self.effect(head) in ("denied", "possible")
        ruled = not marks and presumed.ruled_out(tree, word, head) and open_to
        told = ruled or "to" in marks or marks & {"from", "of", "for", "at", "in", "on"}
        return None if told else (status,)

    def _governed(
        self, word: int, head: int, marks: set[str], status: Status | None
    ) -> tuple[str | None, Status | None, Status | None]:
        """What the word above says of a clause, the status it has itself, and the clause's own."""
        tree, dep = self.tree, self.tree.deps[word].partition(":")[0]
        outer = self.group.of(head)
        effect = "requested" if embedding.asked_of_another(tree, word, head) else self.effect(head)
        if tree.lemmas[head] == "call" and tree.lemmas[word] in words("control", "courtesy"):
            effect = "planned"  # "called on X to thank him"
        wanting = tree.lemmas[head] in embedding.WANTING
        if wanting and effect != "requested" and performs(tree, word):
            effect = None  # whoever wishes to thank does so
        if effect is not None and "if" in marks:
            effect = "possible"
        told = self.group.announced(word) or self.group.asserted(word)
        if effect == "requested" and dep == "ccomp" and told:
            effect = None  # "insisted that it would leave", "insisted that it had left"
        if effect == "requested" and tree.lemmas[word] in ENDING and status == "denied":
            status = "actual"
            effect = None
        if effect is not None and self.group.negated(head):
            ends = tree.lemmas[head] in ENDING and tree.xpos[word] == "VBG"
            if effect == "requested":
                status = None  # "has not asked it to leave"
            effect = None if ends else NEGATED[effect]  # "never stopped bombing"
            outer = "actual"
        if tree.lemmas[head] in RESOLVING and status == "requested":
            effect, status = "planned", "actual"  # "agreed that they should meet"
        return effect, outer, status

    def _of_noun(
        self, clause: int, noun: int, marks: set[str], status: Status | None, depth: int
    ) -> Status | None:
        """A clause under a noun: "a plan to meet", "talk of meeting"; participles describe."""
        effect = None if told_of(self.tree, noun, "lasting") else self.effect(noun)
        over = self.tree.heads[noun]
        using = self.tree.lemmas[over] in words("factive", "using")
        used = using or self._voiced(clause, over)
        if voted(self.tree, noun, marks) or (used and self.tree.deps[noun] == "obj"):
            return self.under_noun(noun, status, depth)  # "used the call to press X"
        if presumed.fulfilled(self.tree, noun, over):
            return self.climb(over, combine(self.group.of(over), status), depth + 1)
        if effect is None and "to" in marks:
            if told_of(self.tree, noun, "lasting"):
                return status
            if embedding.in_order(self.tree, noun):
                own = self.group.of(noun) if self.tree.has(noun, "cop") else None
                return self.climb(noun, combine(own, status), depth + 1)
            effect = "planned"
        participle = self.tree.xpos[clause] in ("VBN", "VBG")
        if participle and not marks & {"to", "of", "for", "that", "from"}:
            text = self.tree.lemmas[noun] in words("control", "text")
            return self.under_noun(noun, status, depth) if text else status
        if presumed.presumed(self.tree, noun, over):  # "accepted an invitation to visit X"
            return combine(self.effect(over), combine(effect, status))
        return self.under_noun(noun, combine(effect, status), depth)

    def _passes(self, head: int, effect: str | None) -> bool:
        """Whether the governor's own status reaches the clause: not through a verb of saying."""
        return effect is not None or self.tree.lemmas[head] not in words("factive", "reporting")

    def _voiced(self, saying: int, verb: int) -> bool:
        done = any(one(self.tree, saying, verb) for one in (voices, wages, gives))
        went = self.tree.upos[verb] == "VERB" and self.tree.deps[saying] == "advcl"
        done = done or (went and performs(self.tree, saying))  # "flew in to show support"
        return done and self.group.of(verb) == "actual"

    def _conjunct(self, word: int, head: int, status: Status | None, depth: int) -> Status | None:
        """A coordinated verb shares modals and what stands above, if it has none of its own."""
        tree = self.tree
        own_subject = tree.has(word, "nsubj")
        own_aux = tree.has(word, "aux")
        finite = tree.xpos[word] in ("VBD", "VBZ", "VBP")
        if tree.upos[head] in ("VERB", "AUX") and not own_subject:
            if not own_aux and not finite and tree.xpos[word] in ("VB", "VBN", "VBG"):
                shared = self.group.of(head)
                if shared == "denied" and any(
                    tree.lemmas[c] == "but" for c in tree.dependents(word, "cc")
                ):
                    shared = "actual"
                status = combine(shared if shared != "actual" else None, status)
            alike = not finite or tree.xpos[head] == tree.xpos[word]
            return self.climb(head, status, depth + 1) if alike else status
        return status if own_subject else self.climb(head, status, depth + 1)

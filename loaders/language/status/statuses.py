"""Status of what a word says: happened, planned, requested, possible or denied (see the codebook).

It starts at the trigger's own verb group and climbs to the root; each verb, noun or adjective above
may change it. Outer words win over inner ones, except that a denial below stays a denial.
"""

from graph.model import Status
from loaders.language.arguments.relative import relative
from loaders.language.arguments.roles import Roles
from loaders.language.lexicon import words
from loaders.language.status import embedding, presumed
from loaders.language.status.effects import governs, modifiers, says, told_of
from loaders.language.status.votes import voted
from loaders.language.verbs.combination import NEGATED, combine
from loaders.language.verbs.verbgroup import ENDING, VerbGroup, going_on
from loaders.language.verbs.voicing import gives, performs, voices, wages

_CLAUSAL = frozenset(("xcomp", "ccomp", "advcl", "acl", "csubj"))
_ARGUMENTS = frozenset(("obj", "obl", "nsubj", "iobj", "xcomp"))
_DEEPEST = 10
_RESOLVING = words("factive", "resolving")
_AHEAD = frozenset(("planned", "possible", "requested"))
_TEMPORAL = frozenset("during after before since at following ahead".split()) | {"ahead of"}


class Statuses:
    """Status and negation over one sentence."""

    def __init__(self, roles: Roles) -> None:
        self.roles = roles
        self.tree = roles.tree
        self.group = VerbGroup(roles.tree)
        self.sparing = -1  # a verb that is to change nothing

    def of(self, word: int) -> Status | None:
        """The status of a trigger: a verb, a noun under its verb, an adjective."""
        tree = self.tree
        if tree.upos[word] in ("VERB", "AUX"):
            act = embedding.tried(tree, word)
            if tree.upos[act] == "NOUN":  # efforts that fail were made
                made = self._noun(act) != "denied" or self.group.negated(act)
                return self._noun(act) if made else "actual"
            own = self.group.of(act)
            own = combine("denied", own) if presumed.of_nothing(tree, word) else own
            return self._climb(act, own)
        copular = any(tree.deps[c] == "cop" for c in tree.children[word])
        if copular or tree.has(word, "nsubj"):
            opposed = "denied" if copular and tree.case(word) == "against" else None
            own = combine(opposed, self.group.of(word))
            return self._climb(word, combine(modifiers(tree, word), own))
        return self._noun(word)

    def _climb(self, word: int, status: Status | None, depth: int = 0) -> Status | None:
        """Let the words above change a status."""
        tree = self.tree
        head, dep = tree.heads[word], tree.deps[word].partition(":")[0]
        if head >= 0 and dep == "conj" and depth <= _DEEPEST:
            return self._conjunct(word, head, status, depth)
        if depth > _DEEPEST or dep not in _CLAUSAL or relative(tree, word):
            return status
        marks = {tree.lemmas[c] for c in tree.dependents(word, "mark", "case")}
        if word < head and tree.lemmas[min(tree.subtree(word))] == "as":
            return status  # "as X helps Y, Z hopes": nobody hopes that
        if presumed.either(tree, word, marks):
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
        return self._climb(head, status, depth + 1)

    def _adverbial(
        self, word: int, head: int, marks: set[str], status: Status | None, depth: int
    ) -> tuple[Status | None] | None:
        """The status of a condition, a purpose or a time; None where the word above tells it."""
        tree = self.tree
        if marks & {"if", "unless"}:
            return (combine("possible", status),)
        if self.group.when(word) and self.of(head) in _AHEAD:
            return (combine("planned", status),)  # "will raise it when they meet"
        acting = tree.upos[head] in ("VERB", "AUX") or tree.case(head) in ("in", "at")
        if "to" in marks and presumed.too_much(tree, head):  # "was too ill to come"
            return (self._climb(head, "denied", depth + 1),)
        if "to" in marks and acting and not governs(tree, head):
            # A purpose: intended, if what serves it happened.
            if self._voiced(word, head):
                return (status,)
            open_ = self.group.of(head) == "possible"  # "may step in to mediate"
            return (combine("possible" if open_ else "planned", status),)
        if "against" in marks:  # with an object, the advice of others says nothing
            none = tree.has(head, "obj", "iobj")
            return (None if none else self._climb(head, combine("denied", status), depth + 1),)
        # "Will see Oman before flying to Chad", "may close its embassy, ending ties with Chad".
        timed = marks & _TEMPORAL and tree.xpos[word] == "VBG" and not tree.has(word, "nsubj")
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
        if tree.lemmas[head] in _RESOLVING and status == "requested":
            effect, status = "planned", "actual"  # "agreed that they should meet"
        return effect, outer, status

    def _of_noun(
        self, clause: int, noun: int, marks: set[str], status: Status | None, depth: int
    ) -> Status | None:
        """A clause under a noun: "a plan to meet", "talk of meeting"; participles describe."""
        effect = None if told_of(self.tree, noun, "lasting") else self.effect(noun)
        over = self.tree.heads[noun]
        used = self.tree.lemmas[over] in ("use", "seize") or self._voiced(clause, over)
        if voted(self.tree, noun, marks) or (used and self.tree.deps[noun] == "obj"):
            return self._under_noun(noun, status, depth)  # "used the call to press X"
        if presumed.fulfilled(self.tree, noun, over):
            return self._climb(over, combine(self.group.of(over), status), depth + 1)
        if effect is None and "to" in marks:
            if told_of(self.tree, noun, "lasting"):
                return status
            if embedding.in_order(self.tree, noun):
                own = self.group.of(noun) if self.tree.has(noun, "cop") else None
                return self._climb(noun, combine(own, status), depth + 1)
            effect = "planned"
        participle = self.tree.xpos[clause] in ("VBN", "VBG")
        if participle and not marks & {"to", "of", "for", "that", "from"}:
            text = self.tree.lemmas[noun] in words("control", "text")
            return self._under_noun(noun, status, depth) if text else status
        if presumed.presumed(self.tree, noun, over):  # "accepted an invitation to visit X"
            return combine(self.effect(over), combine(effect, status))
        return self._under_noun(noun, combine(effect, status), depth)

    def _passes(self, head: int, effect: str | None) -> bool:
        """Whether the governor's own status reaches the clause: not through a verb of saying."""
        return effect is not None or self.tree.lemmas[head] not in words("factive", "reporting")

    def _voiced(self, saying: int, verb: int) -> bool:
        done = any(one(self.tree, saying, verb) for one in (voices, wages, gives))
        return done and self.group.of(verb) == "actual"

    def effect(self, word: int) -> str | None:
        """What a word says of the act below it: planned, requested, possible, denied."""
        if presumed.disproved(self.tree, word):
            return "denied"
        return None if word == self.sparing else says(self.tree, word)

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
            return self._climb(head, status, depth + 1) if alike else status
        return status if own_subject else self._climb(head, status, depth + 1)

    def _noun(self, noun: int) -> Status | None:
        """What a noun says of its act by itself, and what governs it says."""
        if told_of(self.tree, noun, "past") and not self.group.negated(noun):
            return "actual"
        found = self._whole_noun(noun)
        if found in ("possible", "requested") and told_of(self.tree, noun, "ahead"):
            return "planned"
        return "actual" if found != "denied" and told_of(self.tree, noun, "lasting") else found

    def _whole_noun(self, noun: int) -> Status | None:
        status = combine(modifiers(self.tree, noun), "actual")
        if self.group.negated(noun):
            status = "denied"
        return self._under_noun(noun, status, 0)

    def _under_noun(self, noun: int, status: Status | None, depth: int) -> Status | None:
        """Status of a noun's act under what governs the noun."""
        tree = self.tree
        head, dep = tree.heads[noun], tree.deps[noun].partition(":")[0]
        if head < 0 or depth > _DEEPEST:
            return status
        status = combine("denied" if self.group.negated(noun) else None, status)
        if dep == "conj":
            return self._under_noun(head, status, depth + 1)
        if dep == "nsubj" and presumed.coming_up(tree, head):
            return combine("planned", combine(self.group.of(head), status))
        if dep == "nsubj" and (said := presumed.talked_of(tree, noun, head, self.group)):
            return combine(said, status)
        if tree.upos[head] in ("NOUN", "PROPN", "ADJ") and dep in ("nmod", "obl", "compound"):
            if presumed.presumed(tree, noun, head):
                return status
            effect = self.effect(head)
            case = tree.case(noun)
            if effect and case in ("for", "of", "to", "on", "against", "from", "about", ""):
                effect = "denied" if self.group.negated(head) else effect
                return self._under_noun(head, combine(effect, status), depth + 1)
            if tree.lemmas[head] in words("control", "quantity") | words("factive", "concluding"):
                return self._under_noun(head, status, depth + 1)
            return status
        if tree.upos[head] in ("VERB", "AUX", "ADJ") and dep in _ARGUMENTS:
            return self._under_verb(noun, head, dep, status, depth)
        return status

    def _under_verb(
        self, noun: int, verb: int, dep: str, status: Status | None, depth: int
    ) -> Status | None:
        """Status of a noun's act under the verb that it is an argument of."""
        tree = self.tree
        effect = self.effect(verb)
        if going_on(tree, noun, verb):
            return "actual"
        if presumed.presumed(tree, noun, verb):  # what one was invited to is turned down with it
            return combine("denied", status) if effect == "denied" and status in _AHEAD else status
        ordered = tree.lemmas[verb] == "order" and tree.lemmas[noun] in words("factive", "ordered")
        preparing = effect == "possible" and tree.lemmas[noun] in words("factive", "preparing")
        worded = tree.lemmas[verb] == "approve" and tree.lemmas[noun] in words("control", "text")
        recalled = dep == "obj" and tree.lemmas[verb] in words("factive", "unforgotten")
        if (
            ordered or preparing or worded or recalled or tree.lemmas[verb] == "undertake"
        ):  # a visit is made
            effect = None
        held = tree.lemmas[noun] in words("control", "dealing") | {"member"}
        if dep == "obl" and held and tree.case(noun) in ("under", "as"):  # "under a pact, X will"
            return status
        if tree.case(noun) == "against" and tree.lemmas[verb] in _RESOLVING:
            return self._climb(verb, combine("denied", status), depth + 1)
        others = ("for", "on", "to", "from", "of", "against")
        stays = tree.lemmas[noun] in words("control", "stay")
        aside = stays and noun < verb  # "Doe, on a visit to X, called for calm"
        if dep == "obl" and effect is not None and (aside or tree.case(noun) not in others):
            effect = None
        going = tree.lemmas[verb] in words("control", "going") and not stays
        if going and dep == "obl" and tree.case(noun) == "for":
            return combine("planned", status)
        if tree.lemmas[noun] in words("control", "addressed"):
            effect = "denied" if tree.lemmas[verb] in words("control", "unheeding") else effect
        if dep == "nsubj" and tree.upos[verb] != "ADJ" and not self.roles.clauses.passive(verb):
            effect = None if tree.lemmas[verb] not in ("fail", "await", "loom") else effect
        light = tree.lemmas[verb] in words("control", "light") | words("factive", "carrying")
        if effect is None and not light:
            return status
        if dep == "obl" and tree.lemmas[noun] in words("factive", "prompting"):
            return status
        own = self.group.of(verb)
        if dep == "obl" and effect is None and tree.case(noun) in _TEMPORAL:
            return combine("planned" if own == "planned" else None, status)
        if effect is not None:
            if own == "denied":
                effect = None if tree.lemmas[verb] in ENDING else NEGATED[effect]
            own = "actual" if own == "denied" or effect in ("requested", "possible") else own
        status = combine(effect, status)
        status = combine(own if own != "actual" else None, status)
        return self._climb(verb, status, depth + 1)

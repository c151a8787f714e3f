"""Status of what a noun says: by itself, as a subject, and under what governs it (see codebook)."""

from abc import ABC, abstractmethod

from graph.model import Status
from loaders.language.arguments.roles import Roles
from loaders.language.arguments.voice import passive
from loaders.language.lexicon import words
from loaders.language.status import presumed
from loaders.language.status.dropped import abandoned
from loaders.language.status.effects import in_event, modifiers, says, told_of
from loaders.language.verbs.combination import NEGATED, combine
from loaders.language.verbs.verbgroup import ENDING, VerbGroup, going_on

DEEPEST = 10
AHEAD = frozenset(("planned", "possible", "requested"))
TEMPORAL = frozenset("during after before since at following ahead".split()) | {"ahead of"}
RESOLVING = words("factive", "resolving")
_ARGUMENTS = frozenset(("obj", "obl", "nsubj", "iobj", "xcomp"))


class NounStatuses(ABC):
    """The status of nouns over one sentence; what stands above a verb, the heir knows."""

    def __init__(self, roles: Roles, sparing: int | None = None) -> None:
        self.roles = roles
        self.tree = roles.tree
        self.group = VerbGroup(roles.tree)
        self._sparing = sparing  # a verb that is to change nothing

    @abstractmethod
    def climb(self, word: int, status: Status | None, depth: int = 0) -> Status | None:
        """Let the words above a verb change a status."""

    def effect(self, word: int) -> str | None:
        """What a word says of the act below it: planned, requested, possible, denied."""
        if presumed.disproved(self.tree, word):
            return "denied"
        return None if word == self._sparing else says(self.tree, word)

    def of_noun(self, noun: int) -> Status | None:
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
        return self.under_noun(noun, status, 0)

    def under_noun(self, noun: int, status: Status | None, depth: int) -> Status | None:
        """Status of a noun's act under what governs the noun."""
        tree = self.tree
        head, dep = tree.heads[noun], tree.deps[noun].partition(":")[0]
        if head < 0 or depth > DEEPEST:
            return status
        status = combine("denied" if self.group.negated(noun) else None, status)
        if dep == "conj":
            return self.under_noun(head, status, depth + 1)
        if status in AHEAD and abandoned(tree, noun, head):
            return "denied"
        if dep == "nsubj" and presumed.coming_up(tree, head):
            return combine("planned", combine(self.group.of(head), status))
        if dep == "nsubj" and (said := presumed.talked_of(tree, noun, head, self.group)):
            return combine(said, status)
        if tree.upos[head] in ("NOUN", "PROPN", "ADJ") and dep in ("nmod", "obl", "compound"):
            if presumed.presumed(tree, noun, head):
                return status
            effect = self.effect(head)
            case = tree.case(noun)
            if case == "of" and in_event(tree, head):
                return combine("possible", status)
            if effect and case in ("for", "of", "to", "on", "against", "from", "about", ""):
                effect = "denied" if self.group.negated(head) else effect
                return self.under_noun(head, combine(effect, status), depth + 1)
            if tree.lemmas[head] in words("control", "quantity") | words("factive", "concluding"):
                return self.under_noun(head, status, depth + 1)
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
            return combine("denied", status) if effect == "denied" and status in AHEAD else status
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
        deciding = tree.lemmas[verb] in RESOLVING | words("control", "ballot")
        if tree.case(noun) == "against" and deciding:
            return self.climb(verb, combine("denied", status), depth + 1)
        others = ("for", "on", "to", "from", "of", "against")
        stays = tree.lemmas[noun] in words("control", "stay")
        aside = stays and noun < verb  # "Doe, on a visit to X, called for calm"
        if dep == "obl" and effect is not None and (aside or tree.case(noun) not in others):
            effect = None
        if tree.case(noun) == "to" and tree.lemmas[noun] in words("factive", "aroused"):
            return status
        if tree.case(noun) == "for" and tree.with_particle(verb) in words("factive", "arguing"):
            effect = effect or "requested"
        going = tree.lemmas[verb] in words("control", "going") and not stays
        if going and dep == "obl" and tree.case(noun) == "for":
            return combine("planned", status)
        if tree.lemmas[noun] in words("control", "addressed"):
            effect = "denied" if tree.lemmas[verb] in words("control", "unheeding") else effect
        if dep == "nsubj" and tree.upos[verb] != "ADJ" and not passive(self.roles.tree, verb):
            effect = None if tree.lemmas[verb] not in words("factive", "unmet") else effect
        light = tree.lemmas[verb] in words("control", "light") | words("factive", "carrying")
        if effect is None and not light:
            return status
        if dep == "obl" and tree.lemmas[noun] in words("factive", "prompting"):
            return status
        own = self.group.of(verb)
        if dep == "obl" and effect is None and tree.case(noun) in TEMPORAL:
            return combine("planned" if own == "planned" else None, status)
        if effect is not None:
            if own == "denied":
                effect = None if tree.lemmas[verb] in ENDING else NEGATED[effect]
            own = "actual" if own == "denied" or effect in ("requested", "possible") else own
        status = combine(effect, status)
        status = combine(own if own != "actual" else None, status)
        return self.climb(verb, status, depth + 1)

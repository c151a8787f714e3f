"""Whether an act is done, as the sentence, the frame that tells it and its relation have it."""

from graph.model import Status
from graph.schema import Frame
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Entry
from loaders.language.lexicon import words
from loaders.language.status.effects import guessed, told_of
from loaders.language.status.statuses import Statuses
from loaders.language.verbs.combination import combine

_OPEN = frozenset(("may", "might"))


class Factuality:
    """The statuses of acts over one sentence, but for what the `sparing` word makes of them."""

    def __init__(self, roles: Roles, sparing: int | None = None) -> None:
        self.tree = roles.tree
        self._statuses = Statuses(roles, sparing)

    def of(self, entry: Entry, word: int, noun: int | None) -> Status | None:
        """What the sentence says of the act, and what the frame and its relation make of it."""
        if entry.frame.given and entry.relation.announced and guessed(self.tree, word):
            return None  # who others think will strike back has not threatened to
        if entry.frame.given:
            act = word if noun is None else noun
            return "denied" if self._statuses.group.negated(act) else "actual"
        status = self._statuses.of(self._act(entry.frame, word))
        if status is None:
            return None
        if entry.kind == "nominal" and status == "denied" and self._dismissed(entry, word):
            status = "actual"
        if noun is not None and self._statuses.group.negated(noun) and status != "denied":
            status = "denied"
        if noun is not None and status == "planned" and told_of(self.tree, noun, "lasting"):
            status = "actual"  # "will stress its continued support"
        if entry.frame.polarity == "negative":
            if status != "denied":
                return None
            status = self._of_refusing(word)
        elif entry.frame.polarity == "positive" and status == "denied":
            return None
        if entry.relation.announced and self._said(entry, word, status):
            status = "actual"
        if entry.frame.intent and status != "denied":
            status = combine(self._statuses.effect(word), status)
        unsaid = entry.frame.status == "denied" and status == "planned"  # "will suspend all aid"
        if entry.frame.status == "possible":  # "will consider sanctions"
            status = combine("possible", status)
        elif entry.frame.status and (status == "actual" or unsaid):
            status = entry.frame.status
        return status

    def _said(self, entry: Entry, word: int, status: Status) -> bool:
        """ "Will act", "will act if X does": the act hangs on something, not its being said.

        Unless it is others who say so: "analysts expect Chad to boycott the talks".
        """
        if guessed(self.tree, word):
            return False
        hanging = status == "possible" and self._statuses.group.hanging(word)
        return status == "planned" or (entry.relation.spoken and hanging)

    def _of_refusing(self, word: int) -> Status:
        """ "May refuse to come", "denied that X refused to": that of the refusal above.

        "May not come" is open.
        """
        head = self.tree.heads[word]
        below = head >= 0 and self.tree.deps[word].partition(":")[0] in ("xcomp", "ccomp")
        refused = below and "denied" in (self._statuses.effect(head), self._statuses.group.of(word))
        if not below and any(
            self.tree.lemmas[c] in _OPEN for c in self.tree.dependents(word, "aux")
        ):
            return "possible"
        return (self._statuses.of(head) if refused else None) or "actual"

    def _act(self, frame: Frame, word: int) -> int:
        """The noun above that a frame requires: not sanctions are called for, but their lifting."""
        head = self.tree.heads[word]
        if self.tree.deps[word] == "cop":
            return head
        above = head >= 0 and self.tree.deps[word].startswith("nmod")
        return head if above and self.tree.lemmas[head] in frame.requires else word

    def _dismissed(self, entry: Entry, noun: int) -> bool:
        """True where others turn down what was said or done: the criticism they reject was made.

        What nobody else is told to do, they refuse to do: "rejected talks with Peru".
        """
        tree, head = self.tree, self.tree.heads[noun]
        anothers = tree.has(noun, "nmod:poss") or any(
            tree.case(one) == "by" for one in tree.dependents(noun, "nmod", "obl")
        )
        return (
            head >= 0
            and (entry.relation.spoken or anothers)
            and tree.lemmas[head] in words("factive", "dismissing")
            and tree.deps[noun] in ("obj", "nsubj:pass")
            and not self._statuses.group.negated(noun)
        )

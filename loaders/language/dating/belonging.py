"""Which act of its sentence a date belongs to, and how closely."""

from itertools import pairwise
from typing import NamedTuple

from graph.schema import Relation
from loaders.language import dates
from loaders.language.arguments.roles import Roles
from loaders.language.dates import DateExpression
from loaders.language.lexicon import words
from loaders.language.status.presumed import presumed
from loaders.language.verbs.tense import AHEAD, VERBAL, planned, verb_form

APART = 3  # the least rank of a date outside the act's own phrase
_FROM_ABOVE = 10  # the least rank of a date that speaks for a word over the act
_CLAUSES = frozenset(("acl", "advcl", "ccomp", "csubj", "parataxis", "appos"))
_APART = frozenset(("after", "before", "since", "despite", "amid", "over", "against", "until"))
_ELSEWHERE = _APART | {"to", "following", "for", "of", "by", "about", "from"}
_HOLDING = frozenset(("hold", "host", "stage", "convene", "chair", "conduct", "begin", "open"))
_BEGINNING = frozenset(("begin", "start", "commence"))
_DECLARING = frozenset(("announce", "declare", "proclaim"))


class Act(NamedTuple):
    """What is to be dated: the words of a relation, who does it, its status, its type."""

    trigger: int
    noun: int | None
    subject: str  # id of the state or organisation
    status: str
    relation: Relation
    occasion: str = ""  # id of the event that is its object

    @property
    def words(self) -> tuple[int, ...]:
        """Trigger and noun."""
        return (self.trigger,) if self.noun is None else (self.trigger, self.noun)


class Placed(NamedTuple):
    """A date of a sentence, the word it hangs on, and what it is counted by."""

    found: DateExpression
    head: int
    tense: dates.Tense | None
    previous: str | None


class Belonging:
    """How closely the dates of one sentence belong to its acts."""

    def __init__(self, roles: Roles) -> None:
        self.roles, self.tree = roles, roles.tree

    def rank(self, one: Placed, act: Act) -> int | None:
        """0 for a date on the act's own words, more for looser ones, None for another's."""
        if one.head < 0 or (act.status in AHEAD and one.found.bound == "since"):
            return None
        closeness = self._closeness(one, act)
        return None if closeness is None else closeness + _loose(one.found)

    def _closeness(self, one: Placed, act: Act) -> int | None:
        up: dict[int, int] = {}
        cost: int | None = 0
        path = [one.head, *self.tree.path_up(one.head)]
        for word, above in zip(path, [*path[1:], -1], strict=True):
            if cost is None:
                break
            up[word] = cost
            if word in act.words:
                return self._own(one, act, cost)
            step = self._rise(one, word, act) if above >= 0 else None
            cost = None if step is None else cost + step
        if one.found.role == "noun" or act.relation.name == "MEMBER_OF":
            return None
        rank = self._from_above(one, act, act.trigger, up)
        if rank is None and act.noun is not None and act.status in AHEAD:  # "asked to join by May"
            rank = self._from_above(one, act, act.noun, up)
        return rank

    def _own(self, one: Placed, act: Act, cost: int) -> int | None:
        """An announced act is not dated by its event: "boycott the Olympics in February"."""
        mention = self.roles.reading.mention[one.head]
        of_event = mention is not None and mention.party.kind == "Event"
        return None if act.relation.announced and (of_event or one.found.role == "noun") else cost

    def _rise(self, one: Placed, word: int, act: Act) -> int | None:
        """What it costs a date to speak for the word above as well."""
        tree = self.tree
        dep = tree.deps[word].partition(":")[0]
        verbal = tree.upos[word] in VERBAL
        if dep == "conj":
            shared = not verbal or (
                one.found.start > tree.starts[word] and not tree.has(word, "nsubj")
            )
            return 5 if shared else None
        if dep in ("parataxis", "ccomp") and tree.lemmas[word] in words("factive", "reporting"):
            return self._said(tree.heads[word], word, act)
        if dep == "advcl" and (self._marked(word, "when") or self._same_time(word)):
            return 6
        if self._of_another(one, word, act):
            return None
        if planned(tree, word):
            return 2
        if dep == "acl" and tree.xpos[word] == "VBG" and tree.lemmas[word] in _BEGINNING:
            return 1  # "a visit starting tomorrow"
        if dep == "xcomp" and self._of_asking(one, word):
            return 4
        if dep == "acl" and tree.xpos[word] == "VBN":
            held = tree.heads[word] in act.words and tree.lemmas[word] in _HOLDING
            if (held and not act.relation.announced) or self._fronted(
                one, word
            ):  # "talks hosted by Peru on Monday"
                return 3
        return None if verbal or dep in _CLAUSES else 1

    def _of_another(self, one: Placed, word: int, act: Act) -> bool:
        """ "In response to the June 3 attack", "over Monday's raid": what else happened then."""
        tree = self.tree
        cases = [c for c in tree.dependents(word, "case") if tree.lemmas[c] in _ELSEWHERE]
        noun = tree.upos[word] in ("NOUN", "PROPN") and word not in act.words
        before = one.found.end <= tree.starts[word]
        return noun and before and any(tree.starts[case] < one.found.start for case in cases)

    def _from_above(self, one: Placed, act: Act, start: int, up: dict[int, int]) -> int | None:
        """The date speaks for a word over the act."""
        rank = _FROM_ABOVE
        path = [start, *self.tree.path_up(start)]
        for word, above in pairwise(path):
            cost = self._fall(one, word, above, act)
            if cost is None:
                return None
            rank += cost
            if above in up:
                return rank + up[above]
        return None

    def _fall(self, one: Placed, word: int, above: int, act: Act) -> int | None:
        """What it costs a date to pass from a word to the one below; None if it cannot."""
        tree = self.tree
        dep = tree.deps[word].partition(":")[0]
        if dep == "conj":
            if tree.has(word, "nsubj"):
                return 5 if self._over_both(one, word, above) else None
            return 1 if one.found.start < tree.starts[above] else 4
        if word in act.words and presumed(tree, word, above):
            return None  # what was there before is not of the day
        if word in act.words and above in self.roles.support(act.noun or act.trigger):
            return 0
        if act.status in AHEAD and dep in ("xcomp", "ccomp"):
            return 1 if one.tense != "past" else None
        if dep in ("ccomp", "parataxis") and tree.lemmas[above] in words("factive", "reporting"):
            return self._said(word, above, act)
        if dep == "parataxis":
            over = self._after_colon(word) and not _bare_year(one.found)
            return 5 if over or self._over_both(one, word, above) else None
        if dep in ("xcomp", "ccomp"):
            return 1
        if dep in ("advcl", "acl"):
            return self._clause(one, word, act)
        apart = tree.case(word) in _APART and not self._right_behind(one, word)
        if tree.upos[above] in VERBAL or tree.has(above, "cop"):
            return None if apart else 3
        return 1 if not apart and dep in ("nmod", "compound", "obl", "nsubj") else None

    def _said(self, verb: int, saying: int, act: Act) -> int | None:
        """The day of the announcement is that of an act that the speaker does by it."""
        if act.relation.announced or act.relation.spoken:
            return 2
        tree = self.tree
        subjects = list(tree.dependents(verb, "nsubj"))
        speakers = [
            named.party.principal
            for head in tree.dependents(saying, "nsubj")
            for named in self.roles.phrases.parties(head)
        ]
        own = act.subject in speakers or all(tree.upos[one] == "PRON" for one in subjects)
        form = verb_form(tree, verb)
        if form == "perfect" and tree.lemmas[saying] in _DECLARING:
            return 6 if act.status == "actual" else None
        had = form in ("perfect", "pluperfect")
        return 6 if own and not had and act.status in ("actual", "denied") else None

    def _clause(self, one: Placed, verb: int, act: Act) -> int | None:
        """Clauses that tell of the same time: "when …", "…, accusing …", "to thank him"."""
        tree = self.tree
        if self._marked(verb, "when"):
            return 4
        if self._marked(verb, "where") and tree.xpos[verb] == "VBD":
            return 5
        if self._during(verb):
            return 4
        if tree.has(verb, "nsubj"):
            return None
        if self._same_time(verb):
            return 4
        ahead = act.status in AHEAD and one.tense == "past"
        return 4 if tree.xpos[verb] == "VB" and not ahead else None

    def _same_time(self, verb: int) -> bool:
        """ "…, accusing Peru", "by accusing Peru": what somebody does in doing something else."""
        tree = self.tree
        marks = {tree.lemmas[child] for child in tree.dependents(verb, "mark")}
        return tree.xpos[verb] == "VBG" and marks <= {"by", "in", "while"}

    def _during(self, verb: int) -> bool:
        """ "a call during which he thanked her"."""
        tree = self.tree
        return any(
            tree.lemmas[word] == "which" and tree.case(word) in ("during", "in", "at")
            for word in tree.dependents(verb, "obl")
        )

    def when(self, one: Placed, act: Act) -> bool:
        """True for an act that a clause tells of the very day: "since Monday, when Peru left"."""
        for word in [act.trigger, *self.tree.path_up(act.trigger)]:
            if word == one.head:
                return False
            if self._marked(word, "when"):
                return True
        return False

    def _of_asking(self, one: Placed, word: int) -> bool:
        """ "Norway applied to join on Monday": a day of the week says when it applied."""
        tree = self.tree
        day = one.found.kind == "weekday" or (one.found.kind == "unit" and one.found.unit == "day")
        bare = one.found.which is None and one.found.bound is None
        return day and bare and one.tense == "past" and tree.xpos[tree.heads[word]] == "VBD"

    def _fronted(self, one: Placed, word: int) -> bool:
        """ "In a call placed on Friday, the king …": before the subject of the clause above."""
        tree = self.tree
        above = next((up for up in tree.path_up(word) if tree.upos[up] in VERBAL), None)
        subject = None if above is None else next(tree.dependents(above, "nsubj"), None)
        return subject is not None and one.found.end <= tree.starts[subject]

    def _over_both(self, one: Placed, word: int, above: int) -> bool:
        """ "On Monday Chile struck, and Peru struck back": a date before two clauses alike."""
        tree = self.tree
        alike = tree.xpos[word] == tree.xpos[above] == "VBD"
        subject = next(tree.dependents(above, "nsubj"), None)
        return alike and subject is not None and one.found.end <= tree.starts[subject]

    def _after_colon(self, word: int) -> bool:
        tree = self.tree
        first = min(tree.subtree(word))
        marks = tree.text[: tree.starts[first]].rstrip('“" ')
        return marks.endswith(":") or (first > 0 and tree.forms[first] == ":")

    def _right_behind(self, one: Placed, word: int) -> bool:
        """ "…, said after his call with Chile on Monday": the date ends the phrase of the noun."""
        tree = self.tree
        last = max(tree.subtree(word))
        if one.found.start < tree.ends[last] or one.found.bound:
            return False
        between = tree.text[tree.ends[last] : one.found.start].strip().lower()
        return between in ("", "on", "in", "late on", "early on")

    def _marked(self, verb: int, word: str) -> bool:
        tree = self.tree
        return any(tree.lemmas[child] == word for child in tree.dependents(verb, "mark", "advmod"))


def _loose(found: DateExpression) -> int:
    """What a date loses against one that says more: bounds and bare years."""
    return 2 if _bare_year(found) or found.bound in ("since", "until", "before", "after") else 0


def _bare_year(found: DateExpression) -> bool:
    first = found.first or found
    return first.kind == "date" and first.month is None and first.day is None

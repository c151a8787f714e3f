"""Which act of its sentence a date belongs to, and how closely."""

from itertools import pairwise

from loaders.language.arguments.roles import Roles
from loaders.language.dates import DateExpression
from loaders.language.dating.datable import Act, Placed, bare_year, of_week
from loaders.language.dating.nouns import (
    APART,
    answered,
    begun,
    meant_for,
    of_another,
    of_object,
    of_participle,
    of_reason,
)
from loaders.language.dating.sametime import (
    after_colon,
    after_when,
    as_doing,
    at_meeting,
    beside_subject,
    cleft,
    during,
    gathering,
    guests,
    held,
    in_doing,
    infinitive,
    marked,
    over_both,
    right_behind,
    when,
    when_behind,
)
from loaders.language.lexicon import words
from loaders.language.status.presumed import presumed
from loaders.language.tree import Tree
from loaders.language.verbs.tense import AHEAD, VERBAL, main_clause, planned, verb_form

_CLOSEST = -1  # the rank of a date right behind the act's object
_TERMS = ("until", "by", "before")  # what somebody is given time to do is not done yet
_FROM_ABOVE = 10  # the least rank of a date that speaks for a word over the act
_CLAUSES = frozenset(("acl", "advcl", "ccomp", "csubj", "parataxis", "appos"))


class Belonging:
    """How closely the dates of one sentence belong to its acts."""

    def __init__(self, roles: Roles) -> None:
        self.roles, self.tree = roles, roles.tree

    def rank(self, one: Placed, act: Act) -> int | None:
        """0 for a date on the act's own words, more for looser ones, None for another's."""
        if one.head < 0 or (one.found.bound == "since" and not self._lasts(one, act)):
            return None
        if act.relation.spoken and one.found.bound in _TERMS:
            return None  # "gave it until Friday to leave"
        if meant_for(self.tree, one.found, act):
            return None
        closeness = self._closeness(one, act)
        if closeness is None and one.found.entry and main_clause(self.tree, act.trigger):
            closeness = 2 * _FROM_ABOVE
        if closeness is None:
            return None
        if of_object(self.roles, one, act):
            closeness = _CLOSEST
        return closeness + _loose(one.found) + _across(self.tree, one, act)

    def _lasts(self, one: Placed, act: Act) -> bool:
        """False for what cannot last since a day: plans, and what "thanked" tells as over."""
        over = self.tree.xpos[act.trigger] == "VBD" and not when(self.tree, one, act)
        return act.status not in AHEAD and not over

    def _closeness(self, one: Placed, act: Act) -> int | None:
        """What it costs a date to rise from its own word to the act's, or to one over the act."""
        up: dict[int, int] = {}
        cost: int | None = 0
        path = [one.head, *self.tree.path_up(one.head)]
        for word, above in zip(path, [*path[1:], -1], strict=True):
            if cost is None:
                break
            up[word] = cost
            if word in act.words:
                return self._own(one, act, cost)
            inner = one.found.role == "clause" and self.tree.upos[word] == "NOUN"
            step = self._rise(one, word, act) if above >= 0 and not inner else None
            cost = None if step is None else cost + step
        if act.relation.holds or not self._at_the_time(one, act):
            return None
        rank = self._from_above(one, act, act.trigger, up)
        if rank is None and act.noun is not None and act.status in AHEAD:  # "asked to join by May"
            rank = self._from_above(one, act, act.noun, up)
        return rank

    def _at_the_time(self, one: Placed, act: Act) -> bool:
        """False for a date that tells which thing is meant, if the act is not told of that time."""
        if one.found.role != "noun" or gathering(self.tree, one.head):
            return True
        path = [act.trigger, *self.tree.path_up(act.trigger)]
        return any(
            (self.tree.heads[word] == one.head and during(self.tree, word))
            or when_behind(self.tree, one.head, word)
            for word in path
        )

    def _own(self, one: Placed, act: Act, cost: int) -> int | None:
        """An announced act is not dated by its event: "boycott the Olympics in February"."""
        mention = self.roles.reading.mention[one.head]
        of_event = mention is not None and mention.party.kind == "Event"
        if act.relation.announced and (of_event or one.found.role == "noun"):
            return None
        noun = act.noun
        if noun is None or one.head != act.trigger or self.tree.heads[noun] != act.trigger:
            return cost
        return None if answered(self.tree, noun, act) else cost

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
        if dep == "advcl" and (marked(tree, word, "when") or in_doing(tree, word)):
            return 6
        if (dep == "acl" and beside_subject(tree, word)) or (dep == "advcl" and held(tree, word)):
            return 6
        if of_another(tree, one, word, act) or of_reason(tree, one, word, act):
            return None
        if planned(tree, word):
            return 2
        if dep == "acl" and begun(tree, word):
            return 1
        if dep in ("xcomp", "acl") and self._to_do(one, word, act):
            return 4
        if dep == "acl" and of_participle(tree, one, word, act):
            return 3
        return None if verbal or dep in _CLAUSES else 1

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
                return 5 if over_both(tree, one.found, word, above) else None
            return 1 if one.found.start < tree.starts[above] else 4
        if word in act.words and (presumed(tree, word, above) or answered(tree, word, act)):
            return None  # what was there before is not of the day
        if word in act.words and above in self.roles.support(act.noun or act.trigger):
            return 0
        if act.status in AHEAD and dep in ("xcomp", "ccomp"):
            return 1 if one.tense != "past" else None
        if dep in ("ccomp", "parataxis") and tree.lemmas[above] in words("factive", "reporting"):
            return self._said(word, above, act)
        if dep == "parataxis":
            over = after_colon(tree, word) and not bare_year(one.found)
            return 5 if over or over_both(tree, one.found, word, above) else None
        if dep in ("xcomp", "ccomp") and not cleft(tree, word):
            return 1
        if cleft(tree, word):
            return 4
        if dep in ("advcl", "acl"):
            return self._clause(one, word, act)
        if dep == "appos":
            return 2 if after_colon(tree, word) else None
        if tree.lemmas[above] in words("dating", "outcome") and tree.case(word) in ("for", "to"):
            return None  # "struck on Monday in reply to a raid"
        apart = tree.case(word) in APART and not right_behind(tree, one.found, word)
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
        if form == "perfect" and tree.lemmas[saying] in words("dating", "declaring"):
            return 6 if act.status == "actual" else None
        had = form == "pluperfect"
        return 6 if own and not had and act.status in ("actual", "denied") else None

    def _clause(self, one: Placed, verb: int, act: Act) -> int | None:
        """Clauses that tell of the same time: "when …", "…, accusing …", "to thank him"."""
        tree = self.tree
        if marked(tree, verb, "when") or after_when(tree, verb):
            return 4
        if marked(tree, verb, "where") and tree.xpos[verb] == "VBD":
            return 5
        if during(tree, verb) or guests(tree, verb):
            return 4
        if as_doing(tree, verb):
            return 6
        if tree.has(verb, "nsubj"):
            return None
        if in_doing(tree, verb) or at_meeting(tree, verb):
            return 4
        ahead = act.status in AHEAD and one.tense == "past"
        return 4 if infinitive(tree, verb) and not ahead else None

    def _to_do(self, one: Placed, word: int, act: Act) -> bool:
        """ "Means to send a bid to enter next year": what is meant to come of the act."""
        relation = act.relation
        announced = relation.announced or relation.spoken or relation.bidden
        ahead = act.status in AHEAD and one.tense == "future" and not announced
        return ahead and not of_week(one.found) and self.tree.xpos[word] == "VB"


def _across(tree: Tree, one: Placed, act: Act) -> int:
    """What a date loses by another clause between it and its verb: "on Monday X left, and Y …"."""
    verb = act.trigger
    if one.head != verb or one.found.end > tree.starts[verb]:
        return 0
    between = [word for word in range(1, verb) if tree.starts[word] > one.found.end]
    apart = any(tree.upos[w] == "CCONJ" and tree.forms[w - 1] in ",;" for w in between)
    return 1 if apart else 0


def _loose(found: DateExpression) -> int:
    """What a date loses against one that says more: bounds and bare years."""
    return 2 if bare_year(found) or found.bound in ("since", "until", "before", "after") else 0

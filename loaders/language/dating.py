"""Which date of a sentence is an act's: the one on its words, or on the verb that carries them."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from graph.schema import Relation
from loaders.language import dates
from loaders.language.dates import DateExpression
from loaders.language.lexicon import effects, words
from loaders.language.report import Report
from loaders.language.roles import Roles
from loaders.language.tree import Tree

_CLAUSES = frozenset(("acl", "advcl", "ccomp", "csubj", "parataxis", "appos"))
_VERBAL = frozenset(("VERB", "AUX"))
_MODAL = frozenset(
    ("will", "shall", "would", "may", "might", "could", "should", "must", "can", "ought")
)
_APART = frozenset(("after", "before", "since", "despite", "amid", "over", "against", "until"))
_AHEAD = ("planned", "requested", "possible")
_STATES = frozenset(("MEMBER_OF",))  # relations that hold, and are no news of a day
_TOLD = frozenset(("past", "present", "perfect"))


class Act(NamedTuple):
    """What is to be dated: the words of a relation, who does it, its status, its type."""

    trigger: int
    noun: int | None
    subject: str  # id of the state or organisation
    status: str
    relation: Relation

    @property
    def words(self) -> tuple[int, ...]:
        """Trigger and noun."""
        return (self.trigger,) if self.noun is None else (self.trigger, self.noun)


class _Placed(NamedTuple):
    found: DateExpression
    head: int  # the word it hangs on
    tense: dates.Tense
    previous: str | None


class Dating:
    """The dates of one sentence, each with the word it hangs on."""

    def __init__(
        self,
        roles: Roles,
        published: dt.date | None,
        previous: str | None = None,
        report: Report | None = None,
    ) -> None:
        self.roles, self.tree = roles, roles.tree
        self.published, self._report = published, report
        self._before = previous
        self.last = previous  # the date last spoken of, for the next sentence to count from
        self._dates = list(self._placed())

    def of(self, act: Act) -> str | None:
        """The date of an act in EDTF; None where no date of the sentence is the act's."""
        ranked = sorted(
            (rank, place)
            for place, one in enumerate(self._dates)
            if (rank := self._rank(one, act)) is not None
        )
        for _, place in ranked:
            one = self._dates[place]
            value = dates.resolve(one.found, self.published, one.tense, one.previous)
            if value:
                return value
        return self._by_report(act)

    def _by_report(self, act: Act) -> str | None:
        """The day of the report, for an act that is its news or an answer to the news of the day.

        What the report tells as background, or of another day without saying which, has none.
        """
        report, tree = self._report, self.tree
        relation = act.relation
        if report is None or act.status != "actual" or relation.figures or relation.name in _STATES:
            return None
        form = verb_form(tree, act.trigger)
        if form == "pluperfect":
            return None
        if tree.start < report.headline:
            return report.day or report.published
        if 0 <= report.live <= tree.start and form in _TOLD:
            return report.published
        opens = tree.start < report.lead and report.day is None and self._before is None
        if opens and not self._dates and form in _TOLD:
            return report.published
        answers = relation.spoken and report.same_day and form == "past"
        return report.published if answers and _main_clause(tree, act.trigger) else None

    def _placed(self) -> Iterator[_Placed]:
        tree = self.tree
        for found in dates.find(tree.text, tree.start, tree.end):
            inside = tree.span(found.start, found.end)
            if not inside or found.role in ("comparison", "dateline") or self._in_name(inside):
                continue
            top = next(w for w in inside if tree.heads[w] not in inside)
            before = _verb_before(tree, inside[0])
            head = tree.heads[top] if before is None else before
            if found.role == "clause" and head < inside[0]:  # "a day after the vote": no act's
                continue
            tense = _tense(tree, head)
            yield _Placed(found, head, tense, self.last)
            if found.role == "act":
                value = dates.resolve(found, self.published, tense, self.last)
                self.last = value or self.last

    def _in_name(self, inside: list[int]) -> bool:
        """The year of an occasion's name dates nothing: "the 2022 Winter Olympics"."""
        mentions = [self.roles.reading.mention[word] for word in inside]
        return all(m is not None and m.party.kind == "Event" for m in mentions)

    # ------------------------------------------------------------ how closely they belong

    def _rank(self, one: _Placed, act: Act) -> int | None:
        """0 for a date on the act's own words, more for looser ones, None for another's."""
        if one.head < 0:
            return None
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
        return self._from_above(one, act, up)

    def _own(self, one: _Placed, act: Act, cost: int) -> int | None:
        """An announced act is not dated by its event: "boycott the Olympics in February"."""
        mention = self.roles.reading.mention[one.head]
        of_event = mention is not None and mention.party.kind == "Event"
        return None if act.relation.announced and (of_event or one.found.role == "noun") else cost

    def _rise(self, one: _Placed, word: int, act: Act) -> int | None:
        """What it costs a date to speak for the word above as well."""
        tree = self.tree
        dep = tree.deps[word].partition(":")[0]
        verbal = tree.upos[word] in _VERBAL
        if dep == "conj":
            shared = not verbal or (
                one.found.start > tree.starts[word] and not tree.has(word, "nsubj")
            )
            return 5 if shared else None
        if dep in ("parataxis", "ccomp") and tree.lemmas[word] in words("factive", "reporting"):
            return self._said(tree.heads[word], act)
        if dep == "advcl" and (self._marked(word, "when") or self._same_time(word)):
            return 6
        if _planned(tree, word):
            return 2
        return None if verbal or dep in _CLAUSES else 1

    def _from_above(self, one: _Placed, act: Act, up: dict[int, int]) -> int | None:
        """The date speaks for a word over the act."""
        rank = 10
        path = [act.trigger, *self.tree.path_up(act.trigger)]
        for word, above in pairwise(path):
            cost = self._fall(one, word, above, act)
            if cost is None:
                return None
            rank += cost
            if above in up:
                return rank + up[above]
        return None

    def _fall(self, one: _Placed, word: int, above: int, act: Act) -> int | None:
        """What it costs a date to pass from a word to the one below; None if it cannot."""
        tree = self.tree
        dep = tree.deps[word].partition(":")[0]
        if dep == "conj":
            alone = not tree.has(word, "nsubj")
            return (1 if one.found.start < tree.starts[above] else 4) if alone else None
        if word in act.words and above in self.roles.support(act.noun or act.trigger):
            return 0
        if act.status in _AHEAD and dep in ("xcomp", "ccomp"):
            return 1 if one.tense != "past" else None
        if dep in ("ccomp", "parataxis") and tree.lemmas[above] in words("factive", "reporting"):
            return self._said(word, act)
        if dep == "parataxis":
            colon = tree.text[: tree.starts[word]].rstrip('“" ').endswith(":")
            return 5 if colon else None
        if dep in ("xcomp", "ccomp"):
            return 1
        if dep in ("advcl", "acl"):
            return self._clause(one, word, act)
        if tree.upos[above] in _VERBAL or tree.has(above, "cop"):
            return None if tree.case(word) in _APART else 3
        return 1 if dep in ("nmod", "compound", "obl", "nsubj") else None

    def _said(self, verb: int, act: Act) -> int | None:
        """The day of the announcement is that of an act that the speaker does by it."""
        if act.relation.announced or act.relation.spoken:
            return 2
        tree = self.tree
        subjects = list(tree.dependents(verb, "nsubj"))
        speakers = [
            named.party.principal
            for head in tree.dependents(tree.heads[verb], "nsubj")
            for named in self.roles.phrases.parties(head)
        ]
        own = act.subject in speakers or all(tree.upos[one] == "PRON" for one in subjects)
        had = any(tree.lemmas[child] == "have" for child in tree.dependents(verb, "aux"))
        return 6 if own and not had and act.status in ("actual", "denied") else None

    def _clause(self, one: _Placed, verb: int, act: Act) -> int | None:
        """Clauses that tell of the same time: "when …", "…, accusing …", "to thank him"."""
        tree = self.tree
        if self._marked(verb, "when"):
            return 4
        if tree.has(verb, "nsubj"):
            return None
        if self._same_time(verb):
            return 4
        ahead = act.status in _AHEAD and one.tense == "past"
        return 4 if tree.xpos[verb] == "VB" and not ahead else None

    def _same_time(self, verb: int) -> bool:
        """ "…, accusing Peru", "by accusing Peru": what somebody does in doing something else."""
        tree = self.tree
        marks = {tree.lemmas[child] for child in tree.dependents(verb, "mark")}
        return tree.xpos[verb] == "VBG" and marks <= {"by", "in", "while"}

    def _marked(self, verb: int, word: str) -> bool:
        tree = self.tree
        return any(tree.lemmas[child] == word for child in tree.dependents(verb, "mark", "advmod"))


# ------------------------------------------------------------------ tense


def _verb_before(tree: Tree, first: int) -> int | None:
    """The past verb right before a date: "said on Monday", wherever the parser hangs Monday."""
    word = first - 1
    while word >= 0 and tree.forms[word].lower() in ("on", "in", "late", "early"):
        word -= 1
    return word if word >= 0 and tree.xpos[word] == "VBD" and tree.upos[word] == "VERB" else None


def _tense(tree: Tree, head: int) -> dates.Tense:
    """The tense of the clause that a word stands in."""
    if head >= 0 and _planned(tree, head):
        return "future"
    for word in [head, *tree.path_up(head)] if head >= 0 else []:
        helpers = list(tree.dependents(word, "aux", "cop"))
        if tree.upos[word] not in _VERBAL and not helpers:
            continue
        lemmas = {tree.lemmas[child] for child in helpers}
        forms = {tree.xpos[word], *(tree.xpos[child] for child in helpers)}
        if "have" in lemmas:
            return "past"
        if lemmas & _MODAL:
            return "future"
        if "VBD" in forms:
            return "past"
        if forms & {"VBZ", "VBP"}:
            return "present"
        if tree.xpos[word] == "VB" and _looks_ahead(tree, word):
            return "future"
    return "past"


def _looks_ahead(tree: Tree, infinitive: int) -> bool:
    """True for "agreed to meet", not for "refused to meet" or "went to meet"."""
    head = tree.heads[infinitive]
    if head < 0 or tree.deps[infinitive].partition(":")[0] in ("root", "ccomp"):
        return True
    return effects("status").get(tree.lemmas[head]) in _AHEAD


def _planned(tree: Tree, word: int) -> bool:
    """True for the participle of "a visit scheduled for May"."""
    plans = effects("status").get(tree.lemmas[word]) == "planned"
    return plans and tree.deps[word].partition(":")[0] in ("acl", "amod")


def verb_form(tree: Tree, word: int) -> str:
    """How the verb of a word's clause is told: past, present, perfect, pluperfect, modal or ""."""
    for one in [word, *tree.path_up(word)]:
        helpers = list(tree.dependents(one, "aux", "cop"))
        if tree.upos[one] not in _VERBAL and not helpers:
            continue
        forms = {tree.xpos[one], *(tree.xpos[child] for child in helpers)}
        have = [tree.forms[child].lower() for child in helpers if tree.lemmas[child] == "have"]
        if have:
            return "pluperfect" if have[0] in ("had", "'d", "’d") else "perfect"
        if "VBD" in forms:
            return "past"
        if forms & {"VBZ", "VBP"}:
            return "present"
        if "MD" in forms:
            return "modal"
    return ""


def _main_clause(tree: Tree, word: int) -> bool:
    """True for what a sentence tells at its top, or somebody says in it."""
    clauses = {tree.deps[one].partition(":")[0] for one in [word, *tree.path_up(word)]}
    return not clauses & {"acl", "advcl", "appos", "xcomp", "obl", "nmod"}

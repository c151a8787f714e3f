"""Which date of a sentence is an act's: the one on its words, or on the verb that carries them."""

import datetime as dt
import re
from collections.abc import Iterator

from graph import edtf
from loaders.language import dates
from loaders.language.arguments.roles import Roles
from loaders.language.dates import DateExpression
from loaders.language.dating import anniversaries
from loaders.language.dating.belonging import Belonging
from loaders.language.dating.datable import Act, Placed
from loaders.language.dating.durations import OccasionDays, course, stay
from loaders.language.dating.hanging import head_of
from loaders.language.dating.report import Report
from loaders.language.dating.sametime import when
from loaders.language.lexicon import words
from loaders.language.verbs.tense import AHEAD, VERBAL, main_clause, verb_form
from loaders.language.verbs.tense import tense as tense_of

_HELD = ("actual", "planned")  # what an occasion's own days may date
_DUE = re.compile(
    r"\b(?:due (?:on|in|by|to \w+ (?:on|in))|(?:due|set|scheduled|slated) for) (?:the )?$"
)
_OPEN = ("date", "weekday")  # which of several is meant, the tense has to say
_MAY = frozenset(("may", "might", "could", "must"))
_STATES = frozenset(("MEMBER_OF",))  # relations that hold, and are no news of a day
_TAKING_TIME = frozenset(("NEGOTIATED", "MEDIATED"))  # what is told with "after years of talks"
_TOLD = frozenset(("past", "present", "perfect"))


class Dating:
    """The dates of one sentence, each with the word it hangs on."""

    def __init__(
        self,
        roles: Roles,
        published: dt.date | None,
        previous: str | None = None,
        report: Report | None = None,
        days: OccasionDays | None = None,
        goes_on: bool = False,
    ) -> None:
        self.roles, self.tree = roles, roles.tree
        self.published, self._report = published, report
        self._before, self._belonging = previous, Belonging(roles)
        self._days = days or OccasionDays()
        self._goes_on = goes_on  # the sentence before told of the date last spoken of
        self.speaks = False  # of a date, for the next sentence to go on with
        self.last = previous  # the date last spoken of, for the next sentence to count from
        self._dates = list(self._placed())

    def of(self, act: Act) -> str | None:
        """The date of an act in EDTF; None where neither sentence nor article dates it."""
        value = self._of_sentence(act)
        kept = anniversaries.remembered(self.tree, act.words)
        if kept is not None:
            return anniversaries.original(self.tree, kept, value, self.published)
        if act.occasion and act.status in _HELD and not act.relation.announced:
            sentence = self.tree.text[self.tree.start : self.tree.end]
            return self._days.of(act.occasion, value, sentence) or self._of_gathering(act)
        if value and act.relation.name == "VISITED":
            value = stay(self.tree, value)
        if act.relation.name in _TAKING_TIME and act.status == "actual":
            value = course(self.tree, value, self.published)
        return value or self._by_report(act)

    def _of_sentence(self, act: Act) -> str | None:
        ranked = sorted(
            (rank, place)
            for place, one in enumerate(self._dates)
            if (rank := self._belonging.rank(one, act)) is not None
        )
        for _, place in ranked:
            one = self._dates[place]
            found = one.found
            if found.bound and when(self.tree, one, act):
                found = found._replace(bound=None)
            value = dates.resolve(found, self.published, self._counted(one, act), one.previous)
            if value and not (self._ahead(act) and self._over(value)):
                return value
        return None

    def _counted(self, one: Placed, act: Act) -> dates.Tense | None:
        """A noun's plans lie ahead in past clauses too: "Friday's visit was confirmed"."""
        if act.status == "denied" and one.head == act.trigger and "would" in self._aux(act):
            return "past"  # "he would not sign it on Friday"
        if one.found.bound in ("until", "by") and self.tree.lemmas[one.head] == "give":
            return "future"  # "has given it until May to leave"
        noun = self.tree.upos[one.head] not in VERBAL and one.head in act.words
        told = noun and one.found.kind in _OPEN
        if told and act.status == "planned":
            return "future"
        return "past" if told and act.status == "actual" and one.tense == "future" else one.tense

    def _aux(self, act: Act) -> set[str]:
        return {self.tree.lemmas[child] for child in self.tree.dependents(act.trigger, "aux")}

    def _ahead(self, act: Act) -> bool:
        """True for what cannot lie behind: unlike "a torpedo may have sunk it on Friday"."""
        may_have = "have" in self._aux(act) and bool(self._aux(act) & _MAY)
        return act.status in AHEAD and not (act.status == "possible" and may_have)

    def _over(self, value: str) -> bool:
        """True for days before publication: "decided on Monday to go" says no day of going."""
        last = edtf.bounds(value)[1]
        return self.published is not None and last is not None and last < self.published

    def _of_gathering(self, act: Act) -> str | None:
        """The day of the news, for an occasion whose own days nobody tells: "the meeting"."""
        if self._report is None or act.status != "actual" or self._dates:
            return None
        another = words("occasions", "another") & set(self.tree.lemmas)
        past = verb_form(self.tree, act.trigger) == "past"
        return self._report.day if past and not another else None

    def _by_report(self, act: Act) -> str | None:
        """The day of the report, for what is its news, goes on with it, or answers it on the day.

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
        path = [act.trigger, *tree.path_up(act.trigger)]
        aside = any(tree.deps[word] == "acl:relcl" for word in path)
        if 0 <= report.live <= tree.start and form in _TOLD and not aside:
            return report.published
        opens = tree.start < report.lead and self._before in (None, report.day)
        told = form in _TOLD or (relation.announced and form == "modal")  # "will stay away"
        if opens and not self._dates and told and report.day in (None, report.published):
            return report.published
        if form != "past" or not main_clause(tree, act.trigger):
            return None
        if relation.spoken:
            return report.published if report.same_day else None
        goes_on = self._goes_on and self._before == report.day and not self._dates
        return report.day if goes_on else None

    def _placed(self) -> Iterator[Placed]:
        tree = self.tree
        found_here = list(dates.find(tree.text, tree.start, tree.end))
        alone = sum(one.role == "act" for one in found_here) == 1
        for found in found_here:
            if _hour(found) and not alone:  # "on Monday at 2 a.m."
                continue
            inside = tree.span(found.start, found.end)
            if not inside or found.role in ("comparison", "dateline") or self._in_name(inside):
                continue
            head = head_of(tree, inside)
            if found.role == "clause" and head < inside[0]:  # "a day after the vote": no act's
                continue
            due = _DUE.search(tree.text, tree.start, found.start)
            tense = "future" if due else tense_of(tree, head)
            yield Placed(found, head, tense, self.last)
            if found.role == "act" and not _hour(found):
                value = dates.resolve(found, self.published, tense, self.last)
                self.last = value or self.last
                self.speaks = self.speaks or value is not None

    def _in_name(self, inside: list[int]) -> bool:
        """The year of an occasion's name dates nothing: "the 2022 Winter Olympics"."""
        mentions = [self.roles.reading.mention[word] for word in inside]
        return all(m is not None and m.party.kind == "Event" for m in mentions)


def _hour(found: DateExpression) -> bool:
    return found.kind == "later" and found.exact and found.unit == "day" and found.number == 0

"""Which date of a sentence is an act's: the one on its words, or on the verb that carries them."""

import datetime as dt

from graph import edtf
from loaders.language import dates
from loaders.language.arguments.roles import Roles
from loaders.language.dating import anniversaries, gatherings
from loaders.language.dating.belonging import Belonging
from loaders.language.dating.datable import Act, Placed, bare_year
from loaders.language.dating.durations import OccasionDays, course, stay
from loaders.language.dating.errands import journey, over
from loaders.language.dating.placing import Placing
from loaders.language.dating.report import Report
from loaders.language.dating.retrospect import looked_back_at, to_come
from loaders.language.dating.sametime import occasion_at, when
from loaders.language.lexicon import words
from loaders.language.status.presumed import presumed
from loaders.language.verbs.tense import AHEAD, VERBAL, main_clause, verb_form

_HELD = ("actual", "planned")  # what an occasion's own days may date
_OPEN = ("date", "weekday")  # which of several is meant, the tense has to say
_WINTER = 3  # the last month of what is held in winter
_HALF_YEAR = dt.timedelta(days=183)
_MAY = words("modals", "surmising")
_TOLD = frozenset(("past", "present", "perfect"))


def _yearly(found: dates.DateExpression) -> bool:
    return bare_year(found) or (found.kind == "unit" and found.unit == "year")


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
        there: dt.date | None = None,
        beside: bool = False,
        gathered: bool = False,
    ) -> None:
        self.roles, self.tree = roles, roles.tree
        self.published, self._report = published, report
        self._before, self._belonging = previous, Belonging(roles)
        self._days = days or OccasionDays()
        self._goes_on = goes_on  # the sentence before told of the date last spoken of
        self._gathered = gathered  # it told of people who came together then
        self._placing = Placing(roles, published, previous, report, beside, there)
        self._dates = list(self._placing)
        for one in self._dates:
            self._tell(one)

    @property
    def last(self) -> str | None:
        """The date last spoken of, for the next sentence to count from."""
        return self._placing.last

    @property
    def speaks(self) -> bool:
        """Whether the sentence spoke of a date, for the next one to go on with."""
        return self._placing.speaks

    @property
    def gathers(self) -> bool:
        """Whether the sentence told of people who came together, on a day or at the one before."""
        told = self.speaks or (self._gathered and not self._dates)
        return told and gatherings.told(self.tree)

    def of(self, act: Act) -> str | None:
        """The date of an act in EDTF; None where neither sentence nor article dates it."""
        value = self._of_sentence(act)
        kept = anniversaries.remembered(self.tree, act.words)
        if kept is not None:
            return anniversaries.original(self.tree, kept, value, self.published)
        if act.occasion and not act.relation.announced:
            if act.status not in _HELD:  # "may host a summit in May", "if Chile comes to it"
                return self._days.heard(act.occasion, value)
            sentence = self.tree.text[self.tree.start : self.tree.end]
            return self._days.of(act.occasion, value, sentence) or self._of_gathering(act)
        if value and act.relation.guest == "subject":
            value = stay(self.tree, value)
        if act.relation.gradual and act.status == "actual":
            value = course(self.tree, value, self.published)
        if act.occasion and value is None:
            value = self._past_year(act)
        if act.relation.figures and act.relation.symmetric and value is None:
            value = self._of_figures(act)
        value = value or self._of_journey(act) or self._by_report(act) or self._at_occasion(act)
        return value or self._at_gathering(act)

    def _of_figures(self, act: Act) -> str | None:
        """The one year that a sentence on trade names: "commerce is up: it came to $9m in 2022"."""
        years = [one for one in self._dates if one.found.role == "act" and one.found.bound is None]
        if len(years) != 1 or not _yearly(years[0].found):
            return None
        return self._value(self._dates.index(years[0]), act)

    def _past_year(self, act: Act) -> str | None:
        """The year of an occasion gone by, for what was announced before it: "the 1980 Olympics".

        What is held early in a year may have been announced in the year before.
        """
        days = self._days.of(act.occasion, None, "")
        first = edtf.bounds(days)[0] if days else None
        if first is None or self.published is None or first.month <= _WINTER:
            return None
        if first.year >= self.published.year:
            return None
        told = act.status == "actual" and verb_form(self.tree, act.trigger) in ("past", "perfect")
        return str(first.year) if told else None

    def _of_journey(self, act: Act) -> str | None:
        """The day of a journey that is over, for what it was made for."""
        verb = journey(self.tree, act)
        if verb is None:
            return None
        date = self._of_sentence(act._replace(trigger=verb, noun=None, status="actual"))
        return date if over(self.tree, verb, date, self.published) else None

    def _at_occasion(self, act: Act) -> str | None:
        """The days of the summit at which somebody met: "on the sidelines of the G20 in Bali"."""
        if not act.relation.together or act.status != "actual" or self._dates:
            return None
        if verb_form(self.tree, act.trigger) not in ("past", "perfect"):
            return None
        there = occasion_at(self.roles.reading, act.words)
        days = self._days.of(there, None, "") if there else None
        first = edtf.bounds(days)[0] if days else None
        held = self.published is None or first is None or first <= self.published
        return days if held else None

    def _at_gathering(self, act: Act) -> str | None:
        """The day of the talks that the sentence before told of: "after the talks, …"."""
        low, high = edtf.bounds(self._before) if self._before and self._gathered else (None, None)
        if low is None or low != high or self._dates or not gatherings.at_it(self.tree, act):
            return None
        return self._before

    def _tell(self, one: Placed) -> None:
        """Keep the day of an occasion that is named with it: "May's summit in Lima"."""
        named = self.roles.reading.mention[one.head]
        if named is None or named.party.kind != "Event" or one.found.bound:
            return
        value = self._placing.resolved(one.found, one.tense, one.previous)
        if value:
            self._days.tell(named.party.id, value)

    def _of_sentence(self, act: Act) -> str | None:
        """The date that belongs to the act most closely; of equals the one that says more."""
        ranked = sorted(
            (rank, place)
            for place, one in enumerate(self._dates)
            if (rank := self._belonging.rank(one, act)) is not None
        )
        for rank, place in ranked:
            value = self._value(place, act)
            if value:
                others = [other for same, other in ranked if same == rank and other > place]
                return next(filter(None, (self._finer(one, act, value) for one in others)), value)
        return None

    def _value(self, place: int, act: Act) -> str | None:
        """What one of the sentence's dates comes to for the act, if it can be the act's."""
        one = self._dates[place]
        found = one.found
        if found.bound and when(self.tree, one, act):
            found = found._replace(bound=None)
        value = self._placing.resolved(found, self._counted(one, act), one.previous)
        return None if value and self._elsewhere(one, act, value) else value

    def _finer(self, place: int, act: Act, value: str) -> str | None:
        """A date that says more, as in "a month later, on 4 July": None if it does not."""
        other = self._value(place, act)
        if other is None or other == value:
            return None
        (low, high), (first, last) = edtf.bounds(value), edtf.bounds(other)
        inside = low and high and first and last and low <= first and last <= high
        return other if inside else None

    def _elsewhere(self, one: Placed, act: Act, value: str) -> bool:
        """True for a date at which the act cannot be: it is ahead, or is done by announcing it."""
        if self._ahead(act):
            return self._over(value) and not (one.tense == "near" and one.head in act.words)
        if self.tree.lemmas[one.head] in words("dating", "declaring"):
            return False  # "is to announce a boycott on Monday"
        if (act.relation.announced or act.relation.bidden) and self._long_past(one, value):
            return True  # "invited her to a summit on 9 December", told in November
        first, last = edtf.bounds(value)
        told = act.relation.announced or act.relation.spoken or act.relation.bidden
        if one.found.bound in ("by", "until"):  # "agreed to a truce by May"
            first, told = last, True
        to_come = self.published is not None and first is not None and first > self.published
        return told and act.status == "actual" and to_come

    def _long_past(self, one: Placed, value: str) -> bool:
        """True for a date without year that is nearer in the year to come."""
        found, last = one.found, edtf.bounds(value)[1]
        named = found.year or found.year_shift is not None or found.which or found.unit
        if found.kind != "date" or named or last is None or self.published is None:
            return False
        return self.published - last > _HALF_YEAR

    def _counted(self, one: Placed, act: Act) -> dates.Tense | None:
        """A noun's plans lie ahead in past clauses too: "Friday's visit was confirmed"."""
        if act.status == "denied" and one.head == act.trigger and "would" in self._aux(act):
            return "past"  # "he would not sign it on Friday"
        term = one.found.bound in ("until", "by")
        if term and (
            self.tree.lemmas[one.head] == "give" or verb_form(self.tree, one.head) == "perfect"
        ):
            return "future"  # "gave it until May to leave", "has banned it until May"
        past = self._placing.resolved(one.found, one.tense, one.previous) if term else None
        if past and self._long_past(one, past):
            return "future"  # "freed it from duties until May", told in March
        perfect = verb_form(self.tree, one.head) == "perfect"
        if act.relation.bidden and perfect and one.found.kind == "weekday":
            return "future"  # "has invited her to Geneva on Saturday"
        is_open = (one.found.first or one.found).kind in _OPEN
        open_now = one.tense in ("present", "future") and is_open
        if open_now and act.status == "actual" and looked_back_at(self.tree, act, one.found):
            return "past"
        noun = self.tree.upos[one.head] not in VERBAL and one.head in act.words
        told = noun and is_open
        if told and act.status == "planned":
            return "future"
        over = told and act.status == "actual" and one.tense == "future"
        return "past" if over and not to_come(self.tree, one.head) else one.tense

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
        if report is None or act.status != "actual" or relation.figures or relation.holds:
            return None
        form = verb_form(tree, act.trigger)
        if form == "pluperfect" or any(
            presumed(tree, word, tree.heads[word]) for word in act.words
        ):
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

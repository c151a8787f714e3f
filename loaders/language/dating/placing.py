"""The dates that a sentence offers: the word each hangs on, its tense, what it is counted from."""

import datetime as dt
import re
from collections.abc import Iterator

from graph import edtf
from loaders.language import dates
from loaders.language.arguments.roles import Roles
from loaders.language.dates import DateExpression
from loaders.language.dating.datable import Placed
from loaders.language.dating.filed import counted_from
from loaders.language.dating.hanging import head_of, past_clauses
from loaders.language.dating.report import Report
from loaders.language.dating.story import aside, next_in_story
from loaders.language.dating.until_now import before_or_after, clause_of, until_now
from loaders.language.verbs.tense import foreseen, main_clause, verb_form
from loaders.language.verbs.tense import tense as tense_of

_DUE = re.compile(
    r"\b(?P<then>(?:was|were|been) (?:\w+ )?)?"
    r"(?:due (?:on|in|by|to \w+ (?:on|in)|(?:back )?(?:in|at) (?:[A-Z]\w+ ){1,3}(?:on |in )?)|"
    r"(?:due|set|scheduled|slated) for) ?(?:the )?$"
)
_SOON = dt.timedelta(days=45)  # so far ahead lists of what is to come look


class Placing:
    """Reads the dates of one sentence in order; `last` and `speaks` are for the next one."""

    def __init__(
        self,
        roles: Roles,
        published: dt.date | None,
        previous: str | None,
        report: Report | None,
        beside: bool,
        there: dt.date | None,
    ) -> None:
        self.roles, self.tree = roles, roles.tree
        self.published, self._report = published, report
        self._there = there  # the day on which the report was filed
        self._beside = beside  # the sentence before named the date last spoken of
        self._firm = False  # the date last spoken of is of what is told, not of what was before
        self.speaks = False  # of a date, for the next sentence to go on with
        self.last = previous  # the date last spoken of, for the next sentence to count from

    def __iter__(self) -> Iterator[Placed]:
        """The dates of the sentence, each with the word it hangs on and its tense."""
        tree = self.tree
        found_here = list(dates.find(tree.text, tree.start, tree.end))
        waiting = list[Placed]()
        clauses = [tree.span(one.start, one.end) for one in found_here if one.role == "clause"]
        dated_apart = sum(one.role == "act" and not _hour(one) for one in found_here)
        alone = sum(one.role == "act" for one in found_here) == 1
        for found in found_here:
            if _hour(found) and not alone:  # "on Monday at 2 a.m."
                continue
            inside = tree.span(found.start, found.end)
            if not inside or found.role in ("comparison", "dateline") or self._in_name(inside):
                continue
            head = head_of(tree, inside, found, self.published)
            head = past_clauses(tree, head, inside[0], clauses)
            if found.role == "clause":
                now = until_now(tree, found, inside, head)
                if now and dated_apart == 0 and self.published:
                    yield Placed(*now, "past", self.published.isoformat())
                    continue
                clause = clause_of(tree, inside, head)  # "a day after meeting her"
                if clause is None:  # "a day after the vote": no act's
                    continue
                head = clause
            due = _DUE.search(tree.text, tree.start, found.start)
            tense = "future" if due else tense_of(tree, head)
            if (due and due["then"]) or foreseen(tree, head):
                tense = "near"
            had = verb_form(tree, head) == "pluperfect"  # before the story, not next in it
            if (
                tense == "past"
                and main_clause(tree, head)
                and (self._firm or self._beside)
                and not had
            ):
                found = next_in_story(found, self.last, self.published)
            if tense == "present" or (found.entry and "VBD" not in tree.xpos):
                tense = self._present(found)
            if found.role == "clause" and not self.speaks:  # "a day after …, it left on Monday"
                waiting.append(Placed(found, head, tense, None))
                continue
            yield Placed(found, head, tense, self.last or self._news(found, head))
            if found.role == "act" and not _hour(found):
                self._speak(self.resolved(found, tense, self.last), self._itself(head, tense))
        yield from (one._replace(previous=self.last) for one in waiting)

    def _itself(self, head: int, tense: dates.Tense | None) -> bool:
        """Whether a date is of what the sentence tells: of no plan given up, no time before."""
        return tense != "near" and not before_or_after(self.tree, head)

    def _news(self, found: DateExpression, head: int) -> str | None:
        """The day that "had left a week earlier" counts from where none was spoken of."""
        back = found.kind == "later" and found.number < 0
        if not back or self.published is None or verb_form(self.tree, head) != "pluperfect":
            return None
        day = self._report.day if self._report else None
        return day or self.published.isoformat()

    def _speak(self, date: str | None, itself: bool) -> None:
        """Take note of a date to count from, not of what was before or after what is told."""
        if date is None or (self._firm and not itself):
            return
        if self._firm and self.last and aside(self.last, date):
            return
        self.last, self.speaks, self._firm = date, True, itself

    def _present(self, found: DateExpression) -> dates.Tense | None:
        """The tense that a date in the present is counted by: a chronicle tells so of the past."""
        if self.tree.text.lower().endswith("as of ", self.tree.start, found.start):
            return None  # "as of 1 May it chairs the bloc"
        if found.bound != "since" and not found.entry:
            return "present"
        soon = dates.resolve(found, self.published, "future", self.last) if found.entry else None
        first = edtf.bounds(soon)[0] if soon else None
        if first and self.published and _SOON >= first - self.published >= dt.timedelta():
            return "future"
        return "past"

    def _in_name(self, inside: list[int]) -> bool:
        """The year of an occasion's name dates nothing: "the 2022 Winter Olympics"."""
        mentions = [self.roles.reading.mention[word] for word in inside]
        return all(m is not None and m.party.kind == "Event" for m in mentions)

    def resolved(
        self, found: DateExpression, tense: dates.Tense | None, previous: str | None
    ) -> str | None:
        """The date that an expression comes to (EDTF)."""
        day = counted_from(found, self.published, self._there)
        return dates.resolve(found, day, tense, previous)


def _hour(found: DateExpression) -> bool:
    return found.kind == "later" and found.exact and found.unit == "day" and found.number == 0

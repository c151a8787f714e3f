"""Phrases of office: "Kenya's defence secretary", "the prime minister of Chad"."""

from collections.abc import Sequence
from typing import NamedTuple

from loaders.language.names.cautions import caution, title_words
from loaders.language.names.front import front
from loaders.language.names.fullnames import Name
from loaders.language.names.heads import Grade, first_of, grade_of, is_head, plural
from loaders.language.names.line import Line
from loaders.language.names.scan import Hit
from loaders.language.names.sight import Sight
from loaders.language.names.tail import KINDLY, SENT, sent_to_place, tail

_SMALL = KINDLY | title_words("small")

_COUNSELLORS = title_words("counsellors")
_SENT_TO = caution("accredited")


class Title(NamedTuple):
    """A title at tokens `start` to before `end`, its head noun, and what it says about its holder.

    `owners` are the names of states, bodies or persons it speaks of; `pronoun` the "its" before it;
    `partial` an office of a party or region; `foreign` one of somebody unknown.
    """

    start: int
    end: int
    head: int
    grade: Grade
    owners: tuple[Hit | Name, ...]
    pronoun: str = ""
    former: bool = False
    partial: bool = False
    plural: bool = False
    definite: bool = False
    foreign: bool = False

    def words(self, sight: Sight) -> str:
        """The office alone: "defence secretary" of "Kenya's defence secretary"."""
        line, start, end = sight.line, self.start, self.end
        spans = [(hit.start, hit.end) for hit in sight.hit_at.values()]
        for first, stop in [*spans, *((name.start, name.end) for name in sight.names)]:
            if self.start <= first < self.head:
                start = max(start, line.after_possessive(stop))
            elif self.head < first < end:
                end = first
        while start < self.head and line.lows[start] in _SMALL:
            start += 1
        while end > self.head + 1 and line.lows[end - 1] in _SMALL:
            end -= 1
        words = line.surface(start, end)
        return words.removesuffix("s") if self.plural and end == self.head + 1 else words


def titles(sight: Sight) -> list[Title]:
    """The titles of the sentence, left to right; that of an adviser may hold another."""
    found: list[Title] = []
    lows = sight.line.lows
    inside = {token for name in sight.names for token in range(name.start, name.end)}
    token = 0
    while token < len(lows):
        if token not in inside and is_head(lows, token):
            title = _shared(sight, _title(sight, token), found)
            found.append(title)
            token = token + 1 if title.grade == "adviser" else max(title.end, token + 1)
        else:
            token += 1
    return found


def _title(sight: Sight, head: int) -> Title:
    line = sight.line
    before = front(sight, first_of(line.lows, head), head)
    grade = grade_of(line, before.start, head)
    if line.lows[head] in _COUNSELLORS and any(isinstance(one, Name) for one in before.owners):
        grade = "adviser"
    after = tail(sight, head, grade)
    if grade == "weak" and sent_to_place(sight, head, after.end):
        grade = "serving"
    owners = before.owners
    if grade == "adviser":
        owners = [*after.owners, *owners]
    elif bodies := _employers(sight, owners, head):
        owners = bodies
    elif after.owners and not (owners and isinstance(owners[0], Hit)):
        owners = after.owners
    chosen = line.lows[max(0, before.start - 2) : before.start] == ["one", "of"]
    return Title(
        before.start - 2 if chosen else before.start,
        after.end,
        head,
        grade,
        tuple(owners),
        before.pronoun,
        before.former or after.former or _past(line, before.start, after.end),
        before.partial,
        plural(line.lows[head]) and not chosen,
        before.definite,
        before.foreign or after.foreign,
    )


def _employers(sight: Sight, owners: Sequence[Hit | Name], head: int) -> list[Hit | Name]:
    """The body in "the Italian EU commissioner"; "the Italian EU envoy" is Italy's."""
    last = owners[-1] if len(owners) > 1 else None
    special = "special" in sight.line.lows[head - 1 : head]
    if not isinstance(last, Hit) or last.meaning.sort != "Organization":
        return []
    sent = sight.line.lows[head] in SENT and last.meaning.id in _SENT_TO
    return [last] if special or not sent else []


def _shared(sight: Sight, title: Title, before: Sequence[Title]) -> Title:
    """A title beside another, whose owners it shares.

    "Kenya's premier and defence minister Jane Doe", "Kenyan premier Jane Doe and minister Ali Roe".
    """
    first = before[-1] if before else None
    if not first or title.owners or title.pronoun or title.plural or first.plural:
        return title
    named, lows = sight.name_at.get(first.end), sight.line.lows
    held = sight.name_at.get(title.end)
    alike = set(lows[title.start : title.head + 1]) <= set(lows[first.start : first.head + 1])
    if named and (first.former or alike or (held and held.person)):
        return title  # "US President Joe Biden and Prime Minister Shinzo Abe"
    end = named.end if named else first.end
    if end != title.start - 1 or lows[end] not in ("and", "&"):
        return title
    return title._replace(
        owners=first.owners, pronoun=first.pronoun, definite=first.definite,
        former=title.former or first.former, foreign=first.foreign,
    )  # fmt: skip


def _past(line: Line, start: int, end: int) -> bool:
    """True for "once his minister", "until Wednesday Britain's premier", "president until May"."""
    before, after = line.lows[max(0, start - 3) : start], line.lows[end : end + 3]
    if before[-1:] and before[-1] in title_words("past"):
        return True
    if "until" in before or after[:2] == ["-", "elect"]:
        return True
    return after[:1] == ["until"] or after == ["at", "the", "time"]

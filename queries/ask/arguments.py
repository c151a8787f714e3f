"""The slots of a phrasing as arguments of its query, each name looked up once."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from graph.errors import UsageError
from graph.model import Actor, Kind
from graph.reference import lookup
from graph.schema import Relation, relations
from queries.ask import several
from queries.ask.dating import dates
from queries.ask.filled import Filled, Value
from queries.ask.lexicon import alternatives, modes, names_nobody
from queries.ask.misfits import Misfit, Missing
from queries.ask.phrasings import Phrasing
from queries.ask.template import Words
from queries.ask.times import Period
from queries.names import KINDS, Names, Span
from queries.query import Parameter
from queries.values import NEGATIONS, has_words

_EDGE = re.compile(r"ed_[0-9a-f]{6,}")
_GOVERNMENT = alternatives("governments")
_AROUND = re.compile(rf"^(?:the )?{_GOVERNMENT} (?:of|from) | ?(?:'s?)? {_GOVERNMENT}$| '$", re.I)


class Arguments:
    """Turns slots into arguments of a question with a period, asked on a day."""

    def __init__(
        self, names: Names, period: Period, day: dt.date | None, quoted: bool, small: bool
    ) -> None:
        self._names, self._period, self._quoted, self._small = names, period, quoted, small
        self._day = period.day or day
        self._span = _span(period, day)
        first = period.ends[0]
        self._ahead = first is not None and first > (day or dt.datetime.now(tz=dt.UTC).date())
        self._found: dict[tuple[str, tuple[str, ...]], Actor | UsageError | None] = {}

    def occasion(self, text: str) -> Actor | None:
        """The occasion that words behind "at" name."""
        return self._event(text, ["Event"]) or self._names.find(text, ["Event"], self._day)

    def fill(
        self, phrasing: Phrasing, slots: dict[str, Words], occasion: Actor | None = None
    ) -> list[Filled]:
        """The arguments, more than once where a slot names several; with an occasion, if one is.

        Raises UsageError if a name is unknown or a date has no place.
        """
        if occasion and ("event" in slots or not phrasing.query.parameter("event")):
            raise Misfit(occasion.name)
        # A mode is looked up first: it is the quickest to be none.
        order = sorted(slots, key=lambda name: name != "mode")
        found = {name: self._values(_parameter(phrasing, name), slots[name]) for name in order}
        found = {name: found[name] for name in slots}
        together = several.mutual(phrasing.parts)
        if any(several.are_alternatives(slots[name]) for name in together & set(slots)):
            together = frozenset()
        asked = list(several.combinations(found, together))
        if together == {"by", "to"} and not _is_symmetric(phrasing):
            asked += [{**one, "by": one["to"], "to": one["by"]} for one in asked]
        if len(asked) > several.MOST:
            raise UsageError(f"asks {len(asked)} things at once: ask {several.MOST} at most")
        several_of = [name for name in found if len({one[name].value for one in asked}) > 1]
        if occasion:
            place = Value(occasion.id, f"{occasion.name} ({occasion.id})", occasion.name)
            asked = [{**values, "event": place} for values in asked]
        return [self._filled(phrasing, values, several_of) for values in asked]

    def _filled(
        self, phrasing: Phrasing, values: Mapping[str, Value], several_of: Sequence[str]
    ) -> Filled:
        filled = Filled(phrasing.fixed)
        filled.of = " and ".join(values[name].name for name in several_of)
        for name, one in values.items():
            if one.value in filled.arguments.values():
                raise Misfit(f"{one.shown} twice")
            filled.give(name, one.value, one.shown)
            if one.asked:
                filled.asked[name] = one.asked
        _check(phrasing, filled.arguments, values)
        for name, date in dates(phrasing.query, self._period, filled.arguments).items():
            filled.give(name, date)
        status = phrasing.query.parameter("status")
        if self._ahead and status and status.default == "actual" and "status" not in phrasing.fixed:
            filled.give("status", "any")  # what is not there yet has not happened
        filled.order(phrasing.query)
        return filled

    def _values(self, parameter: Parameter, words: Words) -> Sequence[Value]:
        """What the words mean: one value, or one for each of several that they name."""
        try:
            return (self._value(parameter, " ".join(words)),)
        except (Misfit, Missing):
            listable = parameter.kinds[0] in KINDS or parameter.kinds == ("mode",)
            found = self._several(parameter, words) if listable else ()
            if not found:
                raise
            return found

    def _several(self, parameter: Parameter, words: Words) -> Sequence[Value]:
        """What each of several named together means; nothing if one of them means nothing."""
        for head, rest in several.heads(words) if several.are_several(words) else ():
            try:
                first = self._value(parameter, " ".join(head))
                others = self._values(parameter, rest)
            except (Misfit, Missing):
                continue
            if _is_office_of(first) and not all(map(_is_person, others)):
                continue  # "the president of Chad and Mali" may be of both
            occasions_of = {bool(lookup.actor(one.value, "Event")) for one in (first, *others)}
            # "The US and Chinese president" is no state and a man.
            if len(occasions_of) == 1 and not any(_is_bare_title(one) for one in others):
                return (first, *others)
        return ()

    def _value(self, parameter: Parameter, text: str) -> Value:
        if parameter.kinds[0] in KINDS:
            actor = self.actor(text, parameter.kinds)
            shown = actor.name if actor.id == actor.name else f"{actor.name} ({actor.id})"
            return Value(actor.id, shown, actor.name, text, actor.kind)
        if parameter.kinds == ("mode",):
            if not (mode := modes().get(text.lower())):
                raise Misfit(text)
            return Value(mode, text, text)
        if parameter.kinds == ("edge",) and not _EDGE.fullmatch(text):
            raise Misfit(text)
        if parameter.kinds == ("text",):
            if not has_words(text):
                raise Misfit(text)
            if not self._quoted and (denied := set(text.lower().split()) & NEGATIONS):
                told = f"words are looked for, not what they deny: ask without {min(denied)!r}"
                raise UsageError(f"{told}, or put what was said between quotation marks")
        text = text.replace(" 's", "'s")
        return Value(text, text, text)

    def actor(self, text: str, named: tuple[str, ...]) -> Actor:
        """The party, of kinds named as parameters have them; raises Misfit, Missing, UsageError."""
        text = _AROUND.sub("", text).replace(" - ", "-")
        if names_nobody(text):
            raise Misfit(text)
        key = (text, named)
        kinds = [kind for word in named for kind in KINDS[word]]
        if key not in self._found:
            try:
                self._found[key] = self._event(text, kinds) or self._find(text, kinds)
            except UsageError as error:
                self._found[key] = error
        found = self._found[key]
        if isinstance(found, UsageError):
            raise found
        if found is None:
            raise Missing(text, kinds, self._day)
        if found.kind == "Person" and text.islower() and not self._is_surname(text, found):
            raise Misfit(text)
        return found

    def _is_surname(self, text: str, person: Actor) -> bool:
        """False for a word in small letters that is a surname too, of nobody in the graph."""
        from lemminflect import getLemma  # it reads large tables: where it is needed

        if " " in text or person.id in self._names.known("Person"):
            return True
        return not getLemma(text, "NOUN", lemmatize_oov=False)

    def _find(self, text: str, kinds: Sequence[Kind]) -> Actor | None:
        """The party; where all is small, "us" is no pronoun."""
        found = self._names.find(text, kinds, self._day, self._span)
        if not found and self._small and text.isalpha() and len(text) <= 3:
            return self._names.find(text.upper(), kinds, self._day)
        return found

    def _event(self, text: str, kinds: Sequence[Kind]) -> Actor | None:
        """The occasion of the year asked about: "the Olympics", in 2008.

        A name of a state or organisation is none, where one may be meant.
        """
        day = self._period.day if self._period.point else None
        if "Event" not in kinds or not day:
            return None
        if len(kinds) > 1:
            found = lookup.resolve(text, day) or lookup.resolve(text.removeprefix("the "), day)
            if found and found.kind in kinds and found.kind != "Event":
                return None
            if not self._names.find(text, ["Event"], self._day):
                return None
        return self._names.find(f"{text} {day.year}", ["Event"], self._day)


def _parameter(phrasing: Phrasing, name: str) -> Parameter:
    found = phrasing.query.parameter(name)
    assert found, f"{phrasing.query.name} has no parameter {name}"
    return found


def _check(phrasing: Phrasing, arguments: Mapping[str, str], values: Mapping[str, Value]) -> None:
    """Raises Misfit for a mode or a party that the relation type cannot have."""
    relation = arguments.get("relation")
    if "mode" in values and arguments["mode"] not in phrasing.query.modes(relation):
        raise Misfit(arguments["mode"])
    for name, one in values.items():
        if relation and one.kind and name in ("by", "to"):
            found = relations()[relation]
            ends = {*found.subject, *found.object} if found.symmetric else {*_ends(found, name)}
            if one.kind not in ends:
                raise Misfit(one.shown)


def _ends(relation: Relation, name: str) -> Sequence[Kind]:
    return relation.subject if name == "by" else relation.object


def _is_symmetric(phrasing: Phrasing) -> bool:
    relation = phrasing.fixed.get("relation")
    return bool(relation and relations()[relation].symmetric)


def _is_person(value: Value) -> bool:
    return value.kind == "Person"


def _is_office_of(value: Value) -> bool:
    """True for a person who is named by an office of a state."""
    asked = (value.asked or "").lower()
    return _is_person(value) and " of " in asked and value.name.lower() not in asked


def _is_bare_title(value: Value) -> bool:
    """True for a person who is named by an office alone, without an article."""
    person, words = lookup.actor(value.value, "Person"), (value.asked or "").split()
    if not person or words[0].lower() == "the":
        return False
    return words[-1].islower() and words[-1] not in person.name.lower()


def _span(period: Period, day: dt.date | None) -> Span | None:
    """First and last day asked about, in which an office may change hands."""
    first, last = period.ends
    if not first and not last:
        return None
    return first, last or day or dt.datetime.now(tz=dt.UTC).date()

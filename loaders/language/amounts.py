"""Figures of trade and aid: money, quantities, and by how many percent something changed."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graph.model import Amount
from loaders.language import currencies, dates
from loaders.language.lexicon import table

_SCALES: dict[str, float] = table("amounts")["scales"]
_WORDS: dict[str, float] = table("amounts")["counts"]
_PARTS: dict[str, float] = table("amounts")["parts"]
_TIMES: dict[str, float] = table("amounts")["multiples"]
_UP = (
    r"ris(?:e|es|en|ing)|rose|gr(?:ow|ows|ew|own|owing)|growth|increas(?:e|es|ed|ing)|expand(?:s|ed)|"
    r"climb(?:s|ed)|jump(?:s|ed)?|soar(?:s|ed)|surg(?:e|es|ed)|gain(?:s|ed)?|leap(?:s|t|ed)|up"
)
_DOWN = (
    r"fall(?:s|en|ing)?|fell|drop(?:s|ped)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|"
    r"shr(?:ank|unk|ink|inks)|plung(?:e|es|ed)|slump(?:s|ed)?|slip(?:s|ped)|tumbl(?:es|ed)|"
    r"dip(?:s|ped)?|contract(?:s|ed)|down"
)
_UNITS = (
    r"(?:metric )?(?:tons|tonnes)|barrels(?: (?:a|per) day)?|cubic met(?:re|er)s|lit(?:re|er)s|"
    r"megawatts|gigawatts|kilowatt-hours|doses|tanks|fighters|fighter jets|jets|aircraft|planes|"
    r"helicopters|drones|missiles|rockets|shells|rounds|rifles|vehicles|howitzers|submarines|frigates"
)


class FoundAmount(NamedTuple):
    """A half-open span of the article's text and the figure it gives."""

    start: int
    end: int
    amount: Amount


def find(
    text: str, start: int, end: int, published: dt.date | None = None
) -> Iterator[FoundAmount]:
    """Figures in `text[start:end]` in order, a change joined with the sum that it led to.

    The period is what a month, a year or a longer time beside the figure says; without `published`
    only full dates do.
    """
    periods = list(_periods(text, start, end, published))
    for found in _joined(text, sorted(_figures(text, start, end), key=lambda one: one.start)):
        amount = found.amount.model_copy(update={"period": _beside(text, found, periods)})
        yield found._replace(amount=amount)


# ------------------------------------------------------------------ single figures


def _any(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_SCALE = rf"(?:[\s-]?(?P<scale>{_any(_SCALES)})\b)"
_UPTO = r"(?:\s?[-–]\s?\d+(?:\.\d+)?|\sto\s\d+(?:\.\d+)?)?"
_SIGN = rf"(?<![A-Za-z$€£])(?P<sign>{_any(currencies.signs())})"
_NAME = rf"(?P<name>{_any(currencies.names())})s?\b"
_FREE = r"(?<![\w,.$€£])"
_MONEY = (
    re.compile(rf"{_SIGN}\s?{_NUMBER}{_UPTO}{_SCALE}?"),
    re.compile(
        rf"(?:{_FREE}{_NUMBER}{_UPTO}|\b(?P<word>{_any(_WORDS)})){_SCALE}?[\s-]{_NAME}", re.I
    ),
)
_QUANTITY = re.compile(rf"{_FREE}{_NUMBER}{_SCALE}? (?P<unit>(?:{_UNITS})\b(?: of [a-z]+)?)")
_CHANGE = re.compile(
    rf"{_FREE}{_NUMBER}{_UPTO}[\s-]?(?:%|per ?cent\b|pc\b)|\ba (?P<part>{_any(_PARTS)})\b"
)
_MULTIPLE = re.compile(rf"\b(?P<times>{_any(_TIMES)})\b")
_LED_UP = re.compile(rf"\b(?P<way>{_UP}|{_DOWN})\b(?:[^,.;:%\d]|\d(?=\d{{3}})){{0,25}}$", re.I)
_FOLLOWED = re.compile(rf"\s+(?:[a-z-]+\s+)?(?P<way>{_UP}|{_DOWN})\b")
_FALLING = re.compile(_DOWN, re.I)


def _figures(text: str, start: int, end: int) -> Iterator[FoundAmount]:
    for pattern in _MONEY:
        for found in pattern.finditer(text, start, end):
            code = _currency(found)
            if code:
                yield FoundAmount(*found.span(), Amount(value=_value(found), currency=code))
    for found in _QUANTITY.finditer(text, start, end):
        yield FoundAmount(*found.span(), Amount(value=_value(found), unit=found["unit"]))
    for found in _CHANGE.finditer(text, start, end):
        change = _change(text, start, end, found)
        if change is not None:
            yield FoundAmount(*found.span(), Amount(change=change))
    for found in _MULTIPLE.finditer(text, start, end):
        yield FoundAmount(*found.span(), Amount(change=_TIMES[found["times"]]))


def _value(found: re.Match[str]) -> float:
    groups = found.groupdict()
    if groups["number"]:
        value = float(groups["number"].replace(",", ""))
    else:
        value = float(_WORDS[groups["word"].lower()])
    scale = groups.get("scale")
    return round(value * (_SCALES[scale.lower()] if scale else 1), 2)


def _currency(found: re.Match[str]) -> str | None:
    if "sign" in found.re.groupindex:
        return currencies.signs()[found["sign"]]
    name = found["name"].lower()
    bare = not found["scale"] and (found["word"] or name in currencies.only_scaled())
    return None if bare else currencies.names()[name]


def _change(text: str, start: int, end: int, found: re.Match[str]) -> float | None:
    """Percent up or down; None for a share, a tariff or a vote, which change nothing."""
    way = _LED_UP.search(text, start, found.start()) or _FOLLOWED.match(text, found.end(), end)
    if not way:
        return None
    size = _PARTS[found["part"]] if found["part"] else float(found["number"].replace(",", ""))
    return -size if _FALLING.fullmatch(way["way"]) else size


# ------------------------------------------------------------------ figures together

_FROM = re.compile(r"\bfrom\s+(?:about |some |around )?$")


def _joined(text: str, figures: list[FoundAmount]) -> Iterator[FoundAmount]:
    """A change takes the sum behind it, or else the one before it, within its clause."""
    sums = [
        f
        for f in figures
        if f.amount.change is None and not _FROM.search(text, max(0, f.start - 20), f.start)
    ]
    taken: set[int] = set()
    for one in (f for f in figures if f.amount.change is not None):
        after = [s for s in sums if s.start >= one.end and s.start not in taken]
        before = [s for s in sums if s.end <= one.start and s.start not in taken]
        mate = next((s for s in [*after[:1], *before[-1:]] if _near(text, one, s)), None)
        if mate:
            taken.add(mate.start)
            amount = mate.amount.model_copy(update={"change": one.amount.change})
            sums.append(FoundAmount(min(one.start, mate.start), max(one.end, mate.end), amount))
            sums.remove(mate)
        else:
            sums.append(one)
    yield from sorted(sums, key=lambda s: s.start)


def _near(text: str, one: FoundAmount, two: FoundAmount) -> bool:
    gap = text[min(one.end, two.end) : max(one.start, two.start)]
    return len(gap) <= 60 and ";" not in gap and not re.search(r"%|\bwhile\b|\bwhereas\b", gap)


def _periods(
    text: str, start: int, end: int, published: dt.date | None
) -> Iterator[tuple[int, str]]:
    for found in dates.find(text, start, end):
        if found.role in ("comparison", "dateline") or found.bound:
            continue
        period = dates.resolve(found, published, "past")
        if period and not re.fullmatch(r"\d{4}-\d\d-\d\d", period) and found.kind != "weekday":
            yield found.start, period


def _beside(text: str, found: FoundAmount, periods: list[tuple[int, str]]) -> str | None:
    near = [
        (abs(at - found.start), period)
        for at, period in periods
        if ";" not in text[min(at, found.end) : max(at, found.start)]
    ]
    return min(near)[1] if near else None

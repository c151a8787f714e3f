"""Persons of the tables by surname, by another spelling of their name, and by date."""

import datetime as dt
import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from graph.model import Actor
from graph.reference.offices import career, distance, principal
from graph.reference.tables import Term, terms
from loaders.language.names.cautions import caution
from loaders.language.names.line import plain, spellings

# Within this of a term a title still names its holder: "President-elect" is told by its own word.
NEAR = dt.timedelta(days=400)
_RANK = {"head_of_state": 0, "head_of_government": 0, "foreign_minister": 1, "": 1, "other": 2}


@functools.cache
def _surnames() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for term in terms():
        names = {last.split()[-1] for last in spellings(term.surname)} | {plain(term.surname)}
        names.update(plain(alias) for alias in term.aliases if " " not in alias)
        # "Burhan" for al-Burhan
        names.update(name[3:] for name in list(names) if name[:3].lower() in ("al-", "el-"))
        own = sound(term.surname.split()[-1])
        lasts = {alias.split()[-1] for alias in term.aliases} - {term.surname.split()[-1]}
        names.update(last for last in map(plain, lasts) if sound(last) == own)
        for name in names:
            found[name].setdefault(term.person)
    return {name: tuple(persons) for name, persons in found.items()}


def named(surname: str) -> tuple[str, ...]:
    """Persons with that surname or single name, spelt without accents."""
    return _surnames().get(surname, ())


def away(person: str, day: dt.date | None) -> dt.timedelta:
    """How far the day lies outside the person's nearest term."""
    if day is None:
        held = career(person)
        return dt.timedelta(0) if any(term.end is None for term in held) else dt.timedelta(days=1)
    return min((_gap(term, day) for term in career(person)), default=dt.timedelta.max)


def _gap(term: Term, day: dt.date) -> dt.timedelta:
    if term.start and day < term.start:
        return term.start - day
    if term.end and day >= term.end:
        return day - term.end + dt.timedelta(days=1)
    return dt.timedelta(0)


def rank(person: str, day: dt.date | None) -> int:
    """0 for those who lead a state on that day, 1 for foreign ministers and heads of bodies."""
    held = [_RANK[term.office] for term in career(person) if distance(term, day) is not None]
    return min(held, default=3)


def nearest(persons: Iterable[str], day: dt.date | None) -> list[str]:
    """The persons, those in office at the day first, the highest of them first."""
    return sorted(persons, key=lambda person: (away(person, day), rank(person, day)))


@functools.lru_cache(maxsize=4096)
def standing(person: str, day: dt.date | None) -> Actor | None:
    """The state or organisation that the person speaks for on that day."""
    return principal(person, day)


def seat_near(person: str, day: dt.date | None, principals: Sequence[str] = ()) -> Term | None:
    """The term nearest to the day, if near enough for a title to mean it."""
    held = [t for t in career(person) if not principals or t.principal in principals]
    if day is None:
        return held[-1] if held else None
    held = [term for term in held if _gap(term, day) <= NEAR]
    return min(held, key=lambda term: (_gap(term, day), _RANK[term.office]), default=None)


_VOWELS = re.compile(r"[aeiouyjh'\W_]+")
_DOUBLE = re.compile(r"(.)\1+")
_SOUNDS = str.maketrans({"q": "k", "c": "k", "g": "k", "w": "v", "z": "s", "d": "t", "p": "b"})
_LETTERS = (("ph", "f"), ("x", "ks"), ("zh", "j"), ("sch", "sh"))
_SMALL = caution("silent_particles")


def sound(name: str) -> str:
    """The consonants of a name, alike for "Qaddafi" and "Gaddafi", "Sergei" and "Sergey"."""
    low = plain(name).lower()
    for letters, alike in _LETTERS:
        low = low.replace(letters, alike)
    return _DOUBLE.sub(r"\1", _VOWELS.sub("", low).translate(_SOUNDS))


def _key(words: Sequence[str]) -> tuple[str, str] | None:
    big = [word for word in words if word.lower() not in _SMALL]
    if len(big) < 2:
        return None
    first, last = sound(big[0]), sound(big[-1])
    return first or big[0].lower(), last if len(last) > 1 else big[-1].lower()


@functools.cache
def _spellings() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for term in terms():
        for name in (term.person, *term.aliases):
            key = _key(re.findall(r"\w+", plain(name)))
            if key:
                found[key].setdefault(term.person)
    return {key: tuple(persons) for key, persons in found.items()}


def spelt(words: Sequence[str], day: dt.date | None, principals: Sequence[str] = ()) -> str | None:
    """The person whose first and last name sound like this, in office within ten years.

    None if `principals` are given and the person held no office of any of them.
    """
    key = _key([word for word in words if word[0].isalpha()])
    if key is None:
        return None
    limit = dt.timedelta(days=3650)
    close = [p for p in _spellings().get(key, ()) if day is None or away(p, day) <= limit]
    close = [p for p in close if _alike(words, p) and not _other_middle(words, p)]
    person = nearest(close, day)[0] if close else None
    if person is None or not principals:
        return person
    return person if any(term.principal in principals for term in career(person)) else None


def _other_middle(words: Sequence[str], person: str) -> bool:
    """True where a short or family name comes first and other words differ: "Le Van Minh"."""
    asian = any(term.principal in caution("family_first") for term in career(person))
    if not asian and len(sound(words[0])) > 1:
        return False
    given = "".join(_syllable(word) for word in words)
    return given != "".join(_syllable(word) for word in re.findall(r"\w+", person))


def _middle(words: Sequence[str]) -> frozenset[str]:
    """How the names between the first and the last begin."""
    between = [word for word in words[1:-1] if word.lower() not in _SMALL]
    return frozenset((_syllable(word) or word.lower())[0] for word in between)


def _syllable(word: str) -> str:
    """A half of an Asian name: alike for "Chong" and "Jong", "Gye" and "Kye", not for "Yong"."""
    low = plain(word).lower().replace("ch", "j")
    first = low[:1] if low[:1] in "jy" else ""
    return first + sound(low)


def _alike(words: Sequence[str], person: str) -> bool:
    """True if the name looks like one of the person's, first and last word by themselves.

    Names between these begin alike, if both have such: "Ali Reza Roe" is not Ali Javad Roe.
    """
    first, last, middle = plain(words[0]).lower(), plain(words[-1]).lower(), _middle(words)
    for name in {person, *(alias for term in career(person) for alias in term.aliases)}:
        parts = re.findall(r"\w+", plain(name).lower())
        if len(parts) > 1:
            given, family = _like(parts[0], first), _like(parts[-1], last)
            between = _middle(parts)
            same = not (middle and between) or not middle.isdisjoint(between)
            if same and min(given, family) >= 0.5 and (family >= 0.65 or given >= 0.75):
                return True
    return False


def _like(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()

"""Names of the tables in a sentence, each with the one meaning that its neighbours allow."""

import functools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.reference.tables import countries, terms
from loaders.language.explaining import Trace
from loaders.language.names.cautions import caution, title_words
from loaders.language.names.gazetteer import Meaning, gazetteer
from loaders.language.names.line import Line, plain
from loaders.language.names.people import NEAR, away, nearest, standing
from loaders.language.names.scene import Scene

# "Sino-Russian", "Franco-German": first halves of double demonyms.
_HALVES = {
    "Sino": "CHN", "Franco": "FRA", "Anglo": "GBR", "Russo": "RUS", "Indo": "IND", "Greco": "GRC",
    "Turco": "TUR", "Turko": "TUR", "Italo": "ITA", "Luso": "PRT", "Nippo": "JPN", "Austro": "AUT",
    "Hispano": "ESP", "Polono": "POL", "Soviet": "RUS", "Afghano": "AFG",
}  # fmt: skip
# "pro-Russian separatists" and "ex-Soviet republics" are not Russia.
_PREFIXES = {"pro", "non", "post", "ex", "mid", "un", "intra", "neo"}
# "German-speaking", "British-born": no act of the state.
_SUFFIXES = {"speaking", "born", "language", "style", "held", "educated", "trained", "looking"}


class Hit(NamedTuple):
    """Tokens `start` to before `end` and what they may mean."""

    start: int
    end: int
    meanings: Sequence[Meaning]

    @property
    def meaning(self) -> Meaning:
        """The first meaning, the only one once settled."""
        return self.meanings[0]


_COMPASS = frozenset(("North", "South", "East", "West"))
_WITH = frozenset(("and", "or"))


@functools.cache
def given_names() -> frozenset[str]:
    """First names of people in the table of leaders, and common English ones."""
    first = {plain(term.person.split()[0]) for term in terms() if " " in term.person}
    return frozenset(first - caution("small")) | caution("given")


@functools.cache
def _office_words() -> frozenset[str]:
    keys = (
        "office",
        "weak",
        "adviser",
        "serving",
        "public",
        "none",
        "modifiers",
        "former",
        "matters",
    )
    words = {part for key in keys for phrase in title_words(key) for part in phrase.split()}
    return frozenset(words | caution("honorifics"))


def is_title_word(low: str) -> bool:
    """True for a word of titles, small or capital."""
    return low in _office_words()


def namelike(line: Line, token: int) -> bool:
    """True for a capitalised word that may belong to an unknown person's name."""
    if not 0 <= token < len(line):
        return False
    word = line.words[token]
    return (
        word[0].isupper()
        and word not in caution("small")
        and not is_title_word(line.lows[token])
        and gazetteer().longest(line.words, token) is None
    )


def hits(line: Line) -> list[Hit]:
    """All names of the tables in the sentence, longest first, with all they may mean."""
    found = [Hit(*hit) for hit in gazetteer().scan(line.words)]
    return found and list(_halves(line, found))


def _halves(line: Line, found: list[Hit]) -> Iterator[Hit]:
    for hit in found:
        start = hit.start
        half = line.words[start - 2] if start > 1 else ""
        if half in _HALVES and line.words[start - 1] == "-" and line.joined(start):
            yield Hit(start - 2, start - 1, (Meaning("Country", _HALVES[half], "demonym"),))
        if line.words[start + 1 : start + 3] == ["-", "backed"] and hit.end > start + 3:
            # "Russian-backed separatists" are two parties, and one supports the other.
            backer = gazetteer().longest(line.words[: start + 1], start)
            if backer is not None:
                yield Hit(start, start + 1, backer[1])
                hit = Hit(start + 3, hit.end, hit.meanings)
        if half in _COMPASS and line.words[start] in _COMPASS and line.words[start - 1] in _WITH:
            # "North and South Korea", "North or South Korean"
            shared = " ".join([half, *line.words[start + 1 : hit.end]])
            if meanings := gazetteer().meanings(shared):
                yield Hit(start - 2, start - 1, meanings)
        yield hit


def sure(line: Line, found: Sequence[Hit]) -> Iterator[Meaning]:
    """Meanings that need no context: names of one meaning that are nobody's given name."""
    for hit in found:
        phrase = " ".join(line.words[hit.start : hit.end])
        doubtful = caution("namesakes") | caution("homebound")
        if len(hit.meanings) == 1 and phrase not in doubtful:
            yield hit.meaning


def settle(line: Line, found: Sequence[Hit], scene: Scene, trace: Trace | None = None) -> list[Hit]:
    """The names with one meaning each; those that mean no party stay as `none`."""
    out: list[Hit] = []
    for hit in found:
        settled = _settled(line, hit, scene)
        if isinstance(settled, Hit):
            out.append(settled)
        elif trace:
            trace.unnamed(*line.span(hit.start, hit.end), settled)
    return out


def _settled(line: Line, hit: Hit, scene: Scene) -> Hit | str:
    """The name with its meaning, or why it means no party here."""
    sort = hit.meaning.sort
    if sort in ("Event", "series", "none"):
        return hit
    if sort == "Person":
        person = _person(line, hit, scene)
        return "part of another's name" if _goes_on(line, person, scene) else person
    phrase = " ".join(line.words[hit.start : hit.end])
    if _part_of_name(line, hit, phrase):
        return "part of a person's name"
    if _affixed(line, hit):
        return "part of a compound that is no act of the state"
    if _company(line, hit):
        return "part of the name of a company"
    if phrase == "General Assembly" and _of_another(line, hit):
        return "the assembly of another body"
    if phrase == "Foreign Office" and countries().keys() & _beside(line, hit) - {hit.meaning.id}:
        return "the ministry of another state"
    meaning = scene.chosen(phrase, hit.meanings)
    if meaning is None:
        return "the article speaks of its namesake"
    titled = meaning.how == "demonym" and is_title_word(" ".join(line.lows[hit.end : hit.end + 1]))
    if phrase in caution("homebound") and not titled and not scene.speaks_of(meaning.id):
        return "means its government only where the article names the state"
    return Hit(hit.start, hit.end, (meaning,))


def _of_another(line: Line, hit: Hit) -> bool:
    """True for "the OAS General Assembly", "the body's General Assembly", "… of the OAS"."""
    before = line.words[max(0, hit.start - 3) : hit.start]
    behind = line.words[hit.end : hit.end + 4]
    if {"UN", "U", "Nations"} & {*before, *behind}:
        return False
    short = "".join(before[-1:])
    owned = before[-2:] == ["'", "s"] or (len(short) > 2 and short.isupper())
    return owned or behind[:2] == ["of", "the"]


def _person(line: Line, hit: Hit, scene: Scene) -> Hit:
    persons = nearest([m.id for m in hit.meanings if m.sort == "Person"], scene.day)
    if len(persons) > 1:
        beside = _beside(line, hit)
        persons.sort(key=lambda person: not _speaks(person, beside, scene))
    named = {m.id: m for m in hit.meanings}
    return Hit(hit.start, hit.end, (named[persons[0]],))


def _goes_on(line: Line, hit: Hit, scene: Scene) -> bool:
    """ "Sheikh Nasser bin Ali" is not the Sheikh Nasser who left office long ago."""
    further = line.lows[hit.end : hit.end + 1] in (["bin"], ["ibn"], ["bint"])
    if not further or "bin" in line.lows[hit.start : hit.end]:
        return False
    return away(hit.meaning.id, scene.day) > NEAR


def _beside(line: Line, hit: Hit) -> set[str]:
    """States next to a person's name: "Saudi Arabia's King Abdullah", "King Abdullah of Jordan"."""
    index, found = gazetteer(), set()
    if line.words[hit.end : hit.end + 1] == ["of"] and hit.end + 1 < len(line):
        after = index.longest(line.words, hit.end + 1)
        found |= {m.id for m in after[1]} if after else set()
    for start in range(max(0, hit.start - 5), hit.start):
        before = index.longest(line.words, start)
        if before and hit.start in (before[0], line.after_possessive(before[0])):
            found |= {m.id for m in before[1]}
    return found


def _speaks(person: str, beside: set[str], scene: Scene) -> bool:
    behind = standing(person, scene.day)
    if behind is None:
        return False
    return behind.id in beside if beside else scene.speaks_of(behind.id)


def _part_of_name(line: Line, hit: Hit, phrase: str) -> bool:
    """ "Chad Smith", "Michael Jordan": the place is part of a person's name."""
    if line.titled or hit.end - hit.start > 2:
        return False
    before = hit.start - 1
    if before >= 0 and line.words[before] in given_names() and hit.meaning.how != "demonym":
        known = before == 0 or gazetteer().longest(line.words, before) is None
        if known and not line.joined(hit.start) and phrase in caution("namesakes"):
            return True
    if phrase not in caution("namesakes") or _presided(line, hit.start):
        return False
    after = hit.end
    return namelike(line, after) and not line.joined(after) and line.lows[after] not in _SUFFIXES


def _presided(line: Line, token: int) -> bool:
    """True behind an office: "President of Jordan Jane Doe", "Minister of Trade of Chad"."""
    if line.lows[token - 1 : token] != ["of"] or token < 2:
        return False
    before = line.lows[token - 2]
    return any(before in title_words(kind) for kind in ("office", "weak", "matters"))


def _affixed(line: Line, hit: Hit) -> bool:
    start, end, lows = hit.start, hit.end, line.lows
    if start > 1 and lows[start - 1] == "-" and lows[start - 2] in _PREFIXES and line.joined(start):
        return True
    if start > 0 and lows[start - 1] in ("ethnic", "ex") and hit.meaning.how == "demonym":
        return True
    dashed = end + 1 < len(line) and lows[end] == "-" and line.joined(end)
    return dashed and line.joined(end + 1) and lows[end + 1] in _SUFFIXES


def _company(line: Line, hit: Hit) -> bool:
    after = hit.end
    if after >= len(line) or line.words[after] not in caution("tails") or line.titled:
        return False
    # "Russian Energy Minister" is no company.
    if is_title_word(line.lows[after]) and after + 1 < len(line):
        return not is_title_word(line.lows[after + 1])
    return hit.meaning.sort == "Country"

"""Names of the tables in a sentence, each with the one meaning that its neighbours allow."""

import functools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.reference.tables import terms
from loaders.language.names.cautions import caution, title_words
from loaders.language.names.gazetteer import Meaning, gazetteer
from loaders.language.names.line import Line, plain

# "Sino-Russian", "Franco-German": first halves of double demonyms.
_HALVES = {
    "Sino": "CHN", "Franco": "FRA", "Anglo": "GBR", "Russo": "RUS", "Indo": "IND", "Greco": "GRC",
    "Turco": "TUR", "Turko": "TUR", "Italo": "ITA", "Luso": "PRT", "Nippo": "JPN", "Austro": "AUT",
    "Hispano": "ESP", "Polono": "POL", "Soviet": "RUS", "Afghano": "AFG",
}  # fmt: skip


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
_TWO = 9  # tokens to "people's republics" behind the first of two


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
        and _nothing_more(gazetteer().longest(line.words, token))
    )


def _nothing_more(found: tuple[int, Sequence[Meaning]] | None) -> bool:
    """True for a word that begins no name of the tables, or that of a city alone."""
    return found is None or all(meaning.kind == "city" for meaning in found[1])


def hits(line: Line) -> list[Hit]:
    """All names of the tables in the sentence, longest first, with all they may mean."""
    found = [Hit(*hit) for hit in gazetteer().scan(line.words)]
    return found and list(_halves(line, found))


def _halves(line: Line, found: list[Hit]) -> Iterator[Hit]:
    for hit in found:
        start = hit.start
        if republic := _of_two(line, hit):
            hit = Hit(start, hit.end, republic)
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


def _of_two(line: Line, hit: Hit) -> Sequence[Meaning]:
    """What a name means that shares "People's Republics" with another: Donetsk's."""
    tail = line.lows[hit.end : hit.end + _TWO]
    if "republics" not in tail or "people" not in tail:
        return ()
    return gazetteer().meanings(f"{' '.join(line.words[hit.start : hit.end])} People's Republic")


def sure(line: Line, found: Sequence[Hit]) -> Iterator[Meaning]:
    """Meanings that need no context: names of one meaning that are nobody's given name."""
    for hit in found:
        phrase = " ".join(line.words[hit.start : hit.end])
        doubtful = caution("namesakes") | caution("homebound")
        if len(hit.meanings) == 1 and phrase not in doubtful:
            yield hit.meaning

"""Articles to statements: a sentence's way through names, parse, frames, status and dates."""

import functools
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from graph.model import Article, Statement
from graph.schema import Relation, relations
from loaders.language.anaphora import Discourse
from loaders.language.candidate import Candidate
from loaders.language.clean import prose
from loaders.language.constructions import constructions
from loaders.language.dating import Dating
from loaders.language.ellipsis import elliptical
from loaders.language.frames import Frames
from loaders.language.mention import Mention, Office
from loaders.language.names import find
from loaders.language.parser import Parser, minilm
from loaders.language.reading import Reading
from loaders.language.roles import Roles
from loaders.language.statements import in_order, of_candidate, of_office
from loaders.language.tree import read

T = TypeVar("T", Mention, Office)


class _Placed(Generic[T]):
    """Finds of an article by their place, so that a long text costs no more per sentence."""

    def __init__(self, found: Iterable[T]) -> None:
        self._found: list[T] = sorted(found, key=lambda one: one.start)
        self._starts: list[int] = [one.start for one in self._found]

    def within(self, start: int, end: int) -> list[T]:
        """Those that lie between two offsets."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [one for one in self._found[low:high] if one.end <= end]


class Extractor:
    """Reads articles with a vocabulary and a parser; both default to what ships."""

    def __init__(
        self, vocabulary: Mapping[str, Relation] | None = None, parser: Parser | None = None
    ) -> None:
        self._vocabulary = relations() if vocabulary is None else vocabulary
        self._frames = Frames(self._vocabulary)
        self._parser = parser

    def __call__(self, article: Article) -> list[Statement]:
        """The statements of an article in order of its sentences; equal input, equal output."""
        return in_order(self._statements(article))

    def _statements(self, article: Article) -> Iterator[Statement]:
        spans = list(prose(article.text))
        found = find(article, spans)
        mentions, offices = _Placed(found.mentions), _Placed(found.offices)
        discourse = Discourse(article.day)
        for start, end in spans:
            yield from self._offices(article, offices.within(start, end), start, end)
            here = mentions.within(start, end)
            if here or discourse.open:
                yield from self._sentence(article, here, discourse, start, end)

    def _offices(
        self, article: Article, offices: Sequence[Office], start: int, end: int
    ) -> Iterator[Statement]:
        for office in offices:
            relation = self._vocabulary.get("ADVISED" if office.adviser else "REPRESENTS")
            if relation is not None:
                yield of_office(article, relation, office, start, end)

    def _sentence(
        self, article: Article, mentions: Sequence[Mention], discourse: Discourse,
        start: int, end: int,
    ) -> Iterator[Statement]:  # fmt: skip
        tree = read(self._parser or minilm.default(), article.text, start, end)
        if tree is None:
            return
        reading = Reading(tree, mentions)
        discourse.resolve(reading)
        roles = Roles(reading)
        found = self._candidates(reading, roles, discourse.candidates)
        dating = Dating(roles, article.day, discourse.date)
        for candidate in found:
            yield of_candidate(article, roles, dating, candidate)
        discourse.date = dating.last
        discourse.remember(reading, roles, found)

    def _candidates(
        self, reading: Reading, roles: Roles, before: Sequence[Candidate]
    ) -> list[Candidate]:
        found = [*self._frames.match(reading, roles), *constructions(roles, self._vocabulary)]
        return [*found, *elliptical(roles, found, before)]


@functools.cache
def default() -> Extractor:
    """The extractor with all that ships, loaded once."""
    return Extractor()


def extract(article: Article) -> Iterator[Statement]:
    """The statements of an article, by the vocabulary and the parser that ship."""
    yield from default()(article)

"""Articles to statements: a sentence's way through names, parse, frames, status and dates."""

import functools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

from graph.model import Article, Statement
from graph.schema import Relation, relations
from loaders.language.candidate import Candidate
from loaders.language.clean import prose
from loaders.language.dating.years import in_their_years
from loaders.language.explaining import Trace
from loaders.language.head import head
from loaders.language.head.combine import combined, unopposed
from loaders.language.head.examples import Example, example
from loaders.language.lemma import lemma
from loaders.language.mention import Office
from loaders.language.names import find
from loaders.language.names.gazetteer import gazetteer
from loaders.language.parser import Parser, minilm
from loaders.language.placed import Placed
from loaders.language.reading import Reading
from loaders.language.sentences import NO_RELATION, Sentence, Sentences
from loaders.language.statements import in_order, of_candidate, of_office
from loaders.language.vetting.domestic import at_home
from loaders.language.vetting.games import in_a_game
from loaders.language.vetting.hosting import still_ahead
from loaders.language.vetting.reasons import kept
from loaders.language.vetting.standing import barred

# What a receipt counts of an article beside why sentences make no statement.
SENTENCES, REPEATED = "sentences", "said before"
_OPPOSED = "one of head and rule denies it, and the rule is believed"


class Extractor:
    """Reads articles with a vocabulary and a parser, which default to what ships.

    With `model` a learned head judges too: it finds more, less precisely (docs/head.md).
    """

    def __init__(
        self,
        vocabulary: Mapping[str, Relation] | None = None,
        parser: Parser | None = None,
        *,
        model: bool = True,
    ) -> None:
        self._model = model
        self._vocabulary = relations() if vocabulary is None else vocabulary
        self._sentences = Sentences(self._vocabulary, parser)

    def __call__(
        self, article: Article, seen: Counter[str] | None = None, trace: Trace | None = None
    ) -> list[Statement]:
        """The statements of an article in order of its sentences; equal input, equal output.

        `seen` counts its sentences, and by reason those that say nothing; `trace` is told all.
        """
        tally = Counter[str]() if seen is None else seen
        year = article.day.year if article.day else None
        made = list(self._statements(article, tally, trace))
        found = list(in_their_years(made, self._vocabulary, year))
        if trace:
            for statement in found:
                trace.made(statement)
        unique = in_order(iter(found))
        tally[REPEATED] += len(found) - len(unique)
        return unique

    def sentences(self, article: Article) -> Iterator[Sentence]:
        """All sentences of parties, read, with what the rules find in them."""
        spans = list(prose(article.text))
        found = find(article, spans)
        yield from self._sentences(article, spans, found, Counter(), sifted=False)

    def examples(self, article: Article) -> Iterator[tuple[Reading, Example]]:
        """What the head looks at in each sentence that holds a pair of parties."""
        for one in self.sentences(article):
            seen = example(one.reading, one.before)
            if seen is not None:
                yield one.reading, seen

    def judged(self, one: Sentence, trace: Trace | None = None) -> list[Candidate]:
        """The relations of a sentence: what the rules found, as the head judges and adds to it."""
        if not self._model:
            return one.rules
        return combined(
            head.default(), self._vocabulary, one.reading, one.before, one.rules, trace=trace
        )  # fmt: skip

    def _statements(
        self, article: Article, seen: Counter[str], trace: Trace | None
    ) -> Iterator[Statement]:
        spans = list(prose(article.text))
        seen[SENTENCES] += len(spans)
        if trace:
            trace.open(spans)
        found = find(article, spans, trace)
        offices = Placed(found.offices)
        for start, end in spans:
            yield from self._offices(article, offices.within(start, end), start, end)
        read = list[Sentence]()
        told = list[list[Candidate]]()
        for one in self._sentences(article, spans, found, seen, trace):
            read.append(one)
            reasons = (barred(article.day), at_home(found.homes), in_a_game(one.reading))
            able = list(kept(self.judged(one, trace), reasons, trace))
            told.append(list(still_ahead(one.reading, able, article.day, trace)))
        for one, judged, left in zip(read, told, unopposed(told), strict=True):
            seen[NO_RELATION] += not left
            if trace:
                for candidate in (c for c in judged if c not in left):
                    trace.dropped(candidate, _OPPOSED, one.reading.tree.start)
            for candidate in left:
                yield of_candidate(article, one.roles, one.dating, candidate)

    def _offices(
        self, article: Article, offices: Sequence[Office], start: int, end: int
    ) -> Iterator[Statement]:
        for office in offices:
            relation = self._vocabulary.get("ADVISED" if office.adviser else "REPRESENTS")
            if relation is not None:
                yield of_office(article, relation, office, start, end)


@functools.cache
def default(model: bool = True) -> Extractor:
    """The extractor with all that ships, loaded once; with `model` the learned head too.

    The nets are read beside the tables, which takes a tenth off the time to the first statement.
    """
    with ThreadPoolExecutor(1) as beside:
        nets = beside.submit(_nets, model)
        extractor = Extractor(model=model)
        gazetteer()
        lemma("talks", "NNS")
        nets.result()
    return extractor


def _nets(model: bool) -> None:
    minilm.default()
    if model:
        head.default()


def extract(article: Article, model: bool = True) -> Iterator[Statement]:
    """The statements of an article, by the vocabulary and the parser that ship."""
    yield from default(model)(article)

"""Articles to statements: a sentence's way through names, parse, frames, status and dates."""

import functools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from graph.model import Article, Statement
from graph.schema import Relation, relations
from loaders.language.anaphora.discourse import Discourse
from loaders.language.anaphora.publisher import issuer
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate
from loaders.language.clean import prose
from loaders.language.dating.acts import Dating
from loaders.language.dating.report import report
from loaders.language.dating.years import in_their_years
from loaders.language.domestic import abroad
from loaders.language.explaining import Trace, Word
from loaders.language.frames.answers import answers
from loaders.language.frames.constructions import constructions
from loaders.language.frames.ellipsis import elliptical
from loaders.language.frames.guests import guests
from loaders.language.frames.matching import Frames
from loaders.language.frames.quoted import quoted
from loaders.language.frames.restated import told_once
from loaders.language.frames.summits import summits
from loaders.language.head import head
from loaders.language.head.combine import combined, unopposed
from loaders.language.head.examples import Example, example
from loaders.language.hosting import rightly_hosted, still_ahead
from loaders.language.lemma import lemma
from loaders.language.mention import Mention, Office
from loaders.language.names import Found, find
from loaders.language.names.gazetteer import gazetteer
from loaders.language.parser import Parser, minilm
from loaders.language.placed import Placed
from loaders.language.playing import in_earnest
from loaders.language.reading import Reading
from loaders.language.sieve import Sieve, Sifting
from loaders.language.statements import in_order, of_candidate, of_office
from loaders.language.territories import joinable
from loaders.language.tree import read

# Sentences before one that is read which are read for its pronouns and dates. Of those farther
# away names alone are kept.
_REACH = 4

# What a receipt counts of an article: its sentences, and why some of them make no statement.
SENTENCES = "sentences"
NO_PARTY, NO_PARSE, NO_RELATION = "no party named", "not a sentence", "no relation said"
REPEATED = "said before"


class _Span(NamedTuple):
    """A sentence that waits to be read, and its names."""

    start: int
    end: int
    mentions: list[Mention]
    mute: bool = False  # it can be passed over for good
    kept: bool = False  # it is read however many follow


_OPPOSED = "one of head and rule denies it, and the rule is believed"


class Sentence(NamedTuple):
    """A sentence that was read: its parties and dates, what came before, what the rules found."""

    reading: Reading
    roles: Roles
    dating: Dating
    before: Reading | None
    rules: list[Candidate]


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
        self._frames = Frames(self._vocabulary)
        self._sieve = Sieve(self._vocabulary)
        self._parser = parser

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
            states = abroad(joinable(self.judged(one, trace), trace), found.homes, trace)
            earnest = list(in_earnest(one.reading, states, trace))
            told.append(list(still_ahead(one.reading, earnest, article.day, trace)))
        for one, judged, kept in zip(read, told, unopposed(told), strict=True):
            seen[NO_RELATION] += not kept
            if trace:
                for candidate in (c for c in judged if c not in kept):
                    trace.dropped(candidate, _OPPOSED, one.reading.tree.start)
            for candidate in kept:
                yield of_candidate(article, one.roles, one.dating, candidate)

    def _offices(
        self, article: Article, offices: Sequence[Office], start: int, end: int
    ) -> Iterator[Statement]:
        for office in offices:
            relation = self._vocabulary.get("ADVISED" if office.adviser else "REPRESENTS")
            if relation is not None:
                yield of_office(article, relation, office, start, end)

    def _sentences(
        self,
        article: Article,
        spans: Sequence[tuple[int, int]],
        found: Found,
        seen: Counter[str],
        trace: Trace | None = None,
        sifted: bool = True,
    ) -> Iterator[Sentence]:
        """Sentences that may say something; others are read when one that may needs them.

        Not `sifted`, all sentences of an article are read from its first party on.
        """
        mentions, home = Placed(found.mentions), issuer(article.publisher)
        discourse = Discourse(
            article.day, home, functools.partial(report, article, spans), found.here
        )
        sifting, waiting = Sifting(self._sieve, home, found.here), list[_Span]()
        before: Reading | None = None
        for start, end in spans:
            here = mentions.within(start, end)
            if trace:
                trace.turn(start)
                trace.now.mentions = here
            if not (here or discourse.open or waiting):
                _skip(NO_PARTY, NO_PARTY, seen, trace)
                continue
            follows = bool(discourse.told or (discourse.candidates and not waiting))
            why = sifting.passed_over(here, article.text[start:end], follows) if sifted else ""
            if why:
                _skip(NO_RELATION, why, seen, trace)
                waiting.append(_Span(start, end, here, sifting.mute, sifting.striking))
                if not trace:
                    continue
            for behind, span in zip(range(len(waiting), 0, -1), waiting, strict=True):
                heard = self._model and behind == 1  # the head reads the sentence before
                far = behind > _REACH and not span.kept
                if (span.mute or far) and not (trace or heard):
                    discourse.pass_over([mention.party for mention in span.mentions])
                    continue
                other = self._read(article, span, discourse, before, trace, rules=False)
                before = other.reading if other else before
            waiting.clear()
            if why:
                continue
            one = self._read(article, _Span(start, end, here), discourse, before, trace)
            if one is None:
                _skip(NO_PARSE, NO_PARSE, seen, trace)
                continue
            yield one
            before = one.reading

    def _read(
        self,
        article: Article,
        span: "_Span",
        discourse: Discourse,
        before: Reading | None,
        trace: Trace | None,
        rules: bool = True,
    ) -> Sentence | None:
        """A sentence parsed, its pronouns resolved and its rules tried; None without a word."""
        tree = read(self._parser or minilm.default(), article.text, span.start, span.end)
        if tree is None:
            return None
        reading = Reading(tree, span.mentions)
        discourse.resolve(reading)
        if trace:
            columns = tree.forms, tree.lemmas, tree.upos, tree.xpos, tree.heads, tree.deps
            trace.now.words = [Word(*row) for row in zip(*columns, strict=True)]
            trace.now.anaphors = reading.anaphors
        roles = Roles(reading)
        found = self._candidates(reading, roles, discourse, trace) if rules else []
        dating = Dating(
            roles, article.day, discourse.date, discourse.report, discourse.days, discourse.dated
        )
        discourse.date, discourse.dated = dating.last, dating.speaks
        discourse.remember(reading, roles, found)
        return Sentence(reading, roles, dating, before, found)

    def _candidates(
        self,
        reading: Reading,
        roles: Roles,
        discourse: Discourse,
        trace: Trace | None,
    ) -> list[Candidate]:
        framed = list(self._frames.match(reading, roles, trace))
        others = [*constructions(roles, self._vocabulary), *summits(roles, self._vocabulary)]
        others += [*guests(roles, self._vocabulary), *quoted(roles, self._vocabulary)]
        others += self._frames.left_out(reading, roles, framed, discourse.told)
        others += elliptical(roles, [*framed, *others], discourse.candidates)
        others += answers(roles, self._vocabulary, [*framed, *others], discourse.candidates)
        if trace:
            trace.constructed(others)
        told = list(told_once(reading.tree, [*framed, *others]))
        return list(rightly_hosted(reading, told, trace))


def _skip(counted: str, why: str, seen: Counter[str], trace: Trace | None) -> None:
    seen[counted] += 1
    if trace:
        trace.now.skipped = why


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

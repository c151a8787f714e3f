"""The sentences of an article read in order: which are parsed, and what rules find in them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.model import KINDS, Article, Kind, Party
from graph.schema import Relation
from loaders.language.anaphora.discourse import Discourse
from loaders.language.anaphora.publisher import issuer
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate
from loaders.language.dating.acts import Dating
from loaders.language.dating.timeline import Timeline
from loaders.language.earlier import Before, Earlier
from loaders.language.explaining import Trace, Word
from loaders.language.frames import attending, constructions, guests, quoted
from loaders.language.frames.answers import answers
from loaders.language.frames.ellipsis import elliptical
from loaders.language.frames.index import Frames
from loaders.language.frames.restated import told_once
from loaders.language.frames.summits import summits
from loaders.language.mention import Mention
from loaders.language.names import Found
from loaders.language.parser import Parser, minilm
from loaders.language.placed import Placed
from loaders.language.reading import Reading
from loaders.language.sieve import Sieve
from loaders.language.sifting import NO_TRIGGER, Sifting
from loaders.language.tree import read
from loaders.language.vetting.hosting import rightly_hosted

# Sentences before one that is read which are read for its pronouns and dates. Of those farther
# away names alone are kept.
_REACH = 4

_PHRASED = constructions.triggers() | guests.triggers() | attending.triggers()
# What a receipt counts of an article: why some of its sentences make no statement.
NO_PARTY, NO_PARSE, NO_RELATION = "no party named", "not a sentence", "no relation said"


class _Span(NamedTuple):
    """A sentence that waits to be read, and its names; `reading` where it has been parsed."""

    start: int
    end: int
    mentions: list[Mention]
    mute: bool = False  # it can be passed over for good
    kept: bool = False  # it is read however many follow
    reading: Reading | None = None


class _Context(NamedTuple):
    """An article that is being read, and what its sentences have told so far."""

    article: Article
    discourse: Discourse
    timeline: Timeline
    earlier: Earlier
    trace: Trace | None


class Sentence(NamedTuple):
    """A sentence that was read, the parties told before it, and what the rules found."""

    reading: Reading
    roles: Roles
    dating: Dating
    before: Before
    rules: list[Candidate]


class Sentences:
    """Reads the sentences of articles with a vocabulary and a parser."""

    def __init__(self, vocabulary: Mapping[str, Relation], parser: Parser | None) -> None:
        self._vocabulary, self._parser = vocabulary, parser
        self._frames = Frames(vocabulary)
        self._sieve = Sieve(vocabulary)

    def __call__(
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
        discourse, timeline = Discourse(article.day, home, found.here), Timeline(article, spans)
        earlier = Earlier()
        context = _Context(article, discourse, timeline, earlier, trace)
        sifting, waiting = Sifting(self._sieve, home, found.here), list[_Span]()
        for start, end in spans:
            here = mentions.within(start, end)
            if trace:
                trace.turn(start)
                trace.now.mentions = here
            if not (here or discourse.open or waiting):
                _skip(NO_PARTY, NO_PARTY, seen, trace)
                timeline.pass_over(start, end)
                earlier.note()
                continue
            follows = bool(discourse.told or (discourse.candidates and not waiting))
            why = sifting.passed_over(here, article.text[start:end], follows) if sifted else ""
            reading = None if why else self._parsed(article, start, end, here)
            if reading is None and not why:
                _skip(NO_PARSE, NO_PARSE, seen, trace)
                continue
            if reading and sifted and not (follows or self._may_say(reading, sifting.kinds)):
                why = NO_TRIGGER
            now = _Span(start, end, here, sifting.mute, sifting.striking, reading)
            if why:
                _skip(NO_RELATION, why, seen, trace)
                waiting.append(now)
                if not trace:
                    continue
            self._catch_up(context, waiting)
            waiting.clear()
            one = None if why else self._read(context, now)
            if one is not None:
                yield one

    def _catch_up(self, context: _Context, waiting: Sequence[_Span]) -> None:
        """Read the sentences that wait, or pass them over."""
        for behind, span in zip(range(len(waiting), 0, -1), waiting, strict=True):
            far = behind > _REACH and not span.kept
            if (span.mute or far) and not context.trace:
                parties = [mention.party for mention in span.mentions]
                context.discourse.pass_over(parties)
                context.timeline.pass_over(span.start, span.end)
                context.earlier.note(parties)
            else:
                self._read(context, span, rules=False)

    def _parsed(
        self, article: Article, start: int, end: int, mentions: list[Mention]
    ) -> Reading | None:
        """A sentence parsed and mended; None without a word."""
        tree = read(self._parser or minilm.default(), article.text, start, end)
        return None if tree is None else Reading(tree, mentions)

    def _may_say(self, reading: Reading, kinds: set[Kind]) -> bool:
        """Whether a trigger is there as the part of speech that it is one."""
        tree = reading.tree
        there = {*tree.lemmas, *map(str.lower, tree.forms)}
        if not _PHRASED.isdisjoint(there):
            return True
        quotes = not quoted.MARKS.isdisjoint(tree.forms)
        if quotes and not quoted.triggers().isdisjoint(there):
            return True
        return self._frames.triggered(reading, kinds) or any(guests.in_town(reading))

    def _read(self, context: _Context, span: _Span, rules: bool = True) -> Sentence | None:
        """A sentence parsed, its pronouns resolved and its rules tried; None without a word."""
        article, discourse, timeline, earlier, trace = context
        reading = span.reading or self._parsed(article, span.start, span.end, span.mentions)
        if reading is None:
            earlier.note()
            return None
        discourse.resolve(reading)
        told = reading.told()
        before = self._before(reading, told, earlier)
        if trace:
            tree = reading.tree
            columns = tree.forms, tree.lemmas, tree.upos, tree.xpos, tree.heads, tree.deps
            trace.now.words = [Word(*row) for row in zip(*columns, strict=True)]
            trace.now.anaphors = reading.anaphors
        roles = Roles(reading)
        found = self._candidates(reading, roles, discourse, trace) if rules else []
        dating = timeline.date(roles)
        discourse.remember(reading, roles, found)
        earlier.note(told)
        return Sentence(reading, roles, dating, before, found)

    def _before(self, reading: Reading, told: Sequence[Party], earlier: Earlier) -> Before:
        """Who was told before a sentence that may be one end of what it says.

        With one party and no trigger it says nothing of the party that the article is about.
        """
        before = earlier.before()
        alone = len({party.principal for party in told}) == 1
        quiet = alone and not self._may_say(reading, set(KINDS))
        return before._replace(first=()) if quiet else before

    def _candidates(
        self, reading: Reading, roles: Roles, discourse: Discourse, trace: Trace | None
    ) -> list[Candidate]:
        """What the rules find: frames first, then what is said or left out in other ways."""
        framed = list(self._frames.match(reading, roles, trace))
        others = list(summits(roles, self._vocabulary))
        for phrases in (constructions.constructions, guests.guests, quoted.quoted):
            others += phrases(roles, self._vocabulary)
        others += attending.attending(roles, self._vocabulary, [*framed, *others])
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

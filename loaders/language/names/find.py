"""The name finder: an article and its sentences to mentions and offices."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from graph.model import Article, Party
from graph.reference.offices import career
from loaders.language.explaining import Trace
from loaders.language.mention import How, Mention, Office
from loaders.language.names.actors import party_of
from loaders.language.names.cast import Cast
from loaders.language.names.cautions import caution
from loaders.language.names.dateline import dateline, reported_from
from loaders.language.names.eras import of_the_day, unrivalled
from loaders.language.names.fullnames import Name, big_words, names, syllables
from loaders.language.names.gazetteer import gazetteer
from loaders.language.names.line import Line
from loaders.language.names.links import Link, links
from loaders.language.names.occasions import occasions_in
from loaders.language.names.offices import Reader
from loaders.language.names.people import rank, spelt
from loaders.language.names.principals import Context, Principals
from loaders.language.names.scan import Hit, hits, sure
from loaders.language.names.scene import Scene
from loaders.language.names.settling import settle
from loaders.language.names.shorts import bodies, body_by_head, heads_of, short_names
from loaders.language.names.sight import Sight
from loaders.language.names.tail import MINISTRIES
from loaders.language.names.titles import Title, titles
from loaders.language.names.unknown import unknown


class Found(NamedTuple):
    """What an article names: mentions by offset, none inside another, and offices it proves.

    `here` is the place that it reports from, "" where its dateline tells none. `homes` has the
    state of politicians who do not represent it: what they say of it is no diplomacy.
    """

    mentions: tuple[Mention, ...]
    offices: tuple[Office, ...]
    here: str = ""
    homes: Mapping[str, str] = MappingProxyType({})


class _Read(NamedTuple):
    line: Line
    hits: list[Hit]
    names: list[Name]
    sight: Sight
    titles: list[Title]


def find(
    article: Article, sentences: Sequence[tuple[int, int]], trace: Trace | None = None
) -> Found:
    """The parties that the sentences of an article name, and the offices they prove."""
    known = gazetteer().words
    lines = [Line(article.text, start, end, known) for start, end in sentences]
    raw = [hits(line) for line in lines]
    scene = Scene(article.day)
    scene.here = here = next((city for line in lines[:4] if (city := reported_from(line))), "")
    for line, found in zip(lines, raw, strict=True):
        scene.see(line.words, sure(line, found))
    settled = [settle(line, found, scene, trace) for line, found in zip(lines, raw, strict=True)]
    heads = body_by_head(
        [pair for line, found in zip(lines, settled, strict=True) for pair in heads_of(found, line)]
    )
    heads = {**unrivalled(of_the_day(article.day), lines), **heads}
    reads = [_read(line, [*found, *bodies(line, heads, found)])
             for line, found in zip(lines, settled, strict=True)]  # fmt: skip
    cast = Cast(scene)
    for read in reads:
        _introduce(read, cast)
    offices = tuple(_offices(reads, cast))
    cast.settle()
    mentions: list[Mention] = []
    for read in reads:
        mentions += _mentions(read, cast, scene, here, trace)
    final = {name: cast.party(name) for name in cast.persons()}
    return Found(
        tuple(m._replace(party=final.get(m.party.id, m.party)) for m in mentions),
        tuple(o._replace(person=final.get(o.person.id, o.person)) for o in offices),
        here,
        cast.homes,
    )


def _read(line: Line, found: list[Hit]) -> _Read:
    found.sort()
    persons = names(line, found)
    sight = Sight.of(line, found, persons)
    return _Read(line, found, persons, sight, titles(sight) if persons else [])


def _introduce(read: _Read, cast: Cast) -> None:
    for name in read.names:
        words = big_words(read.line, name)
        if name.person is not None:
            cast.meet(name.person, words)
        elif len(words) > 1 and not read.line.titled:
            person = spelt(syllables(read.line, name), cast.day)
            if person is not None:
                cast.meet(person, words)
            elif cast.full(words) is None:
                cast.hear(words)


def _offices(reads: Sequence[_Read], cast: Cast) -> Iterator[Office]:
    reader, context = Reader(cast), Context()
    for read in reads:
        yield from reader.crowned(read.sight)
        yield from reader.advised(read.sight)
        for link in sorted(links(read.sight, read.titles), key=_turn):
            office = reader.office(read.sight, link, context)
            if office is not None:
                yield office
        context = _context(read, reader.principals, context)


def _turn(link: Link) -> tuple[bool, bool]:
    """A title that says whose state it is goes first: it tells what another leaves open.

    Last goes one that serves a person, whom another may name: "an aide to President Jane Doe".
    """
    owners = link.title.owners
    return any(isinstance(one, Name) for one in owners), not owners


def _context(read: _Read, principals: Principals, before: Context) -> Context:
    """What the sentence names last, else what those before it did."""
    cast = principals.cast
    state, person, leader, ministry = before
    for hit in read.hits:
        if hit.meaning.sort in ("Country", "Organization"):
            state = hit.meaning.actor or state
            if set(MINISTRIES) & set(read.line.lows[hit.end : hit.end + 5]):
                ministry = hit.meaning.actor or ministry
    seen = False
    for name in read.names:
        one = principals.resolve(read.line, name)
        if one is None or cast.party(one).stands_for is None:
            continue
        if rank(one, cast.day) == 0:
            leader = one
        if not seen:
            person, seen = one, True
    return Context(state, person, leader, ministry)


def _mentions(
    read: _Read, cast: Cast, scene: Scene, here: str, trace: Trace | None
) -> list[Mention]:
    line = read.line
    taken: set[int] = set(range(*dateline(line)))
    out: list[Mention] = []

    def add(start: int, end: int, party: Party, how: How, of_place: bool = False) -> None:
        span = set(range(start, end))
        if not span & taken:
            taken.update(span)
            out.append(Mention(line.starts[start], line.ends[end - 1], party, how, of_place))

    for event in occasions_in(line, read.hits, scene.day, scene.words, here):
        add(event.start, event.end, event.party, "event")
    for hit in read.hits:
        meaning = hit.meaning
        if meaning.sort == "Person":
            add(hit.start, hit.end, cast.listed(meaning.id), "name")
        elif (one := meaning.actor) is not None:
            add(hit.start, hit.end, party_of(one), meaning.how, _mere_place(line, hit))
        else:
            taken.update(range(hit.start, hit.end))
            if trace and meaning.sort == "none":
                trace.unnamed(*line.span(hit.start, hit.end), "a name that means no party")
    owners = {
        line.after_possessive(hit.end): hit.meaning.id
        for hit in read.hits
        if hit.meaning.sort == "Country" and line.after_possessive(hit.end) > hit.end
    }
    for start, end, person in short_names(line, read.names, cast, owners):
        if not cast.public(person):
            continue
        how: How = "short" if end - start == 1 else "name" if career(person) else "title"
        add(start, end, cast.party(person), how)
    if trace:
        for first, last in unknown(line, taken):
            trace.unnamed(first, last, "in no table, and no title or apposition says who it is")
    return sorted(out)


def _mere_place(line: Line, hit: Hit) -> bool:
    if hit.meaning.of_place:
        return True
    before = line.lows[hit.start - 1] if hit.start else ""
    if before == "the" and hit.start > 1:
        before = line.lows[hit.start - 2]
    return hit.meaning.how == "name" and before in caution("locative")

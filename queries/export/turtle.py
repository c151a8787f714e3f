"""RDF in Turtle: statements with their provenance (PROV-O), quotes (Web Annotation) and codes.

A statement is a resource of its own: `no` and `planned` are data, so no triple says that what it
speaks of has happened. Wants the extra `rdf`.
"""

import datetime as dt
import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from graph.extras import needed
from graph.model import Actor, ArticleRef, Party, Statement
from graph.schema import relations
from queries.export.source import Source

if TYPE_CHECKING:
    from pyoxigraph import Triple

DATA, TERMS = "https://diplograph.example/id/", "https://diplograph.example/terms#"
PREFIXES = {
    "id": DATA,
    "dg": TERMS,
    "cameo": "https://diplograph.example/cameo/",
    "plover": "https://diplograph.example/plover/",
    "dct": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_BATCH = 2_000  # triples turned into text at a time


class IRI(str):
    """A name with its prefix (`prov:Entity`), or a whole address."""

    __slots__ = ()


Term = IRI | str | float | int | dt.date
Fact = tuple[IRI, str, Term]


def lines(source: Source) -> Iterator[str]:
    """The vocabulary, the parties, the articles, the statements; raises UsageError."""
    with needed("rdf"):
        from pyoxigraph import RdfFormat, serialize
    head = True
    for batch in _batched(_facts(source)):
        out = io.BytesIO()
        serialize(batch, out, RdfFormat.TURTLE, prefixes=PREFIXES)
        for line in out.getvalue().decode().split("\n"):
            if line and (head or not line.startswith("@prefix ")):
                yield line
        head = False


def _batched(facts: Iterable[Fact]) -> Iterator[list["Triple"]]:
    from pyoxigraph import Triple

    batch: list[Triple] = []
    for subject, predicate, value in facts:
        if len(batch) >= _BATCH and batch[-1].subject != _node(subject):
            yield batch
            batch = []
        batch.append(Triple(_node(subject), _node(IRI(predicate)), _term(value)))
    if batch:
        yield batch


def _node(name: IRI) -> Any:
    from pyoxigraph import NamedNode

    prefix, _, rest = name.partition(":")
    return NamedNode(PREFIXES[prefix] + rest if prefix in PREFIXES else str(name))


def _term(value: Term) -> Any:
    from pyoxigraph import Literal, NamedNode

    if isinstance(value, IRI):
        return _node(value)
    if isinstance(value, dt.date):
        return Literal(value.isoformat(), datatype=NamedNode(PREFIXES["xsd"] + "date"))
    return Literal(value)


def _id(kind: str, key: str) -> IRI:
    return IRI(f"id:{kind.lower()}/{quote(key, safe='')}")


def _facts(source: Source) -> Iterator[Fact]:
    yield from _vocabulary()
    for node in source.parties.values():
        me = _id(node.kind, node.id)
        yield me, "rdf:type", IRI(f"dg:{node.kind}")
        yield me, "rdf:type", IRI("prov:Entity" if node.kind == "Event" else "prov:Agent")
        yield me, "rdfs:label", node.name
        yield me, "dct:identifier", node.id
    for article in source.articles():
        yield from _article(article)
    for statement in source.statements():
        yield from _statement(statement)


def _vocabulary() -> Iterator[Fact]:
    for relation in relations().values():
        me = IRI(f"dg:{relation.name}")
        yield me, "rdf:type", IRI("skos:Concept")
        yield me, "skos:prefLabel", relation.title
        yield me, "skos:definition", relation.definition
        yield me, "dg:valence", relation.valence
        for code in relation.plover:
            yield me, "skos:broadMatch", IRI(f"plover:{code}")
        for code in relation.cameo:
            yield me, "skos:closeMatch", IRI(f"cameo:{code}")


def _article(article: ArticleRef) -> Iterator[Fact]:
    me = _id("Article", article.id)
    yield me, "rdf:type", IRI("prov:Entity")
    yield me, "dct:identifier", article.id
    for predicate, text in (
        ("dct:title", article.title),
        ("dct:publisher", article.publisher),
        ("dct:source", article.url),
        ("dct:issued", article.published),
    ):
        if text:
            yield me, predicate, text


def _statement(statement: Statement) -> Iterator[Fact]:
    me, passage = _id("Statement", statement.id), _id("Quote", statement.id)
    yield me, "rdf:type", IRI("rdf:Statement")
    yield me, "rdf:type", IRI("prov:Entity")
    yield me, "rdf:predicate", IRI(f"dg:{statement.type}")
    yield from _party(me, "rdf:subject", "dg:subjectState", statement.subject)
    yield from _party(me, "rdf:object", "dg:objectState", statement.object)
    if statement.claimed_by:
        yield from _party(me, "dg:claimedBy", "dg:claimedForState", statement.claimed_by)
    if statement.event:
        yield me, "dg:occasion", _actor(statement.event)
    for predicate, value in _values(statement):
        if value is not None:
            yield me, predicate, value
    reader, article = _id("Extractor", statement.extractor), _id("Article", statement.article.id)
    yield me, "prov:wasAttributedTo", reader
    yield reader, "rdf:type", IRI("prov:Agent")
    yield me, "prov:hadPrimarySource", article
    yield me, "prov:wasDerivedFrom", passage
    yield passage, "prov:wasQuotedFrom", article
    yield passage, "rdf:type", IRI("prov:Entity")
    yield passage, "rdf:type", IRI("oa:TextQuoteSelector")
    yield passage, "oa:exact", statement.quote.exact
    yield passage, "oa:prefix", statement.quote.prefix
    yield passage, "oa:suffix", statement.quote.suffix
    yield passage, "oa:start", statement.quote.start
    yield passage, "oa:end", statement.quote.end


def _values(statement: Statement) -> Iterator[tuple[str, Term | None]]:
    yield "dg:status", statement.status
    yield "dg:mode", statement.mode
    yield "dct:date", statement.date
    yield "dg:earliest", statement.date_earliest
    yield "dg:latest", statement.date_latest
    yield "dg:confidence", statement.confidence
    amount = statement.amount
    if amount:
        yield "dg:amount", amount.value
        yield "dg:currency", amount.currency
        yield "dg:unit", amount.unit
        yield "dg:period", amount.period
        yield "dg:change", amount.change
    relation = relations().get(statement.type)
    for scheme, own, general in (
        ("plover", statement.plover, relation.plover if relation else ()),
        ("cameo", statement.cameo, relation.cameo if relation else ()),
    ):
        for code in (own,) if own else general:
            yield f"dg:{scheme}", IRI(f"{scheme}:{quote(code, safe='')}")


def _actor(actor: Actor) -> IRI:
    return _id(actor.kind, actor.id)


def _party(me: IRI, predicate: str, behind: str, party: Party) -> Iterator[Fact]:
    yield me, predicate, _actor(party)
    if party.stands_for:
        yield me, behind, _actor(party.stands_for)

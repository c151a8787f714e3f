"""The event list of international relations: who did what to whom when, a row for each edge."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.model import Edge
from graph.schema import relations
from graph.stores import properties
from queries.export.coding import Coder, day_of
from queries.export.package import Table, fields
from queries.export.package import save as save_package
from queries.export.source import Source

FIELDS = fields("""
    event_id string the edge
    date string when, as EDTF; empty if not known
    date_earliest date first day of that date
    date_latest date last day of that date
    sender_id string who acts; of undirected types, the first by id
    sender_name string name
    sender_kind string Country, Person, Organization or Event
    sender_iso3 string ISO 3166-1 alpha-3 of the state that it is or stands for
    sender_cow integer its Correlates of War number on that day
    sender_gw integer its Gleditsch and Ward number on that day
    receiver_id string who is acted on
    receiver_name string name
    receiver_kind string Country, Person, Organization or Event
    receiver_iso3 string ISO 3166-1 alpha-3 of the state that it is or stands for
    receiver_cow integer its Correlates of War number on that day
    receiver_gw integer its Gleditsch and Ward number on that day
    type string relation type
    directed integer 0 for what two do together, as MET
    plover string PLOVER classes, between bars
    cameo string CAMEO codes, between bars
    valence string cooperative, neutral or hostile, by type
    status string actual, planned, requested, possible or denied, by the latest report
    mode string how
    occasion string id of the occasion
    statements integer sentences that say so
    articles integer articles that say so
    publishers integer publishers that say so
    independent integer publishers that say so in words of their own
    first_reported string publication of the first article
    last_reported string publication of the last article
    confidence number how sure, from 0 to 1
    amount_value number figure of trade or aid
    amount_currency string its currency
    quote string the best sentence, or the place of a row in a table
    source_kind string text, or table where no sentence says it
    article_id string the article that it is in
    url string its address
""")


def save(source: Source, folder: Path) -> None:
    """Writes events.csv and unmatched.csv."""
    coder = Coder()
    tables = (
        Table("events", "who did what to whom when", FIELDS, _rows(source, coder)),
        coder.unmatched(),
    )
    save_package(folder, "events", "Diplomacy as news tells it: events", tables)


def _rows(source: Source, coder: Coder) -> Iterator[tuple[Any, ...]]:
    for drawn in source.drawn():
        edge, row = drawn.edge, properties.edge(drawn)
        day = day_of(edge)
        ends = (
            (end.id, end.name, end.kind, *coder.coded(end, day))
            for end in (edge.source, edge.target)
        )
        sender, receiver = ends
        amount = edge.amount
        yield (
            edge.id, edge.date, edge.date_earliest, edge.date_latest, *sender, *receiver,
            *_kind(edge), edge.status, edge.mode, edge.event.id if edge.event else None,
            *(row.get(name) for name in ("statements", "articles", "publishers", "independent")),
            edge.first_reported, edge.last_reported, edge.confidence,
            amount.value if amount else None, amount.currency if amount else None,
            drawn.best.said, drawn.best.source_kind, drawn.best.article.id,
            drawn.best.article.url,
        )  # fmt: skip


def _kind(edge: Edge) -> tuple[str, int, str, str, str | None]:
    relation = relations().get(edge.type)
    if relation is None:
        return edge.type, 1, "", "", None
    plover, cameo = "|".join(relation.plover), "|".join(relation.cameo)
    return edge.type, int(not relation.symmetric), plover, cameo, relation.valence

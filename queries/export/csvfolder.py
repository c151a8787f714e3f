"""The graph as two CSV tables, one of parties and one of edges."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from queries.export.package import Table, fields
from queries.export.package import save as save_package
from queries.export.source import Source

NODES = fields("""
    id string ISO 3166-1 alpha-3, short id, full name, or id with year
    label string Country, Person, Organization or Event
    name string its name
    stands_for string of a person: the state or organisation, by the latest report
    stood_for string of a person: all of them, between bars
    category string of an organisation: what it is
    hosts string of an occasion: its hosts, between bars
    city string of an occasion: where it is
    start_date date of an occasion: its first day
    end_date date of an occasion: its last day
""")
EDGES = fields("""
    id string the edge
    source string id of the party that acts; of symmetric types, the first by id
    source_name string its name
    target string id of the party that is acted on
    target_name string its name
    type string relation type
    status string actual, planned, requested, possible or denied, by the latest report
    mode string how
    date string when, as EDTF; empty if not known
    date_earliest date first day of that date
    date_latest date last day of that date
    year integer year of that date
    event string id of the occasion
    event_name string its name
    source_state string state or organisation behind the source
    target_state string state or organisation behind the target
    statements integer sentences that say so
    articles integer articles that say so
    publishers integer publishers that say so
    independent integer publishers that say so in words of their own
    reported_by string the publishers, between bars
    first_reported string publication of the first article
    last_reported string publication of the last article
    confidence number how sure, from 0 to 1
    amount string figure of trade or aid, as JSON
    amount_value number its value
    amount_currency string its currency
    amount_unit string what is counted, if not money
    amount_period string over which time, as EDTF
    amount_change number its change in percent
    quote string the best sentence, or the place of a row in a table
    quote_source string who said it, and when
    article_id string the article that it is in
    source_kind string text, or table where no sentence says it
""")


def save(source: Source, folder: Path) -> None:
    """Writes nodes.csv and edges.csv."""
    tables = (
        Table("nodes", "the parties", NODES, nodes(source)),
        Table("edges", "what they did to each other", EDGES, edges(source)),
    )
    save_package(folder, "graph", "Diplomacy as news tells it: nodes and edges", tables)


def nodes(source: Source) -> Iterator[tuple[Any, ...]]:
    """The parties by id."""
    for part in source.nodes():
        yield part.id, *(part.properties.get(field.name) for field in NODES[1:])


def edges(source: Source) -> Iterator[tuple[Any, ...]]:
    """The edges by id, with the names of their ends."""
    names = {key: node.name for key, node in source.parties.items()}
    for part in source.links():
        ends = (part.source, names[part.source], part.target, names[part.target])
        yield part.id, *ends, *(part.properties.get(field.name) for field in EDGES[5:])

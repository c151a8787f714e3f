"""The evaluation set that ships: every relation and status, quotes that stand in their text."""

from benchmarks.accuracy import OWN, article_of, sets
from graph.model import STATUSES
from graph.reference import tables
from graph.schema import relations

ARTICLES = [article for gold in sets(OWN) for article in gold.articles]
EDGES = [(article, edge) for article in ARTICLES for edge in article.edges]


def test_every_relation_and_status_occurs() -> None:
    assert {edge.type for _, edge in EDGES} == set(relations())
    assert {edge.status for _, edge in EDGES} == set(STATUSES)


def test_quotes_stand_in_their_text() -> None:
    for article, edge in EDGES:
        assert edge.quote in article.record["text"], article.id


def test_articles_can_be_read_and_are_told_apart() -> None:
    read = [article_of(article) for article in ARTICLES]
    assert all(article.day for article in read)
    assert len({article.id for article in read}) == len(ARTICLES)


def test_parties_are_in_the_tables_or_written_out() -> None:
    known = {*tables.countries(), *tables.organisations(), *tables.occasions()}
    for article, edge in EDGES:
        for end in (edge.subject, edge.object):
            assert end in known or end[:2] in ("p:", "x:"), (article.id, end)

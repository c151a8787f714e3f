"""What has changed between two graphs, and where reports contradict each other."""

import datetime as dt
from collections.abc import Iterator

import pytest

from graph.errors import UsageError
from graph.model import ArticleRef, Party, Quote, Statement
from graph.reference import lookup
from graph.selection import Selection
from graph.stores import Store, open_store
from graph.stores.memory import MemoryStore
from graph.stores.views import view
from queries.conflicts import conflicts
from queries.coverage import of_articles, of_statements
from queries.diff import diff
from queries.selecting import day, selection

# article, day, type, status, subject, object, date
NEWS = [
    ("b1", "2022-01-10", "MET", "planned", "CHN", "RUS", "2022-02"),
    ("b2", "2022-02-05", "MET", "actual", "CHN", "RUS", "2022-02-04"),
    ("b2", "2022-02-05", "BOYCOTTED", "denied", "JPN", "OLY_W_2022", None),
    ("b3", "2022-02-06", "BOYCOTTED", "actual", "JPN", "OLY_W_2022", None),
    ("b4", "2015-01-01", "MEMBER_OF", "actual", "ECU", "OPEC", None),
    ("b5", "2020-01-02", "LEFT", "actual", "ECU", "OPEC", "2020-01-01"),
]


def told(number: int, line: tuple[str, str, str, str, str, str, str | None]) -> Statement:
    article, published, relation, status, subject, target, date = line
    ends = []
    for name in (subject, target):
        found = lookup.actor(name)
        assert found
        ends.append(Party(**found.model_dump()))
    return Statement.make(
        type=relation, status=status, subject=ends[0], object=ends[1], date=date,
        quote=Quote(exact=f"Sentence {number}.", start=number, end=number + 11),
        article=ArticleRef(id=article, published=published, publisher=article.upper()),
    )  # fmt: skip


@pytest.fixture(scope="module")
def news() -> Iterator[Store]:
    with MemoryStore() as store:
        store.add(told(*line) for line in enumerate(NEWS))
        yield store


def between(store: Store, one: Selection, other: Selection) -> list[tuple[str, ...]]:
    with view(store, one) as before, view(store, other) as after:
        return [
            (row["change"], row["what"], row["was"], row["now"], row["article"])
            for row in diff(before, after)
        ]


def known(text: str) -> Selection:
    return Selection(known_by=day("known-by", text))


def happened(text: str) -> Selection:
    return Selection(as_of=day("as-of", text))


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("2022-01-01", "2022-01-31", [("new", "MET", None, "planned", "b1")]),
        # The month has become a day: still the same meeting, which took place.
        ("2022-01-31", "2022-02-05",
         [("new", "BOYCOTTED", None, "denied", "b2"),
          ("status", "MET", "planned", "actual", "b2")]),
        ("2022-02-05", "2022-02-06", [("status", "BOYCOTTED", "denied", "actual", "b3")]),
        ("2022-02-06", "2022", []),
    ],
)  # fmt: skip
def test_what_was_reported_between_two_days(news, before, after, changes):
    assert between(news, known(before), known(after)) == changes


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        # Who left is no member any more, and the article that tells it is named.
        ("2019", "2020-01-01",
         [("new", "LEFT", None, "actual", "b5"), ("gone", "MEMBER_OF", "actual", None, "b5")]),
        ("2022-02-03", "2022-02-04", [("new", "MET", None, "actual", "b2")]),
    ],
)  # fmt: skip
def test_what_happened_between_two_days(news, before, after, changes):
    assert between(news, happened(before), happened(after)) == changes


def test_two_databases(news):
    with MemoryStore() as other:
        other.add(told(*line) for line in enumerate(NEWS) if line[1][0] != "b3")
        assert [
            (row["change"], row["was"], row["now"], row["article"], len(row["quotes"]))
            for row in diff(news, other, evidence=True)
        ] == [("status", "actual", "denied", "b2", 1)]
        assert [row["change"] for row in diff(MemoryStore(), other)] == ["new"] * 4
        assert [row["change"] for row in diff(other, MemoryStore())] == ["gone"] * 4


def test_a_conflict_has_both_quotes(tmp_path):
    with open_store(str(tmp_path / "db")) as store:
        store.add(told(*line) for line in enumerate(NEWS))
        (row,) = conflicts(store)
        assert (row["who"], row["what"], row["says"], row["but"]) == (
            "Japan", "BOYCOTTED", "actual", "denied",
        )  # fmt: skip
        assert (row["says_quote"], row["says_on"]) == ("Sentence 3.", "2022-02-06")
        assert (row["but_quote"], row["but_by"]) == ("Sentence 2.", "B2")
        assert [quote["side"] for quote in row["quotes"]] == ["says actual", "but denied"]
        both = [(row["what"], row["answer"]) for row in conflicts(store, developments=True)]
        assert both == [("BOYCOTTED", "contradiction"), ("MET", "development")]
        assert not list(conflicts(store, "Russia"))


def test_coverage_counts_articles_and_publishers(news):
    found = of_articles(news.articles())
    assert found == (5, 5, None, "2015-01-01", "2022-02-06", False)
    assert of_statements([]) == (0, 0, 0, None, None, False)
    meeting = next(edge for edge in news.edges() if edge.type == "MET")
    found = of_statements(news.statements(edge=meeting.id))
    assert found == (2, 2, 2, "2022-01-10", "2022-02-05", False)


def test_a_selection_from_what_users_write(world):
    found = selection(
        world, as_of="2021", since="2020", until="2021-11", actors=["Russia", "Beijing Olympics"],
        types=["sanctioned"], statuses=["actual"], min_confidence=0.5,
    )  # fmt: skip
    assert found.model_dump(mode="json") == {
        "as_of": "2021-12-31", "known_by": None, "since": "2020-01-01", "until": "2021-11-30",
        "actors": ["RUS", "OLY_W_2022"], "types": ["SANCTIONED"], "status": ["actual"],
        "min_confidence": 0.5,
    }  # fmt: skip


def test_a_period_that_ends_before_it_starts_is_refused(world):
    with pytest.raises(UsageError, match=r"--since 2025 comes after --until 2020"):
        selection(world, since="2025", until="2020")
    assert selection(world, since="2020-12", until="2020").until == dt.date(2020, 12, 31)

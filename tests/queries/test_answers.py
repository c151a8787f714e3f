"""What the canned queries answer about the small world of conftest.py."""

import datetime as dt
from typing import Any

import pytest

from graph.errors import UsageError
from graph.stores import NoCypher, Store, open_store
from queries.catalog import run

# query, arguments, columns, rows
ANSWERS: list[tuple[str, dict[str, str], str, list[tuple[Any, ...]]]] = [
    (
        "who-boycotts",
        {"event": "Beijing Olympics"},
        "answer who for mode date status",
        [
            ("boycotts", "United States", None, "diplomatic", "2021-12-06", "actual"),
            ("declines", "Fumio Kishida", "Japan", None, "2021-12-15", "actual"),
            ("considers a boycott", "New Zealand", None, None, None, "possible"),
            ("rules a boycott out", "Emmanuel Macron", "France", None, None, "denied"),
        ],
    ),
    (
        "who-boycotts",
        {"event": "Beijing Olympics", "by": "Japan"},
        "answer who",
        [("declines", "Fumio Kishida")],
    ),
    (
        "who-declined",
        {"event": "OLY_W_2022"},
        "answer who for whom",
        [("declines", "Fumio Kishida", "Japan", "2022 Winter Olympics")],
    ),
    (
        "who-attends",
        {"event": "OLY_W_2022"},
        "answer who for date",
        [("plans to attend", "Vladimir Putin", "Russia", "2022-02-04")],
    ),
    (
        "who-met-whom",
        {"actor": "Xi Jinping"},
        "who for whom whom_for mode date",
        [
            ("Xi Jinping", "China", "Vladimir Putin", "Russia", "virtual", "2021-12-15"),
            ("Xi Jinping", "China", "Joe Biden", "United States", "virtual", "2021-11-15"),
        ],
    ),
    (
        "who-met-whom",
        {"status": "any"},
        "date",
        [("2022-04",), ("2022-01-14",), ("2021-12-15",), ("2021-11-15",), ("2021-10-02",)],
    ),
    ("who-met-whom", {"actor": "Xi Jinping", "until": "2021-11"}, "whom", [("Joe Biden",)]),
    ("who-met-whom", {"actor": "China", "since": "2021-12"}, "whom", [("Vladimir Putin",)]),
    ("who-met-whom", {"actor": "China", "status": "planned"}, "who whom", [("China", "Russia")]),
    ("who-met-whom", {"actor": "Armenia"}, "who whom", []),
    (
        "meetings-of-pair",
        {"one": "Russia", "other": "China"},
        "date what status",
        [("2021-12-15", "MET", "actual"), ("2022-04", "MET", "planned")],
    ),
    ("meetings-of-pair", {"one": "Xi Jinping", "other": "Russia"}, "date", [("2021-12-15",)]),
    (
        "visits",
        {"to": "India"},
        "who whom what",
        [
            ("Vladimir Putin", "India", "VISITED"),
            ("Vladimir Putin", "Narendra Modi", "HOSTED"),
        ],
    ),
    (
        "invitations",
        {"event": "OLY_W_2022"},
        "answer who whom event",
        [("invited", "Xi Jinping", "Vladimir Putin", "2022 Winter Olympics")],
    ),
    ("invitations", {"to": "China"}, "who", []),
    ("hosts", {"event": "OLY_W_2022"}, "who source", [("China", "articles")]),
    ("hosts", {"event": "2024 Summer Olympics"}, "who source", [("France", "reference facts")]),
    (
        "is-member",
        {"actor": "Ukraine", "organisation": "NATO", "on": "2022-06-01"},
        "answer source",
        [("joining is possible", "articles"), ("not a member", "reference facts")],
    ),
    (
        "is-member",
        {"actor": "Poland", "organisation": "NATO", "on": "2000"},
        "answer date source",
        [("member", "1999-03-12/..", "reference facts")],
    ),
    (
        "acts",
        {"relation": "LEFT", "to": "EU"},
        "date who source edge",
        [("2020-01-31", "United Kingdom", "reference facts", None)],
    ),
    (
        "acts",
        {"relation": "JOINED", "to": "NATO", "since": "2019", "until": "2023"},
        "date who",
        [("2020-03-27", "North Macedonia"), ("2023-04-04", "Finland")],
    ),
    ("acts", {"relation": "JOINED", "by": "Montenegro", "to": "NATO"}, "date", [("2017-06-05",)]),
    ("acts", {"relation": "JOINED", "to": "NATO", "status": "denied"}, "who", []),
    (
        "acts",
        {"relation": "JOINED", "to": "NATO", "status": "possible"},
        "who",
        [("Ukraine",)],
    ),
    (
        "acts",
        {"relation": "SUSPENDED", "by": "AU", "since": "2021", "until": "2021"},
        "who whom",
        [("African Union", "Mali"), ("African Union", "Guinea"), ("African Union", "Sudan")],
    ),
    # No state left the United Nations: some only ended.
    ("acts", {"relation": "LEFT", "to": "UN"}, "who", []),
    (
        "offices",
        {"person": "Ilse Brandtner"},
        "who whom source",
        [("Ilse Brandtner", "Germany", "articles")],
    ),
    (
        "sanctions",
        {"to": "Russia"},
        "answer who whom date",
        [
            ("sanctions", "European Union", "Russia", "2022-02-25"),
            ("lifts sanctions", "United States", "Russia", "2022-03"),
        ],
    ),
    (
        "sanctions",
        {"to": "Russia", "status": "any", "by": "Switzerland"},
        "answer",
        [("may impose sanctions",)],
    ),
    (
        "criticism",
        {"to": "Russia", "since": "2022"},
        "date who what",
        [
            ("2022-02-23", "Ukraine", "ACCUSED"),
            ("2022-02-24", "United Kingdom", "CRITICISED"),
        ],
    ),
    ("agreements", {"one": "Serbia"}, "who whom", [("Germany", "Serbia")]),
    (
        "trade",
        {"one": "China", "other": "Russia"},
        "who whom amount",
        [("China", "Russia", {"value": 123e9, "currency": "USD", "change": 31.0})],
    ),
    ("aid", {"to": "Ukraine"}, "who mode", [("Poland", "humanitarian")]),
    (
        "acts",
        {"relation": "praised", "by": "India", "to": "France"},
        "who what whom mode",
        [("India", "PRAISED", "France", "thanks")],
    ),
    ("acts", {"relation": "MET", "by": "Kenya", "to": "Germany"}, "date", [("2021-10-02",)]),
    ("acts", {"relation": "PRAISED", "by": "France", "to": "India"}, "who", []),
    (
        "shortest-path",
        {"one": "Kenya", "other": "Serbia"},
        "step who for what whom",
        [
            (1, "Ilse Brandtner", "Germany", "MET", "Kenya"),
            (2, "Germany", None, "SIGNED_AGREEMENT", "Serbia"),
        ],
    ),
    ("shortest-path", {"one": "Kenya", "other": "Serbia", "steps": "1"}, "step", []),
    ("shortest-path", {"one": "Kenya", "other": "New Zealand"}, "step", []),
    (
        "shortest-path",
        {"one": "Joe Biden", "other": "Narendra Modi"},
        "step what",
        [(1, "MET"), (2, "INVITED"), (3, "HOSTED")],
    ),
    (
        "most-active-pairs",
        {"limit": "2"},
        "one other times latest",
        [("China", "Russia", 3, 2021), ("India", "Russia", 2, 2021)],
    ),
    (
        "most-often",
        {"relation": "MET", "to": "Xi"},
        "who times",
        [("Russia", 1), ("United States", 1)],
    ),
    (
        "most-often",
        {"relation": "met", "limit": "3"},
        "who times latest",
        [("China", 2, 2021), ("Germany", 1, 2021), ("Kenya", 1, 2021)],
    ),
    ("most-often", {"relation": "sanctioned", "by": "the EU"}, "who times", [("Russia", 1)]),
    ("most-often", {"relation": "SANCTIONED", "to": "Russia"}, "who", [("European Union",)]),
    ("most-often", {"relation": "SANCTIONED", "side": "gets"}, "who", [("Russia",)]),
    (
        "most-often",
        {"relation": "SANCTIONED", "to": "Russia", "status": "any"},
        "who",
        [("Switzerland",), ("European Union",)],
    ),
    (
        "disagreements",
        {},
        "answer who what whom status",
        [("contradiction", "Armenia", "MET", "Turkey", "denied")],
    ),
    (
        "who-said",
        {"text": "that Moscow broke it", "limit": "1"},
        "who subject what object",
        [("Volodymyr Zelenskyy", "Ukraine", "ACCUSED", "Russia")],
    ),
    (
        "who-said",
        {"by": "Britain", "about": "Russia"},
        "who what",
        [("United Kingdom", "CRITICISED")],
    ),
    (
        "articles",
        {"actor": "Fumio Kishida"},
        "published publisher title statements",
        [("2021-12-15", "Evening Post", "A call between presidents", 1)],
    ),
    (
        "sources",
        {},
        "publisher articles",
        [("Evening Post", 2), ("Morning Wire", 2), (None, 1)],
    ),
    (
        "actor-profile",
        {"actor": "Russia"},
        "what side other status times",
        [
            ("ACCUSED", "gets", "Ukraine", "actual", 1),
            ("ATTENDED", "does", "2022 Winter Olympics", "planned", 1),
            ("CRITICISED", "gets", "United Kingdom", "actual", 1),
            ("HOSTED", "gets", "India", "actual", 1),
            ("INVITED", "gets", "China", "actual", 1),
            ("LIFTED_SANCTIONS", "gets", "United States", "actual", 1),
            ("MET", "with", "China", "actual", 1),
            ("MET", "with", "China", "planned", 1),
            ("SANCTIONED", "gets", "European Union", "actual", 1),
            ("SANCTIONED", "gets", "Switzerland", "possible", 1),
            ("TRADED", "with", "China", "actual", 1),
            ("VISITED", "does", "India", "actual", 1),
        ],
    ),
    (
        "actor-timeline",
        {"actor": "Germany"},
        "date who what whom",
        [
            (None, "Ilse Brandtner", "REPRESENTS", "Germany"),
            ("2021-10-02", "Ilse Brandtner", "MET", "Kenya"),
            ("2022-03-04", "Germany", "SIGNED_AGREEMENT", "Serbia"),
        ],
    ),
    (
        "pair-timeline",
        {"one": "China", "other": "Vladimir Putin"},
        "date what",
        [("2021-12-15", "INVITED"), ("2021-12-15", "MET")],
    ),
]


@pytest.mark.parametrize(("name", "arguments", "columns", "expected"), ANSWERS)
def test_an_answer(
    world: Store,
    name: str,
    arguments: dict[str, str],
    columns: str,
    expected: list[tuple[Any, ...]],
) -> None:
    found = [tuple(row[c] for c in columns.split()) for row in run(world, name, arguments)]
    assert found == expected


def test_memberships_change_by_the_day_of_the_world(world: Store) -> None:
    left = {"relation": "LEFT", "to": "EU"}
    assert not list(run(world, "acts", left, as_of=dt.date(2020, 1, 30)))
    assert len(list(run(world, "acts", left, as_of=dt.date(2020, 2, 1)))) == 1


def test_memberships_join_articles_and_facts(world: Store) -> None:
    rows = list(run(world, "memberships", {"actor": "India", "on": "2021-12-31"}))
    first = rows[0]
    assert (first["organisation"], first["source"]) == (
        "Shanghai Cooperation Organisation",
        "articles",
    )
    bodies = [row["organisation"] for row in rows]
    assert "BRICS" in bodies and len(set(bodies)) == len(bodies)
    assert all(row["edge"] is None for row in rows if row["source"] == "reference facts")


def test_representatives_join_articles_and_facts(world: Store) -> None:
    rows = list(run(world, "who-represents", {"of": "Germany", "on": "2021-12"}))
    assert (rows[0]["who"], rows[0]["source"]) == ("Ilse Brandtner", "articles")
    titles = {row["title"]: row["who"] for row in rows}
    assert titles["Chancellor"] in ("Angela Merkel", "Olaf Scholz")
    assert [row["source"] for row in rows[1:]] == ["reference facts"] * (len(rows) - 1)


@pytest.mark.parametrize(
    ("on", "size", "south_africa"), [("2009", 4, False), ("2010", 5, True), ("2015-06-01", 5, True)]
)
def test_members_are_those_of_the_date(
    world: Store, on: str, size: int, south_africa: bool
) -> None:
    names = [row["who"] for row in run(world, "members", {"organisation": "BRICS", "on": on})]
    assert len(names) == size
    assert ("South Africa" in names) is south_africa


def test_a_membership_reported_later_is_not_of_then(world: Store) -> None:
    rows = run(world, "memberships", {"actor": "India", "on": "2001"})
    assert "Shanghai Cooperation Organisation" not in [row["organisation"] for row in rows]


def test_evidence_has_sentence_and_source(world: Store) -> None:
    (row,) = run(world, "who-boycotts", {"event": "OLY_W_2022", "by": "Kishida"}, evidence=True)
    (quote,) = row["quotes"]
    assert quote["quote"] == "Prime Minister Kishida said he would stay at home."
    assert quote["title"] == "A call between presidents"
    assert (quote["published"], quote["publisher"]) == ("2021-12-15", "Evening Post")
    assert quote["url"] == "https://news.example/a2"
    told = list(run(world, "evidence", {"edge": row["edge"]}))
    assert [line["quote"] for line in told] == [quote["quote"]]


def test_two_articles_are_two_quotes_of_one_edge(world: Store) -> None:
    rows = run(world, "who-boycotts", {"event": "OLY_W_2022", "by": "the US"}, evidence=True)
    (row,) = rows
    assert row["articles"] == 2
    assert [quote["article"] for quote in row["quotes"]] == ["a1", "a2"]


def test_a_period_may_be_within_one_year(world: Store) -> None:
    for since, until in (("2021", "2021"), ("2021-12", "2021"), ("2021", "2021-12-15")):
        assert list(run(world, "chronicle", {"since": since, "until": until}))


WRONG = [
    ("who-boycotts", {}, r"needs a value for event: diplograph query who-boycotts -p event"),
    ("who-boycotts", {"event": "Bejing Olympics"}, r"did you mean 2022 Winter Olympics"),
    ("who-boycotts", {"evnt": "x"}, r"no parameter 'evnt': it has event, by"),
    ("who-met-whom", {"since": "31 February"}, r"since: not a date: '31 February'"),
    ("who-met-whom", {"since": "2021-02-31"}, r"since: no such day"),
    ("who-met-whom", {"status": "maybe"}, r"no status 'maybe'"),
    ("chronicle", {"since": "2020", "until": "2010"}, r"since 2020 comes after until 2010"),
    ("who-said", {"since": "2021-12-02", "until": "2021-12-01"}, r"since 2021-12-02 comes after"),
    ("most-active-pairs", {"limit": "0"}, r"limit: not a number above 0"),
    ("most-active-pairs", {"relation": "LIKED"}, r"no relation type 'LIKED'"),
    ("members", {"organisation": "Japan"}, r"no organisation is called 'Japan'"),
    ("who-boycots", {}, r"did you mean who-boycotts"),
]


@pytest.mark.parametrize(("name", "arguments", "told"), WRONG)
def test_a_wrong_call_is_told(
    world: Store, name: str, arguments: dict[str, str], told: str
) -> None:
    with pytest.raises(UsageError, match=told):
        list(run(world, name, arguments))


def test_memory_has_no_cypher() -> None:
    with open_store("memory:") as store, pytest.raises(NoCypher):
        list(run(store, "who-met-whom"))

"""Two clocks and filters: which edges of a small history are seen from where."""

import datetime as dt

import pytest

from graph import own
from graph.errors import StoreError
from graph.merge import edges
from graph.model import Article
from graph.selection import Selection
from graph.stores import views
from graph.stores.ladybug import open_ladybug
from graph.stores.memory import MemoryStore
from graph.stores.views import view

DAY = dt.date.fromisoformat

# type, subject, object, date, published, status
HISTORY = [
    ("MET", "CHN", "RUS", "2022-02-04", "2022-02-05", "actual"),
    ("MET", "CHN", "RUS", "2022-02-04", "2022-01-10", "planned"),
    ("MET", "USA", "RUS", None, "2021-06-17", "actual"),
    ("BOYCOTTED", "USA", "@OLY_W_2022", "2021-12-06", "2021-12-07", "actual"),
    ("BOYCOTTED", "JPN", "@OLY_W_2022", None, "2021-12-08", "possible"),
    ("MEMBER_OF", "GBR", "#EU", "1973/..", "2016-06-24", "actual"),
    ("MEMBER_OF", "QAT", "#OPEC", "1961/2018", "2018-12-03", "actual"),
    ("MEMBER_OF", "ECU", "#OPEC", None, "2015-01-01", "actual"),
    ("LEFT", "ECU", "#OPEC", "2020-01-01", "2020-01-02", "actual"),
    ("MEMBER_OF", "KEN", "#AU", "2004", "2004-05-01", "actual"),
    ("SANCTIONED", "#EU", "RUS", "2022-02", "2022-03-02", "actual"),
    ("REPRESENTS", "Angela Merkel (DEU)", "DEU", None, "2015-09-01", "actual"),
]
ALL = [f"{type} {subject} {object}" for type, subject, object, *_ in HISTORY]


@pytest.fixture(scope="module")
def history(said):
    return [
        said(type, subject, object, date, published=published, status=status)
        for type, subject, object, date, published, status in HISTORY
    ]


def seen(selection, statements):
    known = [one for one in statements if selection.statement(one)]
    return {
        f"{e.type} {e.source.id} {e.target.id} {e.status}" for e in selection.edges(edges(known))
    }


WORLD = [
    # day, an edge, whether it is there
    ("2022-02-03", "MET CHN RUS actual", False),
    ("2022-02-04", "MET CHN RUS actual", True),
    ("2021-06-16", "MET RUS USA actual", False),  # no date: when it was reported
    ("2021-06-17", "MET RUS USA actual", True),
    ("1972-12-31", "MEMBER_OF GBR EU actual", False),
    ("1980-01-01", "MEMBER_OF GBR EU actual", True),
    ("2021-01-01", "MEMBER_OF GBR EU actual", False),  # the reference facts know better
    ("2018-12-31", "MEMBER_OF QAT OPEC actual", True),
    ("2019-01-01", "MEMBER_OF QAT OPEC actual", False),  # its interval is over
    ("2019-12-31", "MEMBER_OF ECU OPEC actual", True),
    ("2020-01-01", "MEMBER_OF ECU OPEC actual", False),  # it left
    ("2020-01-01", "LEFT ECU OPEC actual", True),
    ("2022-01-01", "MEMBER_OF KEN AU actual", True),  # in 2004, and since
    ("2022-01-31", "SANCTIONED EU RUS actual", False),
    ("2022-02-01", "SANCTIONED EU RUS actual", True),  # some day of the month
    ("2021-10-01", "REPRESENTS Angela Merkel DEU actual", True),
    ("2023-01-01", "REPRESENTS Angela Merkel DEU actual", False),
]


@pytest.mark.parametrize(("day", "edge", "there"), WORLD)
def test_the_world_of_a_day(history, day, edge, there):
    assert (edge in seen(Selection(as_of=DAY(day)), history)) is there


KNOWN = [
    ("2022-01-09", "MET CHN RUS planned", False),
    ("2022-01-10", "MET CHN RUS planned", True),
    ("2022-02-04", "MET CHN RUS planned", True),
    ("2022-02-05", "MET CHN RUS actual", True),
    ("2022-02-05", "MET CHN RUS planned", False),
    ("2018-12-02", "MEMBER_OF QAT OPEC actual", False),
    ("2030-01-01", "MEMBER_OF QAT OPEC actual", True),
]


@pytest.mark.parametrize(("day", "edge", "there"), KNOWN)
def test_what_was_known_on_a_day(history, day, edge, there):
    assert (edge in seen(Selection(known_by=DAY(day)), history)) is there


def test_an_article_without_a_day_is_known_only_if_no_day_is_asked_for(said):
    undated = [said("MET", "CHN", "RUS", "2022-02-04", published=None)]
    assert seen(Selection(), undated)
    assert not seen(Selection(known_by=DAY("2030-01-01")), undated)


FILTERS = [
    (Selection(types=("BOYCOTTED",)), {"BOYCOTTED USA", "BOYCOTTED JPN"}),
    (Selection(types=("BOYCOTTED",), status=("possible",)), {"BOYCOTTED JPN"}),
    (Selection(actors=("OPEC",)), {"MEMBER_OF QAT", "MEMBER_OF ECU", "LEFT ECU"}),
    (Selection(actors=("DEU",)), {"REPRESENTS Angela Merkel"}),
    (Selection(since=DAY("2022-02-05")),
     {"SANCTIONED EU", "MEMBER_OF GBR"}),
    (Selection(until=DAY("1970-01-01")), {"MEMBER_OF QAT"}),
    (Selection(min_confidence=0.9), {"MET CHN"}),
]  # fmt: skip


@pytest.mark.parametrize(("selection", "found"), FILTERS)
def test_filters(history, said, selection, found):
    second = said(
        "MET", "CHN", "RUS", "2022-02-04", publisher="The Mirror", published="2022-02-05",
        words="Both leaders talked at length in the old palace.",
    )  # fmt: skip
    statements = [*history, second]
    assert {" ".join(e.split()[:-2]) for e in seen(selection, statements)} == found


@pytest.fixture
def store(tmp_path, history, monkeypatch):
    monkeypatch.setenv("DIPLOGRAPH_CACHE", str(tmp_path / "cache"))
    with open_ladybug(str(tmp_path / "db")) as found:
        found.add(history)
        yield found


@pytest.mark.parametrize("cypher", [False, True])
def test_a_view_is_a_store_of_what_is_selected(store, cypher):
    with view(store, Selection(known_by=DAY("2021-12-31")), cypher) as found:
        assert found.stats()["edges"] == len(list(found.edges())) == len(ALL) - 3
        assert {s.article.published for s in found.statements()} < {row[4] for row in HISTORY}
        assert all(list(found.statements(edge=edge.id)) for edge in found.edges())
        assert found.graph().number_of_edges() == found.stats()["edges"]
    assert store.stats()["edges"] == len(ALL) - 1


def test_a_view_answers_in_cypher_what_its_edges_say(store):
    with view(store, Selection(as_of=DAY("2021-12-31")), cypher=True) as found:
        rows = list(found.run("MATCH (a)-[r]->(b) WHERE r.id IS NOT NULL RETURN r.id AS id"))
        assert sorted(row["id"] for row in rows) == [edge.id for edge in found.edges()]
        rows = list(
            found.run("MATCH (s:Statement)-[:IN_ARTICLE]->(a:Article) RETURN s.edge_id AS e")
        )
        assert len(rows) == found.stats()["statements"]


def test_a_report_stays_with_its_edge_when_another_is_left_out(said):
    # Without a date it fits both meetings, so it is neither; leaving one out must not move it.
    told = [said("MET", "CHN", "RUS", date, published="2022-02-07") for date in
            ("2022-02-04", "2022-02-07", None)]  # fmt: skip
    with MemoryStore() as store:
        store.add(told)
        with view(store, Selection(since=DAY("2022-02-05"))) as found:
            kept = [len(edge.statements) for edge in found.edges()]
            assert kept == [1] * len(kept)


def test_everything_is_the_store_itself(store):
    with view(store, Selection()) as found:
        assert found is store


def test_a_second_question_finds_the_view_in_the_cache(store, tmp_path):
    selection, files = Selection(known_by=DAY("2021-12-31")), []
    for _ in range(2):
        with view(store, selection, cypher=True):
            (kept,) = (tmp_path / "cache" / "views").iterdir()
            files.append((kept / "graph.lbug").stat().st_ino)
    assert files[0] == files[1]


@pytest.mark.parametrize(
    ("variable", "name", "text"),
    [
        (own.REFERENCE, "memberships.csv", "iso3,org,start,end,status\nGBR,EU,1973,1980,member\n"),
        (own.RELATIONS, "own.toml", "name = 'MET'\nextends = true\ntitle = 'saw'\n"),
    ],
)
def test_other_facts_make_another_view(store, tmp_path, monkeypatch, variable, name, text):
    selection = Selection(as_of=DAY("2021-12-31"))
    with view(store, selection, cypher=True):
        pass
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / name).write_text(text)
    monkeypatch.setenv(variable, str(tmp_path / "own"))
    with view(store, selection, cypher=True):
        pass
    assert len(list((tmp_path / "cache" / "views").iterdir())) == 2


def test_views_that_other_processes_make_or_let_go_are_no_hindrance(store, tmp_path, monkeypatch):
    home = tmp_path / "cache" / "views"
    selection = Selection(known_by=DAY("2021-12-31"))

    def meanwhile(ledger, store, selection):  # another process asks the same
        monkeypatch.setattr(views, "_fill", fill)
        with view(store, selection, cypher=True):
            pass
        fill(ledger, store, selection)

    fill = views._fill
    monkeypatch.setattr(views, "_fill", meanwhile)
    with view(store, selection, cypher=True) as found:
        assert found.stats()["edges"] == len(ALL) - 3
    assert len(list(home.iterdir())) == 1
    assert views._used(home / "gone") == 0


def test_a_view_is_made_anew_when_the_store_has_changed(store, said):
    selection = Selection(known_by=DAY("2022-12-31"))
    article = Article(id="late", text="Iran met Iraq.", published="2022-05-01")
    for number in (len(ALL) - 1, len(ALL)):
        with view(store, selection, cypher=True) as found:
            assert found.stats()["edges"] == number
        store.load(article, [said("MET", "IRN", "IRQ", "2022-04-30", article=article)])


def test_a_damaged_view_is_made_anew(store, tmp_path):
    selection = Selection(known_by=DAY("2021-12-31"))
    with view(store, selection, cypher=True) as found:
        number = found.stats()["edges"]
    (kept,) = (tmp_path / "cache" / "views").iterdir()
    (kept / "graph.lbug").write_bytes(b"no graph")
    with view(store, selection, cypher=True) as found:
        assert len(list(found.run("MATCH ()-[r]->() WHERE r.id <> '' RETURN r.id"))) == number


def test_old_views_go(store, tmp_path, monkeypatch):
    monkeypatch.setattr(views, "KEPT", 2)
    for day in range(1, 4):
        with view(store, Selection(min_confidence=day / 100), cypher=True):
            pass
    assert len(list((tmp_path / "cache" / "views").iterdir())) == 2


def test_a_cache_that_cannot_be_written_is_no_hindrance(store, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("DIPLOGRAPH_CACHE", str(tmp_path / "file"))
    with view(store, Selection(types=("MET",)), cypher=True) as found:
        assert {edge.type for edge in found.edges()} == {"MET"}


def test_a_view_is_only_read(store, said):
    with view(store, Selection(types=("MET",)), cypher=True) as found, pytest.raises(StoreError):
        found.add([said("MET", "IRN", "IRQ", "2022-04-30")])

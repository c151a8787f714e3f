"""Rows of tables in a database: their receipts in answers, and where sentences say the same."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph.drawing import drawn
from graph.model import Article, Party, Quote, Row, Statement
from graph.stores import open_store
from graph.stores.memory import MemoryStore
from loaders.formats.source import Uncoded
from loaders.keeping import keep
from loaders.reading import read
from queries.catalog import run
from queries.cli import app
from tests.loaders.formats.tables import table_rows as rows

NEWS = Article(
    id="news", text="The United States sanctioned Iran on December 13, 2021.", publisher="The Post",
    published="2021-12-14",
)  # fmt: skip


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "1.export.CSV").write_text(rows.lines(rows.gdelt()))
    (tmp_path / "2.mentions.CSV").write_text(rows.lines(rows.mention(), rows.mention(77)))
    return tmp_path


def sentence(**fields: object) -> Statement:
    """What the news says, in words, less surely than any table."""
    usa, iran = (Party(id=id, kind="Country", name=id) for id in ("USA", "IRN"))
    given = {"status": "actual", "date": "2021-12-13", "confidence": 0.1, **fields}
    return Statement.make(
        type="SANCTIONED", subject=usa, object=iran, article=NEWS.ref, extractor="rules",
        quote=Quote(exact=NEWS.text, start=0, end=len(NEWS.text)), **given,
    )  # fmt: skip


def test_mentions_are_receipts_of_their_event(files: Path) -> None:
    with open_store("memory:") as store:
        left = [one for one in keep(store, read([str(files)])) if isinstance(one, Uncoded)]
        assert [one.reason for one in left] == ["mentions of events that are not in the database"]
        (edge,) = store.edges()
        assert (len(edge.statements), len(edge.articles), edge.independent) == (2, 2, 2)
        assert edge.publishers == ("evening.example", "harbour.example")
        again = list(keep(store, read([str(files)])))
        assert len(list(store.statements())) == 2 and again


def test_answers_show_the_place_of_the_row(files: Path) -> None:
    with open_store("memory:") as store:
        list(keep(store, read([str(files / "1.export.CSV")])))
        (edge,) = store.edges()
        (statement,) = store.statements(edge=edge.id)
        assert statement.said == "GDELT 2.0 events, 1.export.CSV, line 1"
        (link,) = store.graph().edges(data=True)
        assert (link[2]["quote"], link[2]["source_kind"]) == (statement.said, "table")


@pytest.mark.parametrize("status", ["actual", "planned"])
def test_a_sentence_is_quoted_before_any_row(files: Path, status: str) -> None:
    with MemoryStore() as store:
        list(keep(store, read([str(files)])))
        store.load(NEWS, [sentence(status=status)])
        store.draw()
        (found,) = drawn(store.ledger)
        assert found.best.said == NEWS.text and found.best.source_kind == "text"
        assert (found.edge.status, len(found.edge.statements)) == (status, 3)
        store.retract("news")
        store.draw()
        (found,) = drawn(store.ledger)
        assert found.best.source_kind == "table" and found.edge.status == "actual"


def test_an_article_and_the_row_about_it_are_one_source(files: Path) -> None:
    with open_store("memory:") as store:
        list(keep(store, read([str(files / "1.export.CSV")])))
        (row,) = store.statements()
        ours = NEWS.model_copy(update={"url": row.article.url})
        store.load(ours, [sentence().model_copy(update={"article": ours.ref})])
        (edge,) = store.edges()
        assert (len(edge.articles), edge.independent) == (1, 1)


def test_alliances_by_year_are_one_edge_of_the_first(tmp_path: Path) -> None:
    (tmp_path / "atop.csv").write_text(rows.ATOP)
    with open_store("memory:") as store:
        list(keep(store, read([str(tmp_path)])))
        (edge,) = store.edges()
        assert (edge.date, len(edge.statements)) == ("../1950", 2)


def test_the_embedded_database_knows_what_is_of_tables(files: Path) -> None:
    with open_store(str(files / "x.db")) as store:
        list(keep(store, read([str(files / "1.export.CSV")])))
        kinds = "MATCH (s:Statement) RETURN s.extractor AS by, s.source_kind AS kind"
        assert list(store.run(kinds)) == [{"by": "gdelt-2.0 row", "kind": "table"}]
        (edge,) = store.edges()
        (row,) = run(store, "evidence", {"edge": edge.id})
        place = "GDELT 2.0 events, 1.export.CSV, line 1"
        assert (row["quote"], row["source_kind"]) == (place, "table")


def test_load_tells_why_rows_say_nothing(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(files)
    text = rows.lines(rows.gdelt(1), rows.gdelt(2, EventCode="010"), rows.gdelt(1))
    (files / "day.CSV").write_text(text)
    done = CliRunner().invoke(app, ["load", "day.CSV", "--db", "x.db"])
    assert done.exit_code == 3
    assert "day.CSV, line 3: 1 came before, in line 1; left out" in done.stderr
    assert "x.db: 1 statement." in done.stderr
    assert "1 x CAMEO 010, which no relation says (first: day.CSV, line 2)" in done.stderr
    shown = CliRunner().invoke(app, ["query", "sanctions", "--evidence", "--db", "x.db"])
    assert "[1] GDELT 2.0 events, day.CSV, line 1" in shown.stdout


def test_exported_rows_load_again(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(files)
    done = CliRunner().invoke(app, ["extract", "1.export.CSV", "-o", "said.jsonl"])
    assert done.exit_code == 0
    (statement,) = read(["said.jsonl"])
    assert isinstance(statement, Statement)
    assert statement.row == Row(table="GDELT 2.0 events", file="1.export.CSV", line=1)

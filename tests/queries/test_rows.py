"""Rows as text: each format reads back, and none lets a cell do harm."""

import csv
import datetime as dt
import decimal
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from graph.errors import UsageError
from queries.rows import FORMATS, lines, write

ROWS = [
    {"who": "Fumio Kishida", "for": "Japan", "date": dt.date(2021, 12, 15), "articles": 1},
    {"who": "United States", "for": None, "date": None, "articles": 2},
]
QUOTED = [
    {
        "who": "Japan",
        "quotes": [
            {"quote": "He stays at home.", "title": "A [red] title", "publisher": "Post",
             "published": "2021-12-15", "url": None, "article": "a1"}
        ],
    }
]  # fmt: skip


def text(rows: list[dict[str, object]], format: str) -> str:
    out = io.StringIO()
    write(rows, format, out)
    return out.getvalue()


def test_a_table_is_for_people() -> None:
    assert text(ROWS, "table").splitlines() == [
        "who                    date        articles",
        "Fumio Kishida (Japan)  2021-12-15  1       ",
        "United States                      2       ",
    ]


def test_json_is_for_programs() -> None:
    expected = [
        {"who": "Fumio Kishida", "for": "Japan", "date": "2021-12-15", "articles": 1},
        {"who": "United States", "for": None, "date": None, "articles": 2},
    ]
    assert json.loads(text(ROWS, "json")) == expected
    assert [json.loads(line) for line in text(ROWS, "jsonl").splitlines()] == expected


@pytest.mark.parametrize(("format", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_spreadsheets_read_it_back(format: str, delimiter: str) -> None:
    found = list(csv.reader(io.StringIO(text(ROWS, format)), delimiter=delimiter))
    assert found == [
        ["who", "for", "date", "articles"],
        ["Fumio Kishida", "Japan", "2021-12-15", "1"],
        ["United States", "", "", "2"],
    ]


def test_markdown_is_a_table() -> None:
    assert text([{"a_b": "x | y"}], "markdown") == "| a b |\n| --- |\n| x \\| y |\n"


@pytest.mark.parametrize("format", FORMATS)
def test_no_rows_make_no_noise(format: str) -> None:
    assert text([], format) in ("", "[]\n")


@pytest.mark.parametrize("format", FORMATS)
def test_rows_are_counted(format: str) -> None:
    assert write(iter(ROWS), format, io.StringIO()) == 2


def test_an_unknown_format_is_told() -> None:
    with pytest.raises(UsageError, match="no format 'xml': take table, json"):
        lines(ROWS, "xml")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
@pytest.mark.parametrize("format", ["csv", "tsv"])
def test_no_cell_is_a_formula(format: str, start: str) -> None:
    out = text([{"quote": start + "HYPERLINK(1)"}], format)
    delimiter = "," if format == "csv" else "\t"
    [_, [cell]] = csv.reader(io.StringIO(out, newline=""), delimiter=delimiter)
    assert cell == f"'{start}HYPERLINK(1)"


def test_numbers_below_nought_stay_numbers() -> None:
    assert text([{"change": -3.5}], "csv") == "change\n-3.5\n"


def test_markup_of_the_table_library_is_text() -> None:
    assert "[bold]x[/bold] :smile:" in text([{"title": "[bold]x[/bold] :smile:"}], "table")


def test_nothing_steers_the_terminal() -> None:
    out = text([{"title": "a\x1b[31mb\x07c\u202ed\r\ne"}], "table")
    assert out.splitlines()[1].rstrip() == "a [31mb c d e"


@given(some.text())
def test_a_row_stays_a_row(cell: str) -> None:
    for format in ("table", "markdown"):
        head = {"table": 1, "markdown": 2}[format]
        assert len(text([{"a": "x", "b": cell, "c": "y"}], format).splitlines()) == head + 1
    encoded = cell.encode("utf-8", "replace").decode()
    assert json.loads(text([{"b": encoded}], "json")) == [{"b": encoded}]


def test_values_are_plain() -> None:
    row = {"n": decimal.Decimal(3), "f": decimal.Decimal("1.5"), "l": ["x", None], "d": {"a": 1}}
    assert json.loads(text([row], "json")) == [{"n": 3, "f": 1.5, "l": ["x", None], "d": {"a": 1}}]
    assert text([row], "csv").splitlines()[1] == '3,1.5,"[""x"", null]","{""a"": 1}"'
    shown = text([{"amount": {"value": 123e9, "currency": "USD", "unit": None}}], "table")
    assert "value 123,000,000,000; currency USD" in shown


def test_quotes_follow_the_table() -> None:
    shown = text(QUOTED, "table")
    assert "[1] “He stays at home.”" in shown
    assert "A [red] title, Post, 2021-12-15" in shown
    assert "> He stays at home." in text(QUOTED, "markdown")
    assert json.loads(text(QUOTED, "json"))[0]["quotes"][0]["quote"] == "He stays at home."


def test_a_narrow_terminal_does_without_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    out = Terminal()
    row = {"who": "United States", "what": "BOYCOTTED", "articles": 2, "edge": "ed_" + "0" * 20}
    write([row], "table", out)
    assert "articles" not in out.getvalue() and "ed_0" in out.getvalue()
    out = Terminal()
    write([row | {"whom": "2022 Winter Olympics", "status": "actual"}], "table", out)
    assert "ed_0" not in out.getvalue() and "BOYCOTTED" in out.getvalue()

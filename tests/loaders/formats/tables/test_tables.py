"""Tables of the field: what their rows say, and what is told of those that say nothing."""

import gzip
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.model import Statement
from loaders.formats import FORMATS
from loaders.formats.source import Mention, Problem, Uncoded
from loaders.reading import read
from tests.loaders.formats.tables import table_rows as rows

Row = Callable[..., str]
GDELT: Row = rows.gdelt


def found(folder: Path, text: str, name: str = "events.CSV") -> list[object]:
    """Everything that a file with this text holds."""
    file = folder / name
    file.write_text(text, encoding="utf-8", newline="")
    return list(read([str(file)]))


def one(folder: Path, text: str, name: str = "events.CSV") -> Statement:
    """The one statement of a file."""
    (statement,) = found(folder, text, name)
    assert isinstance(statement, Statement)
    return statement


def said(statement: Statement) -> str:
    """A statement in short."""
    mode = f" {statement.mode}" if statement.mode else ""
    when = f", {statement.date}" if statement.date else ""
    parties = f"{statement.subject.id} {statement.type} {statement.object.id}"
    return f"{parties}: {statement.status}{mode}{when}"


@pytest.mark.parametrize("table", rows.FILES)
def test_rows_are_receipts_with_file_and_line(table: str, tmp_path: Path) -> None:
    name, text, number = rows.FILES[table]
    statements = [one for one in found(tmp_path, text, name) if isinstance(one, Statement)]
    assert len(statements) == number
    assert len({statement.id for statement in statements}) == number
    lines = text.split("\n")
    for statement in statements:
        assert statement.row and statement.source_kind == "table"
        assert statement.row.file == name
        quote = statement.quote
        assert text[quote.start : quote.end] == quote.exact
        assert lines[statement.row.line - 1].startswith(quote.exact)
        assert statement.extractor.endswith(" row")
        assert statement.said == statement.row.place


@pytest.mark.parametrize("table", rows.FILES)
def test_tables_are_known_packed_and_unpacked(table: str, tmp_path: Path) -> None:
    name, text, number = rows.FILES[table]
    (tmp_path / f"{name}.gz").write_bytes(gzip.compress(text.encode()))
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr(f"data/{name}", text)
    statements = [one for one in read([str(tmp_path)]) if isinstance(one, Statement)]
    assert len(statements) == 2 * number
    assert len({statement.id for statement in statements}) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (rows.gdelt(), "USA SANCTIONED IRN: actual, 2021-12-13"),
        (rows.gdelt_1(EventCode="042"), "USA VISITED IRN: actual, 2021-12-13"),
        (rows.gdelt(EventCode="0312"), "USA COOPERATED IRN: planned military, 2021-12-13"),
        (rows.gdelt(EventCode="036"), "USA MET IRN: planned, 2021-12-13"),
        (rows.gdelt(EventCode="1011"), "USA URGED IRN: actual, 2021-12-13"),
        (rows.gdelt(EventCode="191"), "USA SANCTIONED IRN: actual, 2021-12-13"),
        (rows.gdelt(Actor1KnownGroupCode="NAT"), "NATO SANCTIONED IRN: actual, 2021-12-13"),
        (rows.gdelt(Actor2CountryCode="ROM"), "USA SANCTIONED ROU: actual, 2021-12-13"),
        (rows.phoenix(), "FRA PRAISED UN: actual praise, 2014-06-20"),
    ],
)
def test_codes_and_actors_of_cameo(text: str, expected: str, tmp_path: Path) -> None:
    statement = one(tmp_path, text + "\n")
    assert said(statement) == expected


def test_quotes_behind_a_line_that_cannot_be_read_are_where_they_are(tmp_path: Path) -> None:
    text = f"{GDELT(1)}\n{GDELT(2, Actor1Name='é' + chr(0))}\n{GDELT(3)}\n"
    first, problem, last = found(tmp_path, text)
    assert isinstance(problem, Problem) and "a zero byte" in problem.message
    for statement in (first, last):
        assert isinstance(statement, Statement)
        assert text[statement.quote.start : statement.quote.end] == statement.quote.exact


def test_codes_stay_text_with_leading_zeros(tmp_path: Path) -> None:
    assert one(tmp_path, rows.gdelt(EventCode="042")).cameo == "042"
    (problem,) = found(tmp_path, rows.gdelt(EventCode="42"))
    assert isinstance(problem, Problem)
    assert problem.message == "not a CAMEO code: '42' (are its leading zeros lost?)"
    assert problem.where.endswith("events.CSV, line 1")
    assert problem.record == rows.gdelt(EventCode="42")


def test_persons_of_icews_stand_for_their_state_on_that_day(tmp_path: Path) -> None:
    head = rows.header(rows.ICEWS)
    putin = one(tmp_path, rows.lines(head, rows.icews()), "events.tab").subject
    assert (putin.kind, putin.principal) == ("Person", "RUS")
    minister = rows.icews(Source_Name="Foreign Affairs (Russian Federation)")
    assert one(tmp_path, rows.lines(head, minister), "events.tab").subject.id == "RUS"
    citizen = rows.icews(Source_Name="Citizen (Russian Federation)", Source_Sectors="Social")
    (nobody,) = found(tmp_path, rows.lines(head, citizen), "events.tab")
    assert isinstance(nobody, Uncoded) and "no state" in nobody.reason


def test_several_actors_of_polecat_make_all_pairs(tmp_path: Path) -> None:
    both = rows.polecat(Actor_Name="Japan;Italy", Actor_Country="JPN;ITA", Event_Mode="")
    statements = found(tmp_path, rows.lines(rows.header(rows.POLECAT), both), "events.txt")
    assert [said(s) for s in statements if isinstance(s, Statement)] == [
        "JPN MET FRA: actual, 2023-01-02",
        "ITA MET FRA: actual, 2023-01-02",
    ]


def test_a_header_with_names_that_no_row_has(tmp_path: Path) -> None:
    names = rows.header(rows.POLECAT).replace("Event Date", "Headline\tEvent Date")
    statement, remark = found(tmp_path, rows.lines(names, rows.polecat()), "events.txt")
    assert (
        isinstance(statement, Statement)
        and said(statement) == "JPN MET FRA: actual phone, 2023-01-02"
    )
    assert isinstance(remark, Uncoded) and remark.reason.startswith("41 names for 40 fields")


def test_what_no_relation_says_is_counted(tmp_path: Path) -> None:
    text = rows.lines(
        rows.gdelt(1, EventCode="010"),
        rows.gdelt(2, EventCode="010"),
        rows.gdelt(3, Actor2CountryCode="", Actor2Code="CVL"),
        rows.gdelt(4, Actor1Type1Code="BUS"),
        rows.gdelt(5, Actor2CountryCode="USA"),
    )
    left = [(i.reason, i.number) for i in found(tmp_path, text) if isinstance(i, Uncoded)]
    assert left == [
        ("CAMEO 010, which no relation says", 2),
        ("an actor that is no state, organisation or person of the reference", 2),
        ("both sides are the same", 1),
    ]


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        (rows.lines(GDELT(1), GDELT(2), GDELT(1)), 3, "1 came before, in line 1; left out"),
        (
            rows.lines(GDELT(1), rows.header(rows.EVENTS_2), GDELT(2)),
            2,
            "a header among the rows; left out",
        ),
        (rows.lines(GDELT(1), GDELT(2) + "\tmore"), 2, "62 fields under 61 names"),
        (rows.lines(GDELT(1), "2\t20211213"), 2, "2 fields under 61 names"),
        (rows.lines(GDELT(1), GDELT(2, SQLDATE="20211341")), 2, "not a date: '20211341'"),
        (rows.lines(GDELT(1), GDELT(2, DATEADDED="20211341000000")), 2,
         "not a moment: '20211341000000'"),
        (rows.DIPLOMACY + "2,20,1955,7,3,1,2006.1\n", 5,
         "not a level of representation: '7' (0, 1, 2, 3 or 9)"),
        (rows.DIPLOMACY + "USA,20,1955,3,3,1,2006.1\n", 5, "not a COW state number: 'USA'"),
        (rows.IGO_STATES + "20,1950,canada,-1,x,1,0\n", 4,
         "NATO: no kind of membership: 'x' (0 to 3, -1 or -9)"),
    ],
)  # fmt: skip
def test_faulty_rows_are_told_by_line(text: str, where: int, message: str, tmp_path: Path) -> None:
    (problem,) = (item for item in found(tmp_path, text) if isinstance(item, Problem))
    assert problem.message == message
    assert problem.where.endswith(f", line {where}")
    assert problem.record == text.split("\n")[where - 1]


def test_extra_tabs_at_the_end_are_told_and_read(tmp_path: Path) -> None:
    statement, remark = found(tmp_path, rows.lines(rows.gdelt() + "\t\t"))
    assert isinstance(statement, Statement)
    assert isinstance(remark, Uncoded) and remark.reason.startswith("empty fields too many")


def test_rejected_rows_are_known_again_when_mended(tmp_path: Path) -> None:
    mended = "# events.CSV, line 2: not a date\n" + rows.gdelt()
    statement = one(tmp_path, mended, "rejects")
    assert statement.row and statement.row.line == 2


def test_letters_of_older_files(tmp_path: Path) -> None:
    (tmp_path / "old.CSV").write_bytes(rows.gdelt_1(Actor1Name="CÔTE").encode("latin-1"))
    (statement,) = read([str(tmp_path / "old.CSV")])
    assert isinstance(statement, Statement) and "CÔTE" in statement.quote.exact


def test_events_with_a_header_and_commas(tmp_path: Path) -> None:
    text = (rows.header(rows.EVENTS_2) + "\n" + rows.gdelt()).replace("\t", ",")
    assert said(one(tmp_path, text)) == "USA SANCTIONED IRN: actual, 2021-12-13"


def test_mentions_wait_for_their_event(tmp_path: Path) -> None:
    (mention,) = found(tmp_path, rows.mention() + "\n", "x.mentions.CSV")
    assert isinstance(mention, Mention)
    assert (mention.about, mention.article.url) == (
        "gdelt2:1000001",
        "https://evening.example/iran",
    )
    event = one(tmp_path, rows.gdelt())
    told = mention.says(event)
    assert said(told) == said(event) and told.id != event.id
    assert told.article.publisher == "evening.example"
    assert Statement.model_validate_json(told.model_dump_json()) == told


def test_numbers_of_states_by_date(tmp_path: Path) -> None:
    text = (
        "ccode1,ccode2,year,DR_at_1,DR_at_2,DE,version\n315,260,1975,0,1,1,1\n345,2,2010,0,1,1,1\n"
    )
    statements = [s for s in found(tmp_path, text, "d.csv") if isinstance(s, Statement)]
    assert [said(s) for s in statements] == [
        "CSK ESTABLISHED_TIES DEU: actual, ../1975",
        "SRB ESTABLISHED_TIES USA: actual, ../2010",
    ]


@pytest.mark.parametrize(
    "form", [form.name for form in FORMATS if ".tables." in form.read.__module__]
)
def test_no_other_text_is_taken_for_a_table(form: str) -> None:
    recognises = next(one.recognises for one in FORMATS if one.name == form)
    for head in (
        b"",
        b"\0\x01",
        b"text,published\nA b.,2021\n",
        b"1\t2\t3\n",
        b"year,state\n",
        b"#\n",
    ):
        assert not recognises("news.csv", head)


def test_a_column_for_several_states_by_date(tmp_path: Path) -> None:
    head = "ioname,orgname,year,usa,yugoslaviaserb\n"
    text = f"{head}UN,United Nations,1975,0,1\nUN,United Nations,2010,0,1\n"
    statements = [s for s in found(tmp_path, text, "igo.csv") if isinstance(s, Statement)]
    assert [said(s) for s in statements] == [
        "YUG MEMBER_OF UN: actual, 1975",
        "SRB MEMBER_OF UN: actual, 2010",
    ]


def test_the_samples_meet_every_table() -> None:
    files = [(name, text) for name, text, _ in rows.FILES.values()]
    files.append(("x.mentions.CSV", rows.mention()))
    heads = [(name, text.encode()[:4096]) for name, text in files]
    met = [next(f.name for f in FORMATS if f.recognises(name, head)) for name, head in heads]
    tables = {form.name for form in FORMATS if ".tables." in form.read.__module__}
    assert set(met) == tables
    blind = [next(f.name for f in FORMATS if f.recognises("x.txt", head)) for _, head in heads]
    assert blind == met  # by content, whatever the name

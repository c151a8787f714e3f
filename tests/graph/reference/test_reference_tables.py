"""The shipped tables are clean, and the validator finds each kind of fault when there is one."""

import datetime as dt
import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from graph.errors import VocabularyError
from graph.reference.lookup import holder, is_member, members
from graph.reference.sheets import COLUMNS
from graph.reference.tables import countries, memberships, organisations, terms
from graph.reference.validate import problems

TABLES = Path(str(files("graph"))) / "reference"


def test_the_shipped_tables_are_clean():
    assert [str(problem) for problem in problems()] == []


@pytest.mark.parametrize(
    "id", ["ASEAN", "BRICS", "NATO", "OPEC", "SADC", "UNCTAD", "UNESCO", "UNICEF", "UNRWA"]
)
def test_acronyms_that_are_spoken_as_words_are_known_as_british_papers_write_them(id: str):
    assert id.capitalize() in organisations()[id].aliases


def copy_tables(folder: Path) -> Path:
    for name in COLUMNS:
        shutil.copy(TABLES / f"{name}.csv", folder)
    return folder


def append(tables: Path, table: str, line: str) -> int:
    """Add a row; the number of its line."""
    path = tables / f"{table}.csv"
    text = path.read_text(encoding="utf-8") + line + "\n"
    path.write_text(text, encoding="utf-8")
    return text.count("\n")


FAULTY_ROWS = [
    ("countries", "FRA,FR,Gaul,,Gaul,Paris,hand", "no three letters of its own"),
    ("countries", "QQQ,,Nowhere,Ivory Coast,Nobody,Paris,hand", "also a name of CIV"),
    ("countries", "QQQ,,Nowhere,,Nobody,Erewhon,hand", "not in places.csv"),
    ("organisations", "NATO,Second Treaty,,forum,hand", "no capitals of its own"),
    ("organisations", "QQQ,Second Treaty,,club,hand", "kind: not one of"),
    ("organisations", "QQQ,Second Treaty,Opec,forum,hand", "also a name of OPEC"),
    ("memberships", "ZZZ,EU,,,member,hand", "no such state"),
    ("memberships", "FRA,ZZZ,,,member,hand", "no such organisation"),
    ("memberships", "FRA,EU,1990,,member,hand", "already in EU"),
    ("memberships", "CHE,EU,2001,2000,member,hand", "ends before it starts"),
    ("places", "Erewhon,FRA,EU,capital,hand", "either iso3 or org"),
    ("events", "X_1,NOSUCH,A summit,,FRA,Nice,2001-01-01,2001-01-02,hand", "no such series"),
    ("events", "X_1,G7,A summit,,ZZZ,Nice,2001-01-01,2001-01-02,hand", "no such state"),
    ("events", "X_1,G7,A summit,,FRA,Nice,2001-02-30,2001-03-02,hand", "no such day"),
    ("readings", "Korean,Country,FRA,why not", "no name of FRA"),
    ("state_codes", "ZZZ,1,ZZZ,1,,,hand", "no such state"),
    ("state_codes", "FRA,221,FRX,220,,,hand", "FRA has codes already"),
    ("state_codes", "PSE,x,PSE,1002,,,hand", "cow: 'x' is no number"),
    ("state_codes", "COK,1001,CKX,666,,,hand", "gw: 666 is ISR already"),
    ("homes", "Nobody At All,FRA", "not in leaders.csv"),
    ("org_leaders", "NATO,Ann Other,,Secretary General,2020-01-01,,,hand", "held it until"),
]
# person, aliases, surname, state, office, title, start, end
FAULTY_TERMS = [
    (("Ann Other", "", "Other", "FRA", "head_of_state", "President", "2020-01-01", ""),
     "held it until"),
    (("Ann Other", "", "Else", "FRA", "other", "Envoy", "2020-01-01", ""), "no part of"),
    (("Ann Other", "Bob Smith", "Other", "FRA", "other", "Envoy", "2020-01-01", ""),
     "shares no word"),
    (("Ann Other", "Ann Macron|Emmanuel Macron", "Other", "FRA", "other", "Envoy",
      "2020-01-01", ""), "also a name of"),
    (("Emanuel Macron", "", "Macron", "FRA", "other", "Envoy", "2020-01-01", ""),
     "one person?"),
    (("Angela Merkel", "", "Merkel", "FRA", "other", "Envoy", "2020-01-01", ""),
     "is also in DEU"),
    (("Ann Other", "", "Other", "DDR", "other", "Envoy", "1989-01-01", ""), "ends by"),
    (("Ann Other", "", "Other", "FRA", "other", "Envoy", "1989-01-01", ""), "twenty years"),
    (("Ann Other", "", "Other", "FRA", "czar", "Czar", "2020-01-01", ""), "office: not one"),
    (("Ann Other", "", "Other", "FRA", "other", "Envoy", "2020", ""), "whole day"),
    (("Ann Other 2", "", "Other", "FRA", "other", "Envoy", "2020-01-01", ""), "odd name"),
    (("Ann  Other", "", "Other", "FRA", "other", "Envoy", "2020-01-01", ""), "stray blank"),
]  # fmt: skip
FAULTS = [
    *FAULTY_ROWS,
    *(("leaders", ",".join(row) + ",hand,,", message) for row, message in FAULTY_TERMS),
]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], str]:
    """What the validator says about each faulty row, all of them added to one copy."""
    tables = copy_tables(tmp_path_factory.mktemp("faulty"))
    lines = {(table, line): append(tables, table, line) for table, line, _ in FAULTS}
    said: dict[tuple[str, int], list[str]] = {}
    for problem in problems(tables):
        said.setdefault((problem.file, problem.line), []).append(problem.message)
    return {
        (table, line): "; ".join(said.get((f"{table}.csv", number), ()))
        for (table, line), number in lines.items()
    }


@pytest.mark.parametrize(("table", "line", "message"), FAULTS)
def test_a_faulty_row_is_found(found, table, line, message):
    assert message in found[table, line]


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    return copy_tables(tmp_path)


def test_a_hole_in_the_line_of_holders_is_found(tables):
    path = tables / "leaders.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("Olaf Scholz,")]
    path.write_text("".join(kept), encoding="utf-8")
    assert [p.message for p in problems(tables)] == [
        "DEU head_of_government: nobody from 2021-12-08 on"
    ]


def test_a_problem_says_where(tables):
    lines = len((tables / "homes.csv").read_text(encoding="utf-8").splitlines())
    append(tables, "homes", "Nobody At All,FRA")
    assert [(p.file, p.line) for p in problems(tables)] == [("homes.csv", lines + 1)]


@pytest.mark.parametrize(
    ("line", "message"),
    [("Elizabeth II", "homes.csv:9: 1 cells, 2 columns"), ('"Elizabeth II,GBR', "homes.csv")],
)
def test_a_broken_table_is_one_clear_error(tables, line, message):
    append(tables, "homes", line)
    with pytest.raises(VocabularyError, match=message):
        list(problems(tables))


def test_wrong_columns_are_one_clear_error(tables):
    (tables / "homes.csv").write_text("person;iso3\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"homes.csv:1: the columns have to be person,iso3"):
        list(problems(tables))


@pytest.mark.parametrize(
    ("organisation", "count"),
    [
        ("UN", 193), ("NATO", 32), ("EU", 27), ("BRICS", 10), ("SCO", 10), ("ASEAN", 11),
        ("AU", 55), ("G7", 7), ("G20", 19), ("OPEC", 12), ("LAS", 22), ("GCC", 6), ("QUAD", 4),
        ("AUKUS", 3), ("EAEU", 5), ("OIC", 57), ("OECD", 38), ("COE", 46), ("COMMONWEALTH", 56),
        ("APEC", 21), ("OSCE", 57), ("EUROZONE", 21), ("SCHENGEN", 29), ("CSTO", 5), ("FVEY", 5),
        ("CPTPP", 12), ("SADC", 16), ("SAARC", 8), ("CARICOM", 14), ("CELAC", 33), ("COMESA", 21),
        ("PIF", 16), ("IGAD", 7), ("BIMSTEC", 7), ("ECCAS", 11), ("ICC", 125), ("OPECPLUS", 22),
    ],
)  # fmt: skip
def test_bodies_have_their_members_of_early_2026(organisation, count):
    assert (
        sum(
            row.organisation == organisation
            and row.status in ("member", "permanent_member")
            and not row.end
            for row in memberships()
        )
        == count
    )


@pytest.mark.parametrize(
    ("state", "organisation", "spells"),
    [
        ("IDN", "OPEC", ["1962/2009-01-01", "2016-01-01/2016-11-30"]),
        ("SYC", "SADC", ["1997-09-08/2004-07-01", "2008-08-16/"]),
        ("KIR", "PIF", ["1977/2022-07-09", "2023-02/"]),
        ("ERI", "IGAD", ["1993-09/2007-04", "2023-06-12/2025-12-12"]),
        ("USA", "UNESCO", ["1946-11-04/1984-12-31", "2003-10-01/2018-12-31", "2023-07-10/"]),
        ("BDI", "ICC", ["2004-12-01/2017-10-27"]),
        ("NAM", "COMESA", ["1994-12-08/2004-05-02"]),
        ("COM", "WTO", ["2024-08-21/"]),
        ("SRB", "OSCE", ["2006-06-03/"]),
        ("AFG", "SAARC", ["2007-04-03/"]),
    ],
)
def test_joins_and_departures_known_by_heart(state, organisation, spells):
    of_it = (
        row for row in memberships() if (row.country, row.organisation) == (state, organisation)
    )
    assert [f"{row.start}/{row.end}" for row in of_it if row.status == "member"] == spells


def test_the_security_council_has_ten_elected_members():
    for year in range(1991, 2026):
        day = dt.date(year, 12, 31)
        seats = [row for row in memberships() if row.organisation == "UNSC" and row.covers(day)]
        assert len([row for row in seats if row.status == "elected_member"]) == 10, year


def test_organisations_and_states_share_no_id():
    assert not set(countries()) & set(organisations())


@pytest.mark.parametrize(
    ("state", "office", "person", "start", "end"),
    [
        ("CAN", "head_of_state", "Elizabeth II", "1952-02-06", "2022-09-08"),
        ("GBR", "head_of_government", "John Major", "1990-11-28", "1997-05-02"),
        ("CHN", "foreign_minister", "Qian Qichen", "1988-04-12", "1998-03-18"),
        ("JPN", "head_of_government", "Fumio Kishida", "2021-10-04", "2024-10-01"),
        ("YUG", "head_of_state", "Slobodan Milošević", "1997-07-23", "2000-10-07"),
        ("RUS", "foreign_minister", "Sergey Lavrov", "2004-03-09", None),
        ("USA", "foreign_minister", "Antony Blinken", "2021-01-26", "2025-01-20"),
        ("UKR", "head_of_state", "Volodymyr Zelenskyy", "2019-05-20", None),
        ("BRA", "head_of_state", "Jair Bolsonaro", "2019-01-01", "2023-01-01"),
    ],
)
def test_terms_known_by_heart(state, office, person, start, end):
    found = [t for t in terms() if (t.principal, t.office, t.person) == (state, office, person)]
    assert [(str(t.start), t.end and str(t.end)) for t in found] == [(start, end)]


def test_yugoslavia_and_its_heir():
    assert holder("YUG", "head_of_state", dt.date(1999, 4, 1)).person == "Slobodan Milošević"
    assert holder("SCG", "head_of_state", dt.date(2005, 1, 1)).person == "Svetozar Marović"
    assert holder("COD", "president", dt.date(1996, 1, 1)).person == "Mobutu Sese Seko"
    assert is_member("HRV", "EU", dt.date(2013, 7, 1))
    assert sum(1 for _ in members("EU", dt.date(2003, 1, 1))) == 15

"""Codes of event data: what they mean in the vocabulary, and whom."""

import datetime as dt

import pytest

from graph.codes import actors
from graph.codes.events import cameo, plover
from graph.codes.tables import table
from graph.reference.codes import state
from graph.reference.tables import countries, organisations
from graph.schema import relations

EVENTS = [*table("cameo"), *({**row, "mode": row["how"]} for row in table("plover"))]


@pytest.mark.parametrize("row", EVENTS, ids=lambda row: row.get("code") or row["event"])
def test_meanings_are_of_the_vocabulary(row: dict[str, str]) -> None:
    if row["type"]:
        relation = relations()[row["type"]]
        assert row["status"] in ("actual", "planned")
        assert row["mode"] in ("", relation.default_mode, *relation.modes)
    else:
        assert row["note"] and not row["status"]


@pytest.mark.parametrize("relation", relations().values(), ids=lambda one: one.name)
def test_codes_of_the_codebook_mean_their_relation_or_say_why_not(relation) -> None:
    notes = {row["code"]: row["note"] for row in table("cameo")}
    for code in relation.cameo:
        sharing = {one.name for one in relations().values() if code in one.cameo}
        meant = cameo(code)
        if meant is None or meant.type not in sharing:
            assert notes.get(code), (code, relation.name)


@pytest.mark.parametrize(
    ("code", "type"),
    [("042", "VISITED"), ("0251", "URGED"), ("1724", None), ("1631", "SANCTIONED"), ("010", None),
     ("0354", "LIFTED_SANCTIONS"), ("99", None), ("", None)],
)  # fmt: skip
def test_longer_codes_are_read_by_what_they_begin_with(code: str, type: str | None) -> None:
    meant = cameo(code)
    assert (meant and meant.type) == type


def test_a_mode_that_is_not_in_the_table_is_read_by_its_event() -> None:
    assert plover("consult", "Phone") == ("MET", "actual", "phone")
    assert plover("REQUEST", "assist") == plover("REQUEST", "")
    assert plover("PROTEST", "demo") is None


@pytest.mark.parametrize(
    ("code", "id"),
    [("USAGOV", "USA"), ("RUS", "RUS"), ("IGOUNO", "UN"), ("IGOWSTNAT", "NATO"), ("CHNMIL", "CHN"),
     ("USABUS", None), ("FRAOPP", None), ("CVL", None), ("", None), ("WSB", "PSE")],
)  # fmt: skip
def test_whole_actor_codes(code: str, id: str | None) -> None:
    found = actors.composite(code)
    assert (found and found.id) == id


def test_tables_name_actors_that_are_known() -> None:
    for row in table("actors"):
        known = {
            "country": countries(),
            "column": countries(),
            "organization": organisations(),
            "role": {"state": 1},
        }
        assert row["id"] in known[row["kind"]], row
    assert {row["id"] for row in table("memberships")} <= organisations().keys()


@pytest.mark.parametrize(
    ("number", "year", "iso3"),
    [("2", 1950, "USA"), ("345", 1995, "YUG"), ("345", 2005, "SCG"), ("345", 2010, "SRB"),
     ("255", 1900, "DEU"), ("260", 1960, "DEU"), ("002", 2000, "USA"), ("999", 2000, None)],
)  # fmt: skip
def test_states_by_number_and_date(number: str, year: int, iso3: str | None) -> None:
    assert state(number, dt.date(year, 6, 30)) == iso3


@pytest.mark.parametrize(
    ("name", "id"),
    [("usa", "USA"), ("wgermany", "DEU"), ("egermany", "DDR"), ("ivorycoast", "CIV"),
     ("Papua New Guinea", "PNG"), ("saxony", None)],
)  # fmt: skip
def test_names_of_columns(name: str, id: str | None) -> None:
    found = actors.squeezed(name)
    assert (found and found.id) == id


def test_abbreviations_of_bodies_do_not_mean_rebels() -> None:
    assert actors.body("ADF") is None  # a fund there, an armed movement here
    bodies = [actors.body(name) for name in ("LOAS", "nato", "CERN")]
    assert [one.id for one in bodies if one] == ["LAS", "NATO", "CERN"]

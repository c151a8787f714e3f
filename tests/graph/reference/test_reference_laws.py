"""What holds of every row of the tables, whichever hypothesis picks."""

import datetime as dt
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.reference.folding import fold
from graph.reference.lookup import (
    actor,
    career,
    holder,
    hosts,
    is_member,
    members,
    occasion,
    offices,
    principal,
    resolve,
)
from graph.reference.tables import countries, memberships, occasions, organisations, terms

SINGLE = {"head_of_state", "head_of_government", "foreign_minister"}
SHARED = {"BIH", "SMR", "AND"}
TERMS = [term for term in terms() if term.start and (not term.end or term.end > term.start)]
# The first lookup of all builds the indexes.
UNHURRIED = settings(deadline=None, max_examples=50)
DAYS = st.dates(dt.date(1985, 1, 1), dt.date(2026, 6, 1))


@UNHURRIED
@given(st.sampled_from([t for t in TERMS if t.office in SINGLE and t.principal not in SHARED]))
def test_whoever_takes_office_holds_it_that_day(term):
    assert holder(term.principal, term.office, term.start).person == term.person


@UNHURRIED
@given(st.sampled_from(TERMS))
def test_whoever_holds_an_office_speaks_for_somebody(term):
    assert term in list(offices(term.person, term.start))
    assert term in career(term.person)
    behind = principal(term.person, term.start)
    assert behind is not None and behind.kind in ("Country", "Organization")


@UNHURRIED
@given(st.sampled_from(TERMS), DAYS)
def test_a_current_office_comes_before_a_past_one(term, day):
    current = {held.principal for held in offices(term.person, day)}
    behind = principal(term.person, day)
    assert not current or behind.id in current


@UNHURRIED
@given(st.text())
def test_a_folded_name_is_bare(text):
    assert re.fullmatch(r"([a-z0-9]+( [a-z0-9]+)*)?", fold(text))


@UNHURRIED
@given(st.sampled_from([*countries().values(), *organisations().values()]))
def test_a_state_or_body_answers_to_its_name_and_id(row):
    assert resolve(row.name, None).id == row.id
    assert actor(row.id).name == row.name


@UNHURRIED
@given(st.sampled_from(list(occasions().values())))
def test_an_occasion_answers_to_its_name_on_its_first_day(event):
    assert occasion(event.name, event.start) == event
    assert [host.id for host in hosts(event.id)] == list(event.hosts)


@UNHURRIED
@given(st.sampled_from(memberships()), DAYS)
def test_members_and_membership_agree(row, day):
    found = {state.id for state in members(row.organisation, day)}
    assert (row.country in found) == is_member(row.country, row.organisation, day)
    if row.status == "member" and row.covers(day) and row.country in countries():
        assert row.country in found

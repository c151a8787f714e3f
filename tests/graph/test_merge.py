import datetime as dt
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError, VocabularyError
from graph.merge import check, edges
from graph.model import Article, Quote

XI, PUTIN, BIDEN = "Xi Jinping (CHN)", "Vladimir Putin (RUS)", "Joe Biden (USA)"
BLINKEN, WANG = "Antony Blinken (USA)", "Wang Yi (CHN)"
DAY, MONTH = "2022-02-04", "2022-02"

# What the reports say (type, subject, object, date), and how many of them each edge has.
EVENTS = {
    "person or state": (
        [("MET", XI, PUTIN, DAY), ("MET", "RUS", "CHN", DAY)],
        {(PUTIN, XI, DAY): 2},
    ),
    "other persons": (
        [("MET", BIDEN, XI, DAY), ("MET", BLINKEN, WANG, DAY)],
        {(BIDEN, XI, DAY): 1, (BLINKEN, WANG, DAY): 1},
    ),
    "states fit two meetings": (
        [("MET", BIDEN, XI, DAY), ("MET", WANG, BLINKEN, DAY), ("MET", "USA", "CHN", DAY)],
        {(BIDEN, XI, DAY): 1, (BLINKEN, WANG, DAY): 1, ("CHN", "USA", DAY): 1},
    ),
    "each names one person": (
        [("MET", BIDEN, "CHN", DAY), ("MET", XI, "USA", DAY), ("MET", "USA", "CHN", DAY)],
        {(BIDEN, XI, DAY): 3},
    ),
    "month or day": (
        [("MET", "RUS", "CHN", DAY), ("MET", "RUS", "CHN", MONTH)],
        {("CHN", "RUS", DAY): 2},
    ),
    "a month with two days": (
        [("MET", "RUS", "CHN", "2022-02-04"), ("MET", "RUS", "CHN", "2022-02-25"),
         ("MET", "RUS", "CHN", MONTH)],
        {("CHN", "RUS", DAY): 1, ("CHN", "RUS", "2022-02-25"): 1, ("CHN", "RUS", MONTH): 1},
    ),
    "two calls in one year": (
        [("MET", XI, PUTIN, "2022-02-04"), ("MET", XI, PUTIN, "2022-06-15")],
        {(PUTIN, XI, "2022-02-04"): 1, (PUTIN, XI, "2022-06-15"): 1},
    ),
    "persons in the month, states on the day": (
        [("MET", XI, PUTIN, MONTH), ("MET", "CHN", "RUS", DAY)],
        {(PUTIN, XI, DAY): 2},
    ),
    "undated, the day after": (
        [("MET", XI, PUTIN, DAY), ("MET", XI, PUTIN, None), ("MET", "CHN", "RUS", None)],
        {(PUTIN, XI, DAY): 3},
    ),
    "undated, with the persons": (
        [("MET", "CHN", "RUS", DAY), ("MET", XI, PUTIN, None)],
        {(PUTIN, XI, DAY): 2},
    ),
    "undated, of other persons": (
        [("MET", "CHN", "RUS", DAY), ("MET", XI, PUTIN, None), ("MET", WANG, "Lavrov (RUS)", None)],
        {("CHN", "RUS", DAY): 1, (PUTIN, XI, None): 1, ("Lavrov (RUS)", WANG, None): 1},
    ),
    "undated only": (
        [("MET", XI, PUTIN, None), ("MET", "CHN", "RUS", None)],
        {(PUTIN, XI, None): 2},
    ),
    "the occasion, whatever the day": (
        [("BOYCOTTED", "USA", "@OLY_W_2022", "2021-12-06"),
         ("BOYCOTTED", "USA", "@OLY_W_2022", None),
         ("BOYCOTTED", BIDEN, "@OLY_W_2022", "2021-12"),
         ("BOYCOTTED", "USA", "@OLY_S_1980", None)],
        {(BIDEN, "OLY_W_2022", "2021-12-06"): 3, ("USA", "OLY_S_1980", None): 1},
    ),
    "members, whenever": (
        [("MEMBER_OF", "RUS", "#CSTO", "2002/.."), ("MEMBER_OF", "RUS", "#CSTO", None)],
        {("RUS", "CSTO", "2002/.."): 2},
    ),
    "offices are the person's": (
        [("REPRESENTS", XI, "CHN", None), ("REPRESENTS", "Xi Jinping", "CHN", None),
         ("REPRESENTS", WANG, "CHN", None)],
        {(XI, "CHN", None): 2, (WANG, "CHN", None): 1},
    ),
    "to and fro": (
        [("URGED", "USA", "CHN", DAY), ("URGED", "CHN", "USA", DAY)],
        {("USA", "CHN", DAY): 1, ("CHN", "USA", DAY): 1},
    ),
    "of one state": (
        [("MET", PUTIN, "Sergei Lavrov (RUS)", DAY)],
        {("Sergei Lavrov (RUS)", PUTIN, DAY): 1},
    ),
}  # fmt: skip


def _name(text):
    return text.partition(" (")[0]


@pytest.mark.parametrize(("reports", "expected"), EVENTS.values(), ids=EVENTS)
def test_events(said, reports, expected):
    found = list(edges(said(*report) for report in reports))
    assert {(e.source.id, e.target.id, e.date): len(e.statements) for e in found} == {
        (_name(source), _name(target), date): n for (source, target, date), n in expected.items()
    }


def test_undated_reports_of_different_months_stay_apart(said):
    reports = [said("MET", XI, PUTIN, published=day) for day in ("2022-02-05", "2022-03-20")]
    assert len(list(edges(reports))) == 2


def test_an_undated_report_is_too_late_for_a_meeting_of_last_month(said):
    reports = [said("MET", XI, PUTIN, "2022-01-10"), said("MET", XI, PUTIN, published="2022-02-05")]
    assert [edge.date for edge in sorted(edges(reports), key=lambda e: e.date or "")] == [
        None,
        "2022-01-10",
    ]


@pytest.mark.parametrize(
    ("others", "joined"),
    [
        ([("2021-06-10", "2021-06-11")], True),
        ([("2021-06-10", "2021-06-11"), ("2021-03-01", "2021-03-02")], False),  # which of the two?
        (
            [("2021-06-10", "2021-06-11"), ("2022-02-01", "2022-02-02")],
            True,
        ),  # near before far
        ([(None, "2021-06-11")], True),
        ([("2022-03-10", "2022-03-11")], False),  # that was later
        ([("2020-06-10", "2020-06-11")], False),  # more than a year before
        ([("2019/..", "2019-06-11")], True),  # it went on
        ([("2019", "2019-06-11")], False),  # a year is hardly more than nothing
    ],
)
def test_what_looks_back_may_be_long_past(said, others, joined):
    looking = said("MET", XI, PUTIN, published="2022-02-05", looks_back=True)
    reports = [said("MET", XI, PUTIN, day, published=out) for day, out in others]
    sizes = {len(edge.statements) for edge in edges([looking, *reports])}
    assert sizes == ({1, 2} if joined and len(others) > 1 else {2} if joined else {1})


def test_a_plan_without_a_day_fits_what_follows_within_a_quarter(said):
    plan = said("VISITED", XI, "RUS", status="planned", published="2022-02-01")
    (edge,) = edges([plan, said("VISITED", XI, "RUS", "2022-04-20", published="2022-04-20")])
    assert edge.status == "actual"
    assert len(list(edges([plan, said("VISITED", XI, "RUS", "2022-06-20")]))) == 2


def test_weeks_counted_back_are_a_round_sum(said):
    met = said("MET", XI, PUTIN, "2022-02-04")
    weeks_ago = said("MET", XI, PUTIN, "2022-02-07/2022-02-13", published="2022-04-20")
    (edge,) = edges([met, weeks_ago])
    assert edge.date == "2022-02-04"
    last_week = said("MET", XI, PUTIN, "2022-02-07/2022-02-13", published="2022-02-16")
    assert len(list(edges([met, last_week]))) == 2


def test_what_one_sentence_tells_of_two_times_is_two_events(said):
    words = "They met in May, and spoke by telephone on the 31st."
    article = Article(id="both", text=words, published="2022-06-01")
    place = Quote(exact=words, start=0, end=len(words))
    in_may, on_the_31st = (
        said("MET", XI, PUTIN, date, article=article).remade(quote=place)
        for date in ("2022-05", "2022-05-31")
    )
    on_the_16th = said("MET", XI, PUTIN, "2022-05-16")
    found = edges([in_may, on_the_31st, on_the_16th])
    assert {edge.date: len(edge.statements) for edge in found} == {"2022-05-16": 2, "2022-05-31": 1}


def test_a_visit_takes_days(said):
    days = ["2022-02-04", "2022-02-05", "2022-02-07", "2022-02-11"]
    found = edges(said("VISITED", XI, "RUS", day) for day in days)
    assert sorted(len(edge.statements) for edge in found) == [1, 3]
    other = [said("VISITED", XI, "RUS", days[0]), said("VISITED", WANG, "RUS", days[1])]
    assert len(list(edges(other))) == 2


def test_a_plan_without_a_day_belongs_to_the_meeting_that_follows(said):
    plan = said("MET", XI, PUTIN, status="planned", published="2022-02-01")
    (edge,) = edges([plan, said("MET", XI, PUTIN, DAY, published="2022-02-05")])
    assert (edge.status, edge.date, edge.first_reported) == ("actual", DAY, "2022-02-01")


def test_an_invitation_is_known_by_its_occasion(said):
    named = said("INVITED", XI, PUTIN, event="OLY_W_2022", published="2021-12-15")
    brief = said("INVITED", "CHN", "RUS", published="2021-12-16")
    other = said("INVITED", XI, PUTIN, event="BRICS_2022", published="2022-05-20")
    found = {edge.event.id: len(edge.statements) for edge in edges([named, brief, other])}
    assert found == {"OLY_W_2022": 2, "BRICS_2022": 1}


def test_invitations_without_an_occasion_are_told_apart_by_their_days(said):
    reports = [said("INVITED", XI, PUTIN, day) for day in ("2019-04-01", "2022-02-04")]
    assert len(list(edges(reports))) == 2


def test_status_and_words_follow_the_latest_report(said):
    considered = said("BOYCOTTED", "FRA", "@OLY_W_2022", status="possible", mode="full",
                      published="2021-12-01", confidence=0.95)  # fmt: skip
    ruled_out = said("BOYCOTTED", "FRA", "@OLY_W_2022", "2021-12-09", status="denied",
                     mode="diplomatic", published="2021-12-09T18:00:00+01:00")  # fmt: skip
    (edge,) = edges([ruled_out, considered])
    assert (edge.status, edge.mode, edge.date) == ("denied", "diplomatic", "2021-12-09")
    assert edge.statements == (ruled_out.id, considered.id)
    assert (edge.first_reported, edge.last_reported) == ("2021-12-01", "2021-12-09T18:00:00+01:00")
    assert edge.confidence == 0.8


def test_the_most_precise_date_of_the_status_counts(said):
    plan = said("VISITED", XI, "RUS", "2022-02-03", status="planned", published="2022-01-20")
    went = said("VISITED", XI, "RUS", "2022-02", published="2022-03-01")
    (edge,) = edges([plan, went])
    assert (edge.status, edge.date, edge.year) == ("actual", "2022-02", 2022)
    assert edge.date_latest == dt.date(2022, 2, 28)


@pytest.mark.parametrize(
    ("publishers", "words", "confidence"),
    [
        (["AP", "BBC"], ["one", "two"], 0.96),
        (["AP", "AP"], ["one", "two"], 0.8),
        (["AP", "BBC"], ["From the wire", "from the  WIRE"], 0.8),
        ([None, None], ["one", "two"], 0.8),
        (["AP", "BBC", "CNN", "DW"], ["one", "two", "three", "four"], 0.99),
    ],
    ids=["two voices", "one voice", "wire copies", "nobody knows", "never certain"],
)
def test_confidence(said, publishers, words, confidence):
    reports = [
        said("MET", XI, PUTIN, DAY, publisher=publisher, words=text)
        for publisher, text in zip(publishers, words, strict=True)
    ]
    (edge,) = edges(reports)
    assert edge.confidence == pytest.approx(confidence)
    assert edge.publishers == tuple(sorted({p for p in publishers if p}))


def test_ends_of_symmetric_types_are_sorted(said):
    (edge,) = edges([said("COOPERATED", "ROU", "HUN", DAY)])
    assert (edge.source.id, edge.target.id) == ("HUN", "ROU")


@pytest.mark.parametrize(
    ("date", "year"),
    [("2022-02", 2022), ("2013~", 2013), ("2002/..", 2002), ("../2005", None), ("202X", None)],
)
def test_year(said, date, year):
    (edge,) = edges([said("VISITED", XI, "RUS", date)])
    assert edge.year == year


def test_unknown_types_and_wrong_ends_are_named(said):
    with pytest.raises(VocabularyError, match="no relation type 'WALTZED'"):
        list(edges([said("WALTZED", "USA", "CHN")]))
    with pytest.raises(InputError, match="MEMBER_OF goes from Country to Organization, not from"):
        check(said("MEMBER_OF", "USA", "CHN"))


PARTIES = ["USA", BIDEN, BLINKEN, "CHN", XI, WANG, "RUS", PUTIN]
DATES = [None, "2022", "2022-02", "2022-02-04", "2022-02-05", "2022-02-01/2022-02-10", "2022-01/.."]


@st.composite
def reports(draw):
    subject = draw(st.sampled_from(PARTIES))
    object_ = draw(st.sampled_from([p for p in PARTIES if p != subject]))
    return {
        "type": draw(st.sampled_from(["MET", "URGED", "INVITED", "VISITED"])),
        "subject": subject,
        "object": object_,
        "date": draw(st.sampled_from(DATES)),
        "published": draw(st.sampled_from([None, "2022-02-05", "2022-02-09", "2022-03-01T10:00"])),
        "publisher": draw(st.sampled_from([None, "AP", "BBC"])),
        "status": draw(st.sampled_from(["actual", "planned", "denied"])),
        "event": draw(st.sampled_from([None, None, "G20_2022", "OLY_W_2022"])),
        "confidence": draw(st.sampled_from([0.5, 0.8])),
        "looks_back": draw(st.booleans()),
    }


@given(st.lists(reports(), max_size=14), st.integers())
def test_the_order_of_reports_never_shows(said, found, seed):
    statements = [said(**report) for report in found]
    shuffled = list(statements)
    random.Random(seed).shuffle(shuffled)
    assert list(edges(statements)) == list(edges(shuffled))


@given(st.lists(reports(), min_size=1, max_size=14))
def test_every_statement_supports_one_edge_and_every_edge_has_its_own_id(said, found):
    statements = [said(**report) for report in found]
    drawn = list(edges(statements))
    assert len({edge.id for edge in drawn}) == len(drawn)
    assert sorted(id for edge in drawn for id in edge.statements) == sorted(
        statement.id for statement in statements
    )


@given(st.lists(reports(), min_size=1, max_size=14))
def test_no_edge_holds_reports_that_contradict_each_other(said, found):
    statements = {s.id: s for s in (said(**report) for report in found)}
    for edge in edges(statements.values()):
        together = [statements[id] for id in edge.statements]
        for party in (edge.source, edge.target):
            persons = {
                p.id
                for s in together
                for p in (s.subject, s.object)
                if p.kind == "Person" and p.principal == party.principal
            }
            if edge.source.principal != edge.target.principal:
                assert persons <= {party.id}
        if edge.type == "MET":
            lows = [s.date_earliest for s in together if s.date_earliest]
            highs = [s.date_latest for s in together if s.date_latest]
            assert not (lows and highs) or max(lows) <= min(highs)

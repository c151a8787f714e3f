"""The canned queries as files: their headers, their parameters, and that all of them run."""

import re

import pytest

from graph.errors import UsageError, VocabularyError
from graph.schema import relations
from graph.stores import Store
from queries import console
from queries.catalog import catalog, find, run
from queries.facts import FACTS
from queries.names import KINDS
from queries.narrowing import keyed, narrowed
from queries.query import Query, parse
from queries.values import READERS

EVERY = pytest.mark.parametrize("query", catalog().values(), ids=list(catalog()))
# A party gives its id, name and mark, a date its bounds, a text its words, a type its symmetry.
PARTS = r"_(?:name|mark|people|first|last|after|symmetric|\d)"


def test_the_questions_of_the_field_are_there() -> None:
    wanted = (
        "who-boycotts who-declined who-attends who-met-whom meetings-of-pair invitations hosts "
        "memberships members actor-profile pair-timeline shortest-path most-active-pairs evidence "
        "disagreements who-represents sanctions criticism articles sources agreements who-said"
    )
    assert set(wanted.split()) <= set(catalog())


@EVERY
def test_a_query_is_described(query: Query) -> None:
    assert query.title[0].isupper()
    assert query.description.endswith(".")
    for parameter in query.parameters:
        assert set(parameter.kinds) <= {*KINDS, *READERS}
        assert parameter.example or parameter.optional


@EVERY
def test_a_query_uses_what_it_asks_for(query: Query) -> None:
    """A parameter that no text mentions would be taken and do nothing."""
    used = {re.sub(PARTS + "$", "", name) for name in console.parameters(query.text)}
    asked = {parameter.name for parameter in query.parameters}
    beside = {"frontier"} if query.walk else set()
    assert used - beside <= asked
    assert asked - used <= set(query.walk) | ({"limit"} if query.sort else set())


@EVERY
def test_a_query_only_reads(query: Query) -> None:
    assert console.check(query.text)
    assert query.facts is None or query.facts in FACTS


@EVERY
@pytest.mark.parametrize("evidence", [False, True])
def test_a_query_runs_on_its_example(world: Store, query: Query, evidence: bool) -> None:
    arguments = {p.name: p.example for p in query.parameters if p.example}
    if "edge" in arguments:
        arguments["edge"] = next(world.edges()).id
    rows = list(run(world, query.name, arguments, evidence))
    assert len({tuple(row) for row in rows}) <= 1
    for row in rows:
        assert set(query.names) <= set(row) or query.walk
        if evidence and row.get("edge"):
            assert row["quotes"]


@EVERY
def test_a_query_runs_on_all_parameters_at_once(world: Store, query: Query) -> None:
    """Conditions that examples leave out must be Cypher too."""
    samples = {
        "actor": "China", "country": "China", "organisation": "NATO", "person": "Xi Jinping",
        "event": "OLY_W_2022", "date": "2021", "int": "5", "status": "any", "relation": "MET",
        "mode": "military", "side": "gets",
        "text": "the boycott of officials", "edge": "ed_0",
    }  # fmt: skip
    arguments = {p.name: p.example or samples[p.kinds[0]] for p in query.parameters}
    assert isinstance(list(run(world, query.name, arguments)), list)


@pytest.mark.parametrize(
    "parties", [{}, {"by": "China"}, {"to": "China"}, {"by": "China", "to": "Russia"}], ids=str
)
def test_a_meeting_comes_once_whoever_is_asked_for(world: Store, parties: dict[str, str]) -> None:
    def edges(name: str, given: dict[str, str]) -> list[str]:
        return sorted(row["edge"] for row in run(world, name, given | {"status": "any"}))

    found = edges("acts", {"relation": "MET", **parties})
    assert found and len(set(found)) == len(found)
    names = dict(zip(("actor", "other"), parties.values(), strict=False))
    assert edges("who-met-whom", names) == found


def test_evidence_is_looked_up_by_the_ids_that_the_store_knows(world: Store) -> None:
    edge = next(world.edges()).id
    text, values = keyed(find("evidence").text, {"edge": edge}, world)
    assert "$edge" not in text
    assert values["statements"] == [one.id for one in world.statements(edge=edge)]
    rows = run(world, "evidence", {"edge": edge})
    assert sorted(row["statement"] for row in rows) == sorted(values["statements"])


def test_what_is_not_asked_for_is_left_out_of_the_text() -> None:
    query = find("who-met-whom")
    values = {"actor": "", "actor_mark": "", "other": "", "status": "actual", "since_first": ""}
    text = narrowed(query, {}, values)
    assert "UNION ALL" in query.text and "UNION ALL" not in text
    assert "$other" in query.text and "$other" not in text


def test_symmetric_types_in_the_profile_are_those_of_the_vocabulary() -> None:
    text = find("actor-profile").text
    named = set(re.findall(r"\[r:([A-Z_|]+)\]", text)[0].split("|"))
    assert named == {name for name, relation in relations().items() if relation.symmetric}
    for listed in re.findall(r"IN \[('.+')\]", text):
        assert set(re.findall(r"[A-Z_]+", listed)) == named


def test_an_unknown_query_brings_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"'who-boycots'.*who-boycotts"):
        find("who-boycots")
    assert find("who_boycotts").example == (
        "diplograph query who-boycotts -p event 'Beijing Olympics'"
    )


FAULTY = [
    ("MATCH (n) RETURN n", "a title and a query are needed"),
    ("// Title\n// param x: actor", "a title and a query are needed"),
    ("// Title\n// param x\nRETURN 1", r"q.cypher:2: not a parameter: 'x'"),
    ("// Title\n// param X: actor\nRETURN 1", r"q.cypher:2: not a parameter"),
]


@pytest.mark.parametrize(("text", "told"), FAULTY)
def test_a_faulty_file_is_told(text: str, told: str) -> None:
    with pytest.raises(VocabularyError, match=told):
        parse("q", text)


def test_a_header_is_read() -> None:
    query = parse(
        "q",
        '// Title\n//\n// Of two\n// lines.\n//\n// param a: event|actor = "The Games"\n'
        "// param n: int? = 5\n// names: for\nRETURN $a AS `for`\nLIMIT $n",
    )
    assert (query.title, query.description) == ("Title", "Of two lines.")
    first, second = query.parameters
    assert (first.kinds, first.example, first.optional) == (("event", "actor"), "The Games", False)
    assert (second.default, query.names) == ("5", ("for",))
    assert query.text == "RETURN $a AS `for`\nLIMIT $n"

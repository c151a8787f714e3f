"""One of two, all of them, and one person called by a people's name."""

import pytest

from tests.loaders.language.sentences import pairs, roles, word


@pytest.mark.parametrize(
    ("text", "form", "parties"),
    [
        ("Kenya and Chad met. The former left.", "former", ["KEN"]),
        ("Kenya and Chad met. Mali thanked the latter.", "latter", ["TCD"]),
        ("Kenya wrote to Chad. The latter left.", "latter", ["TCD"]),
        ("The king of Jordan and the president of Chad met. The latter left.", "latter",
         ["TCD"]),
        ("Kenya and Chad met. The former minister left.", "former", []),
        ("Kenya left. The latter spoke.", "latter", []),
        ("Kenya and Chad met. Chad thanked the other side.", "side", ["KEN"]),
        ("Kenya and Chad met. Mali thanked the other side.", "side", []),
        ("Kenya and Chad met. Mali thanked all sides.", "sides", ["KEN", "TCD"]),
        ("Kenya and Chad met. Mali thanked all sides of parliament.", "sides", []),
        ("Mali met Chad and Togo. Peru thanked both ministers.", "ministers", ["TCD", "TGO"]),
    ],
)  # fmt: skip
def test_some_of_those_told(text: str, form: str, parties: list[str]) -> None:
    found = roles(text)
    meant = found.reading.anaphors.get(word(found, form), ())
    assert sorted(one.principal for one in meant) == sorted(parties)


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Joe Biden met Vladimir Putin. The Russian thanked Chad.", {("RUS", "TCD")}),
        ("Joe Biden left. The Russian thanked the visitors.", set()),
        ("A singer left Rome. The Russian thanked Chad.", set()),
        ("Russia left. The Russian thanked Chad.", {("RUS", "TCD")}),
    ],
)
def test_one_of_a_people(text: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, "PRAISED") == edges


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Joe Biden has asked Mali to leave. He invited its leader to Washington.",
         {("USA", "MLI")}),
        ("Asked whether he would invite Chad, the president of Mali said yes.",
         {("MLI", "TCD")}),
        ("Emmanuel Macron flew to Chad. He invited the president there to Paris.",
         {("FRA", "TCD")}),
    ],
)  # fmt: skip
def test_who_invites(text: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, "INVITED") == edges


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Mali received the Chadian leader in Bamako. The guest thanked Togo.",
         {("TCD", "TGO")}),
        ("Mali received the Chadian leader in Bamako. The guest thanked his host.",
         {("TCD", "MLI")}),
        ("Mali received the Chadian leader in Bamako. The visiting leader thanked Togo.",
         {("TCD", "TGO")}),
        ("Mali met the Chadian leader. The guest thanked Togo.", set()),
        ("The Dutch and the Kenyan minister met. The guest of honour thanked Togo.", set()),
        ("Muammar Gaddafi, here for the African Union, hailed the American president. Chad"
         " thanked both.", {("TCD", "LBY"), ("TCD", "USA")}),
    ],
)  # fmt: skip
def test_guests(text: str, edges: set[tuple[str, str]]) -> None:
    thanks = pairs(text, "PRAISED", "2009-05-15")
    assert thanks - {("LBY", "USA")} == edges

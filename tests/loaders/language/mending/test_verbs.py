"""Verbs that the parser takes for nouns, and small words that are the verb's."""

import pytest

from tests.loaders.language.sentences import told


def test_thanks_with_an_object_is_what_the_speaker_gives() -> None:
    text = "Luis Arce says that the pact is good, and thanks Peru for standing by Bolivia."
    assert told(text, "PRAISED", "2022-06-15") == {("BOL", "PER", "actual")}


def test_thanks_alone_are_a_noun() -> None:
    assert not told("Luis Arce says that many thanks are due, and Peru is glad.", "PRAISED")


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Rwanda brushed off Burundi's complaint.", "REJECTED", {("RWA", "BDI", "actual")}),
        ("OPEC took in Gabon and Angola in 2007.", "JOINED",
         {("GAB", "OPEC", "actual"), ("AGO", "OPEC", "actual")}),
        ("Norway chipped in $3 million for Malawi.", "AIDED", {("NOR", "MWI", "actual")}),
        ("Qatar rolled over Egypt's loan.", "AIDED", {("QAT", "EGY", "actual")}),
        ("Emmanuel Macron laid on a banquet for Xi Jinping.", "HOSTED", {("FRA", "CHN", "actual")}),
        ("Norway chipped in on Malawi's behalf.", "AIDED", set()),
        ("Xi Jinping, en route to Paris, slept.", "VISITED", {("CHN", "FRA", "planned")}),
        ("The boats laid over Malta.", "HOSTED", set()),
    ],
)  # fmt: skip
def test_a_small_word_behind_its_verb(
    text: str, type_: str, expected: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chad met Mali. Jane Doe and John Roe, in Lima and Quito, each accused the other.", set()),
    ],
)
def test_each_is_said_of_the_subject_before_it(text: str, found: set[tuple[str, str, str]]) -> None:
    assert told(text, "CRITICISED") | told(text, "ACCUSED") == found


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("The tariff was imposed by the European Union on Chad in spring.", "SANCTIONED",
         {("EU", "TCD", "actual")}),
        ("Chad severed ties with Oman on Monday. Peru had cut back ties by then.", "SEVERED_TIES",
         {("TCD", "OMN", "actual"), ("PER", "OMN", "actual")}),
        ("This is the pact that the premiers of Chad and Mali signed in Asmara.",
         "SIGNED_AGREEMENT", {("TCD", "MLI", "actual")}),
        ("The Department of Peru called in the Chilean ambassador on Tuesday.", "SUMMONED_ENVOY",
         {("PER", "CHL", "actual")}),
    ],
)  # fmt: skip
def test_small_words(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges

"""Hosts and guests by what they are called."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        # by name
        ("The presidents of Oman and Chad signed it. Their host, Mario Draghi, smiled.",
         {("ITA", "OMN"), ("ITA", "TCD")}),
        ("Angela Merkel flew to Rome. Her Italian host, Mario Draghi, called on the EU to act.",
         {("ITA", "DEU")}),
        ("A pact was signed by the Omani foreign minister and his host, Luigi Di Maio.",
         {("ITA", "OMN")}),
        ("Luigi Di Maio and his Omani guest signed a pact.", {("ITA", "OMN")}),
        ("Luigi Di Maio told his guest, Sergei Lavrov, that gas was dear.", {("ITA", "RUS")}),
        ("COP26 host Italy praised Oman.", set()),
        ("World Cup host Qatar praised Oman.", {("QAT", "WC_F_2022")}),
        ("World Cup host broadcaster Qatar TV praised Oman.", set()),
        ("The Palma summit opened. The host, Pedro Sanchez, had invited Oman.",
         {("ESP", "palma-summit-2021")}),
        # by the visit told of before
        ("Mahamat Deby flew to Rome on Monday. He thanked his hosts for the dinner.",
         {("ITA", "TCD")}),
        ("Luigi Di Maio welcomed Sergei Lavrov. He told his guest that gas was dear.",
         {("ITA", "RUS")}),
        ("Italy hosted the Palma summit. Mahamat Deby thanked his host.",
         {("ITA", "palma-summit-2021"), ("ITA", "TCD")}),
        # who meets somewhere is nobody's host yet, nor is who will
        ("Mahamat Deby met Luigi Di Maio. He thanked his host.", set()),
        ("Oman praised Italy. The Omani king and his guests danced.", set()),
        ("Oman's guest workers left. Oman thanked Italy.", set()),
        ("Oman and its host of problems worry Italy.", set()),
        ("The radio host, a Spaniard, called Oman.", set()),
    ],
)  # fmt: skip
def test_who_stays_with_whom(text: str, edges: set[tuple[str, str]]) -> None:
    assert told(text, "HOSTED") == {(*edge, "actual") for edge in edges}


def test_what_is_done_to_a_host_is_done_to_who_that_is() -> None:
    text = "Mahamat Deby flew to Rome on Monday. He thanked his hosts for the dinner."
    assert told(text, "PRAISED") == {("TCD", "ITA", "actual")}


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("The Omani king received visiting President Mahamat Deby.", {("TCD", "OMN")}),
        ("The Omani king met a visiting Peruvian minister.", {("PER", "OMN")}),
        ("Sergei Lavrov in Oman for talks", {("RUS", "OMN")}),
        ("Sergei Lavrov, in Muscat for talks, called it absurd.", {("RUS", "OMN")}),
        ("Sergei Lavrov, in Muscat on a short visit, called it absurd.", {("RUS", "OMN")}),
        ("In Muscat for a conference, Sergei Lavrov called it absurd.", {("RUS", "OMN")}),
        ("Sergei Lavrov, in Moscow for talks, called it absurd.", set()),
        ("Sergei Lavrov, in Muscat for once, called it absurd.", set()),
        # whoever meets two is with a third
        ("Oman and Peru received visiting President Mahamat Deby.", set()),
    ],
)
def test_who_is_told_to_visit(text: str, edges: set[tuple[str, str]]) -> None:
    assert told(text, "VISITED") == {(*edge, "actual") for edge in edges}


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Modi in Lima for Republic Day", {("IND", "PER", "actual")}),
        ("Omani premier in Lima after long flight", {("OMN", "PER", "actual")}),
        ("Modi in Kyiv aid row", set()),
        ("Modi in India", set()),
        ("Modi in Delhi after the vote", set()),
        ("Modi's house in Lima", set()),
    ],
)
def test_who_is_in_a_capital_by_the_headline(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, "VISITED") == edges

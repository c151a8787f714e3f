"""Relations that a phrase says without a predicate of its own."""

import pytest

from tests.loaders.language.sentences import pairs, told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("The Arab League told its members, which include Egypt, to wait.",
         "MEMBER_OF", {("EGY", "LAS", "actual")}),
        ("Longtime Syria backer Russia sat down.", "SUPPORTED", {("RUS", "SYR", "actual")}),
        ("Serbia and Kosovo spoke in an EU-mediated dialogue.",
         "MEDIATED", {("EU", "SRB", "actual"), ("EU", "XKX", "actual")}),
    ],
)  # fmt: skip
def test_what_is_said_of_a_noun_beside_it(
    text: str, type_: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == edges


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Emmanuel Macron was in Kyiv on Tuesday.", {("FRA", "UKR", "actual")}),
        ("Emmanuel Macron will be in Kyiv. He is not in Moscow.",
         {("FRA", "UKR", "planned"), ("FRA", "RUS", "denied")}),
        ("Emmanuel Macron is in Paris. Germany is in Kyiv's debt.", set()),
    ],
)  # fmt: skip
def test_who_is_in_another_country_visits_it(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, "VISITED") == edges


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Togo and Benin signed the deal with Gabon as mediator.",
         {("GAB", "TGO"), ("GAB", "BEN")}),
        ("Talks between Togo and Benin, with Norway as intermediary, resumed on Monday.",
         {("NOR", "TGO"), ("NOR", "BEN")}),
        ("Peru and Chile held talks in Oslo with Cuba and Norway as mediators.",
         {("CUB", "PER"), ("CUB", "CHL"), ("NOR", "PER"), ("NOR", "CHL")}),
        ("Peru and Chile signed up with Cuba as adviser.", set()),
    ],
)  # fmt: skip
def test_who_is_there_as_mediator(text: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, "MEDIATED") == edges

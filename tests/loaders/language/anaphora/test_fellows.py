"""Those beside or around whom a list or a visit told of their owner."""

import pytest

from tests.loaders.language.sentences import pairs, told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Kenya, Uganda and Burundi signed a pact. Uganda thanked its partners for backing it.",
         "PRAISED", {("UGA", "KEN"), ("UGA", "BDI")}),
        ("Kenya, Uganda and Burundi signed a pact. Uganda thanked its partners for backing it.",
         "SUPPORTED", {("KEN", "UGA"), ("BDI", "UGA")}),
        ("The presidents of Peru, Chile and Bolivia met in Lima. Bolivia's Luis Arce thanked his"
         " neighbours.", "PRAISED", {("BOL", "PER"), ("BOL", "CHL")}),
        ("Germany, France and Italy agreed on it. Berlin accused its allies of delay.",
         "ACCUSED", {("DEU", "FRA"), ("DEU", "ITA")}),
        ("Ishaq Dar visited Doha on Monday. He thanked his hosts.", "PRAISED", {("PAK", "QAT")}),
    ],
)  # fmt: skip
def test_the_others_of_a_list(text: str, type_: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, type_, "2025-06-15") == edges


@pytest.mark.parametrize(
    "text",
    [
        "Norway, Sweden and Finland signed a pact. Peru thanked its neighbours.",
        "Norway and Sweden signed a pact. Norway thanked its partners.",
        "Ishaq Dar visited Doha on Monday. Iran's foreign minister thanked his host.",
        "Ishaq Dar may visit Doha on Monday. He thanked his hosts.",
    ],
)
def test_others_than_the_owners(text: str) -> None:
    assert not told(text, "PRAISED", "2025-06-15")


def test_a_host_told_with_a_name_is_no_other() -> None:
    text = "Ishaq Dar visited Doha on Monday. He thanked his Omani host."
    assert {b for _, b, _ in told(text, "PRAISED", "2025-06-15")} <= {"OMN"}

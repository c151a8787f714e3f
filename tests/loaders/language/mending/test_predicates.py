"""What is said of a thing before it is named."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Norway denounced as illegal Chad's annexation of the island.", "CRITICISED",
         {("NOR", "TCD", "actual")}),
        ("Kenya condemned as a provocation Uganda's test of a missile.", "CRITICISED",
         {("KEN", "UGA", "actual")}),
        ("Norway described as shameful and cruel the Chadian raid.", "CRITICISED",
         {("NOR", "TCD", "actual")}),
        ('Oman rejected as "unacceptable" Qatar\'s terms for a truce.', "REJECTED",
         {("OMN", "QAT", "actual")}),
        ('Denmark\'s minister brushed aside as "absurd" Togo\'s idea of a swap.', "REJECTED",
         {("DNK", "TGO", "actual")}),
        ("Kenya dismissed as unfounded the charge by Uganda that it had armed rebels.", "REJECTED",
         {("KEN", "UGA", "actual")}),
        ("Chad rejected as interference the European Union's criticism of the arrests.",
         "REJECTED", {("TCD", "EU", "actual")}),
        ("Peru hailed as historic the Chilean proposal.", "PRAISED", {("PER", "CHL", "actual")}),
        ("Peru praised Chile as a friend.", "PRAISED", {("PER", "CHL", "actual")}),
        ("He was dismissed as prime minister by the king of Jordan.", "REJECTED", set()),
    ],
)  # fmt: skip
def test_the_thing_is_the_object(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges

"""Names and nouns right around a verb, which it has for subject and object."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Chad endorses Oman.", "SUPPORTED", {("TCD", "OMN", "actual")}),
        ("Chad shields Oman.", "SUPPORTED", {("TCD", "OMN", "actual")}),
        ("Kenya felicitated Oman on the vote.", "PRAISED", {("KEN", "OMN", "actual")}),
        ("Chad accorded recognition to Kosovo.", "RECOGNISED", {("TCD", "XKX", "actual")}),
        ("Chad noted with thanks Oman's decision.", "PRAISED", set()),
        ("Peru noted with satisfaction Chile's progress.", "PRAISED", {("PER", "CHL", "actual")}),
        ("Chad noted with appreciation Oman's decision.", "PRAISED", {("TCD", "OMN", "actual")}),
        ("Peru noted with satisfaction that it rained in Chile.", "PRAISED", set()),
    ],
)
def test_objects(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges

"""What a report tells as over before its own news."""

import pytest

from graph.model import Article
from loaders.extract import Extractor

EXTRACT = Extractor(model=False)


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("China and Russia met in Sochi.", "MET", {False}),
        ("China and Russia held their first talks in Sochi.", "MET", {False}),
        ("China and Russia had met in Sochi.", "MET", {True}),
        ("The pact that China and Russia signed is still in force.", "SIGNED_AGREEMENT", {True}),
        ("The talks that Peru held with Chile on fish went well.", "MET", {True}),
        ("Peru's expulsion of Chile's envoy angered many.", "EXPELLED_ENVOY", {True}),
        ("Chile's president plans a visit to Peru.", "VISITED", {False}),
        ("France wants to meet Italy, which had met Spain.", "MET", {True, False}),
    ],
)
def test_what_looks_back(text: str, type_: str, expected: set[bool]) -> None:
    found = EXTRACT(Article(text=text, published="2022-02-05"))
    assert {one.looks_back for one in found if one.type == type_} == expected

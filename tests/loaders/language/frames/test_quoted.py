"""Judgements and orders in quotation marks."""

import pytest

from tests.loaders.language.sentences import pairs


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ('Moscow calls Estonia\'s move "Russophobic".', {("RUS", "EST")}),
        ('Beijing described the Lithuanian step as "extremely egregious".', {("CHN", "LTU")}),
        ('Turkey said Germany\'s stance was "scandalous".', {("TUR", "DEU")}),
        ('Kenya\'s premier called the Chadian vote "a real test".', set()),
        ('Chile called Peru\'s reply "constructive".', set()),
        ('Chile said that Peru\'s reply was "final".', set()),
        ("Chile called Peru's reply Andean.", set()),
        ('"This is a disgraceful decision," Ghana\'s minister said of the Togolese ban.',
         {("GHA", "TGO")}),
        ('"A sad day," Ghana\'s minister said of the Togolese flood.', set()),
    ],
)  # fmt: skip
def test_rebukes(text: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, "CRITICISED") == edges


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ('"Stop the bombing," Oman\'s king told Yemen.', {("OMN", "YEM")}),
        ('"Pull your troops out of Mali," the president of Niger said to Chad.', {("NER", "TCD")}),
        ('"Do not hold a vote," Peru was told by Chile.', {("CHL", "PER")}),
        ('"Let us talk," Chile\'s president told Peru\'s.', set()),
        ('"We stop the bombing," Oman\'s king told Yemen.', set()),
        ('"Chile, open your ports," the president of Peru said.', {("PER", "CHL")}),
        ('"Chile will open its ports," the president of Peru said.', set()),
    ],
)  # fmt: skip
def test_orders(text: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, "URGED") == edges


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ('"Thank you very much, Mexico," the Cuban president said.', {("CUB", "MEX")}),
        ('"Congratulations to Chad on the vote," Mali\'s president wrote.', {("MLI", "TCD")}),
        ("\"Thank God for Oman's rain,\" Chad's minister said.", set()),
        ('"Thank you for coming," Chad\'s minister said in Oman.', set()),
    ],
)
def test_thanks(text: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, "PRAISED") == edges

"""Where an outrage happened is not whose it was."""

import pytest

from graph.model import Article
from loaders.extract import extract
from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Oman condemned the Ghana bombings.", set()),
        ("Oman condemned the Brussels bombings.", set()),
        ("Oman condemned the Nairobi mall attack.", set()),
        ("Oman condemned the Kenyan attack.", {("OMN", "KEN", "actual")}),
        ("Oman condemned the US strikes.", {("OMN", "USA", "actual")}),
        ("Oman condemned Kenya's attack on Chad.", {("OMN", "KEN", "actual")}),
    ],
)
def test_whom_an_outrage_is_blamed_on(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, "CRITICISED") == edges


@pytest.mark.parametrize(
    "text",
    [
        "The UN condemned the Kabul attack.",
        "Germany deplored the Istanbul bombing.",
        "The United States condemned the Kenya mall attack.",
        "ASEAN condemned the Jakarta blast.",
    ],
)
def test_nor_does_the_head_blame_the_place(text: str) -> None:
    article = Article.model_validate({"text": text, "published": "2021-12-15"})
    assert not [s for s in extract(article) if s.type == "CRITICISED"]

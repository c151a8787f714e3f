"""Statements in the classes of the PLOVER gold-standard records."""

import pytest

from benchmarks.gsr import events
from graph.model import Article
from loaders.extract import extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya accused Uganda of lying.", {("KEN", "ACCUSE", "UGA")}),
        ("Kenya will give aid to Uganda.", {("KEN", "AGREE", "UGA")}),
        ("Kenya urged the African Union to act.", {("KEN", "REQUEST", "IGO")}),
        (
            "The presidents of Kenya and Uganda met.",
            {("KEN", "CONSULT", "UGA"), ("UGA", "CONSULT", "KEN")},
        ),
        ("Egypt is a member of the African Union.", set()),
    ],
)
def test_sentences_as_events(text: str, expected: set[tuple[str, str, str]]) -> None:
    article = Article.model_validate({"text": text, "published": "2021-12-15"})
    found = {
        (event["source"][0], event["class"], event["target"][0])
        for statement in extract(article)
        for event in events(statement)
    }
    assert found == expected

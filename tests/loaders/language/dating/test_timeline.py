"""Sentences dated in the order of their article, read or not; published on Wednesday 2021-12-15."""

import pytest

from graph.model import Article
from loaders.language.arguments.roles import Roles
from loaders.language.dating.timeline import Timeline
from loaders.language.parser import minilm
from loaders.language.reading import Reading
from loaders.language.tokenizer import sentences
from loaders.language.tree import read


@pytest.mark.parametrize(
    ("text", "last", "goes_on"),
    [
        ("Snow fell on 3 May 2019. The next day Norway left.", "2019-05-04", True),
        ("Snow fell on 3 May 2019. Norway left.", "2019-05-03", False),
        ("Snow fell. Norway left on Monday.", "2021-12-13", True),
        ("Snow fell. Norway left.", None, False),
    ],
)
def test_what_is_passed_over_is_looked_through_for_dates(
    text: str, last: str | None, goes_on: bool
) -> None:
    article = Article.model_validate({"text": text, "published": "2021-12-15"})
    spans = list(sentences(text))
    timeline = Timeline(article, spans)
    timeline.pass_over(*spans[0])
    tree = read(minilm.default(), text, *spans[1])
    assert tree is not None
    dating = timeline.date(Roles(Reading(tree, [])))
    assert (dating.last, dating.speaks) == (last, goes_on)

"""The examples in the relation files are tests: all edges of the relation, and no other."""

import pytest

from graph.model import Article, Party, Statement
from graph.schema import Example, Relation, relations
from loaders.extract import Extractor
from loaders.language.lemma import lemma
from loaders.language.tokenizer import words

RULES = Extractor(model=False)  # an example says what the rules make of it
CASES = [
    pytest.param(relation, example, id=f"{relation.name}-{number}")
    for relation in relations().values()
    for number, example in enumerate(relation.examples, 1)
]


def end(relation: Relation, party: Party) -> str:
    """The id that an example names: a state, or a person where persons are meant."""
    by_name = relation.name in ("REPRESENTS", "ADVISED") or party.stands_for is None
    return party.name if party.kind == "Person" and by_name else party.principal


def edge(relation: Relation, statement: Statement) -> tuple[str, str, str]:
    ends = [end(relation, statement.subject), end(relation, statement.object)]
    return (*(sorted(ends) if relation.symmetric else ends), statement.status)


@pytest.mark.parametrize(("relation", "example"), CASES)
def test_example(relation: Relation, example: Example) -> None:
    article = Article.model_validate({"text": example.text, "published": example.published})
    wanted = set()
    for expected in example.expected():
        ends = [expected.subject, expected.object]
        wanted.add((*(sorted(ends) if relation.symmetric else ends), expected.status))
    found = {edge(relation, s) for s in RULES(article) if s.type == relation.name}
    assert found == wanted


@pytest.mark.parametrize("name", relations())
def test_nouns_are_as_the_tree_has_them(name: str) -> None:
    for frame in relations()[name].frames:
        plain = {noun for noun in frame.nouns if noun.isalpha() and noun.islower()}
        assert {lemma(noun, "NNS") for noun in plain if noun.endswith("s")} <= plain


@pytest.mark.parametrize("name", relations())
def test_no_word_is_written_as_no_tree_has_it(name: str) -> None:
    relation = relations()[name]
    told = {word for cues in relation.modes.values() for word in cues}
    told.update(*((*frame.requires, *frame.unless) for frame in relation.frames))
    alone = {word for word in told if " " in word}
    triggers = [(*frame.verbs, *frame.nouns, *frame.adjectives) for frame in relation.frames]
    parts = {part for trigger in sum(triggers, ()) for part in trigger.split()} | told
    cut = {part for part in parts if len(words(part)) > 1}
    assert not alone | cut | {part for part in parts if part != part.lower() or part in "$€£¥"}

"""The pair head: what it looks at, what it says, and how it joins the rules."""

import functools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Article
from graph.schema import relations
from loaders.extract import Extractor, extract
from loaders.language.candidate import Candidate
from loaders.language.earlier import Before
from loaders.language.head import head
from loaders.language.head.combine import combined, trigger
from loaders.language.head.examples import Example, example
from loaders.language.head.weighing import Alone, of_head, of_rule, probability
from loaders.language.reading import Reading

HELD_TALKS = "France and Japan held talks on Monday."


@functools.cache
def extractor() -> Extractor:
    return Extractor(model=False)


def examples(text: str) -> list[tuple[Reading, Example]]:
    article = Article.model_validate({"text": text, "published": "2021-12-15"})
    return list(extractor().examples(article))


def only(text: str) -> Example:
    ((_, found),) = examples(text)
    return found


def told(text: str) -> set[tuple[str, str, str, str]]:
    article = Article.model_validate({"text": text, "published": "2021-12-15"})
    return {
        (s.subject.principal, s.type, s.object.principal, s.status)
        for s in Extractor(model=True)(article)
        if s.type not in ("REPRESENTS", "ADVISED")
    }


def test_an_example_holds_each_pair_of_parties_once() -> None:
    found = only("Spain praised Chile, and Spain thanked Chile.")
    assert [(p.first.id, p.second.id) for p in found.pairs] == [("ESP", "CHL")]
    near = [(found.ends[i].first, found.ends[j].first) for i, j in found.pairs[0].places]
    assert near[0][0] < near[0][1]
    assert len(near) == 3


def test_parties_of_the_sentence_before_may_be_ends() -> None:
    _, (_, second) = examples(f"{HELD_TALKS} The Swedish government objected.")
    pairs = {frozenset((p.first.id, p.second.id)) for p in second.pairs}
    assert pairs == {frozenset(("FRA", "SWE")), frozenset(("JPN", "SWE"))}
    assert second.words[: second.context + 1] == ("France", ",", "Japan", ".", "The")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The Swedish government criticised the delay.", "Peru , Chad , France ."),
        ("The Swedish government had a busy week.", "Peru , Chad ."),  # it says nothing of anybody
    ],
)
def test_the_party_told_first_may_be_an_end(said: str, told: str) -> None:
    *_, (_, found) = examples(f"{HELD_TALKS} Peru, Chad and Mali signed up. {said}")
    assert " ".join(found.words[: found.context]) == told


def test_no_pair_no_example() -> None:
    assert examples("Norway had a dry summer.") == []


def test_ends_lie_on_their_words() -> None:
    found = only("Emmanuel Macron met South Korean ministers.")
    assert [" ".join(found.words[e.first : e.last + 1]) for e in found.ends] == [
        "Emmanuel Macron", "South Korean",
    ]  # fmt: skip
    assert [end.kind for end in found.ends] == ["official", "demonym"]


@given(st.floats(0, 1), st.floats(-20, 20), st.floats(-20, 20))
def test_a_likelier_rule_and_a_higher_logit_never_make_less_likely(
    sure: float, low: float, high: float
) -> None:
    weights = {"one": -1.0, "rule": 0.6, "head": 0.3}
    low, high = sorted((low, high))
    less, more = (probability(weights, of_rule(sure, logit)) for logit in (low, high))
    assert 0 < less <= more < 1
    assert probability(weights, of_rule(sure, low)) <= probability(weights, of_rule(1.0, low))


def test_a_relation_of_the_head_alone_is_weighed_by_type_and_place() -> None:
    found = Alone("MET", 1.0, True, 0, 0, 1, 0, pair_told=False, told=False)
    weights = {"one": 0.0, "head": 1.0, "MET": -1.0, "outside": -2.0}
    assert probability(weights, of_head(found)) == pytest.approx(0.5)
    assert probability(weights, of_head(found._replace(relation="VISITED"))) > 0.7
    assert probability(weights, of_head(found._replace(outside=1))) < 0.2


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Peru accused Cuba of spying on its embassy.", ("PER", "ACCUSED", "CUB", "actual")),
        ("Cuba was accused by Peru of spying.", ("PER", "ACCUSED", "CUB", "actual")),
        ("Kenya imposed sanctions on Mali.", ("KEN", "SANCTIONED", "MLI", "actual")),
        ("Peru will not sanction Cuba, it said.", ("PER", "SANCTIONED", "CUB", "denied")),
    ],
)
def test_rules_and_head_agree_on_plain_sentences(
    text: str, relation: tuple[str, str, str, str]
) -> None:
    assert relation in told(text)


def test_judgements_are_repeatable() -> None:
    seen = only("Kenya imposed sanctions on Mali and expelled its ambassador.")
    judged = head.default().judge(seen)
    assert judged == head.default().judge(seen)
    assert all(one.relation in relations() for one in judged)
    (first,) = [one for one in judged if one.first]
    assert first.logit == max(one.logit for one in judged)


def test_a_symmetric_relation_is_told_once() -> None:
    judged = head.default().judge(only(HELD_TALKS))
    met = [one for one in judged if one.symmetric]
    assert met
    assert len({(one.pair, one.relation) for one in met}) == len(met)
    assert not any(one.backwards for one in met)


def test_what_the_head_does_not_know_is_kept() -> None:
    ((reading, _),) = examples("Kenya imposed sanctions on Mali.")
    own = relations()["SANCTIONED"].model_copy(update={"name": "FROZE_ASSETS"})
    kenya, mali = (mention.party for mention in reading.tops.values())
    candidate = Candidate(own, kenya, mali, "actual", None, 1, None, "FROZE_ASSETS:verb:impose")
    assert candidate in combined(head.default(), relations(), reading, Before(), [candidate])


def test_a_doubtful_find_of_a_rule_is_dropped_where_the_head_sees_nothing() -> None:
    text = (
        "Belarus quarrelled with Sweden all summer. It has driven out the Swedes by halves: first "
        "the ambassador, and five days later everyone else in the Swedish mission."
    )
    article = Article.model_validate({"text": text, "published": "2012-08-20"})
    by_rules, by_both = ({s.type for s in extract(article, model)} for model in (False, True))
    assert "ATTACKED" in by_rules - by_both


def test_a_likely_relation_is_added_and_an_unlikely_one_told_as_such() -> None:
    ((reading, _),) = examples("Kenya imposed sanctions on Mali.")
    kenya, mali = (mention.party for mention in reading.tops.values())
    wrong = Candidate(
        relations()["VISITED"], mali, kenya, "possible", None, 1, None, "VISITED:verb:visit"
    )
    found = combined(head.default(), relations(), reading, Before(), [wrong])
    [kept] = [one for one in found if one.relation.name == "VISITED"]
    assert kept.confidence is not None and kept.confidence < 0.7
    (added,) = [one for one in found if one.relation.name == "SANCTIONED"]
    assert added.rule.startswith("SANCTIONED:head:")
    assert reading.tree.forms[added.trigger] in ("imposed", "sanctions")
    assert added.confidence is not None
    assert added.confidence >= head.default().accept["here"]


@pytest.mark.parametrize(
    ("text", "kind", "word"),
    [
        # "Security" and "soldier" are met with verbs alone: "discuss security", "send soldiers".
        ("Kenya's security adviser faced Mali's minister across a table.", "MET", "faced"),
        ("Kenya, followed by soldiers from Mali, entered the city.", "ATTACKED", "entered"),
        ("Kenya paid the bill and imposed duties on Mali.", "SANCTIONED", "imposed"),
    ],
)
def test_a_noun_that_needs_a_verb_is_no_trigger(text: str, kind: str, word: str) -> None:
    ((reading, seen),) = examples(text)
    first, second = (seen.ends[k] for k in seen.pairs[0].places[0])
    found = trigger(reading, relations()[kind], first, second, seen.context)
    assert reading.tree.forms[found] == word


def test_what_the_head_takes_for_done_is_of_no_day_to_come() -> None:
    text = (
        "The trade accord signed in Lima last January by the three, Peru, Chile and Mexico, "
        "enters into force next year."
    )
    article = Article.model_validate({"text": text, "published": "2005-02-03"})
    signed = [one for one in extract(article) if one.type == "SIGNED_AGREEMENT"]
    assert signed
    assert {(one.status, one.date) for one in signed} <= {("actual", None), ("actual", "2004-01")}


def test_no_example_for_a_reading_without_parties() -> None:
    ((reading, _),) = examples("Kenya imposed sanctions on Mali.")
    assert example(Reading(reading.tree, ()), Before()) is None


def test_a_denial_of_the_rules_stands_against_the_head() -> None:
    text = (
        "French President Emmanuel Macron ruled out a diplomatic boycott of the Beijing Winter "
        'Olympics. "Either we have a full boycott, with no athletes, or we try to change '
        'things," he told a press conference in Paris.'
    )
    article = Article.model_validate({"text": text, "published": "2021-12-10"})
    told = {s.status for s in extract(article) if s.type == "BOYCOTTED"}
    assert told == {"denied"}


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Without a pact with Chad, Kenya will close the border.", set()),
        ("Kenya, unlike Chad, recognised Kosovo.", {("KEN", "RECOGNISED", "XKX", "actual")}),
        ("Two Israeli jets struck the airbase from Lebanese airspace.", set()),
        ("Several members of the European Union criticised a law.", set()),
        ("Oman condemned the ouster of Mohamed Morsi.", set()),
    ],
)
def test_what_there_is_not_the_head_does_not_add(
    text: str, edges: set[tuple[str, str, str, str]]
) -> None:
    assert told(text) == edges


def test_nobody_accuses_whom_he_is_named_with() -> None:
    text = (
        "Xi Jinping met Vladimir Putin on Wednesday. He also said that some powers in the region "
        "are trying to interfere in the affairs of China and Russia under the guise of progress."
    )
    article = Article.model_validate({"text": text, "published": "2021-12-15"})
    assert not [s for s in extract(article) if s.type == "ACCUSED"]


@pytest.mark.parametrize(
    "text",
    [
        "Sudan backs Chadian rebels.",
        "Oman armed Omani-born Yemeni guerrillas.",
        "The Bolivian opposition accused Argentine gangs of bribery.",
        "Kenyan scientists signed a contract with a Danish drugmaker.",
    ],
)
def test_a_state_does_not_act_through_its_private_citizens(text: str) -> None:
    assert not told(text)

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from graph.model import (
    STATUSES,
    Actor,
    Amount,
    Article,
    ArticleRef,
    Edge,
    Party,
    Quote,
    Statement,
)

words = st.text(max_size=20)
names = st.text(min_size=1, max_size=12)
kinds = st.sampled_from(["Country", "Person", "Organization", "Event"])
actors = st.builds(Actor, id=names, kind=kinds, name=words)
parties = st.builds(Party, id=names, kind=kinds, name=words, stands_for=st.none() | actors)
figures = st.none() | st.floats(allow_nan=False, allow_infinity=False)
amounts = st.builds(Amount, value=figures, currency=st.none() | words, change=figures)
quotes = st.builds(
    Quote, exact=words, prefix=words, suffix=words,
    start=st.integers(0, 10**6), end=st.integers(0, 10**6),
)  # fmt: skip
dates = st.none() | st.sampled_from(["2022-02-04", "2022-02", "2013~", "2021-12-15/.."])
days = st.none() | st.dates().map(str)
refs = st.builds(ArticleRef, id=names, title=st.none() | words, published=days)


@st.composite
def statements(draw):
    subject = draw(parties)
    return Statement.make(
        type="MET",
        status=draw(st.sampled_from(STATUSES)),
        subject=subject,
        object=draw(parties.filter(lambda p: (p.kind, p.id) != (subject.kind, subject.id))),
        event=draw(st.none() | actors),
        date=draw(dates),
        claimed_by=draw(st.none() | parties),
        amount=draw(st.none() | amounts),
        quote=draw(quotes),
        article=draw(refs),
        confidence=draw(st.floats(0, 1)),
    )


@given(statements())
def test_a_statement_comes_back_from_its_json(statement):
    assert Statement.model_validate_json(statement.model_dump_json()) == statement


@given(st.builds(Article, id=names, text=words, title=st.none() | words, published=days))
def test_an_article_comes_back_from_its_json(article):
    assert Article.model_validate_json(article.model_dump_json()) == article
    assert ArticleRef.model_validate_json(article.ref.model_dump_json()) == article.ref


def test_an_edge_comes_back_from_its_json(said):
    from graph.merge import edges

    reports = [said("MET", "Xi Jinping (CHN)", "RUS", "2022-02"), said("MET", "CHN", "RUS")]
    for edge in edges(reports):
        assert Edge.model_validate_json(edge.model_dump_json()) == edge


def test_dates_bring_their_bounds(said):
    statement = said("MET", "CHN", "RUS", "2022-02")
    assert (str(statement.date_earliest), str(statement.date_latest)) == (
        "2022-02-01",
        "2022-02-28",
    )


def test_an_article_without_id_is_named_by_its_content():
    once, again = Article(text="Talks.", url="u"), Article(text="Talks.", url="u")
    assert once.id == again.id
    assert once.id != Article(text="Talks!", url="u").id


def test_a_changed_copy_of_an_article_has_a_reference_of_its_own():
    first = Article(id="a", text="Talks.", title="Once")
    assert first.ref.title == "Once"
    again = first.model_copy(update={"title": "Twice", "text": "More talks."})
    assert again.ref.title == "Twice"
    assert again.ref.sha256 != first.ref.sha256


def test_articles_and_references_come_out_on_a_day():
    assert ArticleRef(id="a", published="").published is None
    with pytest.raises(ValidationError, match="published: not a date: 'yesterday'"):
        ArticleRef(id="a", published="yesterday")
    with pytest.raises(ValidationError, match="published: not a date: 'yesterday'"):
        Article(text="Talks.", published="yesterday")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"date": "31 February"}, "date: not a date"),
        ({"date": "2022-02-31"}, "date: no such day"),
        ({"confidence": 1.5}, "less than or equal to 1"),
        ({"status": "rumoured"}, "status"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_faulty_statements_are_refused(said, change, message):
    fields = said("MET", "CHN", "RUS").model_dump() | change
    with pytest.raises(ValidationError, match=message):
        Statement.model_validate(fields)


def test_nobody_acts_on_themselves(said):
    with pytest.raises(ValidationError, match="nobody acts on themselves"):
        said("MET", "CHN", "CHN")

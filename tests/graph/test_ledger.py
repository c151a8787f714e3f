import sqlite3

import pytest

from graph.errors import InputError, StoreError, UsageError
from graph.ledger import Ledger
from graph.model import Article
from graph.schema import relations

ARTICLE = Article(id="a1", text="Xi met Putin. They spoke.", published="2022-02-05", title="Talks")


@pytest.fixture
def ledger():
    with_nothing = Ledger.open(None, relations())
    yield with_nothing
    with_nothing.close()


def test_what_is_there_already_changes_nothing(ledger, said):
    met = said("MET", "CHN", "RUS", article=ARTICLE)
    assert ledger.load(ARTICLE, [met])
    assert not ledger.load(ARTICLE, [met])
    assert ledger.load(ARTICLE.model_copy(update={"title": "Summit"}), [met])


def test_a_new_reading_replaces_the_old_one_but_not_what_was_coded_by_hand(ledger, said):
    by_hand = said("MET", "CHN", "RUS", article=ARTICLE)
    read = said("URGED", "CHN", "RUS", article=ARTICLE, extractor="rules 1")
    again = said("PRAISED", "CHN", "RUS", article=ARTICLE, extractor="rules 2")
    ledger.add([by_hand])
    ledger.load(ARTICLE, [read])
    ledger.load(ARTICLE, [again])
    assert {s.id for s in ledger.statements(article="a1")} == {by_hand.id, again.id}


def test_a_retracted_article_can_be_loaded_again(ledger, said):
    met = said("MET", "CHN", "RUS", article=ARTICLE)
    ledger.load(ARTICLE, [met])
    assert ledger.retract("a1") == 1
    assert ledger.article("a1") is None
    assert ledger.load(ARTICLE, [met])
    assert ledger.article("a1") == ARTICLE


def test_statements_without_text_bring_their_article(ledger, said):
    met = said("MET", "CHN", "RUS", article=ARTICLE)
    assert ledger.add([met, met]) == 1
    assert ledger.add([met]) == 0
    assert ledger.article("a1") == ARTICLE.ref
    assert ledger.load(ARTICLE, [met])
    assert ledger.article("a1") == ARTICLE
    assert ledger.add([met]) == 0
    assert ledger.article("a1") == ARTICLE


def test_later_statements_add_to_what_is_known_of_an_article(ledger, said):
    brief = Article(id="a1", text="", published="2022-02-05")
    ledger.add([said("MET", "CHN", "RUS", article=brief)])
    ledger.add([said("MET", "CHN", "USA", article=brief.model_copy(update={"title": "Talks"}))])
    assert ledger.article("a1").title == "Talks"


def test_statements_are_in_order_of_publication(ledger, said):
    late = said("MET", "CHN", "RUS", published="2022-03-01")
    early = said("MET", "CHN", "RUS", published="2022-02-01")
    ledger.add([late, early])
    assert [s.id for s in ledger.statements()] == [early.id, late.id]
    assert [a.id for a in ledger.articles()] == [early.article.id, late.article.id]


def test_only_touched_groups_are_marked(ledger, said):
    first = said("MET", "Xi Jinping (CHN)", "RUS")
    ledger.add([first, said("MET", "CHN", "USA"), said("URGED", "CHN", "RUS")])
    ledger.db.execute("DELETE FROM dirty")
    ledger.add([said("MET", "RUS", "CHN")])
    assert ledger.db.execute("SELECT grp FROM dirty").fetchall() == [
        ('["MET", "Country:CHN", "Country:RUS"]',)
    ]
    ledger.db.execute("DELETE FROM dirty")
    ledger.retract(first.article.id)
    assert len(ledger.db.execute("SELECT grp FROM dirty").fetchall()) == 1


def test_faults_are_named_and_nothing_is_half_kept(ledger, said):
    with pytest.raises(InputError, match="is of article a1, not of a2"):
        ledger.load(Article(id="a2", text=""), [said("MET", "CHN", "RUS", article=ARTICLE)])
    with pytest.raises(InputError, match="MET goes from"):
        ledger.load(
            ARTICLE,
            [
                said("MET", "CHN", "RUS", article=ARTICLE),
                said("MET", "CHN", "@G20", article=ARTICLE),
            ],
        )
    assert ledger.article("a1") is None
    with pytest.raises(UsageError, match=r"no article 'article-x' \(nearest: article-"):
        ledger.add([said("MET", "CHN", "RUS")])
        ledger.retract("article-x")


def test_a_statement_id_belongs_to_one_article(ledger, said):
    met = said("MET", "CHN", "RUS")
    other = said("MET", "CHN", "RUS").model_copy(update={"id": met.id})
    ledger.add([met])
    with pytest.raises(InputError, match=f"{met.id} is taken"):
        ledger.add([other])


def test_another_database_is_refused(tmp_path):
    path = tmp_path / "ledger.sqlite"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE cakes (name)")
    db.close()
    with pytest.raises(StoreError, match="not a diplograph ledger"):
        Ledger.open(path, relations())
    path.write_text("cakes, cakes, cakes")
    with pytest.raises(StoreError, match=r"ledger\.sqlite cannot be used: file is not a database"):
        Ledger.open(path, relations())

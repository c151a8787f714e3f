"""From items into a store: known articles are skipped, faults are left out one by one."""

import pytest

from graph.model import Article, Party, Quote, Statement
from graph.stores import open_store
from loaders.formats.source import Problem
from loaders.keeping import Added, Kept, keep

ARTICLES = [
    Article(id=f"a{number}", text="Canada accused Russia of lying.", published="2022-02-05")
    for number in range(3)
]


def said(article: Article, subject: str = "CAN", **fields: str) -> Statement:
    state, other = (Party(id=id, kind="Country", name=id) for id in (subject, "RUS"))
    return Statement.make(
        type="ACCUSED", status="actual", subject=state, object=other, article=article.ref,
        quote=Quote(exact=article.text, start=0, end=len(article.text)), **fields,
    )  # fmt: skip


def test_what_was_read_before_is_not_read_again() -> None:
    with open_store("memory:") as store:
        first = list(keep(store, ARTICLES[:2]))
        assert [(one.receipt.article, one.fresh) for one in first] == [("a0", True), ("a1", True)]
        second = list(keep(store, ARTICLES))
        assert sorted((o.receipt.article, o.fresh) for o in second) == [
            ("a0", False), ("a1", False), ("a2", True)
        ]  # fmt: skip
        assert [one.article for one in store.receipts()] == ["a0", "a1", "a2"]
        assert store.known(ARTICLES[0], "another extractor") is None
        changed = ARTICLES[0].model_copy(update={"title": "Lies"})
        assert [one.fresh for one in keep(store, [changed])] == [True]


def test_a_retracted_article_is_read_again() -> None:
    with open_store("memory:") as store:
        list(keep(store, ARTICLES[:1]))
        store.retract("a0")
        assert list(store.receipts()) == []
        assert [one.fresh for one in keep(store, ARTICLES[:1])] == [True]


def test_statements_from_elsewhere_let_an_article_be_read_again() -> None:
    with open_store("memory:") as store:
        list(keep(store, ARTICLES[:1]))
        assert list(keep(store, [said(ARTICLES[0], "POL", extractor="other")])) == [Added(1, 1)]
        assert [one.fresh for one in keep(store, ARTICLES[:1])] == [True]
        assert {one.subject.id for one in store.statements()} == {"CAN"}


def test_only_the_statement_at_fault_is_left_out() -> None:
    taken = said(ARTICLES[0]).model_copy(update={"id": said(ARTICLES[1]).id})
    good = [said(ARTICLES[0], subject) for subject in ("POL", "FRA", "DEU")]
    with open_store("memory:") as store:
        store.add([said(ARTICLES[1])])
        found = list(keep(store, [*good[:2], taken, good[2]]))
        (problem,) = (one for one in found if isinstance(one, Problem))
        assert (problem.where, problem.record) == (taken.id, taken.model_dump_json())
        assert sum(one.new for one in found if isinstance(one, Added)) == 3
        assert not any(isinstance(one, Kept) for one in found)


def met(mode: str | None, extractor: str = "hand") -> Statement:
    sides = {"subject": Party(id="CAN", kind="Country", name="Canada"),
             "object": Party(id="FRA", kind="Country", name="France")}  # fmt: skip
    quote = Quote(exact="They met.", start=0, end=9)
    return Statement.make(
        type="MET", status="actual", **sides, article=ARTICLES[0].ref, quote=quote, mode=mode,
        extractor=extractor,
    )  # fmt: skip


MODES = [
    (met("virtual"), None),
    (met(None), None),
    (met("telepathy", "another program"), None),
    (met("telepathy"), "mode: MET has no 'telepathy': take in_person, phone, virtual"),
    (said(ARTICLES[0], mode="loud"), "mode: ACCUSED has no 'loud'"),
]


@pytest.mark.parametrize(("statement", "fault"), MODES)
def test_a_mode_that_its_type_lacks_is_told(statement: Statement, fault: str | None) -> None:
    with open_store("memory:") as store:
        (found,) = keep(store, [statement])
        assert (found.message if isinstance(found, Problem) else None) == fault
        assert len(list(store.statements())) == (fault is None)

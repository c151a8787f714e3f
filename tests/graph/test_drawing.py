"""Edges drawn again after each change are those that all statements give at once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import drawing
from graph.merge import edges
from graph.model import Edge
from graph.nodes import Node, all_nodes
from graph.stores.memory import MemoryStore

PARTIES = ("CHN", "RUS", "Xi Jinping (CHN)", "Vladimir Putin (RUS)")
DATES = (None, "2022", "2022-02", "2022-02-04", "2022-02-05", "2022-06-01")
REPORTS = st.tuples(
    st.sampled_from([("CHN", "RUS"), ("RUS", PARTIES[2]), (PARTIES[2], PARTIES[3])]),
    st.sampled_from(DATES),
    st.sampled_from(["actual", "planned", "denied"]),
    st.sampled_from(["2022-02-05", "2022-02-07", "2022-06-02"]),
)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.lists(REPORTS, min_size=1, max_size=4), min_size=2, max_size=4), st.data())
def test_small_steps_lead_where_one_leads(said, steps, data):
    store, kept = MemoryStore(), {}
    for step in steps:
        new = [
            said("MET", *ends, date, status=status, published=published)
            for ends, date, status, published in step
        ]
        kept |= {statement.article.id: statement for statement in new}
        store.add(new)
        gone = data.draw(st.sampled_from([None, *kept]))
        if gone:
            store.retract(gone)
            del kept[gone]
        assert list(store.edges()) == list(edges(kept.values()))
        assert parties(store) == parties_of(kept.values())


def parties(store: MemoryStore) -> list[Node]:
    return list(all_nodes(store.ledger))


def parties_of(statements) -> list[Node]:
    """As a new store has them."""
    fresh = MemoryStore()
    fresh.add(statements)
    fresh.draw()
    return parties(fresh)


@pytest.mark.parametrize("report", [1, 2])
def test_what_nothing_touched_is_not_drawn_again(said, report):
    store = MemoryStore()
    store.add([said("MET", "CHN", "RUS", "2022-02-04"), said("MET", "CHN", "RUS", "2022-06-01")])
    store.draw()
    store.add([said("MET", "CHN", "RUS", "2022-06-01") for _ in range(report)])
    (group,) = drawing.redraw(store.ledger)
    assert [drawn.edge.date for drawn in group.edges] == ["2022-06-01"]
    (was,) = group.old
    assert isinstance(was, Edge) and was.date == "2022-06-01"


def test_drawing_anew_mends_what_is_damaged(said):
    store = MemoryStore()
    store.add([said("MET", "CHN", "RUS", "2022-02-04")])
    (edge,) = store.edges()
    store.ledger.db.execute("UPDATE edges SET json = replace(json, '2022', '2021')")
    store.rebuild()
    assert list(store.edges()) == [edge]

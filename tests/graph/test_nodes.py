"""Parties of edges as nodes: what they are called, and whom they stand for."""

from graph.nodes import node_of
from graph.stores.memory import MemoryStore


def test_a_busy_party_is_called_as_last_reported(said):
    store = MemoryStore()
    store.add([said("MET", "CHN", "RUS", "2022-02-04")])
    late = said("MET", "CHN", "USA", published="2022-03-01")
    store.add(
        [late.model_copy(update={"subject": late.subject.model_copy(update={"name": "PRC"})})]
    )
    store.draw()
    assert node_of(store.ledger, "Country", "CHN").name == "PRC"
    assert node_of(store.ledger, "Country", "FRA") is None

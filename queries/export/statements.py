"""Statements as JSON lines: the form that `load` takes, so that nothing is lost on the way."""

from collections.abc import Iterator

from graph.stores import Store


def lines(store: Store) -> Iterator[str]:
    """One statement per line, in the store's order."""
    for statement in store.statements():
        yield statement.model_dump_json()

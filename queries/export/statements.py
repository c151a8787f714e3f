"""Statements as JSON lines: the form that `load` takes, so that nothing is lost on the way."""

from collections.abc import Iterator

from queries.export.source import Source


def lines(source: Source) -> Iterator[str]:
    """One statement per line, in the store's order."""
    for statement in source.statements():
        yield statement.model_dump_json()

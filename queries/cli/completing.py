"""What shells offer for words that the commands know: queries, measures, formats, types."""

from collections.abc import Iterable


def queries(incomplete: str) -> list[str]:
    """Names of canned queries."""
    from queries.catalog import catalog

    return _fitting(catalog(), incomplete)


def measures(incomplete: str) -> list[str]:
    """Names of measures."""
    from queries.measures import MEASURES

    return _fitting(MEASURES, incomplete)


def exports(incomplete: str) -> list[str]:
    """Names of export formats."""
    from queries.export import FORMATS

    return _fitting(FORMATS, incomplete)


def types(incomplete: str) -> list[str]:
    """Relation types."""
    from graph.schema import relations

    return _fitting(relations(), incomplete)


def statuses(incomplete: str) -> list[str]:
    """Statuses of edges."""
    from graph.model import STATUSES

    return _fitting(STATUSES, incomplete)


def _fitting(names: Iterable[str], incomplete: str) -> list[str]:
    return [name for name in names if name.lower().startswith(incomplete.lower())]

"""The tables of codes, CSV files beside this module."""

from importlib.resources import files

from graph.reference.tables import rows


def table(name: str) -> list[dict[str, str]]:
    """The rows of one of them, all cells as text."""
    return list(rows(files("graph") / "codes" / f"{name}.csv"))

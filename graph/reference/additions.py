"""Rows of the user's own: beside the reference tables that ship, or in place of their rows."""

import contextlib
import functools
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from graph import contents, own
from graph.cache import cache
from graph.errors import VocabularyError
from graph.reference.sheets import COLUMNS, Problem, Row, Sheets, read_own, read_sheet
from graph.reference.validate import faults

#: Shipped rows give way to own ones that are the same in these columns.
KEYS: dict[str, tuple[str, ...]] = {
    "countries": ("iso3",),
    "organisations": ("id",),
    "leaders": ("person", "iso3", "office"),
    "org_leaders": ("org", "person"),
    "memberships": ("iso3", "org"),
    "places": ("surface",),
    "event_series": ("series",),
    "events": ("event_id",),
    "state_codes": ("iso3",),
    "homes": ("person",),
    "premiers": ("iso3",),
    "office_names": ("phrase",),
    "readings": ("name",),
    "exceptions": ("rule", "principal", "name", "other"),
}
_TOLD = 3  # faults that one message names


def beside(name: str, shipped: Iterator[dict[str, str]]) -> Iterator[Mapping[str, str]]:
    """The rows of a table: those that ship, as far as no own ones replace them, and the own ones.

    Raises VocabularyError where the user's files (see `graph.own`) are at fault.
    """
    folder = own.folder(own.REFERENCE)
    added = _checked(folder)[name] if folder else ()
    replaced = {_key(name, row.cells) for row in added}
    for cells in shipped:
        if not replaced or _key(name, cells) not in replaced:
            yield cells
    yield from (row.cells for row in added)


def _key(name: str, cells: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(cells[column] for column in KEYS[name])


@functools.cache
def _checked(folder: Path) -> Sheets:
    """The own rows by table; that they fit the others is seen once for each content."""
    paths = own.files(folder, ".csv")
    added = {name: read_own(folder, name, KEYS[name]) for name in _names(paths)}
    mark = cache() / "reference" / _digest(paths)
    if not mark.exists():
        _fit(added)
        with contextlib.suppress(OSError):  # the next time, it is seen again
            mark.parent.mkdir(parents=True, exist_ok=True)
            mark.touch()
    return {name: added.get(name, ()) for name in COLUMNS}


def _names(paths: Sequence[Path]) -> Iterator[str]:
    for path in paths:
        if path.stem not in COLUMNS:
            raise VocabularyError(f"{path}: no such table; there are {', '.join(COLUMNS)}")
        yield path.stem


def _digest(paths: Sequence[Path]) -> str:
    """Changes with the own tables, with those that ship and with what is asked of them."""
    here = files("graph") / "reference"
    shipped = [here / f"{name}.csv" for name in COLUMNS]
    checks = [path for path in (here / "checks").iterdir() if path.name.endswith(".py")]
    return contents.digest((*paths, *shipped, *sorted(checks, key=lambda path: path.name)))


def _fit(added: Sheets) -> None:
    here = files("graph") / "reference"
    whole: dict[str, tuple[Row, ...]] = {}
    for name in COLUMNS:
        mine = added.get(name, ())
        replaced = {_key(name, row.cells) for row in mine}
        kept = (row for row in read_sheet(here, name) if _key(name, row.cells) not in replaced)
        whole[name] = (*kept, *mine)
    ours = {row.file for rows in added.values() for row in rows}
    found: list[Problem] = [fault for fault in faults(whole) if fault.file in ours]
    if found:
        more = f"; and {len(found) - _TOLD} more" if len(found) > _TOLD else ""
        raise VocabularyError("; ".join(map(str, found[:_TOLD])) + more)

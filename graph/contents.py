"""What files hold, as a short text: with other contents, or another name, it is another one."""

import hashlib
from collections.abc import Iterable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from graph import own


def digest(paths: Iterable[Traversable]) -> str:
    """Twenty hex digits over names and contents, in the order of the files."""
    seen = hashlib.sha256()
    for path in paths:
        seen.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return seen.hexdigest()[:20]


def within(folder: Traversable, *suffixes: str) -> Iterator[Traversable]:
    """The files of a folder and of those in it, by name; with suffixes, those that end so."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from within(entry, *suffixes)
        elif entry.is_file() and (not suffixes or entry.name.endswith(suffixes)):
            yield entry


def known() -> Iterator[Traversable]:
    """The files of relation types and reference facts, those that ship and the user's own."""
    here = files("graph")
    for folder, variable, suffix in (
        ("relations", own.RELATIONS, ".toml"),
        ("reference", own.REFERENCE, ".csv"),
    ):
        yield from within(here / folder, suffix)
        if mine := own.folder(variable):
            yield from own.files(mine, suffix)

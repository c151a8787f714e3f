"""What reads articles here, as one short text: other rules or facts read an article again."""

import functools
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from graph import contents
from graph.model import digest

_LARGE = 1024 * 1024  # bytes: models, told apart by their size, since hashing them takes long
_CODE = (".py", ".toml", ".csv", ".json", ".txt")
#: Modules that decide what is read, beside the folders of `_read`.
_MODULES = {
    "graph": ("edtf.py", "model.py", "moments.py", "nature.py", "schema.py", "sketch.py"),
    "loaders": ("extract.py", "reader.py"),
}


@functools.cache
def fingerprint(model: bool = True) -> str:
    """Changes with the code, the vocabulary, the reference facts and the models that read."""
    read, models = [], []
    for path in _read():
        size = _size(path)
        if path.name.endswith(_CODE) and 0 < size <= _LARGE:
            read.append(path)
        else:
            models.append((path.name, size))
    found = digest(contents.digest([*read, *contents.known()]), models)
    return f"diplograph {version('diplograph')}{' with head' if model else ''} {found[:12]}"


def _read() -> Iterator[Traversable]:
    for package, names in _MODULES.items():
        yield from (files(package) / name for name in names)
    yield from contents.within(files("loaders") / "language")
    yield from contents.within(files("graph") / "reference", ".py")


def _size(path: Traversable) -> int:
    with path.open("rb") as stream:
        return stream.seek(0, 2)

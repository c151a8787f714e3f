"""What reads articles here, as one short text: other rules or facts read an article again."""

import functools
import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from graph import own

_LARGE = 1024 * 1024  # bytes: models, told apart by their size, since hashing them takes long
_PARTS = (("loaders", "language"), ("graph", "relations"), ("graph", "reference"))
_CODE = (".py", ".toml", ".csv", ".json", ".txt")


@functools.cache
def fingerprint(model: bool = True) -> str:
    """Changes with the code, the vocabulary, the reference facts and the models that read."""
    seen = hashlib.sha256()
    for package, folder in _PARTS:
        for path in _files(files(package) / folder):
            data = path.read_bytes() if path.name.endswith(_CODE) else b""
            if not data or len(data) > _LARGE:
                with path.open("rb") as stream:
                    data = str(stream.seek(0, 2)).encode()
            seen.update(path.name.encode() + b"\0" + data + b"\0")
    for variable, suffix in ((own.RELATIONS, ".toml"), (own.REFERENCE, ".csv")):
        if mine := own.folder(variable):
            for path in own.files(mine, suffix):
                seen.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    name = f"diplograph {version('diplograph')}{' with head' if model else ''}"
    return f"{name} {seen.hexdigest()[:12]}"


def _files(folder: Traversable) -> Iterator[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _files(entry)
        elif entry.is_file():
            yield entry

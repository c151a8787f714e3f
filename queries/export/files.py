"""Files and folders that appear only when they are whole."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.errors import InputError, UsageError


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A name to write to, which takes the place of `path` at the end; a failure leaves that alone.

    Raises InputError if it can't be written.
    """
    with _told(path):
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(descriptor)
        making = Path(name)
        try:
            yield making
            making.chmod(0o666 & ~_umask())
            making.replace(path)
        except BaseException:
            making.unlink(missing_ok=True)
            raise


@contextlib.contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """The same for a folder; one that is there is replaced if it is an earlier export or empty.

    Raises InputError if it can't be written, UsageError for a folder that holds something else.
    """
    if path.exists() and not _replaceable(path):
        raise UsageError(f"{path}: there already, and no export: name another folder")
    with _told(path):
        making = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.parent))
        try:
            (making / MARK).touch()
            yield making
            making.chmod(0o777 & ~_umask())
            if path.exists():
                shutil.rmtree(path)
            making.rename(path)
        except BaseException:
            shutil.rmtree(making, ignore_errors=True)
            raise


MARK = ".diplograph-export"  # an empty file: this folder may be replaced by the next export


def write(path: Path, lines: Iterable[str]) -> int:
    """Writes lines of text in one go, and says how many; raises InputError as `whole_file`."""
    with whole_file(path) as making:
        return fill(making, lines)


def fill(path: Path, lines: Iterable[str]) -> int:
    """Writes lines of text to a file that nobody else reads yet, and says how many."""
    number = 0
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for line in lines:
            out.write(line + "\n")
            number += 1
    return number


def _replaceable(path: Path) -> bool:
    return path.is_dir() and ((path / MARK).exists() or not any(path.iterdir()))


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror or error}") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

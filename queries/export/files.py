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

    What is no file on a disk (a pipe, a device) stays what it is and gets the content at the end;
    a link stays a link. Raises InputError if it can't be written.
    """
    check(path)
    with _told(path):
        if path.exists() and not path.is_file():
            with tempfile.TemporaryDirectory() as place:
                making = Path(place, path.name)
                yield making
                with making.open("rb") as content, path.open("wb") as out:
                    shutil.copyfileobj(content, out)
            return
        path = _followed(path)
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
    with _told(path):
        if path.exists() and not _replaceable(path):
            raise UsageError(f"{path}: there already, and no export: name another folder")
        path = _followed(path)
        making = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.parent))
        before = making.with_name(f"{making.name}.before")
        try:
            (making / MARK).touch()
            yield making
            making.chmod(0o777 & ~_umask())
            if path.exists():
                path.rename(before)
            making.rename(path)
        except BaseException:
            if before.exists():
                before.rename(path)
            shutil.rmtree(making, ignore_errors=True)
            raise
        shutil.rmtree(before, ignore_errors=True)


def check(path: Path) -> None:
    """Raises InputError, before the work begins, where `whole_file` could not write after it."""
    with _told(path):
        if path.is_dir():
            raise InputError(f"{path}: a folder: name a file")
        if path.is_file() or not path.exists():
            tempfile.TemporaryFile(dir=_followed(path).parent).close()


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


def _followed(path: Path) -> Path:
    """Where a link leads, so that it is not the link that is replaced."""
    return Path(os.path.realpath(path))


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

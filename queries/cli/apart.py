"""What is written must not be what is read: it would be lost, or be read while it grows."""

from collections.abc import Iterable
from pathlib import Path

from graph.errors import UsageError


def apart(inputs: Iterable[str], option: str, output: str | None, again: bool = False) -> None:
    """Raises UsageError for an output that is an input, or lies in one.

    With `again`, it may be read as well if it is a file of rejects: what was mended is loaded.
    """
    if not output or output == "-":
        return
    written = Path(output).resolve()
    for path in inputs:
        if path and path != "-" and _reads(path, written) and not (again and _is_rejects(written)):
            raise UsageError(f"{option}: {output} is an input, or lies in one: name another file")


def _reads(path: str, written: Path) -> bool:
    from loaders.reading import files

    here = Path(path).resolve()
    if here.is_dir():
        inside = written.relative_to(here).parts if written.is_relative_to(here) else (".",)
        return not any(part.startswith(".") for part in inside)  # hidden ones are not read
    if here.exists():
        return here == written
    try:
        return any(file.resolve() == written for file in files(path))
    except OSError:  # which is told when it is read
        return False


def _is_rejects(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return opened.read(2) in (b"# ", b"")
    except OSError:
        return not file.exists()

"""The user's own vocabulary: folders that stand beside what ships, named by the environment.

The command line puts its flags there, so that processes that it starts find them too.
"""

import os
from pathlib import Path

from graph.errors import VocabularyError

RELATIONS = "DIPLOGRAPH_RELATIONS"  # a folder of TOML files, one for each relation type
REFERENCE = "DIPLOGRAPH_REFERENCE"  # a folder of CSV files, named as those of graph/reference


def folder(variable: str) -> Path | None:
    """The folder that the variable names, if it names one."""
    named = os.environ.get(variable)
    return Path(named) if named else None


def files(place: Path, suffix: str) -> list[Path]:
    """Its visible files with this suffix, by name; raises VocabularyError if there are none."""
    try:
        found = sorted(
            path
            for path in place.iterdir()
            if path.suffix == suffix and not path.name.startswith(".")
        )
    except OSError as error:
        raise VocabularyError(f"{place}: cannot be read: {error.strerror}") from error
    if not found:
        raise VocabularyError(f"{place}: no {suffix} files in this folder")
    return found


def text(path: Path) -> str:
    """What a file holds; raises VocabularyError."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise VocabularyError(f"{path}:{line}: not UTF-8") from error
    except OSError as error:
        raise VocabularyError(f"{path}: cannot be read: {error.strerror}") from error

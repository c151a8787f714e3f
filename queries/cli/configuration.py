"""Settings from a file: what an option is when neither flag nor environment says it."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from graph.errors import UsageError

SETTINGS = {
    "db": str, "format": str, "evidence": bool, "quiet": bool, "relations": str, "reference": str,
}  # fmt: skip


def defaults(commands: Iterable[str]) -> dict[str, Any]:
    """The settings for each command; raises UsageError for a file that cannot be understood."""
    settings = _settings()
    return dict.fromkeys(commands, settings)


def path() -> Path | None:
    """The file in use: `DIPLOGRAPH_CONFIG`, `diplograph.toml` here, or that of the user."""
    if named := os.environ.get("DIPLOGRAPH_CONFIG"):
        return Path(named)
    home = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    places = (Path("diplograph.toml"), home / "diplograph" / "config.toml")
    return next((place for place in places if place.is_file()), None)


def _settings() -> dict[str, Any]:
    file = path()
    if file is None:
        return {}
    import tomllib

    try:
        settings = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: not TOML: {error}") from error
    for name, value in settings.items():
        if name not in SETTINGS:
            raise UsageError(f"{file}: no setting {name!r}; there are {', '.join(SETTINGS)}")
        if type(value) is not SETTINGS[name]:
            raise UsageError(f"{file}: {name}: should be {SETTINGS[name].__name__}")
    return settings

"""Where things are kept that can be made again."""

import os
from pathlib import Path


def cache() -> Path:
    """`DIPLOGRAPH_CACHE`, else the user's cache by the XDG base directories; may not exist yet."""
    if named := os.environ.get("DIPLOGRAPH_CACHE"):
        return Path(named)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "diplograph"

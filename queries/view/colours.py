"""The colours of kinds and valences and the dashes of statuses, the same in every picture."""

import functools
import tomllib
from importlib.resources import files
from typing import Any


@functools.cache
def colours() -> dict[str, dict[str, Any]]:
    """Tables `kind`, `valence` and `dash` of colours.toml."""
    text = (files("queries.view") / "colours.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)

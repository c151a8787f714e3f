"""Property values as other formats write them."""

import datetime as dt
from typing import Any


def text(value: Any) -> str:
    """The value as text: ISO 8601 days, `true` and `false`."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def plain(value: Any) -> Any:
    """The value as JSON has it, days as text; for `json.dumps(default=...)`."""
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"not for JSON: {value!r}")

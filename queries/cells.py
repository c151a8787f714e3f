"""Values of answers as text: for people, as JSON, for spreadsheets, in Markdown."""

import datetime as dt
import decimal
import json
import re
from typing import Any

# Control characters, which would steer a terminal; direction marks, which would turn a line around.
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NOTES = re.compile(r"(\[\^\d+\])+")  # marks of footnotes


class Written(str):
    """The name of a column that people gave it: shown as it is, others with blanks for `_`."""


def heading(column: str) -> str:
    """The name of a column as a table shows it."""
    return column if isinstance(column, Written) else column.replace("_", " ")


def plain(value: Any) -> Any:
    """The value as JSON has it."""
    if isinstance(value, dt.date | dt.datetime | dt.time):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, dict):
        return {str(name): plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(one) for one in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return str(value)


def as_json(value: Any) -> str:
    """The value as JSON text."""
    return json.dumps(plain(value), ensure_ascii=False)


def cell(value: Any) -> str:
    """The value as a reader likes it, on one line."""
    value = plain(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.0f}" if value.is_integer() and abs(value) >= 1000 else f"{value:g}"
    if isinstance(value, dict):
        return "; ".join(f"{name} {cell(one)}" for name, one in value.items() if one is not None)
    if isinstance(value, list):
        return ", ".join(cell(one) for one in value)
    return re.sub(r"\s+", " ", _STEERING.sub(" ", str(value))).strip()


def spreadsheet_cell(value: Any) -> Any:
    """The value for a CSV file: a text that a spreadsheet would run gets a `'` before it."""
    value = plain(value)
    if isinstance(value, dict | list):
        value = json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value


def markdown_cell(value: Any) -> str:
    """The value on one line, with what Markdown would take for marks escaped."""
    if isinstance(value, str) and _NOTES.fullmatch(value):
        return value
    return re.sub(r"([\\`*_\[\]<>|#~])", r"\\\1", cell(value))

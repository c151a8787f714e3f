"""Currencies by sign and by name, read from the CSV file beside this module."""

import csv
import functools
from importlib.resources import files


@functools.cache
def _rows() -> tuple[dict[str, str], ...]:
    with (files("loaders.language") / "currencies.csv").open(encoding="utf-8") as lines:
        return tuple(csv.DictReader(lines))


@functools.cache
def signs() -> dict[str, str]:
    """ISO 4217 codes by what stands before a number: "$", "A$", "EUR"."""
    return {sign: row["code"] for row in _rows() for sign in row["signs"].split("|")}


@functools.cache
def names() -> dict[str, str]:
    """ISO 4217 codes by lower-case name in the singular: "dollar", "swiss franc"."""
    return {name.lower(): row["code"] for row in _rows() for name in row["names"].split("|")}


@functools.cache
def only_scaled() -> frozenset[str]:
    """Names that are verbs, adjectives or people too: money only behind "million" and the like."""
    return frozenset(name for row in _rows() for name in row["scaled"].split("|") if name)

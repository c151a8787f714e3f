"""Word lists of the English of diplomacy, one TOML file per idea; each list says what it is for."""

import functools
import tomllib
from importlib.resources import files
from typing import Any


@functools.cache
def words(file: str, key: str) -> frozenset[str]:
    """A list of words of `file.toml`, written there as one text."""
    return frozenset(word.replace("_", " ") for word in table(file)[key].split())


@functools.cache
def effects(file: str) -> dict[str, str]:
    """Word to the key of the list that holds it, for files whose lists exclude one another."""
    return {
        word.replace("_", " "): key for key, text in table(file).items() for word in text.split()
    }


def of_time(form: str) -> bool:
    """True for days, months, seasons and numbers: "Monday", "2021", "3rd"."""
    return form[:1].isdigit() or form.lower().removesuffix("s") in words("occasions", "time")


@functools.cache
def comments() -> frozenset[str]:
    """What is set beside a clause and said of it: "urged Peru to leave, a demand that …"."""
    said = words("deeds", "URGED") | words("deeds", "ACCUSED")
    judged = words("anaphors", "affront") | words("anaphors", "ruling")
    return said | words("anaphors", "deed") | judged


@functools.cache
def table(file: str) -> dict[str, Any]:
    """All of `file.toml`."""
    path = files("loaders") / "language" / "lexicon" / f"{file}.toml"
    return tomllib.loads(path.read_text("utf-8"))

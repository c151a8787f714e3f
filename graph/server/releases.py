"""The releases of Neo4j that can be run, and the jars that each is made of."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files

from graph.errors import UsageError


@dataclass(frozen=True)
class Release:
    """A release: its version, the Java that it needs, its main class and size in megabytes."""

    version: str
    java: int
    main: str
    megabytes: int

    def jars(self) -> dict[str, str]:
        """The SHA-256 of each jar by its path in a Maven repository."""
        text = (files("graph.server") / f"{self.version}.sha256").read_text(encoding="ascii")
        lines = (line.split() for line in text.splitlines())
        return {path: digest for digest, path in lines}


def releases() -> dict[str, Release]:
    """All releases by version, the usual one first."""
    text = (files("graph.server") / "releases.toml").read_text(encoding="utf-8")
    return {name: Release(version=name, **row) for name, row in tomllib.loads(text).items()}


def release(version: str | None = None) -> Release:
    """The release that `version` begins to spell ("5.26"); raises UsageError for an unknown one."""
    known = releases()
    found = [each for name, each in known.items() if f"{name}.".startswith(f"{version}.")]
    if version is None:
        return next(iter(known.values()))
    if not found:
        raise UsageError(f"no Neo4j {version} here; there are {', '.join(known)}")
    return found[0]

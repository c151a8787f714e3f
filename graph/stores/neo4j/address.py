"""Where a server is and who asks: the address, looked at before a driver has it."""

import os
import re
from typing import NamedTuple

from graph.errors import UsageError

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
FROM_ENVIRONMENT = "neo4j:"

_ADDRESS = re.compile(
    r"(?P<scheme>[a-z0-9+]+)://(?P<host>\[[0-9A-Fa-f:.%]+\]|[^\s/:@?#\[\]]*)(?::(?P<port>[^/?#]*))?/?"
)
_HOW = "write bolt://HOST:7687"


class Address(NamedTuple):
    """A database on a server; without a user nobody logs in, without a name it is the default."""

    uri: str
    user: str | None = None
    password: str | None = None
    database: str | None = None


def is_server(url: str) -> bool:
    """True for what is meant to be the address of a Neo4j server."""
    return url == FROM_ENVIRONMENT or url.partition(":")[0] in SCHEMES


def address(url: str) -> Address:
    """The address with what NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE add.

    `neo4j:` alone is what NEO4J_URI names. Raises UsageError; drivers take port 99999 for another
    and a missing host for this machine.
    """
    if url == FROM_ENVIRONMENT:
        url = os.environ.get("NEO4J_URI", "")
        if not url:
            raise UsageError(f"neo4j: is what NEO4J_URI names, and it is not set: {_HOW}")
    password = os.environ.get("NEO4J_PASSWORD")
    user = os.environ.get("NEO4J_USERNAME") or "neo4j"
    return Address(
        checked(url),
        user if password else None,
        password or None,
        os.environ.get("NEO4J_DATABASE") or None,
    )


def checked(uri: str) -> str:
    """The address without an idle slash at its end; raises UsageError."""
    if "@" in uri:
        raise UsageError(
            "no name or password in the address of a server, where others see it: set "
            "NEO4J_USERNAME and NEO4J_PASSWORD, or type the password when asked"
        )
    found = _ADDRESS.fullmatch(uri)
    if not found:
        raise UsageError(f"{uri} is no address of a server: {_HOW}, without a path")
    scheme, host, port = found["scheme"], found["host"], found["port"]
    if scheme not in SCHEMES:
        raise UsageError(f"no server speaks {scheme}: take one of {', '.join(SCHEMES)}")
    if not host:
        raise UsageError(f"{uri} names no host: {_HOW}")
    if port is not None and not (re.fullmatch(r"\d{1,5}", port) and 0 < int(port) < 65536):
        raise UsageError(f"{uri}: a port is a number from 1 to 65535, not {port!r}")
    return uri.rstrip("/")

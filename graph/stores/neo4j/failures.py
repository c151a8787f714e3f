"""What the driver and the server raise, as one line of ours."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
)

from graph.errors import DiplographError, InputError, StoreError, UsageError
from graph.stores.neo4j.address import Address

_READ_ONLY = (
    "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
    "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
    "Neo.ClientError.Security.Forbidden",
)
_SAID = {
    "Neo.ClientError.Security.AuthenticationRateLimit": (
        "too many wrong passwords: wait some seconds, then try again"
    ),
    "Neo.ClientError.Security.CredentialsExpired": (
        "the password has to be changed first: log in with Neo4j Browser or cypher-shell, which ask"
        " for a new one"
    ),
    "Neo.TransientError.Database.DatabaseUnavailable": (
        "the database is not started: wait, or ask who runs the server"
    ),
}


@contextmanager
def named(where: Address, timeout: float | None = None) -> Iterator[None]:
    """Turns what the driver raises into a StoreError that names the server, or a UsageError."""
    try:
        yield
    except (DriverError, Neo4jError, UnicodeEncodeError, OverflowError, OSError) as error:
        raise translated(error, where, timeout) from error


def translated(error: Exception, where: Address, timeout: float | None) -> DiplographError:
    """The one line for it."""
    match error:
        case UnicodeEncodeError():
            return InputError("a text has half a character in it (a lone surrogate): mend it")
        case OverflowError():
            return UsageError("a number is too large: 64 bits at most")
        case Neo4jError():
            return _said(error, where, timeout)
        case IncompleteCommit():
            why = "it went away before it could say whether it was kept: do the same again"
        case ServiceUnavailable():
            why = _unavailable(error)
        case _:
            why = _first(str(error))
    return StoreError(f"{where.uri}: {why}")


def _said(error: Neo4jError, where: Address, timeout: float | None) -> DiplographError:
    code, text = error.code or "", _first(error.message or str(error))
    if isinstance(error, AuthError) or code == "Neo.ClientError.Security.Unauthorized":
        why = _refused(where)
    elif code in _SAID:
        why = _SAID[code]
    elif code == "Neo.ClientError.Database.DatabaseNotFound":
        named = f"no database {where.database!r}" if where.database else "no such database"
        why = f"{named}: see NEO4J_DATABASE (Community has one, neo4j)"
    elif code in _READ_ONLY:
        why = f"nothing can be written there: {text}"
    elif code == "Neo.ClientError.Statement.AccessMode":
        return UsageError("Cypher: here a query only reads")
    elif "TransactionTimedOut" in code or "TransactionMarkedAsFailed" in code:
        told = f"longer than {timeout:g} s" if timeout else "too long for the server"
        why = f"the query took {told}: ask for less"
    elif "OutOfMemory" in code:
        why = (
            "the server has too little memory for it: ask for less, or raise "
            "dbms.memory.transaction.total.max"
        )
    elif code.startswith("Neo.ClientError.Statement."):
        return UsageError(f"Cypher: {text}")
    else:
        why = text
    return StoreError(f"{where.uri}: {why}")


def _refused(where: Address) -> str:
    if where.password is None:
        return "a password is needed: set NEO4J_PASSWORD (and NEO4J_USERNAME, if not neo4j)"
    return f"user {where.user!r} with this password is refused: see NEO4J_USERNAME, NEO4J_PASSWORD"


def _unavailable(error: Exception) -> str:
    text, cause = str(error), f"{error} {_causes(error)}"
    if "HTTP" in text:
        return "that is the port of Neo4j Browser: databases listen on 7687"
    if re.search("timed? ?out", cause, re.IGNORECASE):
        return "nobody answers there in time: is it a Neo4j server, and is it well?"
    if "DNS" in cause or "Name or service" in cause:
        return "no such host"
    if "SSL" in cause or "TLS" in cause or "Security" in cause:
        return "no encrypted connection: take bolt:// or neo4j:// if the server has no certificate"
    if "routing" in text:
        return (
            "no server of a cluster answers there: is it started, and encrypted as the address "
            "says? bolt:// speaks to one server"
        )
    if "defunct" in text or "closed" in text or "Failed to read" in text:
        return "the server went away: do the same again when it is back"
    return "no Neo4j server answers there: is it started (diplograph neo4j start)?"


def _causes(error: BaseException) -> str:
    found: list[str] = []
    cause = error.__cause__ or error.__context__
    while cause and len(found) < 10:
        found.append(f"{type(cause).__name__}: {cause}")
        cause = cause.__cause__ or cause.__context__
    return " ".join(found)


def _first(text: str) -> str:
    """The first line, without the place in a query that is told by the next ones."""
    return re.sub(r"\s*\{code: [^}]*\} *(\{message: )?", "", text.strip().partition("\n")[0])

"""Who an actor's code means: states by ISO 3166 and CAMEO, organisations by CAMEO and COW."""

import functools
import re
import unicodedata

from graph.codes.tables import table
from graph.model import Actor
from graph.reference import lookup
from graph.reference.tables import countries, organisations

_MANY = 16_384
_NOT_OF_STATES = {
    "non_state", "autonomous_region", "unrecognised_state", "political_movement", "opposition",
    "sport", "peacekeeping",
}  # fmt: skip
_CHUNK = 3  # letters of each part of a CAMEO actor code


@functools.lru_cache(maxsize=_MANY)  # codes come from outside
def country(code: str) -> Actor | None:
    """The state with that ISO 3166-1 alpha-3 or CAMEO code."""
    code = code.strip().upper()
    found = code if code in countries() else _known("country").get(code, "")
    return lookup.actor(found, "Country") if found else None


@functools.lru_cache(maxsize=_MANY)  # codes come from outside
def group(code: str) -> Actor | None:
    """The organisation with that CAMEO code."""
    found = _known("organization").get(code.strip().upper(), "")
    return lookup.actor(found, "Organization") if found else None


def of_state(role: str) -> bool:
    """True for a role that stands for its state, or none at all; not for rebels or companies."""
    return not role or role.strip().upper() in _known("role")


@functools.lru_cache(maxsize=_MANY)  # codes come from outside
def composite(code: str) -> Actor | None:
    """Who a whole CAMEO actor code means, like `USAGOV`, `IGOUNO` or `IGOWSTNAT`."""
    code = code.strip().upper()
    chunks = [code[at : at + _CHUNK] for at in range(0, len(code), _CHUNK)]
    state = country(chunks[0]) if chunks else None
    if state:
        body = next((one for chunk in chunks[1:] if (one := group(chunk))), None)
        return body or (state if of_state("".join(chunks[1:2])) else None)
    return next((one for chunk in reversed(chunks) if (one := group(chunk))), None)


@functools.lru_cache(maxsize=_MANY)  # codes come from outside
def body(short: str, name: str = "") -> Actor | None:
    """The organisation that tables of memberships call so."""
    if found := _members().get(short.upper()):
        return lookup.actor(found, "Organization")
    for text in (name, short):
        one = lookup.resolve(text, None) if text else None
        if one and one.kind == "Organization" and _of_states(one):
            return one
    return None


def _of_states(one: Actor) -> bool:
    """True for what states can be members of: abbreviations also mean rebels and leagues."""
    known = organisations().get(one.id)
    return known is not None and known.kind not in _NOT_OF_STATES


@functools.lru_cache(maxsize=_MANY)  # codes come from outside
def squeezed(name: str) -> Actor | None:
    """The state whose name is this without blanks, accents and capitals: `unitedstates`."""
    return _squeezed().get(_squeeze(name))


@functools.cache
def _squeezed() -> dict[str, Actor]:
    found: dict[str, Actor] = {}
    for state in countries().values():
        one = lookup.actor(state.id, "Country")
        for name in (state.name, *state.aliases, state.id):
            if one:
                found.setdefault(_squeeze(name), one)
    for name, id in _known("column").items():
        if one := lookup.actor(id, "Country"):
            found.setdefault(name, one)
    return found


def _squeeze(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z]", "", plain.lower())


@functools.cache
def _known(kind: str) -> dict[str, str]:
    return {row["code"]: row["id"] for row in table("actors") if row["kind"] == kind}


@functools.cache
def _members() -> dict[str, str]:
    return {row["ioname"].upper(): row["id"] for row in table("memberships")}

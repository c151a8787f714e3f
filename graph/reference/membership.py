"""Which states were ever in which bodies, by the tables."""

import functools

from graph.reference.tables import memberships


@functools.cache
def ever_in() -> dict[str, set[str]]:
    """By body the states that are or were in it, as the tables have it."""
    found = dict[str, set[str]]()
    for spell in memberships():
        if spell.status == "member":
            found.setdefault(spell.organisation, set()).add(spell.country)
    return found


@functools.cache
def dated() -> frozenset[str]:
    """The bodies of which the tables tell since when each state was in it, and so who has left."""
    told, untold = set[str](), set[str]()
    for spell in memberships():
        if spell.status == "member":
            (told if spell.start else untold).add(spell.organisation)
    return frozenset(told - untold)


def been_in(body: str, state: str) -> bool:
    """True for a state that was a member, or where the tables do not tell the members."""
    members = ever_in().get(body)
    return members is None or state in members

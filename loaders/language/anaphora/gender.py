"""Whom "he" and "she" can be: women by their given names, all others of the tables are men."""

from graph.model import Party
from graph.reference.offices import career
from loaders.language.lexicon import table, words

_SHE = frozenset(("she", "her", "hers", "herself"))


def fits(pronoun: str, party: Party) -> bool:
    """Whether a pronoun for one person may mean the party; whoever no table knows may be either."""
    if party.kind != "Person":
        return True
    given = party.name.split()[0].partition("-")[0]
    woman = given in words("persons", "women") or party.name in table("persons")["whole"]
    if pronoun in _SHE:
        return woman or not career(party.id)
    return not woman

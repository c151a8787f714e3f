"""What of a question its query leaves out: told with the answer."""

import itertools
import re
from collections import Counter
from collections.abc import Mapping

from queries.ask.counting import counts_acts
from queries.ask.lexicon import anybody, deeds, groups, kinds, modes, narrower
from queries.ask.template import Words
from queries.catalog import columns
from queries.query import Query

_ASKED = re.compile(
    r"(?:(?:which|what|how many|all|every|each|those|(?:(?:did|do|does|have|has) )?any) )?"
    r"(?:of )?(?:the )?(?P<noun>.+)"
)


def of_groups(words: Words, slots: Mapping[str, Words], query: Query) -> tuple[str, str | None]:
    """What to tell of the group that is asked about, and the noun of what "how many" counts."""
    text = " ".join(words).lower()
    asked = found["noun"] if (found := _ASKED.match(text)) else ""
    noun = next((one for one in groups() if re.match(rf"{one}\b", asked)), "")
    if any(noun in " ".join(slot).lower() for slot in slots.values()):
        noun = ""  # of a party: "the president of Chad"
    if noun.startswith("organi") and _lists_organisations(query):
        noun = ""
    counted = re.match(rf"how many (?:\S+ )?({'|'.join([*groups(), *anybody()])})\b", text)
    told = f"not narrowed to {noun}" if noun else ""
    if re.match(r"how many\b", text) and not counted and not counts_acts(text):
        told = "how many is told in the quotes alone: --evidence"
    return told, (counted[1] if counted else None)


def of_words(
    words: Words, slots: Mapping[str, Words], query: Query, arguments: Mapping[str, str]
) -> str:
    """What to tell of words that mean less than the query has: "tariffs" among sanctions."""
    name = arguments.get("relation", query.name)
    of_mode = narrower().get(f"{name}-{arguments.get('mode')}")
    less = narrower().get(name, frozenset()) if of_mode is None else of_mode
    left = Counter(map(str.lower, words))
    names = (slot for name, slot in slots.items() if name != "mode")
    left.subtract(word.lower() for slot in names for word in slot)
    told = [word for word in dict.fromkeys(map(str.lower, words)) if word in less and left[word]]
    return f"not narrowed to {' '.join(told)}" if told else ""


def of_order(query: Query) -> str:
    """What to tell where the first or the last is asked for: in which order the rows are."""
    order = query.sort[0] if query.sort else query.text.rpartition("ORDER BY ")[2]
    if order == "-date":
        return "the latest come first"
    dated = re.match(r"date\b|coalesce\((?:r\.)?date\b", order)
    return "in order of time" if dated else "not in order of time: the dates tell"


def qualifiers(words: Words) -> frozenset[str]:
    """Words that say of what kind an act is: no party takes them ("US military", of sanctions)."""
    pairs = itertools.pairwise(words)
    return frozenset(
        one for one, other in pairs if one.lower() in kinds() and other.lower() in deeds()
    )


def mode_of(kind: str, query: Query, arguments: Mapping[str, str]) -> str | None:
    """The mode that a word before the noun of an act means, if the query knows it."""
    mode = modes().get(kind.lower())
    if not mode or not query.parameter("mode") or arguments.get("mode"):
        return None
    return mode if mode in query.modes(arguments.get("relation")) else None


def _lists_organisations(query: Query) -> bool:
    return "organisation" in columns(query) and not query.parameter("organisation")

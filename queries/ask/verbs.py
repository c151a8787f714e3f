"""Verbs of verbs.toml as word lists: their forms, and what they take apart from its preposition."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

_FORMS = ("base", "s", "past", "part", "ing")
_STATUSES = {
    "says": None, "asks": "any", "planned": "planned", "possible": "possible", "denied": "denied",
    "requested": "requested",
}  # fmt: skip
_PREPOSITIONS = "to|from|with|on|against|of|for|in"
_DETERMINER = re.compile(r"^(?:its|their|an|a|the|new) ")


def lists_of(verb: Mapping[str, Any]) -> dict[str, str]:
    """The five forms of a verb as word lists, each followed by what goes with the verb.

    `<v_part>` and the like are the forms alone, `<object>` what the verb takes without the
    preposition `<prep>`: "weapons" and "to".
    """
    rows = [forms.split("|") for forms in verb["forms"]]
    after = f" ({'|'.join(verb['after'])})" if "after" in verb else ""
    alone = {name: f"({'|'.join(row[at] for row in rows)})" for at, name in enumerate(_FORMS)}
    objects, prepositions = _apart(verb.get("after", ()))
    named = {name: f"({'|'.join(verb.get(name, ()))})" for name in ("nouns", "toward")}
    return {
        "noun": named["nouns"],
        "toward": named["toward"],
        **{name: f"({forms}{after})" for name, forms in alone.items()},
        **{f"v_{name}": forms for name, forms in alone.items()},
        "object": f"([the|new|any|its|their] ({'|'.join(objects)}))",
        "prep": f"({'|'.join(prepositions)})",
        "owned": f"({'|'.join(verb.get('owned', ()))})",
        "theirs": "([<the>] <owned> (of|from) {to}|[<the>] {to} <owned>)",
    }


def _of_owned(text: str) -> str:
    """A phrasing of a verb that is done to what somebody owns: "whose envoy did Chad expel"."""
    if "{to}" in text:
        return text.replace("{to}", "<theirs>")
    text = re.sub(r"\bwhom\b", "whose <owned>", text)
    return text.replace("<who>", "(whose|which|what|how many) <owned>") if "{by}" in text else text


def _apart(after: Sequence[str]) -> tuple[list[str], list[str]]:
    objects: dict[str, None] = {}
    prepositions: dict[str, None] = {}
    for text in after:
        if found := re.fullmatch(rf"(.+) ({_PREPOSITIONS})", text):
            objects.setdefault(_DETERMINER.sub("", found[1]))
            prepositions.setdefault(found[2])
    return list(objects), list(prepositions)


class Ways(NamedTuple):
    """Phrasings of a verb, with the status that they ask for, and flags."""

    texts: list[str]
    status: str | None
    flags: dict[str, Any]


def ways_of(verb: Mapping[str, Any], shared: Mapping[str, Any]) -> Iterator[Ways]:
    """Phrasings of a verb, with the status that they ask for and flags of the phrasing."""
    if "owned" not in verb:
        yield from _ways_of(verb, shared)
        return
    for texts, status, flags in _ways_of(verb, shared):
        yield Ways([_of_owned(text) for text in texts], status, flags)
    yield Ways(shared["owned"], None, {})
    yield Ways(shared["owned_asks"], "any", {})


def _ways_of(verb: Mapping[str, Any], shared: Mapping[str, Any]) -> Iterator[Ways]:
    """As above; a verb may have its own for a status, in place of those that all share."""
    objects, prepositions = _apart(verb.get("after", ()))
    own = "says" in verb
    for name, status in _STATUSES.items():
        yield Ways(verb.get(name, [] if own else shared[name]), status, {})
    for name in ("first", "last"):
        yield Ways(verb.get(name, [] if own else shared[name]), None, {"timed": True})
    if own:
        return
    yield Ways(shared["told"], None, {"loose": True})
    if objects:
        yield Ways(shared["apart"], None, {})
        yield Ways(shared["apart_asks"], "any", {})
        yield Ways((shared["mutual"] if prepositions == ["with"] else []), "any", {})
    else:
        yield Ways(shared["behind"], None, {})
        yield Ways((shared["together"] if verb.get("after") == ["with"] else []), "any", {})
    if "nouns" in verb:
        yield Ways(shared["named"], None, {})
        yield Ways(shared["named_asks"], "any", {})
        yield Ways((shared["named_both"] if verb.get("both") else []), None, {})


def counts_of(
    verb: Mapping[str, Any], shared: Mapping[str, Any]
) -> Iterator[tuple[list[str], dict[str, str]]]:
    """How it is asked who did most often what a verb tells, with the arguments of the question."""
    relation = verb.get("counts") or verb.get("relation", "")
    if relation and "says" not in verb:
        given = {**verb.get("fixed", {}), "relation": relation}
        objects, _ = _apart(verb.get("after", ()))
        told = _of_owned if "owned" in verb else str
        yield shared["most_apart"] if objects else [], given
        yield [told(text) for text in shared["most"]], given
        yield [told(text) for text in shared["most_gets"]], {**given, "side": "gets"}
        yield [told(text) for text in shared["most_by"]], given

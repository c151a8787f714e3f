"""Somebody's host or guest: "told his guest", "her host, Mr Doe", "the host, Peru"."""

from collections.abc import Iterator, Mapping

from graph.model import Party
from graph.schema import Relation
from loaders.language.arguments.occasion import before
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate
from loaders.language.lexicon import words

_NAMED = ("appos", "flat", "nmod:desc", "nmod:unmarked", "compound", "amod")


def guests(roles: Roles, vocabulary: Mapping[str, Relation]) -> Iterator[Candidate]:
    """Who received whom, or staged an occasion, by what they are called."""
    relation = vocabulary.get("HOSTED")
    for word, lemma in enumerate(roles.tree.lemmas):
        if relation is None or lemma not in words("anaphors", "stay"):
            continue
        for host, guest in _stays(roles, word):
            if host.principal != guest.principal:
                rule, mode = f"{relation.name}:phrase", relation.default_mode
                yield Candidate(relation, host, guest, "actual", mode, word, None, rule)


def _stays(roles: Roles, word: int) -> Iterator[tuple[Party, Party]]:
    """Hosts and their guests or occasions by one noun."""
    tree = roles.tree
    owners = list(tree.dependents(word, "nmod:poss"))
    whose = [n.party for c in owners for n in roles.phrases.parties(c)]
    them = {one.principal: one for one in _who(roles, word) if one.kind != "Event"}
    if tree.lemmas[word] != "host":
        yield from ((one, other) for one in whose for other in them.values() if one.kind != "Event")
        return
    if owners and tree.lemmas[owners[0]] != "its":
        yield from ((other, one) for one in whose for other in them.values() if one.kind != "Event")
        return
    the = any(tree.lemmas[c] == "the" for c in tree.dependents(word, "det"))
    if (the or owners) and len(them) == 1 and not tree.has(word, "nmod", "compound"):
        event = before(roles.reading, word)
        yield from ((other, event) for other in them.values() if event)


def _who(roles: Roles, word: int) -> list[Party]:
    """Who is called so: by a name beside it or by what was said before."""
    tree, reading = roles.tree, roles.reading
    if word in reading.anaphors:
        return list(reading.anaphors[word])
    beside = [c for c in tree.dependents(word, *_NAMED) if tree.deps[c] != "nmod:poss"]
    if tree.deps[word] == "appos" and tree.heads[word] in reading.tops:
        beside.append(tree.heads[word])
    return [n.party for c in beside for n in roles.phrases.denoted(c)]

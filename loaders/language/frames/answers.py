"""Refusals that leave out what is refused: "asked Oman to leave, but it would not"."""

from collections.abc import Iterator, Mapping, Sequence

from graph.schema import Relation
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate
from loaders.language.lexicon import words
from loaders.language.status.statuses import Statuses
from loaders.language.tree import Tree

_WILL = frozenset(("will", "would", "shall"))
_OBJECTS = ("obj", "iobj", "ccomp", "xcomp", "cop")


def triggers() -> frozenset[str]:
    """The dictionary words of which a refusal has one, "won't" as it is split."""
    return words("control", "refusing") | words("control", "repelling") | {"no", "not", "won"}


def answers(
    roles: Roles,
    vocabulary: Mapping[str, Relation],
    here: Sequence[Candidate],
    before: Sequence[Candidate],
) -> Iterator[Candidate]:
    """What those who were urged refuse to those who urged them."""
    relation = vocabulary.get("REJECTED")
    if relation is None:
        return
    told = (one for one in (*before, *here) if one.relation.name == "URGED")
    urged = [one for one in told if one.status != "requested"]
    for word in range(len(roles.tree)) if urged else ():
        said = [one for one in urged if one in before or one.trigger < word]
        by_asker = _repelled(roles, word)
        if not (by_asker or _refuses(roles.tree, word)):
            continue
        ends = [(one.object, one.subject) for one in said if _told_of(roles, word, one, by_asker)]
        status = "actual" if roles.tree.lemmas[word] in _WILL else Statuses(roles).of(word)
        for refusing, other in dict.fromkeys(ends):
            yield Candidate(
                relation, refusing, other, status or "actual", relation.default_mode, word,
                None, f"REJECTED:answer:{roles.tree.lemmas[word]}",
            )  # fmt: skip


def _told_of(roles: Roles, verb: int, urging: Candidate, by_asker: bool) -> bool:
    """Whether a clause is about who urged, else who was urged, by name or by a pronoun."""
    ends = urging.subject.principal, urging.object.principal
    heads = roles.clauses.surface_subject(verb)
    if any(roles.tree.forms[head].lower() in words("anaphors", "asked") for head in heads):
        return not _others(roles, verb, set(ends))
    named = (n.party.principal for head in heads for n in roles.phrases.parties(head))
    return (ends[0] if by_asker else ends[1]) in named


def _others(roles: Roles, verb: int, both: set[str]) -> bool:
    """True where somebody else acts right before: "Norway's minister spoke, but he refused"."""
    tree = roles.tree
    acting = (word for word in range(verb) if tree.deps[word] == "nsubj")
    named = [[n.party.principal for n in roles.phrases.parties(word)] for word in acting]
    last = next((ids for ids in reversed(named) if ids), [])
    return bool(last) and both.isdisjoint(last)


def _refuses(tree: Tree, word: int) -> bool:
    """ "Refused", "would not", "said no", with nothing told of what."""
    lemma = tree.lemmas[word]
    if tree.deps[word] in ("aux", "cop", "aux:pass"):
        return False
    objects = list(tree.dependents(word, *_OBJECTS))
    if lemma == "say":
        return len(objects) == 1 and tree.lemmas[objects[0]].rstrip(".") == "no"
    if objects or tree.has(word, "obl"):
        return False
    negated = any(tree.lemmas[c] in ("not", "n't") for c in tree.children[word])
    return negated if lemma in _WILL else lemma in words("control", "refusing") and not negated


def _repelled(roles: Roles, word: int) -> bool:
    """ "Was turned down", by nobody named."""
    tree = roles.tree
    said = {tree.lemmas[word], tree.with_particle(word)}
    known = not said.isdisjoint(words("control", "repelling"))
    return known and tree.has(word, "aux:pass") and not tree.by(word)

"""Refusals that leave out what is refused: "asked Oman to leave, but it would not"."""

from collections.abc import Iterator, Mapping, Sequence

from graph.model import Party
from graph.schema import Relation
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate
from loaders.language.lexicon import words
from loaders.language.status.statuses import Statuses
from loaders.language.tree import Tree

_WILL = frozenset(("will", "would", "shall"))
_OBJECTS = ("obj", "iobj", "ccomp", "xcomp", "cop")


def triggers() -> frozenset[str]:
    """The dictionary words of which a refusal has one."""
    return words("control", "refusing") | words("control", "repelling")


def answers(
    roles: Roles,
    vocabulary: Mapping[str, Relation],
    here: Sequence[Candidate],
    before: Sequence[Candidate],
) -> Iterator[Candidate]:
    """What those who were urged refuse to those who urged them."""
    relation = vocabulary.get("REJECTED")
    told = (one for one in (*before, *here) if one.relation.name == "URGED")
    urged = [one for one in told if one.status != "requested"]
    for word in range(len(roles.tree)) if relation and urged else ():
        said = [one for one in urged if one in before or one.trigger < word]
        if _repelled(roles, word):
            ends = [(one.object, one.subject) for one in said if _is(roles, word, one.subject)]
        elif _refuses(roles.tree, word):
            ends = [(one.object, one.subject) for one in said if _is(roles, word, one.object)]
        else:
            continue
        status = "actual" if roles.tree.lemmas[word] in _WILL else Statuses(roles).of(word)
        for refusing, other in dict.fromkeys(ends):
            if relation:
                yield Candidate(
                    relation, refusing, other, status or "actual", relation.default_mode, word,
                    None, f"REJECTED:answer:{roles.tree.lemmas[word]}",
                )  # fmt: skip


def _is(roles: Roles, verb: int, party: Party) -> bool:
    """Whether the subject of a clause is, or stands for, a party; a pronoun stands for it there."""
    heads = roles.clauses.surface_subject(verb)
    if any(roles.tree.forms[head].lower() in words("anaphors", "asked") for head in heads):
        return True
    named = (n.party.principal for head in heads for n in roles.phrases.parties(head))
    return party.principal in named


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

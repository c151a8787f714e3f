"""Judgements, orders and thanks in quotation marks.

'Called the ban "absurd"'; '"Stop it," X told Y'; '"Thank you, Y," X said'.

Whoever quotes an adjective for what another did quotes a rebuke, if the word is none of praise.
"""

from collections.abc import Iterator, Mapping

from graph.schema import Relation
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate
from loaders.language.lexicon import words
from loaders.language.reading import Named
from loaders.language.status.statuses import Statuses
from loaders.language.tree import Tree

#: What opens a quotation, and closes it.
MARKS = frozenset('"“”')
_CALLING = words("control", "calling")
_SAYING = words("quotations", "saying")
_MILD = words("control", "approving") | words("control", "describing")
_TELLING = frozenset(("tell", "say"))
_WRITING = words("quotations", "writing")
_THANKS = words("quotations", "thanks")
_PLEAS = words("quotations", "plea")


def triggers() -> frozenset[str]:
    """The verbs that have such a quotation."""
    return _CALLING | _SAYING | _TELLING | _WRITING


def quoted(roles: Roles, vocabulary: Mapping[str, Relation]) -> Iterator[Candidate]:
    """Who rebukes, orders or thanks whom by what is quoted."""
    tree = roles.tree
    if MARKS.isdisjoint(tree.forms):
        return
    for verb, lemma in enumerate(tree.lemmas):
        if tree.upos[verb] != "VERB":
            continue
        if lemma in _CALLING and any(_rebukes(tree, word) for word in _called(tree, verb)):
            yield from _each(roles, vocabulary, "CRITICISED", verb, "obj~")
        if lemma in _SAYING and any(_rebukes(tree, c) for c in tree.dependents(verb, "ccomp")):
            yield from _each(roles, vocabulary, "CRITICISED", verb, "comp.subj~")
        if lemma in _TELLING and any(_order(tree, c) for c in tree.dependents(verb, "ccomp")):
            yield from _each(roles, vocabulary, "URGED", verb, "obj" if lemma == "tell" else "to")
        if lemma in _SAYING | _TELLING | _WRITING:
            for clause in tree.dependents(verb, "ccomp"):
                yield from _told(roles, vocabulary, "URGED", verb, _addressed(roles, clause))
                yield from _told(roles, vocabulary, "PRAISED", verb, _thanked(roles, clause))


def _each(
    roles: Roles, vocabulary: Mapping[str, Relation], name: str, verb: int, slot: str
) -> Iterator[Candidate]:
    """What is said of or to whom stands in a slot of the verb of saying."""
    yield from _told(roles, vocabulary, name, verb, roles.slot(slot, verb, None))


def _told(
    roles: Roles, vocabulary: Mapping[str, Relation], name: str, verb: int, whom: list[Named]
) -> Iterator[Candidate]:
    relation = vocabulary.get(name)
    status = Statuses(roles).of(verb)
    if relation is None or status is None:
        return
    for subject in roles.slot("subj", verb, None):
        for other in whom:
            if subject.party.principal != other.party.principal and other.party.kind != "Event":
                yield Candidate(
                    relation, subject.party, other.party, status, relation.default_mode, verb,
                    None, f"{name}:quoted:{roles.tree.lemmas[verb]}",
                )  # fmt: skip


def _thanked(roles: Roles, clause: int) -> list[Named]:
    """Whom "thank you, X" and "congratulations to X" are for, first thing in a quotation."""
    tree = roles.tree
    if tree.lemmas[clause].lower() not in _THANKS or not _marked(tree, clause):
        return []
    heads = [*tree.dependents(clause, "vocative"), *roles.prepositions.behind("to", clause)]
    return [named for head in heads for named in roles.phrases.parties(head)]


def _called(tree: Tree, verb: int) -> Iterator[int]:
    """What it is called: 'called it "absurd"', 'dismissed it as "absurd"'."""
    for word in tree.dependents(verb, "xcomp", "obl", "advcl"):
        if tree.deps[word] == "xcomp" or tree.case(word) == "as" or tree.lemmas[word - 1] == "as":
            yield word
    for thing in tree.dependents(verb, "obj"):
        yield from (c for c in tree.dependents(thing, "appos", "acl") if c > thing)


def _rebukes(tree: Tree, word: int) -> bool:
    """True for an adjective in quotation marks that is no praise."""
    return tree.upos[word] == "ADJ" and _marked(tree, word) and tree.lemmas[word] not in _MILD


def _marked(tree: Tree, word: int) -> bool:
    """True for a word of a quotation that begins at most three words before it."""
    return not MARKS.isdisjoint(tree.forms[max(0, word - 3) : word])


def _addressed(roles: Roles, clause: int) -> list[Named]:
    """Who is told in a quotation to do something: "Mr Doe, open the gate"."""
    tree = roles.tree
    called = [c for c in tree.dependents(clause, "nsubj", "vocative") if c < clause]
    if len(called) != 1 or tree.xpos[clause] != "VB" or tree.has(clause, "aux", "mark"):
        return []
    name = [c for c in tree.subtree(called[0]) if tree.upos[c] != "PUNCT"]
    first, comma = min(name), max(name) + 1
    told = tree.forms[comma] == "," and first > 0 and tree.forms[first - 1] in MARKS
    return roles.phrases.parties(called[0]) if told else []


def _order(tree: Tree, clause: int) -> bool:
    """True for an imperative in quotation marks: "stop the bombing"."""
    first = min(c for c in tree.subtree(clause) if tree.upos[c] != "PUNCT")
    helped = any(tree.lemmas[c] != "do" for c in tree.dependents(clause, "aux", "mark"))
    return (
        tree.xpos[clause] == "VB"
        and not (helped or tree.has(clause, "nsubj"))
        and tree.lemmas[clause] not in _PLEAS
        and first in (clause, *tree.dependents(clause, "aux", "advmod", "discourse"))
        and first > 0
        and tree.forms[first - 1] in MARKS
    )

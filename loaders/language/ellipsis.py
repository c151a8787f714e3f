"""Clauses that leave out what was said before: "so did Jordan", "France followed suit"."""

from collections.abc import Iterator, Sequence

from graph.model import Status
from loaders.language.candidate import Candidate
from loaders.language.roles import Roles
from loaders.language.status import Statuses
from loaders.language.verbgroup import MODAL, VerbGroup

_AUXILIARY = frozenset(
    ("do", "have", "will", "would", "be", "may", "might", "could", "can", "shall")
)
_LIKEWISE = frozenset(("same", "likewise", "so", "suit", "example", "lead"))
_INVERTING = frozenset(("so", "nor", "neither", "likewise"))
_FOLLOWING = frozenset(("follow", "copy"))
_ARGUMENTS = frozenset(("obj", "ccomp", "xcomp", "iobj", "cop"))


def elliptical(
    roles: Roles, here: Sequence[Candidate], before: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Candidates of the antecedent with the new subject; `before` is the previous sentence's."""
    for word in range(len(roles.tree)):
        status = _status(roles, word)
        if status is None:
            continue
        subjects = [
            n.party
            for head in roles.clauses.surface_subject(word)
            for n in roles.phrases.parties(head)
        ]
        for found in _antecedent(word, here) or _last(before):
            for subject in subjects:
                if subject.principal not in (found.subject.principal, found.object.principal):
                    yield found._replace(
                        subject=subject, status=_joined(found, status), trigger=word, noun=None,
                        rule=f"{found.relation.name}:ellipsis:{roles.tree.lemmas[word]}",
                    )  # fmt: skip


def _status(roles: Roles, word: int) -> Status | None:
    """What the clause says of the act left out; None if nothing is left out."""
    tree = roles.tree
    lemma = tree.lemmas[word]
    if not tree.has(word, "nsubj") or tree.deps[word] in ("aux", "cop"):
        return None
    objects = [c for c in tree.children[word] if tree.deps[c].partition(":")[0] in _ARGUMENTS]
    if lemma in _INVERTING:
        # "so did X": the parser makes "so" the predicate and "did" its copula.
        verbs = [tree.lemmas[c] for c in tree.dependents(word, "cop", "aux")]
        objects = [c for c in objects if tree.deps[c] != "cop"]
        if lemma in ("nor", "neither") and verbs:
            return "denied"
        lemma = verbs[0] if verbs else ""
    likewise = all(tree.lemmas[c] in _LIKEWISE for c in objects)
    if lemma in _FOLLOWING:
        if not objects or not likewise:
            return None
    elif lemma not in _AUXILIARY or not likewise or (lemma == "be" and tree.upos[word] == "VERB"):
        return None
    if any(tree.lemmas[c] in ("nor", "neither") for c in tree.children[word]):
        return "denied"
    if VerbGroup(roles.tree).negated(word):
        return "denied"
    if lemma in ("will", "shall"):
        return "planned"
    # "may do likewise", "hopes that France will follow suit": as of any other verb.
    return MODAL.get(lemma) or Statuses(roles).of(word)


def _joined(found: Candidate, status: Status) -> Status:
    if status == "denied" and found.relation.name == "DECLINED":
        return "actual"
    if status == "planned" and found.relation.announced:
        return "actual"
    return status


def _antecedent(word: int, here: Sequence[Candidate]) -> list[Candidate]:
    earlier = [c.trigger for c in here if c.trigger < word]
    return [c for c in here if earlier and c.trigger == max(earlier)]


def _last(before: Sequence[Candidate]) -> list[Candidate]:
    return [c for c in before if c.trigger == max(b.trigger for b in before)]

"""Who is quoted for a statement: who says it, or accuses others of it; "according to X"."""

from graph.model import Party
from loaders.language.arguments.roles import Roles
from loaders.language.lexicon import words

_REPORTED = frozenset(("ccomp", "parataxis", "obj", "xcomp"))
_CHARGED = frozenset(("advcl", "xcomp", "ccomp", "acl"))  # "accused X of arming Y"
_CHARGING = words("control", "accusing")


def claimant(roles: Roles, trigger: int) -> Party | None:
    """The party that the sentence makes responsible for what the trigger says; None if nobody."""
    tree = roles.tree

    def reports(verb: int) -> bool:
        return tree.lemmas[verb] in words("factive", "reporting")

    word = trigger
    for head in [trigger, *tree.path_up(trigger)]:
        base = tree.deps[word].partition(":")[0]
        sources: list[int] = []
        if head != trigger and reports(head) and base in _REPORTED:
            sources += roles.clauses.subject(head)
        if head != trigger and base in _CHARGED and tree.lemmas[head] in _CHARGING:
            sources += roles.clauses.subject(head)
        for child in tree.dependents(head, "parataxis"):
            if reports(child):
                sources += roles.clauses.subject(child)
        sources += [c for c in tree.dependents(head, "obl") if tree.case(c).startswith("accord")]
        for source in sources:
            for named in roles.phrases.parties(source):
                return named.party
        word = head
    return None

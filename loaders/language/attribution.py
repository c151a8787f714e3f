"""Who is quoted for a statement: the subject of the verb of saying above it, or "according to X"."""

from graph.model import Party
from loaders.language.lexicon import words
from loaders.language.roles import Roles


def claimant(roles: Roles, trigger: int) -> Party | None:
    """The party that the sentence makes responsible for what the trigger says; None if nobody."""
    tree = roles.tree
    word = trigger
    for head in [trigger, *tree.path_up(trigger)]:
        if head != trigger and tree.lemmas[head] in words("factive", "reporting"):
            if tree.deps[word].partition(":")[0] in ("ccomp", "parataxis", "obj", "xcomp"):
                for subject in roles.subject(head):
                    for named in roles.phrases.parties(subject):
                        return named.party
        for child in tree.dependents(head, "parataxis"):
            if tree.lemmas[child] in words("factive", "reporting"):
                for subject in roles.subject(child):
                    for named in roles.phrases.parties(subject):
                        return named.party
        for child in tree.dependents(head, "obl", "nmod"):
            if tree.case(child).startswith("accord"):
                for named in roles.phrases.parties(child):
                    return named.party
        word = head
    return None

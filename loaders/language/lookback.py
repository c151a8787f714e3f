"""What a report tells as over and known: no news of its day.

Whether a date in a present sentence lies behind is another question: `dating/retrospect.py`.
"""

from loaders.language.arguments.roles import Roles
from loaders.language.tree import Tree
from loaders.language.verbs.tense import VERBAL, verb_form

_KNOWN = frozenset(("the", "this", "that", "these", "those"))
_OVER = ("past", "perfect")


def looks_back(roles: Roles, trigger: int) -> bool:
    """True for "had met", "the pact that they signed", "their talks led to": not "held talks"."""
    tree = roles.tree
    form = verb_form(tree, trigger)
    if form == "pluperfect":
        return True
    if tree.upos[trigger] not in VERBAL:
        return _known(tree, trigger) and not roles.support(trigger)
    return form in _OVER and _in_passing(tree, trigger)


def _known(tree: Tree, noun: int) -> bool:
    """True for an act that is told as one the reader knows: "the recall", "their meeting"."""
    owned = tree.has(noun, "nmod:poss")
    return owned or any(tree.lemmas[one] in _KNOWN for one in tree.dependents(noun, "det"))


def _in_passing(tree: Tree, verb: int) -> bool:
    """True in a clause that tells of a noun: "the envoy whom Peru expelled"."""
    path = [verb, *tree.path_up(verb)]
    return any(tree.deps[word].partition(":")[0] == "acl" for word in path)

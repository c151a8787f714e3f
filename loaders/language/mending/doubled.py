"""Two whom one bids to do two things: "called on Chad to leave and on Mali to open its border".

The verb is said once; "and" stands for it the second time.
"""

from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.tree import Tree

_SMALL = frozenset(("case", "det", "amod", "compound", "nmod:desc", "nmod:poss"))


def bid_twice(tree: Tree, tops: dict[int, Mention]) -> None:
    """Make a verb of the "and" before the second who is bidden."""
    for joint in range(2, len(tree) - 2):
        if tree.lemmas[joint] != "and" or tree.upos[joint] != "CCONJ":
            continue
        second = next((w for w in sorted(tops) if w > joint), joint)
        verb, todo = _bidding(tree, joint, tops), _infinitive(tree, second)
        near = all(
            tree.heads[w] == second or tree.deps[w] in _SMALL for w in range(joint + 1, second)
        )
        beside = tree.deps[second] == "conj" and tree.heads[second] in tops  # "Togo and Chad"
        if second == joint or beside or not near or verb < 0 or todo < 0:
            continue
        alike = {tree.case(c) for c in tree.dependents(verb, "obj", "iobj", "obl") if c < joint}
        if tree.case(second) in alike:
            _bid(tree, joint, verb, second, todo)


def _bid(tree: Tree, joint: int, verb: int, second: int, todo: int) -> None:
    tree.lemmas[joint] = tree.lemmas[verb]
    tree.upos[joint], tree.xpos[joint] = tree.upos[verb], tree.xpos[verb]
    tree.attach(joint, verb, "conj")
    tree.attach(second, joint, "obl" if tree.case(second) else "obj")
    tree.attach(todo, joint, "xcomp")


def _bidding(tree: Tree, joint: int, tops: dict[int, Mention]) -> int:
    """The finite verb before, if it has bidden somebody who is named to do something already."""
    verb = next(
        (v for v in range(joint - 1, -1, -1) if tree.xpos[v] in ("VBD", "VBZ", "VBP", "VBN")), 0
    )
    if tree.upos[verb] != "VERB" or tree.lemmas[verb] not in words("control", "object"):
        return -1
    bidden = [c for c in tree.dependents(verb, "obj", "iobj", "obl") if c in tops and c < joint]
    todo = [c for c in tree.dependents(verb, "xcomp", "advcl") if tree.xpos[c] == "VB"]
    return verb if any(one < first for one in bidden for first in todo if first < joint) else -1


def _infinitive(tree: Tree, name: int) -> int:
    """The infinitive with "to" behind the name, before any other verb."""
    verb = next((w for w in range(name + 1, len(tree)) if tree.upos[w] in ("VERB", "AUX")), 0)
    marked = any(tree.lemmas[c] == "to" for c in tree.dependents(verb, "mark"))
    return verb if marked and tree.xpos[verb] == "VB" else -1

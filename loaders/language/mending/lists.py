"""Lists of names mended in the tree: "A, B, C and D" hang together whatever the parser says."""

from collections.abc import Sequence

from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.tree import Tree

_JOINTS = frozenset((",", "and", "or", "&", "the", ";"))
_LAST = frozenset(("and", "or", "&"))
_THEN = words("additions", "lastly")
_ARGUMENTS = ("nsubj", "obj", "iobj", "obl", "nmod", "root", "ccomp", "parataxis", "appos")
_MODIFYING = ("compound", "amod", "nmod")
_SHORTEST = 3


def mend_lists(tree: Tree, tops: dict[int, Mention]) -> None:
    """Coordinate the names of each list under its first one."""
    _unshare(tree, tops)
    for word in tops:
        _join(tree, word)
        _own_too(tree, word)
    for members in _lists(tree, tops):
        first = members[0]
        if set(members) <= {first, *tree.dependents(first, "conj")} or _place(tree, members):
            continue
        _coordinate(tree, members)


def _join(tree: Tree, word: int) -> None:
    """ "All but Chad left": the joint right before a name that it joins is the name's own."""
    if tree.deps[word] != "conj" or tree.has(word, "cc"):
        return
    joint = min(tree.subtree(word)) - 1
    if joint >= 0 and tree.deps[joint] == "cc" and tree.heads[joint] > word:
        tree.attach(joint, word, "cc")


def _own_too(tree: Tree, word: int) -> None:
    """ "Chad's envoy and Mali's": the last is an owner too, and no second thing."""
    thing, behind = tree.heads[word], tree.forms[max(tree.subtree(word)) :][:1]
    if tree.deps[word] != "conj" or behind not in (["'s"], ["’s"]) or tree.has(word, "conj"):
        return
    owner = next(iter(tree.dependents(thing, "nmod:poss")), -1)
    if tree.upos[thing] == "NOUN" and owner >= 0 and tree.has(owner, "case"):
        tree.attach(word, owner, "conj")


def _unshare(tree: Tree, tops: dict[int, Mention]) -> None:
    """ "North and South Korea": the first name is no part of the second, but beside it."""
    for word in sorted(tops):
        head = tree.heads[word]
        if (
            word not in tops
            or head not in tops
            or tops[head] is tops[word]
            or tree.deps[word] not in _MODIFYING
        ):
            continue
        halves = [c for c in tree.dependents(word, "conj") if tops.get(c) is tops[head]]
        for half in halves:
            tree.attach(half, head, "compound")
            del tops[half]
        if halves:
            for child in list(tree.dependents(head, "case", "det")):
                tree.attach(child, word, tree.deps[child])
            tree.attach(word, tree.heads[head], tree.deps[head])
            tree.attach(head, word, "conj")


def _lists(tree: Tree, tops: dict[int, Mention]) -> list[list[int]]:
    """Runs of three names and more with nothing between them but commas and an "and" at the end.

    The last may have a date of its own: "Chad, Togo and, on Monday, Mali".
    """
    found: list[list[int]] = []
    run: list[int] = []
    joint: list[str] = []
    for word in sorted(tops):
        joint = _between(tree, tops[run[-1]], tops[word]) if run else []
        dated = _JOINTS | _THEN | words("occasions", "time") if set(joint) & _LAST else _JOINTS
        fits = bool(run) and set(joint) <= dated and bool(set(joint) & {",", *_LAST})
        if fits:
            run.append(word)
            if set(joint) & _LAST:
                found.append(run)
                run = []
        else:
            run = [word]
    return [run for run in found if len(run) >= _SHORTEST]


def _place(tree: Tree, members: Sequence[int]) -> bool:
    """ "In Lima, Chad and Mali signed it": where it was is none of those who did it."""
    first, second = members[:2]
    seated = tree.deps[first] == "obl" and tree.case(first) in ("in", "at", "from")
    return seated and tree.deps[second] == "nsubj" and tree.heads[second] == tree.heads[first]


def _between(tree: Tree, left: Mention, right: Mention) -> list[str]:
    return [
        tree.lemmas[i]
        for i in range(len(tree))
        if left.end <= tree.starts[i] and tree.ends[i] <= right.start
    ]


def _coordinate(tree: Tree, members: Sequence[int]) -> None:
    inside = set(members)
    outer = [m for m in members if tree.heads[m] not in inside]
    carrier = next(
        (m for w in _ARGUMENTS for m in outer if tree.deps[m].partition(":")[0] == w), -1
    )
    if carrier < 0:
        return
    first = members[0]
    head, dep = tree.heads[carrier], tree.deps[carrier]
    if head >= 0 and any(up in inside for up in tree.path_up(head)):
        return  # the list would hang on itself
    if carrier != first:
        for child in list(tree.dependents(carrier, "case", "mark", "acl", "appos")):
            if child < first or tree.deps[child] == "case":
                tree.attach(child, first, tree.deps[child])
    tree.attach(first, head, dep)
    for member in members[1:]:
        tree.attach(member, first, "conj")


def help_both(tree: Tree) -> None:
    """ "Helped A and B settle it": both are helped, and no clause of its own begins with B."""
    for verb in range(len(tree)):
        above = tree.heads[verb]
        if tree.xpos[verb] != "VB" or tree.lemmas[above] not in words("control", "bare"):
            continue
        subject = next(tree.dependents(verb, "nsubj"), None)
        helped = next(tree.dependents(above, "obj"), None) if above >= 0 else None
        if subject is None or helped is None or tree.has(verb, "mark", "aux"):
            continue
        if not tree.deps[verb].startswith(("conj", "xcomp", "ccomp")):
            continue
        joins = [c for c in tree.dependents(verb, "cc") if c < subject]
        joins += [c for c in tree.dependents(subject, "cc") if c < subject]
        if joins and helped < joins[0] and tree.forms[joins[0] - 1] != ",":
            tree.attach(verb, above, "xcomp")
            tree.attach(subject, helped, "conj")
            tree.attach(joins[0], subject, "cc")

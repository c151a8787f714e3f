"""Verbs left out where they were just said: "France expelled 35 Russians, Germany 40".

A name with a mere amount does the same as the subject before it. A name with a phrase of its own
does it to another; the parser hangs both on the first object, which is neither.
"""

from loaders.language.lexicon import of_time, words
from loaders.language.mention import Mention
from loaders.language.tree import Tree

_SINCE = words("ellipsis", "since")
_JOINING = frozenset((",", ";", "and", "while"))
_SIGNS = frozenset("$€£¥")
_ENDS = frozenset(",;.")
_TIMES = words("ellipsis", "time")
_OF_TIMES = words("ellipsis", "of_time")
_SUMS = words("ellipsis", "sum")


def restore(tree: Tree, tops: dict[int, Mention]) -> None:
    """Hang doers of left-out verbs on the subject before them, or out of the way."""
    for name in sorted(tops):
        verb = _verb_before(tree, name)
        if verb is None or not _joined(tree, tops[name]):
            continue
        objects = [word for word in tree.dependents(verb, "obj", "iobj") if word < name]
        if any(word in tops for word in objects):
            continue  # left out is the doer too: "gave Kenya 5 and Chad 3", "met X on Y and Z on"
        above = tree.heads[name]
        late = _timed(tree, _behind_all(tree, name, tops))
        set_off = above in objects and tree.deps[name] == "appos"
        late = late and (above == verb or set_off or _tells_time(tree.lemmas[above]))
        next_words = tree.lemmas[_behind_all(tree, name, tops) :][:5]
        since = not _SINCE.isdisjoint(next_words)  # "left, Chad a day later"
        if late and (
            since or any(_tells_time(tree.lemmas[w]) for w in range(verb, name))
        ):  # "left on Monday and Chad on Tuesday"
            tree.attach(name, next(tree.dependents(verb, "nsubj")), "conj")
            continue
        behind = _behind_amount(tree, _behind_all(tree, name, tops))
        counted = _counted(tree, objects, name)
        if behind is not None and counted is not None:
            own = behind if _other_things(tree, behind, counted) else None
        else:
            own = _parallel(tree, _after(tree, tops[name]), verb, name, tops)
            if own is None:
                continue
        if own is None:
            tree.attach(name, next(tree.dependents(verb, "nsubj")), "conj")
        else:
            tree.attach(name, verb, "orphan")
            tree.attach(own, name, "orphan")


def _verb_before(tree: Tree, name: int) -> int | None:
    """The verb below which a name stands after the objects, though it has a subject already."""
    below = name
    for above in tree.path_up(name):
        if tree.upos[above] == "VERB":
            first = next(tree.dependents(above, "nsubj"), None)
            behind = first is not None and first < above < name and tree.deps[name] != "nsubj"
            return above if behind and below > above and not tree.case(name) else None
        below = above
    return None


def _joined(tree: Tree, mention: Mention) -> bool:
    """True right behind a comma or "and", with "the" or without."""
    before = [i for i, end in enumerate(tree.ends) if end <= mention.start]
    while before and tree.lemmas[before[-1]] == "the":
        before.pop()
    return bool(before) and tree.lemmas[before[-1]] in _JOINING


def _after(tree: Tree, mention: Mention) -> int:
    """The first word behind a name."""
    return next((i for i, start in enumerate(tree.starts) if start >= mention.end), len(tree))


def _behind_all(tree: Tree, name: int, tops: dict[int, Mention]) -> int:
    """The first word behind a name and those that "and" joins to it: "Chad and Mali 40"."""
    after = _after(tree, tops[name])
    for other in sorted(one for one in tops if one > name):
        between = tree.lemmas[after : min(other, *tree.dependents(other, "det"), len(tree))]
        if between not in (["and"], [","]):
            break
        after = _after(tree, tops[other])
    return after


def _timed(tree: Tree, word: int) -> bool:
    """True where nothing but a time is behind, up to the end of the clause."""
    end = next((i for i in range(word, len(tree)) if tree.forms[i] in _ENDS), len(tree))
    span = tree.lemmas[word:end]
    times = [lemma for lemma in span if _tells_time(lemma)]
    return bool(times) and len(times) + sum(one in _OF_TIMES for one in span) == len(span)


def _tells_time(lemma: str) -> bool:
    return lemma in _TIMES or of_time(lemma)


def _behind_amount(tree: Tree, word: int) -> int | None:
    """The word behind "40" and "$20 million"; None without an amount."""
    first = word
    while word < len(tree) and (tree.forms[word] in _SIGNS or tree.xpos[word] in ("CD", "JJ")):
        word += 1
    numbers = any(tree.xpos[i] == "CD" for i in range(first, word))
    return word if numbers and word < len(tree) else None


def _counted(tree: Tree, objects: list[int], name: int) -> int | None:
    """The object that has an amount before the name."""
    for word in objects:
        if any(tree.xpos[i] == "CD" for i in tree.subtree(word) if i < name):
            return word
    return None


def _other_things(tree: Tree, behind: int, counted: int) -> bool:
    """True if what is behind an amount is something else than what was counted before."""
    lemma = tree.lemmas[behind]
    return tree.xpos[behind][0] == "N" and lemma not in _SUMS and lemma != tree.lemmas[counted]


def _parallel(tree: Tree, after: int, verb: int, name: int, tops: dict[int, Mention]) -> int | None:
    """The party behind the name with the preposition that a party of the verb's has: "on Y"."""
    if after >= len(tree) or tree.xpos[after] not in ("IN", "TO"):
        return None
    phrase = next((one for one in sorted(tops) if one > after), None)
    if phrase is None or tree.case(phrase) != tree.lemmas[after]:
        return None
    same = (
        one
        for one in tops
        if verb < one < name and tree.case(one) == tree.case(phrase) and one in tree.clause(verb)
    )
    return phrase if next(same, None) is not None else None

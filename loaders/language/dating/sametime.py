"""Which clauses tell of the same time as the one they belong to: "when …", "…, accusing Peru"."""

from loaders.language.dates import DateExpression
from loaders.language.dating.datable import BEHIND, Act, Placed
from loaders.language.lexicon import words
from loaders.language.tree import Tree
from loaders.language.verbs.tense import VERBAL


def marked(tree: Tree, verb: int, word: str) -> bool:
    """True for the clause that "when" or "where" opens."""
    return any(tree.lemmas[child] == word for child in tree.dependents(verb, "mark", "advmod"))


def when(tree: Tree, one: Placed, act: Act) -> bool:
    """True for an act that a clause tells of the very day: "since Monday, when Peru left"."""
    for word in [act.trigger, *tree.path_up(act.trigger)]:
        if word == one.head:
            return False
        if marked(tree, word, "when"):
            return True
    return False


def in_doing(tree: Tree, verb: int) -> bool:
    """ "…, accusing Peru", "by accusing Peru": what somebody does in doing something else."""
    marks = {tree.lemmas[child] for child in tree.dependents(verb, "mark")}
    return tree.xpos[verb] == "VBG" and marks <= {"by", "in", "while"}


def beside_subject(tree: Tree, verb: int) -> bool:
    """ "The envoys, meeting in Lima on Friday, agreed …"."""
    return in_doing(tree, verb) and tree.deps[tree.heads[verb]].startswith("nsubj")


def during(tree: Tree, verb: int) -> bool:
    """ "a call during which he thanked her"."""
    return any(
        tree.lemmas[word] == "which" and tree.case(word) in ("during", "in", "at")
        for word in tree.dependents(verb, "obl")
    )


def at_meeting(tree: Tree, verb: int) -> bool:
    """ "A summit on Friday, chaired by Peru and attended by Chile"."""
    held = tree.xpos[verb] == "VBN" and tree.lemmas[verb] in words("occasions", "holding")
    before = set(tree.lemmas[max(tree.heads[verb], 0) : verb])
    return held and bool(before & (words("occasions", "head") | {"call"}))


def infinitive(tree: Tree, verb: int) -> bool:
    """ "To thank him", "to be received by him"."""
    return tree.xpos[verb] == "VB" or any(
        tree.xpos[child] == "VB" for child in tree.dependents(verb, "aux")
    )


def over_both(tree: Tree, found: DateExpression, word: int, above: int) -> bool:
    """ "On Monday Chile struck, and Peru struck back": a date before two clauses alike."""
    alike = tree.xpos[word] == tree.xpos[above] == "VBD"
    subject = next(tree.dependents(above, "nsubj"), None)
    return alike and subject is not None and found.end <= tree.starts[subject]


def after_colon(tree: Tree, word: int) -> bool:
    """True for the clause behind a colon."""
    first = min(tree.subtree(word))
    marks = tree.text[: tree.starts[first]].rstrip('“" ')
    return marks.endswith(":") or (first > 0 and tree.forms[first] == ":")


def right_behind(tree: Tree, found: DateExpression, word: int) -> bool:
    """ "…, said after his call with Chile on Monday": the date ends the phrase of the noun."""
    last = max(tree.subtree(word))
    if found.start < tree.ends[last] or found.bound:
        return False
    return tree.text[tree.ends[last] : found.start].strip().lower() in BEHIND


def fronted(tree: Tree, found: DateExpression, word: int) -> bool:
    """ "In a call placed on Friday, the king …": before the subject of the clause above."""
    above = next((up for up in tree.path_up(word) if tree.upos[up] in VERBAL), None)
    subject = None if above is None else next(tree.dependents(above, "nsubj"), None)
    return subject is not None and found.end <= tree.starts[subject]

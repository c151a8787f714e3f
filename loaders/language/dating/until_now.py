"""Time gone by until today: "six weeks after the two met, the border has not moved"."""

from loaders.language.dates import DateExpression
from loaders.language.tree import Tree
from loaders.language.verbs.tense import VERBAL, verb_form

_NOW = frozenset(("present", "perfect"))
_APART = frozenset(("since", "after", "before", "until"))
_EXACTLY = ("exactly ", "to the ")


def clause_of(tree: Tree, inside: list[int], head: int) -> int | None:
    """The verb that an opening like "two days after" or "a year since" dates; None for no act's."""
    below = tree.heads[inside[-1]]
    if below > inside[-1] and (tree.upos[below] in VERBAL or tree.has(below, "cop")):
        return below
    return head if head >= inside[0] else None


def before_or_after(tree: Tree, head: int) -> bool:
    """ "Since taking office in May", "after the talks in May": no day of what is told."""
    for word in [head, *tree.path_up(head)]:
        marks = {tree.lemmas[child] for child in tree.dependents(word, "mark", "case")}
        if marks & _APART:
            return True
    return False


def until_now(
    tree: Tree, found: DateExpression, inside: list[int], head: int
) -> tuple[DateExpression, int] | None:
    """The opening as it counts from today, and the verb or noun that it dates.

    None where the main clause is told of another time.
    """
    below = tree.heads[inside[-1]]
    noun = below > inside[-1] and tree.upos[below] == "NOUN"
    clause = below if noun else clause_of(tree, inside, head)
    over = -1 if clause is None else tree.heads[clause]
    if clause is None or over < 0 or verb_form(tree, over) not in _NOW:
        return None
    start = max(tree.start, found.start - len(_EXACTLY[0]))
    told = tree.text[start : found.end].lower()
    if any(word in told for word in _EXACTLY):
        return found._replace(kind="ago", role="act"), clause
    return found._replace(exact=False), clause

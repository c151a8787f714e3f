"""Who a noun is told of by where it stands: "with X in the chair", "X, in talks with Y, said"."""

from loaders.language.tree import Tree


def told_around(tree: Tree, noun: int, above: int) -> bool:
    """ "Among the guests were X and Y", "with X in the chair", "X, in the chair": X."""
    if above < 0 or tree.deps[noun] not in ("nmod", "obl"):
        return False
    among = tree.case(noun) == "among" and tree.has(above, "cop")
    if tree.case(noun) not in ("in", "at"):
        return among
    aside = (
        tree.upos[above] == "PROPN" and tree.forms[min(tree.dependents(noun, "case")) - 1] == ","
    )
    return aside or tree.lemmas[max(above - 1, 0)] == "with"


def set_aside(tree: Tree, noun: int, verb: int) -> list[int]:
    """ "X, in talks with Y, said", "with X in the chair, Y left": X, by the parser's lights."""
    if not 0 <= noun < verb or tree.deps[noun] != "obl" or tree.case(noun) not in ("in", "at"):
        return []
    before = min(tree.dependents(noun, "case")) - 1
    comma = tree.forms[before] == ","
    for subject in tree.dependents(verb, "nsubj"):
        span = tree.subtree(subject)
        with_it = tree.lemmas[max(min(span) - 1, 0)] == "with"
        if max(span) == before - comma and (comma or with_it):
            return [subject]
    return []

"""Plans that come to nothing, and what somebody means to do and does not: "but it backed down"."""

from loaders.language.lexicon import words
from loaders.language.tree import Tree

_VERBAL = ("VERB", "AUX")


def abandoned(tree: Tree, plan: int, verb: int) -> bool:
    """True for "the plan fell through", "was shelved" and "came to nothing"."""
    if tree.deps[plan].partition(":")[0] != "nsubj" or tree.upos[verb] not in _VERBAL:
        return False
    if any(tree.lemmas[c] in ("not", "never") for c in tree.dependents(verb, "advmod")):
        return False
    ends = _said(tree, verb)
    ends |= {f"{tree.lemmas[verb]} {tree.case(c)} {tree.lemmas[c]}" for c in tree.children[verb]}
    if not ends.isdisjoint(words("factive", "failing")):
        return not tree.has(verb, "aux") or tree.has(verb, "aux:pass") or _over(tree, verb)
    given_up = tree.has(verb, "aux:pass") or tree.deps[plan] == "nsubj:pass"
    return given_up and not ends.isdisjoint(words("factive", "giving_up"))


def relented(tree: Tree, act: int) -> bool:
    """True for "wanted to leave but thought better of it", "was to leave, but it did not"."""
    for word in (act, *tree.path_up(act)):
        if tree.upos[word] not in _VERBAL and not tree.has(word, "cop"):
            return False
        for beside in tree.dependents(word, "conj"):
            but = any(tree.lemmas[c] in ("but", "only") for c in tree.dependents(beside, "cc"))
            if but and beside > act and _undone(tree, beside):
                return True
        if tree.deps[word].partition(":")[0] not in ("xcomp", "ccomp"):
            return False
    return False


def _undone(tree: Tree, verb: int) -> bool:
    said = _said(tree, verb)
    not_so = any(tree.lemmas[c] in ("not", "never") for c in tree.dependents(verb, "advmod"))
    if tree.lemmas[verb] == "do":
        return not_so and not tree.has(verb, "obj", "xcomp", "ccomp")
    return not not_so and not said.isdisjoint(words("factive", "relenting"))


def _said(tree: Tree, verb: int) -> set[str]:
    """The verb alone, and with each word below it: "back down", "change mind"."""
    below = {f"{tree.lemmas[verb]} {tree.forms[c].lower()}" for c in tree.children[verb]}
    return {tree.lemmas[verb], tree.with_particle(verb)} | below


def _over(tree: Tree, verb: int) -> bool:
    """ "Has failed", "had fallen through", not "may fail"."""
    return all(tree.lemmas[c] == "have" for c in tree.dependents(verb, "aux"))

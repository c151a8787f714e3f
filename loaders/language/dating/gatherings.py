"""Acts at a gathering whose day the sentence before told: "after the talks they signed it"."""

from loaders.language.dating.datable import Act
from loaders.language.lexicon import words
from loaders.language.status.presumed import presumed
from loaders.language.tree import Tree
from loaders.language.verbs.tense import main_clause, verb_form

_AT = frozenset(("at", "during", "in", "after", "following"))
_GATHERINGS = (words("occasions", "head") | words("dating", "meeting")) - words("dating", "staying")
_KNOWN = frozenset(("the", "their", "these", "this", "that", "those"))


def told(tree: Tree) -> bool:
    """Whether a sentence tells of people who come together."""
    return any(_gathering(tree, word) or tree.lemmas[word] == "meet" for word in range(len(tree)))


def at_it(tree: Tree, act: Act) -> bool:
    """Whether an act is told of the gathering spoken of: "at the meeting", "after their talks"."""
    if act.status != "actual" or act.relation.holds or act.relation.figures:
        return False
    if verb_form(tree, act.trigger) != "past" or any(
        presumed(tree, word, tree.heads[word]) or tree.case(word) == "for" for word in act.words
    ):
        return False
    if _gathering(tree, act.trigger):  # "the talks were short"
        return _known(tree, act.trigger)
    return main_clause(tree, act.trigger) and any(
        _gathering(tree, below) and tree.case(below) in _AT and _known(tree, below)
        for verb in (act.trigger, *tree.path_up(act.trigger))
        for below in tree.dependents(verb, "obl", "nmod")
    )


def _gathering(tree: Tree, word: int) -> bool:
    return tree.upos[word] == "NOUN" and tree.lemmas[word] in _GATHERINGS


def _known(tree: Tree, noun: int) -> bool:
    """ "The talks", but neither "talks" nor "the talks in May" nor "their last talks"."""
    before = {tree.lemmas[child] for child in tree.children[noun] if child < noun}
    named = any(child > noun for child in tree.dependents(noun, "nmod", "acl"))
    return bool(before & _KNOWN) and not before & words("occasions", "another") and not named

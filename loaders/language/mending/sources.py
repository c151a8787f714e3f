"""Of whom or by whom a thing is said: "said of Chad's raid", ", according to Chad".

The parser hangs such a phrase on the last noun before it.
"""

from loaders.language.lexicon import words
from loaders.language.tree import Tree

_SAYING = words("control", "remarking")


def hang_sources(tree: Tree) -> None:
    """Hang what is said of on the verb of saying, and who says it on the clause that is said."""
    for word in range(len(tree)):
        case = tree.case(word)
        if case in ("of", "about"):
            _said_of(tree, word)
            _complained_of(tree, word, case)
        elif case == "according to":
            _according(tree, word)
        elif case in ("to", "on", "upon"):
            _ascribed(tree, word, case)


def _said_of(tree: Tree, whom: int) -> None:
    """'"It is a shame," Oman said of the vote': the vote is what it is said of."""
    verb = min(tree.subtree(whom)) - 1
    said = verb >= 0 and tree.lemmas[verb] in _SAYING and tree.upos[verb] == "VERB"
    if said and tree.heads[whom] != verb and verb in tree.path_up(whom):
        tree.attach(whom, verb, "obl")


def _complained_of(tree: Tree, thing: int, case: str) -> None:
    """ "Complained to the Council of raids": no council is of raids."""
    heard = tree.heads[thing]
    verb = tree.heads[heard] if heard >= 0 else -1
    hung = tree.deps[thing] == "nmod" and tree.deps[heard] == "obl" and tree.case(heard) == "to"
    if hung and f"{tree.lemmas[verb]} {case}" in words("control", "ascribing"):
        tree.attach(thing, verb, "obl")


def _according(tree: Tree, source: int) -> None:
    """Behind a comma it is the whole clause that is said, not its last noun."""
    first = min(tree.subtree(source))
    noun = tree.heads[source]
    if tree.deps[source] != "nmod" or "," not in tree.forms[max(0, first - 1) : first + 1]:
        return
    for verb in tree.path_up(noun):
        if tree.has(verb, "nsubj", "cop") and tree.upos[verb] != "NOUN":
            tree.attach(source, verb, "obl")
            return


def _ascribed(tree: Tree, whom: int, case: str) -> None:
    """ "Attributed the raid to Chad": no raid is to it."""
    thing = tree.heads[whom]
    verb = tree.heads[thing] if thing >= 0 else -1
    while verb >= 0 and tree.deps[thing] == "nmod" and tree.upos[verb] == "NOUN":
        thing, verb = verb, tree.heads[verb]
    if (
        tree.deps[whom] == "nmod"
        and verb >= 0
        and tree.deps[thing] in ("obj", "nsubj:pass")
        and f"{tree.lemmas[verb]} {case}" in words("control", "ascribing")
        and verb < whom
    ):
        tree.attach(whom, verb, "obl")

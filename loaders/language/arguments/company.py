"""Who does it with the subject: "X together with Y", "X, which with Y condemned Z"."""

from collections.abc import Iterator

from loaders.language.tree import Tree

_PRONOUNS = frozenset(("who", "which"))


def together(tree: Tree, name: int) -> Iterator[int]:
    """ "X, together with Y", where the parser takes the two words for an adverb and a phrase."""
    for child in tree.children[name]:
        if tree.lemmas[child] == "together" and name < child:
            for head in (name, child):
                phrases = tree.dependents(head, "nmod", "obl")
                yield from (c for c in phrases if c > child and tree.case(c) == "with")


def set_off(tree: Tree, verb: int) -> Iterator[int]:
    """Y in "X broke with Z, together with Y"."""
    for word in tree.dependents(verb, "advmod"):
        if tree.lemmas[word] == "together" and verb < word and tree.forms[word - 1] == ",":
            for head in (word, verb):
                phrases = tree.dependents(head, "obl", "nmod")
                near = (c for c in phrases if min(tree.subtree(c)) == word + 1)
                yield from (c for c in near if tree.case(c) == "with")


def companions(tree: Tree, verb: int) -> Iterator[int]:
    """ "X, which with Y condemned Z": who stands between the pronoun and its verb.

    Behind the object it takes a comma: "X broke with Z, together with Y".
    """
    yield from set_off(tree, verb)
    if tree.deps[verb] != "acl:relcl":
        return
    for phrase in tree.dependents(verb, "obl"):
        before = min(tree.subtree(phrase)) - 1
        before -= tree.lemmas[before] == "together"
        if phrase < verb and tree.case(phrase) == "with" and tree.lemmas[before] in _PRONOUNS:
            yield phrase

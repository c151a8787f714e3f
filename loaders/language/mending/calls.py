""" "Called on the President", "called in the envoy": who is called, and for what.

With nothing asked of him, who is called on is visited.
"""

from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.tree import Tree


def pay_calls(tree: Tree, tops: dict[int, Mention]) -> None:
    """Read each call paid to somebody as a meeting, whose object is who was called on."""
    for verb, lemma in enumerate(tree.lemmas):
        if lemma != "call" or tree.upos[verb] != "VERB":
            continue
        _bring_in(tree, verb)
        if not _asks(tree, verb):
            host = _host(tree, verb, tops)
            if host is not None:
                tree.lemmas[verb] = "meet"
                for on in list(tree.dependents(host, "case")):
                    tree.attach(on, verb, "dep")
                for on in list(tree.dependents(verb, "compound:prt")):
                    tree.attach(on, verb, "dep")
                tree.attach(host, verb, "obj")


def _bring_in(tree: Tree, verb: int) -> None:
    """Make who stands right behind "called in" the object."""
    particle = next(tree.dependents(verb, "compound:prt"), None)
    if particle is None or tree.lemmas[particle] != "in" or tree.has(verb, "obj"):
        return
    for phrase in list(tree.dependents(verb, "obl")):
        if not tree.case(phrase) and min(tree.subtree(phrase)) == particle + 1:
            tree.attach(phrase, verb, "obj")


def _asks(tree: Tree, verb: int) -> bool:
    """True where a clause or phrase behind the verb says what is called for."""
    errands = words("control", "courtesy") | words("control", "errand")
    for inner in tree.subtree(verb):
        marks = {tree.lemmas[c] for c in tree.dependents(inner, "mark")}
        if inner > verb and marks & {"to", "that"} and tree.lemmas[inner] not in errands:
            return True
    return any(tree.case(c) == "for" for c in tree.dependents(verb, "obl"))


def _host(tree: Tree, verb: int, tops: dict[int, Mention]) -> int | None:
    """The person behind "on"."""
    for word in tree.dependents(verb, "obl", "obj"):
        on = tree.case(word) == "on" or any(
            tree.lemmas[c] == "on" for c in tree.dependents(verb, "compound:prt")
        )
        if word > verb and on and _is_person(tree, word, tops):
            return word
    return None


def _is_person(tree: Tree, word: int, tops: dict[int, Mention]) -> bool:
    if word in tops:
        return tops[word].party.kind == "Person"
    lemma = tree.lemmas[word]
    official = lemma in words("institutions", "official") and tree.xpos[word] in ("NN", "NNP")
    return official or tree.forms[word].lower() in words("anaphors", "masculine")

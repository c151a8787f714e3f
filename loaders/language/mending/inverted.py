""" "As did X", "so had X and Y": clauses that begin with a verb which stands for one before.

The parser, which seldom meets them, takes the subject behind the verb for its object.
"""

from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.tree import Tree

_OPENING = frozenset(("as", "so", "nor", "neither"))
_STANDING = words("ellipsis", "standing")
_NAMES = ("NOUN", "PROPN", "PRON")
_LAST = frozenset(("and", "or"))


def invert(tree: Tree, tops: dict[int, Mention]) -> None:
    """Give each such verb what stands behind it for its subject."""
    for verb in range(1, len(tree) - 1):
        if tree.lemmas[verb] in _STANDING and tree.lemmas[verb - 1] in _OPENING:
            subject = _subject(tree, verb)
            if subject is not None and not tree.subtree(subject).isdisjoint(tops):
                _mend(tree, verb, subject)
                _resume(tree, tops, subject)


def _subject(tree: Tree, verb: int) -> int | None:
    """The head of what stands right behind a verb, if the clause has no further verb."""
    word = verb + 1
    while tree.heads[word] > verb and tree.upos[tree.heads[word]] in _NAMES:
        word = tree.heads[word]
    opening, above = verb - 1, tree.heads[word]
    hung = above < verb or tree.deps[word].partition(":")[0] in ("obj", "nsubj", "xcomp")
    named = tree.upos[word] in _NAMES and not tree.case(word)
    if not named or not hung or any(c != verb for c in tree.dependents(word, "cop")):
        return None
    if tree.lemmas[opening] == "as" and tree.forms[opening].istitle():
        return None  # "As did X, Y left" is told of what comes behind
    return word


def _mend(tree: Tree, verb: int, subject: int) -> None:
    """Hang a subject on its verb, and the verb on the clause before."""
    opening = verb - 1
    if tree.deps[verb] in ("aux", "cop", "aux:pass"):
        head = tree.heads[verb]
        if head in (opening, subject):
            joined = tree.deps[head] if tree.lemmas[opening] != "as" else "advcl"
            tree.attach(verb, tree.heads[head], joined)
        elif head < verb:
            tree.attach(verb, head, "advcl")
        else:
            return
    after = tree.heads[verb]
    if after > subject and tree.heads[after] >= 0 and tree.heads[after] < verb:
        tree.attach(verb, tree.heads[after], "advcl")  # "as did Oman; Chad left"
    below = {subject, opening} | set(tree.path_up(verb))
    for child in list(tree.children[opening]):
        if child not in below:
            tree.attach(child, verb, tree.deps[child])
    for child in list(tree.dependents(subject, "mark", "advmod", "punct")):
        if child < verb:
            tree.attach(child, verb, tree.deps[child])
    tree.attach(subject, verb, "nsubj")
    tree.attach(opening, verb, "mark" if tree.lemmas[opening] == "as" else "advmod")


def _resume(tree: Tree, tops: dict[int, Mention], subject: int) -> None:
    """ "So did X, whose envoy left, and Y": behind the clause about X the list goes on."""
    for name in sorted(tops):
        inside = subject < name and name in tree.subtree(subject) and tree.deps[name] == "conj"
        joined = tree.lemmas[name - 1] in _LAST or tree.lemmas[name - 2 : name] == ["and", "the"]
        if inside and joined and any(tree.deps[w] == "acl:relcl" for w in tree.path_up(name)):
            commas = tree.forms[name - 2] == ","
            if commas and tree.heads[name] not in tops:
                tree.attach(name, subject, "conj")

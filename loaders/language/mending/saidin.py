"""Calls and letters in which something is said: they go with the verb of saying.

"Accused Peru of doing nothing, in a call with Chile": it is who accused that called.
"""

from loaders.language.lexicon import words
from loaders.language.tree import Tree

_WHERE = frozenset(("in", "during"))


def hang_on_saying(tree: Tree) -> None:
    """Hang each call or letter on the verb of saying above what the parser hung it on."""
    for call, lemma in enumerate(tree.lemmas):
        head = tree.heads[call]
        if head < 0 or lemma not in words("control", "saidin") or tree.case(call) not in _WHERE:
            continue
        comma = _behind_comma(tree, call)
        if not comma and not _wired(tree, call):
            continue  # "a letter in which": no more than the parser knows
        for verb in (head, *tree.path_up(head)):
            if tree.lemmas[verb] in words("control", "saying"):
                if verb != head and tree.upos[verb] == "VERB" and verb < call:
                    tree.attach(call, verb, "obl")
                break
            if tree.has(verb, "nsubj") and not comma:
                break  # "said that Togo had met Mali in a video call"


def _behind_comma(tree: Tree, call: int) -> bool:
    first = min(tree.subtree(call))
    return "," in tree.forms[max(0, first - 1) : first + 1]


def _wired(tree: Tree, call: int) -> bool:
    """True for what is no matter to be spoken of: "during a phone call"."""
    beside = tree.dependents(call, "compound")
    return any(tree.lemmas[c] in words("control", "wire") for c in beside)

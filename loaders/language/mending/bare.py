""" "Oman might; Chad will not": an auxiliary alone is a clause, and not the next clause's verb."""

from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.tree import Tree

_ALONE = words("modals", "alone")
_STOPS = frozenset((";", ".", ":"))
_NAMES = ("NOUN", "PROPN", "PRON")


def stand_alone(tree: Tree, tops: dict[int, Mention]) -> None:
    """Give each auxiliary that a semicolon cuts off from its verb a clause and a subject."""
    stops = [word for word, form in enumerate(tree.forms) if form == ";"]
    for word in range(1, len(tree) - 1) if stops else ():
        if tree.lemmas[word] not in _ALONE or tree.deps[word] != "aux":
            continue
        verb, end = tree.heads[word], word + 1
        while end < len(tree) - 1 and tree.lemmas[end] in ("not", "n't", "yet", "also", "too"):
            end += 1
        low, high = sorted((verb, word))
        if tree.forms[end] not in _STOPS or not any(low < stop < high for stop in stops):
            continue
        begin = max((stop for stop in stops if stop < word), default=-1)
        doers = [name for name in sorted(tops) if begin < name < word]
        if doers:
            _cut(tree, word, verb, doers[0], end)


def _cut(tree: Tree, word: int, verb: int, doer: int, end: int) -> None:
    subject = next((s for s in tree.dependents(verb, "nsubj") if s < word < verb), doer)
    tree.attach(word, verb, "parataxis")
    tree.upos[word] = "VERB"
    tree.attach(subject, word, "nsubj")
    for small in range(word + 1, end):
        tree.attach(small, word, "advmod")
    for child in list(tree.children[word]):
        if child > end and verb > word:  # the next clause's, who is its doer
            named = tree.upos[child] in _NAMES and not tree.has(verb, "nsubj")
            tree.attach(child, verb, "nsubj" if named else tree.deps[child])

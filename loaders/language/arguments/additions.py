"""What joins a phrase without "and", and what it takes out: "X, along with Y", "X but not Y"."""

from collections.abc import Collection, Iterator

from loaders.language.arguments.company import together
from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_ADDING = words("additions", "adding")
_ABOVE_ALL = words("additions", "above_all")
_EXCEPTING = words("additions", "excepting")
_ALL = words("additions", "all")
_JOINING = words("additions", "joining")
_NAMING = ("flat", "appos", "compound", "nmod:desc", "nmod:unmarked")


def taken_out(tree: Tree, word: int, out: Collection[int]) -> bool:
    """True for the last of "X but not Y", "X but not Y or Z" and "all members but Y"."""
    no = any(
        tree.lemmas[c] == "not" and tree.deps[c] in ("advmod", "cc") for c in tree.children[word]
    )
    joining = {tree.lemmas[c] for c in tree.dependents(word, "cc", "case")}
    as_well = bool(joining & {"or", "nor"})
    return no or (tree.heads[word] in out and as_well) or ("but" in joining and _of_all(tree, word))


def not_but(tree: Tree, word: int) -> bool:
    """True for the first of "not X but Y"; not for "not only X but Y" and "is not X but Y"."""
    if tree.has(word, "cop"):
        return False
    beside = {tree.lemmas[c] for c in tree.dependents(word, "advmod", "cc:preconj") if c < word}
    other = (c for part in tree.dependents(word, "conj") for c in tree.dependents(part, "cc"))
    return "not" in beside and "only" not in beside and any(tree.lemmas[c] == "but" for c in other)


def _of_all(tree: Tree, word: int) -> bool:
    """ "All the members but Y", "none but Y"."""
    whole = tree.heads[word]
    of = tree.heads[whole] if tree.case(whole) == "of" else whole  # "all members of the bloc but Y"
    over = (whole, of) if of >= 0 else (whole,)
    named = {tree.lemmas[c] for one in over for c in tree.dependents(one, "det", "det:predet")}
    return bool((named | {tree.lemmas[one] for one in over}) & _ALL)


def added(reading: Reading, word: int) -> Iterator[tuple[int, bool]]:
    """Phrases of the same act as a word's, and whether they are excepted from it."""
    tree = reading.tree
    yield from ((phrase, False) for phrase in together(tree, word))
    for child in tree.children[word]:
        base = tree.deps[child].partition(":")[0]
        case = tree.case(child)
        if base in ("nmod", "obl") and (case in _ADDING or case in _EXCEPTING):
            yield child, case in _EXCEPTING
        elif _side_by_side(reading, word, child) or _above_all(tree, child):
            yield child, False
        elif base == "acl" and tree.lemmas[child] in _JOINING and tree.xpos[child] == "VBN":
            agents = tree.dependents(child, "obl")
            yield from ((agent, False) for agent in agents if tree.case(agent) == "by")


def _side_by_side(reading: Reading, word: int, child: int) -> bool:
    """ "India, France sign pact", "Franco-German talks": two states without "and"."""
    tree = reading.tree
    one, other = reading.mention[word], reading.mention[child]
    if one is None or other is None or one == other:
        return False
    kind = one.party.kind if one.party.kind == other.party.kind else ""
    apart = one.party.principal != other.party.principal
    states = kind == "Country" or (kind == "Person" and apart)
    hyphen = tree.forms[min(word, child) + 1 : max(word, child)] in (["-"], ["–"], ["/"])
    listed = tree.deps[child] == "appos" and word < child
    if kind == "Person":  # "Macron, Scholz call Putin"
        listed = tree.deps[child] in _NAMING and "," in tree.forms[word:child]
    return states and (listed or (hyphen and tree.deps[child] in ("compound", "amod", "nmod")))


def _above_all(tree: Tree, word: int) -> bool:
    """ "African states, especially X and Y"."""
    adverbs = {tree.lemmas[c] for c in tree.dependents(word, "advmod")}
    beside = tree.deps[word] in ("nmod", "appos", "nmod:unmarked")
    return bool(adverbs & _ABOVE_ALL) and beside and not tree.case(word)

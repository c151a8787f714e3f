"""What a clause that leaves out its act stands for: the last one told before it."""

from collections.abc import Sequence

from loaders.language.candidate import Candidate
from loaders.language.lexicon import words
from loaders.language.tree import Tree
from loaders.language.verbs.verbgroup import VerbGroup

_INVERTING = words("ellipsis", "inverting")
_TURNED = _INVERTING | {"as"}


def antecedent(
    tree: Tree, word: int, here: Sequence[Candidate], before: Sequence[Candidate]
) -> list[Candidate]:
    """What a clause stands for: the last act before it here, else of the sentence before."""
    said = [one for one in here if one.trigger < word and not _aside(tree, one.trigger, word)]
    stressed = [one for one in said if of_one_accord(tree, word) and _stressed(tree, one.trigger)]
    found = _last(stressed or said)
    # With a clause before it in the sentence, it points at that.
    stop = max((one for one in range(word) if tree.forms[one] == ";"), default=-1)
    within = range(word) if of_one_accord(tree, word) else range(stop)
    own = any(tree.upos[one] == "VERB" for one in within)
    found = found or ([] if own else _last(before))
    return found or (_next(tree, word, here) if tree.forms[word + 1 : word + 2] == [";"] else [])


def of_one_accord(tree: Tree, word: int) -> bool:
    """ "So did X", "as has Y": of one accord with the clause before."""
    return tree.lemmas[word] in _INVERTING or (word > 0 and tree.lemmas[word - 1] in _TURNED)


def _next(tree: Tree, word: int, here: Sequence[Candidate]) -> list[Candidate]:
    """What is told behind the semicolon: "Oman might; Chad will not recognise Kosovo"."""
    later = [one for one in here if one.trigger > word]
    first = min((one.trigger for one in later), default=word)
    return [one for one in later if one.trigger == first]


def _aside(tree: Tree, trigger: int, word: int) -> bool:
    """True for what is told in passing: "Oman, which left OPEC, has joined BRICS; Chad might"."""
    path = [trigger, *tree.path_up(trigger)]
    clause = next((one for one in path if tree.deps[one] == "acl:relcl"), word)
    return any(clause < up < word and tree.upos[up] == "VERB" for up in tree.path_up(clause))


def _stressed(tree: Tree, verb: int) -> bool:
    """ "Oman did attend": a "did" that nothing but stress calls for."""
    does = any(tree.lemmas[c] == "do" for c in tree.dependents(verb, "aux"))
    return does and not VerbGroup(tree).negated(verb)


def _last(told: Sequence[Candidate]) -> list[Candidate]:
    """What the last verb says; not what somebody is told to do, nor the deed that is judged."""
    verbal = [one for one in told if ":nominal:" not in one.rule] or told
    last = max((one.trigger for one in verbal), default=-1)
    asked = {one.subject.principal for one in verbal if one.trigger == last}
    over = [
        one.trigger for one in verbal
        if one.relation.name == "URGED" and one.trigger < last and one.object.principal in asked
    ]  # fmt: skip
    return [one for one in verbal if one.trigger == max(over, default=last)]

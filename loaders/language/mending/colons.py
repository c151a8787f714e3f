"""The colon that says who says it: "Doe: Chad has left", "Oman: Chad must leave"."""

from graph.reference.lookup import capitals
from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.tree import Tree

_FIRST = 8  # words among which who speaks is named


def speak(tree: Tree, tops: dict[int, Mention]) -> None:
    """Make the colon a verb of saying."""
    for colon in range(1, min(_FIRST, len(tree) - 2)):
        if tree.forms[colon] == ":":
            _speaker(tree, colon, tops)
            break
    _headline(tree, tops)


def _speaker(tree: Tree, colon: int, tops: dict[int, Mention]) -> None:
    """Before a colon a person or seat says what is behind it; a land may be what it is about."""
    speaker = next((w for w in range(colon) if tree.heads[w] < 0), -1)
    clause = tree.heads[colon]
    said = clause > colon and tree.heads[clause] == speaker
    if not said or tree.deps[clause] not in ("parataxis", "appos"):
        return
    named = tops.get(speaker)
    personal = named is not None and (named.party.kind == "Person" or _seat(tree, named))
    official = tree.lemmas[speaker] in words("institutions", "official")
    if (personal or official) and tree.has(clause, "nsubj", "nsubj:pass"):
        _say(tree, colon, speaker, clause)


def _headline(tree: Tree, tops: dict[int, Mention]) -> None:
    """Any name that stands alone on one side of it says what must be done on the other."""
    colons = [word for word, form in enumerate(tree.forms) if form == ":"]
    if len(colons) != 1 or tree.forms[-1] in (".", "!", "?"):
        return
    colon = colons[0]
    before, behind = range(colon), range(colon + 1, len(tree))
    for here, there in ((before, behind), (behind, before)):
        speakers = [word for word in here if word in tops]
        clauses = [word for word in there if _clause(tree, word)]
        if len(speakers) == 1 and len(here) and clauses and _alone(tree, speakers[0], here, tops):
            _say(tree, colon, speakers[0], clauses[0])
            return


def _clause(tree: Tree, word: int) -> bool:
    """True for a predicate with its subject and a modal verb, which are what is said to be done."""
    return (
        tree.upos[word] == "VERB"
        and tree.has(word, "nsubj", "nsubj:pass")
        and any(tree.xpos[c] == "MD" for c in tree.dependents(word, "aux"))
    )


def _alone(tree: Tree, speaker: int, here: range, tops: dict[int, Mention]) -> bool:
    """True where there is nothing beside the name but a title."""
    mention = tops[speaker]
    inside = [w for w in here if mention.start <= tree.starts[w] and tree.ends[w] <= mention.end]
    others = [w for w in here if w not in inside]
    return all(tree.upos[w] in ("NOUN", "PROPN", "ADJ", "PUNCT", "PART") for w in others) and (
        len(others) <= 3
    )


def _say(tree: Tree, colon: int, speaker: int, clause: int) -> None:
    tree.lemmas[colon], tree.upos[colon], tree.xpos[colon] = "say", "VERB", "VBZ"
    tree.attach(colon, -1, "root")
    tree.attach(clause, colon, "ccomp")
    tree.attach(speaker, colon, "nsubj")


def _seat(tree: Tree, named: Mention) -> bool:
    """True for "the Kremlin"; a capital may be where the report is from."""
    return named.how == "seat" and tree.text[named.start : named.end].title() not in capitals()

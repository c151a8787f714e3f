"""What a word above a clause says of it: that it is untrue, for others to do, or done in order."""

from graph.model import Status
from loaders.language.dates.words import ordinal
from loaders.language.lexicon import words
from loaders.language.tree import Tree
from loaders.language.verbs.verbgroup import VerbGroup

WANTING = words("factive", "wanting")
_SURE = words("factive", "sure")
_STANDING = words("ellipsis", "standing") | {"shall", "should"}
_ORDER = frozenset(("last", "latest", "only", "sole", "lone"))


def untrue(tree: Tree, group: VerbGroup, clause: int, head: int) -> bool:
    """ "It is false that …", "it would be wrong to say that …", "nobody believes that …"."""
    above, false = tree.heads[head], words("factive", "untrue")
    if tree.deps[head] == "csubj" and above >= 0 and not group.negated(above):
        return tree.lemmas[above] in false | words("factive", "misleading")
    if tree.deps[clause] in ("csubj", "ccomp") and tree.lemmas[head] in false:
        return not group.negated(head)
    able = any(tree.lemmas[c] in ("can", "could") for c in tree.dependents(head, "aux"))
    that = any(tree.lemmas[c] == "that" for c in tree.dependents(clause, "mark"))
    said = tree.lemmas[head] == "say" and able and that
    return (said or tree.lemmas[head] in words("factive", "believing")) and group.negated(head)


def answered_no(tree: Tree, group: VerbGroup, asking: int) -> bool:
    """ "Asked whether it would attack, Chad said that it would not": what is asked is denied."""
    said = tree.heads[asking]
    asked = tree.lemmas[asking] == "ask" and tree.deps[asking] == "advcl" and said > asking
    if not asked or tree.lemmas[said] not in words("factive", "reporting"):
        return False
    clauses = [c for c in tree.dependents(said, "ccomp", "xcomp") if c > said]
    return any(
        group.negated(clause) and tree.lemmas[clause] in _STANDING
        and not tree.has(clause, "obj", "xcomp", "ccomp")
        for clause in clauses
    )  # fmt: skip


def in_doubt(tree: Tree, group: VerbGroup, head: int, marks: set[str]) -> Status | None:
    """What a question, "it is not clear" or "declined to confirm" says of the clause below."""
    if marks & {"if", "whether"} and answered_no(tree, group, head):
        return "denied"
    unclear = tree.lemmas[head] in _SURE and group.negated(head)
    unconfirmed = tree.lemmas[head] in words("factive", "confirming") and (
        group.negated(head) or tree.lemmas[tree.heads[head]] in words("factive", "declining")
    )
    return "possible" if "whether" in marks or unclear or unconfirmed else None


def asked_of_another(tree: Tree, verb: int, head: int) -> bool:
    """ "wants Spain to apologise", "told Spain to": somebody else is to act."""
    if tree.lemmas[head] == "tell":
        return tree.deps[verb] == "xcomp" and tree.xpos[verb] == "VB"
    others = tree.has(head, "obj", "iobj") or tree.has(verb, "nsubj")
    return others and tree.lemmas[head] in WANTING


def in_order(tree: Tree, noun: int) -> bool:
    """ "Became the second country to recognise X": who does it first or second does it."""
    return any(
        tree.forms[c].lower() in _ORDER or ordinal(tree.lemmas[c])
        for c in tree.dependents(noun, "amod", "nummod")
    )


def tried(tree: Tree, verb: int) -> int:
    """ "Failed to persuade X": X was urged, and the status is that of "failed".

    So it is with "efforts to persuade X", which are made.
    """
    above = tree.heads[verb]
    if tree.lemmas[verb] not in words("factive", "persuading"):
        return verb
    if tree.deps[verb] == "acl" and tree.lemmas[above] in words("factive", "efforts"):
        return above
    trying = tree.deps[verb] == "xcomp" and tree.lemmas[above] in words("factive", "trying")
    return tried(tree, above) if trying else verb


def thereby(tree: Tree, participle: int, verb: int) -> bool:
    """Whether a participle behind a comma tells what else the act is, not what is said."""
    said = words("factive", "uttering") | words("factive", "reporting")
    first = min(w for w in tree.subtree(participle) if tree.upos[w] != "PUNCT")
    behind = verb < first and tree.forms[first - 1 : first] == [","]
    alone = tree.xpos[participle] == "VBG" and not tree.has(participle, "nsubj")
    return behind and alone and tree.lemmas[participle] not in said

"""Whom "its" means where that is not the subject: "thanked Oman for its help", "urged it to …"."""

from loaders.language.arguments.binding import commented, is_subject
from loaders.language.lexicon import words
from loaders.language.tree import Tree

_LANDS = words("anaphors", "land")
_WHERE = frozenset(("to", "in", "for"))
_REASONS = frozenset(("over", "for", "because of"))
_ANSWERS = words("control", "answer")
_TOWARDS = frozenset(("", "on", "upon", "against", "with", "at"))


def blamed(tree: Tree, word: int) -> set[int]:
    """Whom an act is done to, for the owner in the reason that is given for it.

    "Sanctions on Russia over its invasion", "thanked Oman for its help": not the subject's. In
    "a call from X, in which he warned", it is X who speaks.
    """
    if tree.deps[word].startswith("nsubj"):
        return _senders(tree, word) or _asked(tree, word) or _warned(tree, word)
    if tree.deps[word] != "nmod:poss":
        return set()
    if told := _told_to(tree, word) or _host(tree, word):
        return told
    reason = next((head for head in tree.path_up(word) if _gives_reason(tree, head)), None)
    if reason is None:
        return set()
    start = min(tree.subtree(reason))
    above = tree.heads[reason]
    while above >= 0 and tree.upos[above] not in ("VERB", "AUX"):
        above = tree.heads[above]
    return {
        other for other in range(above + 1, start)
        if not is_subject(tree, other) and tree.case(other) in _TOWARDS
        and tree.deps[other].partition(":")[0] in ("obj", "iobj", "obl", "nmod")
    }  # fmt: skip


def _told_to(tree: Tree, owner: int) -> set[int]:
    """ "urged Oman to open its border": who is told to act, for the owner in what is to be done."""
    verb = next((w for w in tree.path_up(owner) if tree.upos[w] in ("VERB", "AUX")), owner)
    above = tree.heads[verb]
    bare = tree.xpos[verb] == "VB" and tree.deps[verb] == "xcomp"  # "let Oman open its border"
    if (
        tree.deps[verb] not in ("xcomp", "advcl", "ccomp")
        or tree.has(verb, "nsubj")
        or tree.lemmas[above] not in words("control", "object")
        or not (bare or any(tree.lemmas[c] == "to" for c in tree.dependents(verb, "mark")))
    ):
        return set()
    told = [*tree.dependents(above, "obj", "iobj"), *tree.dependents(above, "obl")]
    return {m for c in told if tree.case(c) in _TOWARDS and c < verb for m in tree.conjuncts(c)}


def _host(tree: Tree, owner: int) -> set[int]:
    """ "Peru's envoy to Chad met the country's leaders", "flew to Chad to meet the …": Chad's."""
    head = tree.heads[owner]
    office = words("institutions", "office") | words("anaphors", "country")
    if (
        tree.lemmas[owner] not in _LANDS
        or tree.lemmas[head] not in office
        or is_subject(tree, head)
    ):
        return set()
    return {w for w in range(owner) if tree.case(w) in _WHERE or tree.deps[w] == "obj"}


def _gives_reason(tree: Tree, word: int) -> bool:
    case = tree.case(word)
    return case in _REASONS or (case == "in" and tree.lemmas[word] in _ANSWERS)


def _asked(tree: Tree, word: int) -> set[int]:
    """Who was asked, for the pronoun in a comment: "asked Peru to leave, a plea it ignored"."""
    verb = tree.heads[word]
    if not commented(tree, verb):
        return set()
    return set(tree.dependents(tree.heads[tree.heads[verb]], "obj", "iobj"))


def _warned(tree: Tree, word: int) -> set[int]:
    """Who is threatened, for who acts in the condition: "vowed to strike Oman if it attacked"."""
    clause = tree.heads[word]
    above = tree.heads[clause]
    if tree.deps[clause] != "advcl" or above < 0 or clause < above:
        return set()
    if not any(tree.lemmas[c] in ("if", "unless") for c in tree.dependents(clause, "mark")):
        return set()
    told = above if tree.deps[above] not in ("xcomp", "ccomp") else tree.heads[above]
    if tree.lemmas[told] not in words("control", "warning"):
        return set()
    start = min(tree.subtree(clause))
    return {w for w in range(told + 1, start) if tree.deps[w] in ("obj", "iobj", "obl", "nmod")}


def _senders(tree: Tree, word: int) -> set[int]:
    """Behind "from" in "a call from X, in which he", where the pronoun is he who sent it."""
    lows = [form.lower() for form in tree.forms[:word]]
    which = max((w for w, low in enumerate(lows) if low == "which"), default=0)
    sent = [w for w in range(which) if tree.lemmas[w] in words("anaphors", "message")]
    if not sent or lows[which - 1] not in ("in", "during") or "from" not in lows[sent[-1] : which]:
        return set()
    return set(range(lows.index("from", sent[-1]), which))

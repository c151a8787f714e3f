"""Names hung on the wrong word: objects that are the next clause's subject, names beside "ally"."""

from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.tree import Tree

_CALLING = words("control", "calling_for")
_PEERS = words("anaphors", "peer")
_ARGUMENTS = frozenset(("obj", "iobj", "nsubj", "obl"))


def mend_name(tree: Tree, name: int, tops: dict[int, Mention]) -> None:
    """Hang a name on the verb whose subject or object it is, or on the noun that it explains."""
    _subject_after(tree, name)
    _acting(tree, name)
    _subject_behind_clause(tree, name, tops)
    _next_subject(tree, name)
    _object_before_to(tree, name)
    _no_infinitive(tree, name)
    _beside_companion(tree, name, tops[name])
    _behind_doer(tree, name, tops[name])


def _subject_after(tree: Tree, name: int) -> None:
    """ "a day after Chad and Togo left": before a verb without a subject, "after" joins clauses."""
    verb = tree.heads[name]
    if (
        verb > name
        and tree.deps[name] == "obl"
        and tree.deps[verb] == "advcl"
        and tree.xpos[verb] in ("VBD", "VBP", "VBZ")
        and tree.case(name) in ("after", "before", "since", "until", "as")
        and not tree.has(verb, "nsubj")
    ):
        for case in list(tree.dependents(name, "case")):
            tree.attach(case, verb, "mark")
        tree.attach(name, verb, "nsubj")


def _no_infinitive(tree: Tree, name: int) -> None:
    """ "said sorry to Doe": before a name "to" is no mark of a verb."""
    marks = [c for c in tree.dependents(name, "mark") if tree.lemmas[c] == "to"]
    if marks and tree.upos[name] == "PROPN" and tree.deps[name] in ("xcomp", "advcl", "acl"):
        tree.attach(marks[0], name, "case")
        tree.attach(name, tree.heads[name], "obl")


def _acting(tree: Tree, name: int) -> None:
    """ "acting Omani minister Badr Busaidi met …": who is acting is the subject, not an object."""
    acting = tree.heads[name]
    verb = tree.heads[acting]
    if (
        tree.forms[acting].lower() == "acting"
        and tree.deps[name] in ("obj", "flat")
        and acting < name < verb
    ):
        tree.attach(name, verb, "obl" if tree.has(verb, "nsubj") else "nsubj")
        tree.attach(acting, name, "amod")


def _subject_behind_clause(tree: Tree, name: int, tops: dict[int, Mention]) -> None:
    """ "After they bombed Mali, Chad and Togo fled": behind the comma the subject begins."""
    first = tree.heads[name]
    members = tree.conjuncts(first) if tree.deps[name] == "conj" else []
    if not members or name != members[1] or len(members) < 3 or not set(members) <= tops.keys():
        return
    verb = max(tree.ends.index(tops[members[-1]].end), members[-1]) + 1
    clause = next((w for w in tree.path_up(first) if tree.deps[w] == "advcl"), verb)
    finite = verb < len(tree) and tree.xpos[verb] in ("VBD", "VBP", "VBZ")
    comma = ",", tree.forms[tree.starts.index(tops[name].start) - 1]
    if (
        finite
        and tree.heads[clause] == verb
        and len(set(comma)) == 1
        and not tree.has(verb, "nsubj")
    ):
        tree.attach(name, verb, "nsubj")
        for other in members[2:]:
            tree.attach(other, name, "conj")


def _next_subject(tree: Tree, name: int) -> None:
    """ "Chad expelled Mali's envoy and Togo left": right before a verb a new subject begins."""
    first = tree.heads[name]
    if tree.deps[name] != "conj" or first > name or tree.conjuncts(first) != [first, name]:
        return
    verb = max(tree.subtree(name)) + 1
    while verb < len(tree) and tree.deps[verb] in ("aux", "advmod"):
        verb += 1
    if verb >= len(tree) or tree.deps[verb] != "conj":
        return
    finite = tree.xpos[verb] in ("VBD", "VBP", "VBZ") or tree.has(verb, "aux")
    above, subjects = tree.heads[verb], list(tree.dependents(verb, "nsubj"))
    if not finite or above > first or tree.has(verb, "mark"):
        return
    if subjects == [first] and not tree.has(above, "obj"):
        tree.attach(first, above, "obj")
    elif subjects or tree.deps[first] not in ("obj", "obl", "nmod"):
        return
    tree.attach(name, verb, "nsubj")


def _object_before_to(tree: Tree, word: int) -> None:
    """ "asked Oman to help it": what stands before "to" is the object of the verb above."""
    verb = tree.heads[word]
    if verb < word or tree.deps[word] not in _ARGUMENTS or tree.xpos[verb] != "VB":
        return
    above = tree.heads[verb]
    markers = [c for c in tree.dependents(verb, "mark") if tree.lemmas[c] == "to" and c > word]
    controls = 0 <= above < word and tree.lemmas[above] in words("control", "object")
    if markers and controls and not tree.has(above, "obj", "iobj") and not tree.case(word):
        before = min(tree.subtree(word)) - 1
        called = tree.lemmas[above] in _CALLING and tree.lemmas[before] == "for"
        tree.attach(word, above, "obl" if called else "obj")
        if called:  # "called for Oman to help it"
            tree.attach(before, word, "case")


def _beside_companion(tree: Tree, word: int, mention: Mention) -> None:
    """ "with its NATO ally Turkey": the name belongs to the noun right before it."""
    first = next(i for i, start in enumerate(tree.starts) if start >= mention.start)
    noun = first - 1
    if (
        noun >= 0
        and tree.lemmas[noun] in words("control", "companion") | _PEERS
        and tree.heads[noun] == tree.heads[word] != word
        and tree.deps[word] in _ARGUMENTS
        and not tree.case(word)
    ):
        tree.attach(word, noun, "appos")


def _behind_doer(tree: Tree, name: int, mention: Mention) -> None:
    """ "The lifting by Chad of its embargo": what is lifted is nothing of Chad's name."""
    act = tree.heads[name]
    if tree.deps[name] != "nmod" or tree.case(name) != "by" or tree.upos[act] != "NOUN":
        return
    for phrase in list(tree.dependents(name, "nmod")):
        if tree.case(phrase) == "of" and tree.starts[phrase] >= mention.end:
            tree.attach(phrase, act, "nmod")

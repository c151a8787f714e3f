"""Relative clauses hung on the wrong name or robbed of their pronoun, mended in the tree."""

from loaders.language.lexicon import of_time, words
from loaders.language.tree import Tree

_PRONOUNS = frozenset(("who", "which"))


def mend_relatives(tree: Tree) -> None:
    """Hang each relative clause where its pronoun stands."""
    for clause in range(len(tree)):
        if tree.deps[clause] == "acl:relcl" and tree.heads[clause] >= 0:
            _robbed(tree, clause)
            _of_the_last(tree, clause)
            _with_a_time(tree, clause)
    for word, lemma in enumerate(tree.lemmas):
        if tree.deps[word] == "nmod" and tree.has(word, "cop"):  # "X, which is in the bloc"
            told = any(tree.lemmas[c] in _PRONOUNS for c in tree.dependents(word, "nsubj"))
            tree.attach(word, tree.heads[word], "acl:relcl" if told else "nmod")
        if lemma in words("control", "prompting"):
            _bidden(tree, word)
        if lemma == "whose":
            _whose(tree, word)
        if lemma in ("whom", "which") and tree.deps[word] == "nmod" and tree.case(word) == "of":
            _all_of_whom(tree, word)


def _whose(tree: Tree, whose: int) -> None:
    """ "Chad, whose premier is to come on Friday": the clause is Chad's, and asks for nothing."""
    before = whose - 2 if tree.forms[whose - 1] == "," else whose - 1
    verb = next((w for w in tree.path_up(whose) if tree.upos[w] == "VERB"), -1)
    if before < 0 or verb < 0 or tree.deps[verb] not in ("parataxis", "xcomp", "ccomp", "conj"):
        return
    name = before
    while tree.deps[name] in ("flat", "compound") and tree.heads[name] >= 0:
        name = tree.heads[name]
    beside = tree.upos[name] in ("NOUN", "PROPN") and tree.heads[name] == tree.heads[verb]
    if not beside or min(tree.subtree(verb)) < before:
        return
    above = tree.heads[verb]
    tree.attach(verb, name, "acl:relcl")
    for todo in list(tree.dependents(verb, "advcl", "xcomp")):  # "asked X, whose …, to leave"
        first = min(w for w in tree.subtree(todo) if tree.upos[w] != "PUNCT")
        behind = tree.forms[first - 1] == ","
        if behind and tree.xpos[todo] == "VB" and tree.lemmas[above] in words("control", "object"):
            tree.attach(todo, above, "xcomp")


def _robbed(tree: Tree, clause: int) -> None:
    """ "The ban that Chad imposed stays": right before the clause the pronoun is the clause's."""
    start = min(tree.subtree(clause))
    pronoun, subject = start - 1, tree.has(clause, "nsubj", "nsubj:pass")
    if pronoun <= 0 or tree.xpos[pronoun] not in ("WDT", "WP") or tree.children[pronoun]:
        return
    others = any(c != pronoun for c in tree.dependents(clause, "nsubj"))
    if tree.heads[pronoun] == clause:
        if tree.deps[pronoun] == "nsubj" and others and not tree.has(clause, "obj", "xcomp"):
            tree.attach(pronoun, clause, "obj")
    elif not (subject and tree.has(clause, "obj")):
        tree.attach(pronoun, clause, "obj" if subject else "nsubj")


def _of_the_last(tree: Tree, clause: int) -> None:
    """ "Chad, which came, and Peru, which did not": the second clause is Peru's."""
    first, before = tree.heads[clause], min(tree.subtree(clause)) - 1
    while before > first and tree.forms[before] in (",", "-", "–"):
        before -= 1
    owner = next((c for c in tree.conjuncts(first)[1:] if before in tree.subtree(c)), -1)
    taken = any(c < owner for c in tree.dependents(first, "acl:relcl"))
    if first < owner < clause and taken:
        tree.attach(clause, owner, "acl:relcl")


def _with_a_time(tree: Tree, clause: int) -> None:
    """ "Peru, which this month presides over it, said": a month does not preside."""
    for time in list(tree.dependents(clause, "nsubj")):
        if not of_time(tree.forms[time]) or tree.case(time):
            continue
        start = min(tree.subtree(time)) - 1
        if start > 0 and tree.lemmas[start] in _PRONOUNS and tree.deps[start] != "nsubj":
            tree.attach(time, clause, "obl:unmarked")
            tree.attach(start, clause, "nsubj")


def _all_of_whom(tree: Tree, pronoun: int) -> None:
    """ "Chad and Peru, all of whom came, left": what is said of them, and no clause of leaving."""
    clause = tree.heads[tree.heads[pronoun]]
    if clause < 0 or tree.deps[clause] not in ("ccomp", "parataxis", "advcl"):
        return
    before = min(w for w in tree.subtree(clause) if tree.upos[w] != "PUNCT") - 1
    for subject in tree.dependents(tree.heads[clause], "nsubj"):
        if before - 1 in tree.subtree(subject) and tree.forms[before] == ",":
            tree.attach(clause, subject, "acl:relcl")
            return


def _bidden(tree: Tree, noun: int) -> None:
    """ "Came to Rome, where they met, at its invitation": set off, it is why somebody came."""
    verb = tree.heads[noun]
    if tree.deps[noun] != "obl" or tree.case(noun) != "at" or not tree.deps[verb].startswith("acl"):
        return
    set_off = tree.forms[min(w for w in tree.subtree(noun) if tree.upos[w] != "PUNCT") - 1] == ","
    above = next((w for w in tree.path_up(tree.heads[verb]) if tree.upos[w] == "VERB"), None)
    if set_off and noun > verb and above is not None:
        tree.attach(noun, above, "obl")

"""Lists that end where the next clause begins: "left Chad and Togo stayed"."""

from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.tree import Tree

_TRANSITIVE = words("control", "transitive") | {"recall", "ban"}
_FINITE = frozenset(("VBD", "VBP", "VBZ"))
_RELATIVE = frozenset(("which", "who", "whose", "whom", "where"))
_CLAUSES = frozenset(("conj", "ccomp", "xcomp", "advcl", "parataxis", "root"))


def split(tree: Tree, tops: dict[int, Mention]) -> None:
    """Make subjects of the names behind "and" or a stop that the verb right after them lacks."""
    for name in sorted(tops):
        if tree.deps[name] == "conj" and tree.heads[name] in tops:
            _split_at_stop(tree, name)
            _split(tree, name)


def _split_at_stop(tree: Tree, name: int) -> None:
    """ "It was recognised by Chad and Mali; Togo and Ghana refuse": behind a stop others act."""
    first, start = tree.heads[name], min(tree.subtree(name))
    if ";" not in tree.forms[max(start - 1, 0) : start + 1]:
        return
    members = [one for one in tree.conjuncts(first) if one >= name]
    verb = max(max(tree.subtree(one)) for one in members) + 1
    while verb < len(tree) and (tree.upos[verb] == "ADV" or tree.deps[verb] == "aux"):
        verb += 1
    if verb == len(tree) or tree.upos[verb] != "VERB" or tree.has(verb, "nsubj"):
        return
    bare = tree.xpos[verb] == "VB" and not tree.has(verb, "mark")
    if tree.xpos[verb] in _FINITE or bare or tree.has(verb, "aux"):
        tree.attach(name, verb, "nsubj")
        for other in members:
            if tree.heads[other] == first:
                tree.attach(other, name, "conj")


def _split(tree: Tree, name: int) -> None:
    both = [c for c in tree.dependents(name, "cc:preconj") if tree.lemmas[c] == "both"]
    start = min(both, default=name)
    if start == 0 or tree.lemmas[start - 1] not in ("and", "but"):
        return
    verb = _behind(tree, name)
    while verb < len(tree) and tree.upos[verb] == "ADV":
        verb += 1
    if verb == len(tree) or not _governs(tree, name, verb):
        return
    bare = tree.xpos[verb] == "VB" and not tree.has(verb, "mark", "aux")
    if not (tree.xpos[verb] in _FINITE or bare):
        return
    first, above = tree.heads[name], tree.heads[verb]
    if not both and (len(tree.conjuncts(first)) > 2 or tree.heads[first] == verb):
        return
    others = list(tree.dependents(verb, "nsubj"))
    lacking = tree.lemmas[above] in _TRANSITIVE and not tree.has(above, "obj")
    if others and not both and not lacking:  # "the raids on Chad and Togo killed many"
        return
    if above >= 0 and tree.has(above, "nsubj"):
        others += [other for other in tree.dependents(above, "nsubj") if other > above]
    for other in others:
        if not 0 <= above < other:
            return
        tree.attach(other, above, "obj")
    for clause in list(tree.dependents(verb, "advcl")):  # what stands before is a clause beside
        if clause < name and tree.has(clause, "nsubj") and not tree.has(clause, "mark"):
            tree.attach(clause, verb, "parataxis")
    tree.attach(name, verb, "nsubj")
    tree.attach(start - 1, verb, "cc")
    if above >= 0:
        tree.attach(verb, above, "conj")


def _governs(tree: Tree, name: int, verb: int) -> bool:
    """True for a verb with an object that the parser has hung on what stands before the name."""
    second = tree.deps[verb] == "acl:relcl" and verb > max(tree.conjuncts(name)) + 1
    return tree.has(verb, "obj") and (tree.deps[verb] in _CLAUSES or second)


def _behind(tree: Tree, name: int) -> int:
    """The word behind a name, and behind the clause about it: "Chad, which is poor, left"."""
    last = max(tree.conjuncts(name))
    if not _has_clause(tree, last):
        return last + 1
    verb = next((w for w in tree.path_up(last + 2) if tree.deps[w] == "acl:relcl"), last)
    end = max(word for word in tree.subtree(verb) if tree.forms[word] != ",")
    return end + 2 if verb > last and tree.forms[end + 1 : end + 2] == [","] else last + 1


def _has_clause(tree: Tree, name: int) -> bool:
    after = tree.forms[name + 1 : name + 3]
    return after[:1] == [","] and any(form.lower() in _RELATIVE for form in after[1:])

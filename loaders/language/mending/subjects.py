"""Subjects in front that the parser misses, or sees where there are none.

"After the cabinet had met" has one, "with horns at full blast, Chad cheered" but one, "in Lima,
Chad and Mali signed" those behind the comma, and "the pact made by X has been kept" no doer.
"""

from loaders.language.mention import Mention
from loaders.language.tree import Tree

_FINITE = frozenset(("VBD", "VBP", "VBZ"))
_JOINING = frozenset(("after", "before", "since", "until"))
_SEATED = frozenset(("in", "at"))


def set_subjects(tree: Tree, tops: dict[int, Mention]) -> None:
    """Give clauses their subjects, and take from them what is none."""
    for word in range(len(tree)):
        _behind_conjunction(tree, word)
        _in_phrase(tree, word)
        _made_by(tree, word)
        _own_verb(tree, word)
    for name in sorted(tops):
        _behind_place(tree, name, tops)
        _person_behind(tree, name, tops)


def _behind_conjunction(tree: Tree, noun: int) -> None:
    """ "Hours after the cabinet had met": before such a verb "after" joins clauses."""
    verb = tree.heads[noun]
    if tree.deps[noun] != "obl" or verb < noun or tree.case(noun) not in _JOINING:
        return
    finite = tree.xpos[verb] in _FINITE or tree.has(verb, "aux")
    if not finite or tree.has(verb, "nsubj", "csubj", "expl") or tree.deps[verb] == "root":
        return
    between = {tree.deps[w] for w in range(max(tree.subtree(noun)) + 1, verb)}
    if between <= {"aux", "advmod", "aux:pass"}:
        for case in list(tree.dependents(noun, "case")):
            tree.attach(case, verb, "mark")
        tree.attach(noun, verb, "nsubj:pass" if tree.has(verb, "aux:pass") else "nsubj")


def _in_phrase(tree: Tree, noun: int) -> None:
    """ "With horns at full blast, Chad cheered": behind a preposition is no subject."""
    verb = tree.heads[noun]
    if tree.deps[noun] != "nsubj" or not noun < verb or tree.case(noun) not in ("with", "without"):
        return
    if any(noun < c < verb and not tree.case(c) for c in tree.dependents(verb, "nsubj")):
        tree.attach(noun, verb, "obl")


def _made_by(tree: Tree, participle: int) -> None:
    """ "The pact made by X has been kept by Y": X made it."""
    verb, noun = tree.heads[participle], participle - 1
    if tree.deps[participle] != "advcl" or tree.xpos[participle] != "VBN" or verb < participle:
        return
    if noun < 0 or tree.heads[noun] != verb or not tree.deps[noun].startswith("nsubj"):
        return
    agents = [c for c in tree.dependents(verb, "obl") if tree.case(c) == "by"]
    if len(agents) > 1 and participle < agents[0] < verb:
        tree.attach(participle, noun, "acl")
        tree.attach(agents[0], participle, "obl:agent")


def _own_verb(tree: Tree, verb: int) -> None:
    """ "Oman applauds it, Chad speaks of a mistake": the first is no subject of the last verb."""
    name = tree.heads[verb]
    later = tree.heads[name] if name >= 0 else -1
    if tree.deps[verb] != "parataxis" or tree.xpos[verb] not in _FINITE or not name < verb < later:
        return
    others = [c for c in tree.dependents(later, "nsubj", "nsubj:pass") if verb < c < later]
    if tree.deps[name] == "nsubj" and others and not tree.has(verb, "nsubj", "nsubj:pass"):
        tree.attach(verb, later, "parataxis")
        tree.attach(name, verb, "nsubj")


def _behind_place(tree: Tree, name: int, tops: dict[int, Mention]) -> None:
    """ "In Lima, Chad and Mali signed it": behind the comma the subject begins."""
    place = tree.heads[name]
    if tree.deps[name] != "conj" or place not in tops or tree.case(place) not in _SEATED:
        return
    verb = tree.heads[place]
    others = [c for c in tree.dependents(place, "conj") if c > name]
    if tree.deps[place] != "obl" or verb < name or tree.has(verb, "nsubj", "csubj"):
        return
    comma = tree.forms[min(w for w in tree.subtree(name) if tree.upos[w] != "PUNCT") - 1] == ","
    last = max((max(tree.subtree(c)) for c in (name, *others)), default=name)
    if comma and others and last + 1 == verb and tree.xpos[verb] in _FINITE:
        tree.attach(name, verb, "nsubj")
        for other in others:
            tree.attach(other, name, "conj")


def _person_behind(tree: Tree, name: int, tops: dict[int, Mention]) -> None:
    """ "At dinner in Lima Mr Doe said": a person is no part of what stands before."""
    if tops[name].party.kind != "Person" or tree.case(name):
        return
    title = next((c for c in tree.dependents(name, "nmod:desc") if c < name), 0)
    if title < 1 or tree.deps[name] not in ("flat", "appos", "nmod"):
        return
    close = (w for w, one in tops.items() if one.end == tree.ends[title - 1])
    place = next(close, None)
    verb = next((w for w in tree.path_up(name) if tree.upos[w] == "VERB"), -1)
    free = verb > name and not tree.has(verb, "nsubj", "csubj", "expl")
    if free and place is not None and tree.case(place) in _SEATED:
        tree.attach(name, verb, "nsubj")

"""Acts that a sentence takes for done whatever it says of them, and those it says are off."""

import itertools
from collections.abc import Container

from graph.model import Status
from loaders.language.arguments.definiteness import definite
from loaders.language.dates.words import ordinal
from loaders.language.lexicon import words
from loaders.language.tree import Tree
from loaders.language.verbs.verbgroup import VerbGroup

_NOTHING = frozenset(("nothing", "nobody", "none", "no-one"))
_ANYTHING = frozenset(("anything", "anybody", "anyone"))


def presumed(tree: Tree, noun: int, verb: int) -> bool:
    """True for the invitation that somebody answers or comes at, and a pact amended or annulled."""
    dep, lemma = tree.deps[noun].partition(":")[0], tree.lemmas[noun]
    if lemma in words("factive", "answered"):
        there = dep in ("obl", "nmod") and not tree.has(noun, "acl")
        at = there and tree.case(noun) in ("at", "on", "upon", "following", "after")
        done = dep == "obj" or tree.deps[noun] == "nsubj:pass"
        return at or (done and tree.with_particle(verb) in words("factive", "answering"))
    if lemma not in words("factive", "pact"):
        return False
    if dep == "nsubj" and _in_force(tree, verb):  # what is in force from May was concluded before
        return True
    if dep == "nmod" and tree.case(noun) == "of":  # "the cancellation of its treaty"
        return tree.lemmas[verb] in words("factive", "annulment")
    if dep not in ("obj", "nsubj"):
        return False
    known = tree.has(noun, "nmod:poss") or definite(tree, noun)
    return known and tree.lemmas[verb] in words("factive", "amending")


def _in_force(tree: Tree, verb: int) -> bool:
    """True for "takes effect" and "will enter into force"."""
    there = {tree.lemmas[c] for c in tree.dependents(verb, "obj", "obl", "compound:prt")}
    coming = tree.lemmas[verb] in words("factive", "coming")
    return coming and not there.isdisjoint(words("factive", "force"))


def fulfilled(tree: Tree, noun: int, verb: int) -> bool:
    """True for the threat or promise that somebody carries out: "acted on its threat to leave"."""
    if tree.lemmas[noun] not in words("factive", "word") or verb < 0:
        return False
    told = {tree.lemmas[verb], tree.with_particle(verb)}
    told |= {f"{tree.lemmas[verb]} {tree.lemmas[c]}" for c in tree.children[verb]}
    if tree.deps[noun] == "obj":
        return not told.isdisjoint(words("factive", "keeping"))
    on = tree.deps[noun] == "obl" and tree.case(noun) in ("on", "through on", "with")
    return on and not told.isdisjoint(words("factive", "acting_on"))


def too_much(tree: Tree, word: int) -> bool:
    """True for "too ill" and "too busy": who is so does not do it."""
    too = word > 0 and tree.lemmas[word - 1] == "too"
    return too and tree.upos[word] == "ADJ" and tree.lemmas[word] not in words("factive", "timely")


def called_off(tree: Tree, predicate: int) -> bool:
    """True for "is off", "is on hold", "is off the table" and "is out of the question"."""
    if not tree.has(predicate, "cop"):
        return False
    case, lemma = tree.case(predicate), tree.lemmas[predicate]
    off = case == "off" and lemma in words("factive", "mooted")
    off = off or (case == "out of" and lemma == "question")
    return lemma == "off" or off or (case == "on" and lemma in ("hold", "ice"))


def disproved(tree: Tree, report: int) -> bool:
    """True for reports, rumours and stories that were false or turned out to be a hoax."""
    over = tree.heads[report]
    if over < 0 or tree.deps[report].partition(":")[0] != "nsubj":
        return False
    below = [over] if tree.has(over, "cop") else []
    if tree.lemmas[over] in words("factive", "turning_out"):
        below = list(tree.dependents(over, "xcomp", "obl"))
    denied = any(tree.lemmas[c] in ("not", "never", "no") for c in tree.children[over])
    return not denied and any(tree.lemmas[c] in words("factive", "untrue") for c in below)


def fictional(tree: Tree, verb: int) -> bool:
    """True for "the novel tells how …"."""
    subjects = tree.dependents(verb, "nsubj")
    return any(tree.lemmas[c] in words("factive", "fiction") for c in subjects)


def imagined(tree: Tree, act: int, verb: int) -> bool:
    """True for "a war between them would be …": of what nobody knows to be, or to come.

    "The visit would be his first", "US sanctions would stay" tell of acts that there are.
    """
    open_ = words("modals", "hanging") - {"will"}
    if open_.isdisjoint(tree.lemmas[c] for c in tree.dependents(verb, "aux")):
        return False
    before = {tree.lemmas[c] for c in tree.dependents(act, "det", "amod") if c < act}
    known = definite(tree, act) or tree.has(act, "nmod:poss")
    return not known and not before.isdisjoint(words("factive", "any"))


def talked_of(tree: Tree, act: int, predicate: int, group: VerbGroup) -> Status | None:
    """What "is off", "is on the cards" and "would be welcome" say of their subject."""
    negated = group.negated(predicate)
    if due(tree, act, predicate):
        return "planned"
    if called_off(tree, predicate):
        return "possible" if negated else "denied"
    if tree.lemmas[predicate] in words("factive", "mooted"):
        return "denied" if negated else "possible"
    return "possible" if imagined(tree, act, predicate) else None


def coming_up(tree: Tree, predicate: int) -> bool:
    """True for "is in the making" and "is on the horizon"."""
    there = tree.lemmas[predicate] in words("factive", "coming_up")
    return there and tree.has(predicate, "cop") and tree.case(predicate) in ("in", "on")


def due(tree: Tree, act: int, predicate: int) -> bool:
    """True for "the visit will be brief" and "would be his first"; not "will be remembered"."""
    if tree.lemmas[act] not in words("factive", "taking_place") or not tree.has(predicate, "cop"):
        return False
    ahead = {tree.forms[c].lower() for c in tree.dependents(predicate, "aux")}
    if "would" in ahead and "have" not in ahead:
        near = (predicate, *tree.dependents(predicate, "amod"))
        return any(ordinal(tree.lemmas[word]) for word in near)
    return not ahead.isdisjoint(("will", "'ll", "’ll"))


def of_nothing(tree: Tree, verb: int) -> bool:
    """True for "signed nothing" and "will expel no diplomats"."""
    return any(
        tree.lemmas[thing] in _NOTHING
        or any(tree.lemmas[c] == "no" for c in tree.dependents(thing, "det"))
        for thing in tree.dependents(verb, "obj")
    )


def of_no_use(tree: Tree, thing: int, negated: bool) -> bool:
    """True for "did nothing to help" and, with a negated verb, "never did anything to help"."""
    return tree.lemmas[thing] in _NOTHING or (negated and tree.lemmas[thing] in _ANYTHING)


def ruled_out(tree: Tree, gerund: int, verb: int) -> bool:
    """ "Avoided visiting X"; not what somebody does by it: "left the talks, accusing X"."""
    first = min(tree.subtree(gerund))
    apart = tree.has(verb, "obj") or "," in (tree.forms[first], tree.forms[first - 1])
    return tree.xpos[gerund] == "VBG" and not apart


def either(tree: Tree, clause: int, marks: Container[str]) -> bool:
    """ "It starts whether they meet or not": nothing is said of their meeting."""
    if "whether" not in marks:
        return False
    start = next(c for c in tree.dependents(clause, "mark", "case") if tree.lemmas[c] == "whether")
    ends = (i for i in range(start, len(tree)) if tree.upos[i] == "PUNCT")
    said = tree.lemmas[start : next(ends, len(tree))]
    return ("or", "not") in itertools.pairwise(said)

"""Nouns that the parser takes for what stands before or behind them, put right in the tree."""

from collections.abc import Callable

from loaders.language.lexicon import words
from loaders.language.mending.behind import mend_phrase
from loaders.language.mending.expletive import mend_it
from loaders.language.tree import Tree

_ACTED_ON = words("institutions", "official") | words("control", "harmed")


def mend_noun(tree: Tree, word: int) -> None:
    """Hang names, kinds, amounts and participles on the nouns that they belong to."""
    for mend in (*_MENDS.get(tree.deps[word].partition(":")[0], ()), *_ANYWHERE):
        mend(tree, word)
    mend_phrase(tree, word)


def _before_participle(tree: Tree, participle: int) -> None:
    """ "US-brokered talks": the name before the hyphen does it, and is not the talks'."""
    name = participle - 2
    hyphen = name >= 0 and tree.forms[participle - 1] in ("-", "–")
    noun = tree.heads[participle]
    described = hyphen and tree.xpos[participle] == "VBN" and tree.deps[participle] == "amod"
    if described and tree.heads[name] == noun and tree.deps[name] in ("compound", "amod"):
        tree.attach(name, participle, "compound")


def _fighting(tree: Tree, gerund: int) -> None:
    """ "Fighting between Chad and Mali went on": before a verb without subject it is a noun."""
    verb = tree.heads[gerund]
    if (
        tree.xpos[gerund] == "VBG"
        and tree.deps[gerund] in ("advcl", "csubj")
        and gerund < verb
        and any(tree.case(c) == "between" for c in tree.dependents(gerund, "nmod", "obl"))
        and not tree.has(verb, "nsubj")
    ):
        tree.upos[gerund], tree.xpos[gerund] = "NOUN", "NN"
        tree.lemmas[gerund] = tree.forms[gerund].lower()
        tree.attach(gerund, verb, "nsubj")


def _talks(tree: Tree, word: int) -> None:
    """ "Talks between Chad and Mali broke down": nobody stands before, so nobody talks."""
    if tree.xpos[word] != "VBZ" or tree.lemmas[word] != "talk" or tree.has(word, "nsubj"):
        return
    below = list(tree.dependents(word, "obl", "nmod"))
    verbs = [c for c in tree.dependents(word, "advcl", "ccomp", "parataxis") if c > word]
    if not any(tree.case(c) in ("between", "with") for c in below):
        return
    tree.upos[word], tree.xpos[word] = "NOUN", "NNS"
    for phrase in below:
        tree.attach(phrase, word, "nmod")
    for verb in verbs[:1]:
        if tree.xpos[verb] in ("VBD", "VBP", "VBZ") and not tree.has(verb, "nsubj", "mark"):
            tree.attach(verb, tree.heads[word], tree.deps[word])
            tree.attach(word, verb, "nsubj")


def _done_by(tree: Tree, participle: int) -> None:
    """ "agreed to a truce brokered by Oman": the noun before a participle is what is done."""
    noun = participle - 1
    if (
        tree.xpos[participle] == "VBN"
        and noun > 0
        and tree.deps[noun] == "compound"
        and tree.heads[noun] == participle
        and tree.upos[noun] == "NOUN"
        and any(tree.case(c) == "by" for c in tree.dependents(participle, "obl"))
        and not tree.has(participle, "nsubj", "aux")
    ):
        dep = {"advcl": "obl", "acl": "nmod"}.get(tree.deps[participle], tree.deps[participle])
        tree.attach(noun, tree.heads[participle], dep)
        for word in [c for c in tree.children[participle] if c < noun]:
            tree.attach(word, noun, tree.deps[word])
        tree.attach(participle, noun, "acl")


def _before_noun(tree: Tree, modifier: int) -> None:
    """ "with senior Chadian and Omani envoys": the preposition is the noun's, not "Chadian"'s."""
    noun = tree.heads[modifier]
    if tree.deps[modifier] in ("compound", "amod") and modifier < noun and not tree.case(noun):
        for word in list(tree.dependents(modifier, "case")):
            if word < modifier and tree.xpos[word] == "IN":
                tree.attach(word, noun, "case")


def _kinds_of_measure(tree: Tree, kind: int) -> None:
    """ "a land, air and sea blockade of Mali": kinds of one thing, which is what is done."""
    if tree.lemmas[kind] not in words("control", "kind"):
        return
    named = list(tree.dependents(kind, "conj"))
    if not named:
        return
    last = named[-1]
    described = {
        c for c in tree.children[last] if tree.deps[c] in ("amod", "compound", "cc", "punct")
    }
    inner = {c for one in (*named[:-1], *described) for c in (one, *tree.children[one])}
    if (
        tree.lemmas[last] not in words("control", "measure")
        or any(tree.lemmas[one] not in words("control", "kind") for one in named[:-1])
        or not set(range(kind + 1, last)) <= inner | set(tree.children[kind])
    ):
        return
    tree.attach(last, tree.heads[kind], tree.deps[kind])
    for child in list(tree.children[kind]):
        tree.attach(child, last, "compound" if child in named else tree.deps[child])
    tree.attach(kind, last, "compound")


def _by_whom_as(tree: Tree, doer: int) -> None:
    """ "recognition of X as a state by Y": what is behind "by" did the act, and is no state's.

    Neither has it the persons and things that the act came over: "the arrest of a consul by Y".
    """
    role = tree.heads[doer]
    if tree.deps[doer] == tree.deps[role] == "nmod" and tree.lemmas[role] in _ACTED_ON:
        if tree.case(doer) == "by" and tree.case(role) == "of":
            tree.attach(doer, tree.heads[role], "nmod")
        return
    if tree.deps[doer] == "nmod" and tree.case(doer) == "by" and tree.case(role) == "as":
        act = next(tree.dependents(tree.heads[role], "obj"), tree.heads[role])
        tree.attach(doer, act, "nmod" if tree.upos[act] == "NOUN" else "obl")


def _opposite_number(tree: Tree, number: int) -> None:
    """ "his opposite number" is his counterpart."""
    if tree.lemmas[number] == "number" and any(
        tree.lemmas[c] == "opposite" for c in tree.dependents(number, "amod")
    ):
        tree.lemmas[number] = "counterpart"


def _doer_of_thing(tree: Tree, doer: int) -> None:
    """ "opposed plans by Spain to leave": right behind its object, nobody else does a verb."""
    verb = tree.heads[doer]
    if tree.upos[doer] != "PROPN" or tree.deps[doer] not in ("obl", "nsubj") or verb > doer:
        return
    thing = min(tree.subtree(doer)) - 1
    active = tree.xpos[verb] in ("VBD", "VBZ", "VBP", "VB") and not tree.has(verb, "aux:pass")
    if active and tree.case(doer) == "by" and thing in tree.dependents(verb, "obj"):
        tree.attach(doer, thing, "nmod")


def _before_number(tree: Tree, name: int) -> None:
    """ "gave Chad 22 jets", "old jets": what stands between them, no name has behind it."""
    noun = tree.heads[name]
    verb = tree.heads[noun]
    if (
        tree.upos[name] == "PROPN"
        and tree.deps[name] in ("compound", "nmod:unmarked", "nmod:poss")
        and tree.deps[noun] in ("obj", "iobj")
        and verb < name
        and not (tree.has(name, "case") or len(set(tree.dependents(verb, "iobj", "obj"))) > 1)
    ):
        after = max(tree.subtree(name)) + 1
        giving = tree.lemmas[verb] in words("control", "giving")
        given = giving and (tree.xpos[after] == "JJ" or _lone_gift(tree, name, noun))
        if (after < noun and tree.xpos[after] in ("CD", "$")) or given:
            tree.attach(name, verb, "iobj")
            tree.attach(noun, verb, "obj")


def _charge(tree: Tree, affairs: int) -> None:
    """ "Chad's charge d'affaires" is one noun, whose owner is his, and charges nobody."""
    noun = affairs - 1
    said = noun >= 0 and tree.lemmas[noun] in ("charge", "chargé", "chargés")
    if not said or tree.forms[affairs].lower().replace("’", "'") != "d'affaires":
        return
    tree.lemmas[noun], tree.upos[noun] = "chargé", "NOUN"
    if tree.heads[noun] == affairs:
        tree.attach(noun, tree.heads[affairs], tree.deps[affairs])
    for child in [c for c in tree.children[affairs] if c < noun]:
        tree.attach(child, noun, tree.deps[child])
    tree.attach(affairs, noun, "flat")


def _adjoining(tree: Tree, verb: int) -> None:
    """ "where Chad, Niger and Libya meet": lands that meet somewhere only adjoin."""
    if tree.forms[verb] != "meet" or tree.xpos[verb] != "VBP" or tree.has(verb, "obj"):
        return
    if any(tree.lemmas[c] == "where" for c in tree.children[verb]):
        tree.lemmas[verb] = "adjoin"


def _lone_gift(tree: Tree, name: int, noun: int) -> bool:
    """ "promised Fiji money": not so for "sent US aid", where the name tells whose it is."""
    bare = not tree.has(noun, "det") and max(tree.subtree(name)) + 1 == noun
    return bare and tree.lemmas[noun] in words("control", "gift") and not tree.forms[name].isupper()


def _whose(tree: Tree, owner: int) -> None:
    """ "Chad's decision to expel the envoy": behind its ending Chad owns the next noun."""
    owned = tree.heads[owner]
    if tree.deps[owner] not in ("nmod:poss", "nsubj") or owned - owner < 4:
        return
    endings = (c for c in tree.dependents(owner, "case") if c > owner and tree.xpos[c] == "POS")
    ending = next(endings, -1)
    noun = ending + 1
    while 0 < noun < owned and tree.upos[noun] not in ("NOUN", "VERB", "ADP", "PART", "PUNCT"):
        noun += 1
    while noun + 1 < owned and tree.upos[noun] == tree.upos[noun + 1] == "NOUN":
        noun += 1
    between = range(noun + 1, owned)
    apart = tree.deps[owner] == "nsubj" or any(tree.upos[w] == "VERB" for w in between)
    if ending > 0 and tree.upos[noun] == "NOUN" and apart:
        tree.attach(owner, noun, "nmod:poss")


def _both_own(tree: Tree, first: int) -> None:
    """ "France and Spain's plan was sunk": the plan is both's, and neither is sunk."""
    verb = tree.heads[first]
    owners = tree.conjuncts(first)
    cases = [c for owner in owners for c in tree.dependents(owner, "case")]
    ending = next((c for c in cases if c > first and tree.xpos[c] == "POS"), verb)
    for noun in list(tree.dependents(verb, "nsubj")):
        if max(ending, owners[-1]) < noun < verb and tree.upos[noun] == "NOUN":
            tree.attach(first, noun, "nmod:poss")
            return


# By the relation of the word that each looks at, and those that look at any.
_MENDS: dict[str, tuple[Callable[[Tree, int], None], ...]] = {
    "amod": (_before_participle, _before_noun),
    "compound": (_before_noun, _before_number),
    "nmod": (_by_whom_as, _before_number),
    "obl": (_doer_of_thing,),
    "nsubj": (_doer_of_thing, _both_own),
    "advcl": (_fighting,),
    "csubj": (_fighting,),
    "expl": (mend_it,),
}
_ANYWHERE = (_talks, _done_by, _kinds_of_measure, _opposite_number, _charge, _whose, _adjoining)

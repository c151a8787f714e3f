"""Nouns that the parser takes for what stands before or behind them, put right in the tree."""

from loaders.language.lexicon import words
from loaders.language.tree import Tree

_ABOVE = {"with": "dealing", "between": "dealing", "from": "sent"}
_TRAVELLING = words("institutions", "official") - {"ambassador", "envoy", "head", "chief"}
_BARGAINING = frozenset(("negotiate", "renegotiate", "discuss"))


def mend_noun(tree: Tree, word: int) -> None:
    """Hang names, kinds, amounts and participles on the nouns that they belong to."""
    _before_participle(tree, word)
    _fighting(tree, word)
    _talks(tree, word)
    _done_by(tree, word)
    _before_noun(tree, word)
    _kinds_of_measure(tree, word)
    _by_whom_as(tree, word)
    _behind_quantity(tree, word)
    _behind_means(tree, word)
    _behind_doer(tree, word)
    _opposite_number(tree, word)
    _with_whom(tree, word)
    _among_them(tree, word)
    _before_flat(tree, word)
    _before_number(tree, word)
    _on_a_visit(tree, word)
    _doer_of_thing(tree, word)


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
    named = list(tree.dependents(kind, "conj"))
    if not named or tree.lemmas[kind] not in words("control", "kind"):
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
    things = words("institutions", "official") | words("control", "harmed")
    if tree.deps[doer] == tree.deps[role] == "nmod" and tree.lemmas[role] in things:
        if tree.case(doer) == "by" and tree.case(role) == "of":
            tree.attach(doer, tree.heads[role], "nmod")
        return
    if tree.deps[doer] == "nmod" and tree.case(doer) == "by" and tree.case(role) == "as":
        act = next(tree.dependents(tree.heads[role], "obj"), tree.heads[role])
        tree.attach(doer, act, "nmod" if tree.upos[act] == "NOUN" else "obl")


def _behind_quantity(tree: Tree, phrase: int) -> None:
    """ "fired dozens of shells at Chad": no dozens are at Chad, the shells are fired there."""
    amount = tree.heads[phrase]
    fired = tree.deps[phrase] == "nmod" and tree.case(phrase) in ("at", "on", "into", "against")
    if fired and tree.deps[amount] == "obj" and tree.lemmas[amount] in words("control", "quantity"):
        tree.attach(phrase, tree.heads[amount], "obl")


def _behind_means(tree: Tree, phrase: int) -> None:
    """ "spoke by video with Chad": the video is with nobody, the speaking is."""
    means = tree.heads[phrase]
    linked = tree.deps[phrase] == "nmod" and tree.deps[means] == "obl"
    if not linked or tree.lemmas[means] not in words("control", "means"):
        return
    if tree.case(means) in ("by", "over", "via") and tree.case(phrase) == "with":
        tree.attach(phrase, tree.heads[means], "obl")


def _behind_doer(tree: Tree, phrase: int) -> None:
    """ "a visit by Doe to Chad": no Doe is to Chad, the visit is."""
    doer = tree.heads[phrase]
    act = tree.heads[doer]
    if (
        tree.deps[phrase] == tree.deps[doer] == "nmod"
        and (tree.upos[doer] == "PROPN" or tree.lemmas[doer] in _TRAVELLING)
        and tree.upos[act] == "NOUN"
        and tree.case(phrase) in ("to", "with")
        and tree.case(doer) in ("by", "of", "from")
    ):
        tree.attach(phrase, act, "nmod")


def _opposite_number(tree: Tree, number: int) -> None:
    """ "his opposite number" is his counterpart."""
    if tree.lemmas[number] == "number" and any(
        tree.lemmas[c] == "opposite" for c in tree.dependents(number, "amod")
    ):
        tree.lemmas[number] = "counterpart"


def _with_whom(tree: Tree, phrase: int) -> None:
    """ "held talks on a loan with Chad": not the loan is with it; so for "an invitation from"."""
    kinds = _ABOVE.get(tree.case(phrase))
    if tree.deps[phrase] != "nmod" or kinds is None:
        return
    topic = top = tree.heads[phrase]
    if tree.case(phrase) == "between" and tree.lemmas[topic] in words("control", kinds):
        return
    while tree.deps[top] == "nmod" and tree.upos[tree.heads[top]] == "NOUN":
        top = tree.heads[top]
        if tree.lemmas[top] in words("control", kinds):
            tree.attach(phrase, top, "nmod")
            return
    if tree.case(phrase) != "with":
        return
    verb = tree.heads[top]
    if top != topic and tree.deps[top] == "obj" and tree.lemmas[verb] in _BARGAINING:
        tree.attach(phrase, verb, "obl")
    elif tree.deps[topic] == "obl" and tree.case(topic) in ("on", "over", "about"):
        for thing in tree.dependents(verb, "obj"):
            if tree.lemmas[thing] in words("control", "dealing"):
                tree.attach(phrase, thing, "nmod")


def _among_them(tree: Tree, them: int) -> None:
    """ "African leaders, among them Doe": he is one of those before the comma."""
    among = them - 1
    if tree.forms[them] != "them" or among < 2 or tree.lemmas[among] != "among":
        return
    name = next(tree.dependents(them, "appos"), tree.heads[them])
    before = [w for w in range(among - 1) if tree.xpos[w] in ("NNS", "CD")]
    several = next((w for w in reversed(before) if tree.deps[w] != "nummod"), None)
    if tree.upos[name] != "PROPN" or name < them or several is None or tree.forms[among - 1] != ",":
        return
    tree.attach(name, several, "nmod")
    tree.attach(among, name, "case")
    tree.attach(them, among, "fixed")


def _doer_of_thing(tree: Tree, doer: int) -> None:
    """ "opposed plans by Spain to leave": right behind its object, nobody else does a verb."""
    verb = tree.heads[doer]
    if tree.upos[doer] != "PROPN" or tree.deps[doer] not in ("obl", "nsubj") or verb > doer:
        return
    thing = min(tree.subtree(doer)) - 1
    active = tree.xpos[verb] in ("VBD", "VBZ", "VBP", "VB") and not tree.has(verb, "aux:pass")
    if active and tree.case(doer) == "by" and thing in tree.dependents(verb, "obj"):
        tree.attach(doer, thing, "nmod")


def _before_flat(tree: Tree, part: int) -> None:
    """ "to New Zealand": the preposition before a name is the whole name's."""
    name = tree.heads[part]
    if tree.deps[part] == "flat" and not tree.case(name):
        for case in [c for c in tree.dependents(part, "case") if c < name]:
            tree.attach(case, name, "case")


def _before_number(tree: Tree, name: int) -> None:
    """ "gave Chad 22 jets", "old jets": what stands between them, no name has behind it."""
    noun = tree.heads[name]
    verb = tree.heads[noun]
    if (
        tree.upos[name] == "PROPN"
        and tree.deps[name] in ("compound", "nmod:unmarked", "nmod:poss")
        and tree.deps[noun] == "obj"
        and verb < name
        and not (tree.has(name, "case") or tree.has(verb, "iobj"))
    ):
        after = max(tree.subtree(name)) + 1
        given = tree.xpos[after] == "JJ" and tree.lemmas[verb] in words("control", "giving")
        if after < noun and (given or tree.xpos[after] in ("CD", "$")):
            tree.attach(name, verb, "iobj")


def _on_a_visit(tree: Tree, visit: int) -> None:
    """ "Doe, on a visit to Chad, said": what he said is said on the visit, and the visit his."""
    name = tree.heads[visit]
    if (
        tree.lemmas[visit] in words("control", "stay")
        and tree.deps[visit] == "nmod"
        and tree.case(visit) in ("on", "during")
        and tree.upos[name] == "PROPN"
        and tree.deps[name] == "nsubj"
    ):
        tree.attach(visit, tree.heads[name], "obl")

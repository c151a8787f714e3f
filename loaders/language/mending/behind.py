"""Phrases with a preposition, hung on what they belong to: "a visit by Doe to Chad"."""

from collections.abc import Callable

from loaders.language.lexicon import words
from loaders.language.tree import Tree

_ABOVE = {"with": "dealing", "between": "dealing", "from": "sent"}
_TRAVELLING = words("institutions", "official") - words("institutions", "posted")
_ORDER = frozenset(("first", "second", "third", "last", "latest"))
_PEERS = words("anaphors", "peer")
_ROLES = words("control", "part")
_BARGAINING = words("control", "bargaining")
_ANSWERS = words("control", "answer")
_ABOUT = frozenset(("at", "over", "against", "about", "of", "to", "for"))


def mend_phrase(tree: Tree, word: int) -> None:
    """Hang a phrase, or those of a word, on the noun, name or verb that they go with."""
    for mend in _MENDS.get(tree.deps[word].partition(":")[0], ()):
        mend(tree, word)
    _among_them(tree, word)


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
    named = tree.heads[phrase]
    doer = tree.heads[named] if tree.deps[named] == "appos" else named
    act = tree.heads[doer]
    if (
        tree.deps[phrase] == tree.deps[doer] == "nmod"
        and (tree.upos[doer] == "PROPN" or tree.lemmas[doer] in _TRAVELLING)
        and tree.upos[act] == "NOUN"
        and tree.case(phrase) in ("to", "with")
        and tree.case(doer) in ("by", "of", "from")
    ):
        tree.attach(phrase, act, "nmod")


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


def _before_flat(tree: Tree, part: int) -> None:
    """ "to New Zealand": the preposition before a name is the whole name's."""
    name = tree.heads[part]
    if tree.deps[part] == "flat" and not tree.case(name):
        for case in [c for c in tree.dependents(part, "case") if c < name]:
            tree.attach(case, name, "case")


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


def _the_first(tree: Tree, first: int) -> None:
    """ "The visit, the first by a Malian to Chad": the visit is by him, and to Chad."""
    if tree.lemmas[first] not in _ORDER or tree.deps[first] not in ("appos", "root", "ccomp"):
        return
    alike = next(tree.dependents(first, "nsubj"), -1) if tree.has(first, "cop") else -1
    noun = tree.heads[first] if tree.deps[first] == "appos" else alike
    if noun < 0 or tree.upos[noun] != "NOUN":
        return
    for phrase in list(tree.dependents(first, "nmod", "obl")):
        if phrase > first and tree.case(phrase) in ("between", "by", "to", "with"):
            tree.attach(phrase, noun, "nmod")


def _in_answer(tree: Tree, answer: int) -> None:
    """ "told the envoy to go in protest at a raid": the teller protests, and at the raid."""
    verb = tree.heads[answer]
    if tree.lemmas[answer] not in _ANSWERS or tree.deps[answer] != "obl":
        return
    if tree.case(answer) != "in" or verb > answer:
        return
    for phrase in list(tree.dependents(verb, "obl")):
        if tree.case(phrase) in _ABOUT and min(tree.subtree(phrase)) == answer + 1:
            tree.attach(phrase, answer, "nmod")
    above = tree.heads[verb]
    if tree.deps[verb] == "xcomp" and tree.lemmas[above] in words("control", "object"):
        tree.attach(answer, above, "obl")


def _to_visited(tree: Tree, place: int) -> None:
    """ "Criticised a visit by X to Y": right behind the visit, it is the visit that is to Y."""
    verb = tree.heads[place]
    for visit in tree.dependents(verb, "obj"):
        visiting = tree.lemmas[visit] in words("control", "stay") and tree.has(visit, "nmod")
        behind = max(tree.subtree(visit)) + 1 == min(tree.subtree(place))
        if visiting and behind and tree.case(place) == "to":
            tree.attach(place, visit, "nmod")
            return


def _counterparts_from(tree: Tree, phrase: int) -> None:
    """ "hosted his counterparts from Chad and Mali": they are from there, not the hosting."""
    noun = min(tree.subtree(phrase)) - 1
    hung = tree.deps[phrase] == "obl" and tree.case(phrase) in ("from", "of")
    if hung and noun > tree.heads[phrase] == tree.heads[noun] and tree.lemmas[noun] in _PEERS:
        tree.attach(phrase, noun, "nmod")


def _and_alike(tree: Tree, part: int) -> None:
    """ "flew to Oslo on Monday and to Rome": what has the same preposition is joined."""
    first = tree.heads[part]
    case = tree.case(part)
    if tree.deps[part] != "conj" or not case or tree.case(first) in (case, ""):
        return
    for other in (
        tree.dependents(tree.heads[first], "obl", "nmod") if tree.heads[first] >= 0 else ()
    ):
        if other < first and tree.case(other) == case:
            tree.attach(part, other, "conj")
            return


def _what_it_is(tree: Tree, role: int) -> None:
    """ "a visit to Peru, a member of the OAS": right behind its name it is Peru."""
    over = tree.heads[role]
    if tree.deps[role] != "appos" or tree.lemmas[role] not in _ROLES:
        return
    comma = min(tree.subtree(role))
    comma -= tree.forms[comma] != ","
    name = comma - 1
    if name <= over or over < 0 or tree.forms[comma] != "," or tree.upos[name] != "PROPN":
        return
    while tree.deps[name] in ("flat", "compound") and tree.upos[tree.heads[name]] == "PROPN":
        name = tree.heads[name]
    while tree.xpos[role] == "NNS" and tree.deps[name] == "conj" and tree.heads[name] > over:
        name = tree.heads[name]  # "Chad and Mali, members of the African Union"
    if name not in tree.conjuncts(over) and name in tree.subtree(over) - tree.subtree(role):
        tree.attach(role, name, "appos")


def _to_a_thing(tree: Tree, thing: int) -> None:
    """ "open to talks": before a noun "to" is a preposition."""
    if tree.upos[thing] != "NOUN" or tree.deps[thing] not in ("advcl", "xcomp", "acl"):
        return
    marks = [c for c in tree.dependents(thing, "mark") if tree.lemmas[c] == "to"]
    if marks and not tree.has(thing, "cop", "nsubj"):
        tree.attach(marks[0], thing, "case")
        tree.attach(thing, tree.heads[thing], "obl")


# By the relation of the word that each looks at.
_MENDS: dict[str, tuple[Callable[[Tree, int], None], ...]] = {
    "nmod": (_behind_quantity, _behind_means, _behind_doer, _with_whom, _on_a_visit),
    "obl": (_counterparts_from, _in_answer, _to_visited),
    "advcl": (_to_a_thing,),
    "xcomp": (_to_a_thing,),
    "acl": (_to_a_thing,),
    "flat": (_before_flat,),
    "conj": (_and_alike,),
    "appos": (_the_first, _what_it_is),
    "root": (_the_first,),
    "ccomp": (_the_first,),
}  # fmt: skip

"""Dates of what a noun names: the act itself, another event, or the party at the act's end."""

from loaders.language.arguments.roles import Roles
from loaders.language.dating.datable import BEHIND, Act, Placed
from loaders.language.dating.sametime import fronted
from loaders.language.lexicon import words
from loaders.language.tree import Tree
from loaders.language.verbs.tense import VERBAL

# What else happened, and no time of the act, if a date stands in a phrase of these.
APART = frozenset(("after", "before", "since", "despite", "amid", "over", "against", "until"))
_ELSEWHERE = APART | {"to", "following", "for", "of", "by", "about", "from"}


def of_another(tree: Tree, one: Placed, word: int, act: Act) -> bool:
    """ "In response to the June 3 attack", "the invasion of 1990": what else happened then."""
    if word in act.words or tree.upos[word] not in ("NOUN", "PROPN"):
        return False
    if tree.upos[word] == "NOUN" and word == one.head and _named_by(tree, one, word):
        return True
    cases = [c for c in tree.dependents(word, "case") if tree.lemmas[c] in _ELSEWHERE]
    before = one.found.end <= tree.starts[word]
    return before and any(tree.starts[case] < one.found.start for case in cases)


def _named_by(tree: Tree, one: Placed, word: int) -> bool:
    """ "A treaty of April", but not "the small hours of Tuesday"."""
    of = tree.text[tree.start : one.found.start].lower().endswith(" of ")
    return of and tree.lemmas[word] not in words("occasions", "time")


def begun(tree: Tree, word: int) -> bool:
    """ "A visit starting tomorrow", "talks that resumed on Monday"."""
    told = tree.xpos[word] in ("VBG", "VBD")
    return told and tree.lemmas[word] in words("dating", "beginning")


def of_participle(tree: Tree, one: Placed, word: int, act: Act) -> bool:
    """ "Talks hosted by Peru on Monday", "an embargo imposed in May", "its charge, made then"."""
    if tree.xpos[word] != "VBN":
        return False
    noun, lemma = tree.heads[word], tree.lemmas[word]
    if noun in act.words and lemma in words("dating", "holding") and not act.relation.announced:
        return True
    made = noun == act.trigger and tree.upos[noun] == "NOUN" and lemma in words("dating", "making")
    return made or fronted(tree, one.found, word)


def of_object(roles: Roles, one: Placed, act: Act) -> bool:
    """The date right behind the act's object: "to Lima on Sunday and to Quito on Tuesday"."""
    tree, mention = roles.tree, roles.reading.mention
    for word in range(len(tree)):
        named, after = mention[word], mention[word + 1 : word + 2]
        if named is None or named in after or named.party.principal != act.object:
            continue
        verb = next((up for up in tree.path_up(word) if tree.upos[up] in VERBAL), None)
        behind = tree.text[tree.ends[word] : one.found.start].lower().strip(" ,(")
        if verb in (act.trigger, None) and tree.ends[word] <= one.found.start and behind in BEHIND:
            return True
    return False

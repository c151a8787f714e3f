"""Dates of what a noun names: the act itself, another event, or the party at the act's end."""

import re

from loaders.language.arguments.roles import Roles
from loaders.language.dates import DateExpression
from loaders.language.dates.patterns import HOURS_OF
from loaders.language.dating.datable import BEHIND, Act, Placed, of_week
from loaders.language.dating.sametime import fronted, met
from loaders.language.lexicon import words
from loaders.language.tree import Tree
from loaders.language.verbs.tense import VERBAL

# What else happened, and no time of the act, if a date stands in a phrase of these.
APART = frozenset(
    (
        "after", "before", "since", "despite", "amid", "over", "against", "until",
        "because of", "due to", "owing to", "thanks to",
    )
)  # fmt: skip
_REASONS = frozenset(("for", "over", "about", "of", "on", "with"))
_HOURS_OF = re.compile(HOURS_OF)
_TO = frozenset(("to", "for"))
_ELSEWHERE = APART | {"to", "following", "for", "of", "by", "about", "from"}


def of_another(tree: Tree, one: Placed, word: int, act: Act) -> bool:
    """ "In response to the June 3 attack", "the invasion of 1990": what else happened then."""
    if word in act.words or tree.upos[word] not in ("NOUN", "PROPN"):
        return False
    if _HOURS_OF.search(tree.text, tree.start, one.found.start):
        return False
    if tree.upos[word] == "NOUN" and word == one.head and _named_by(tree, one, word):
        return True
    if tree.case(word) in APART and tree.lemmas[tree.heads[word]] in words("dating", "stretch"):
        return True  # "in the days after the crash of Friday"
    cases = [c for c in tree.dependents(word, "case") if tree.lemmas[c] in _ELSEWHERE]
    before = one.found.end <= tree.starts[word]
    return before and any(tree.starts[case] < one.found.start for case in cases)


def of_reason(tree: Tree, one: Placed, word: int, act: Act) -> bool:
    """ "Thanked Peru for its role in the 1990s talks", "invited her to the fair in May"."""
    if word in act.words or tree.upos[word] not in ("NOUN", "PROPN"):
        return False
    case = tree.case(word)
    if act.relation.spoken and one.found.role == "noun":
        return case in _REASONS or tree.deps[word] == "obj"
    if act.relation.spoken and case in ("for", "over") and not of_week(one.found):
        return word == one.head and one.found.start > tree.starts[word]
    asked = act.relation.announced or act.relation.bidden
    return asked and tree.upos[word] == "NOUN" and case in _TO and not of_week(one.found)


def meant_for(tree: Tree, found: DateExpression, act: Act) -> bool:
    """ "Invited her for 19 May": when she is to come."""
    if not (act.relation.announced or act.relation.bidden):
        return False
    return tree.text[tree.start : found.start].lower().endswith(" for ")


def _named_by(tree: Tree, one: Placed, word: int) -> bool:
    """ "A treaty of April", but not "the small hours of Tuesday"."""
    of = tree.text[tree.start : one.found.start].lower().endswith(" of ")
    return of and tree.lemmas[word] not in words("occasions", "time")


def answered(tree: Tree, noun: int, act: Act) -> bool:
    """ "Brushed off the charge on Friday", "took up the offer in May": it was made before."""
    verb = tree.heads[noun]
    if not act.relation.answered or verb < 0:
        return False
    told = tree.deps[noun] in ("obj", "nsubj:pass")
    return told and tree.with_particle(verb) in words("dating", "answering")


def begun(tree: Tree, word: int) -> bool:
    """ "A visit starting tomorrow", "talks that resumed on Monday", "… that took place then"."""
    lemma = tree.lemmas[word]
    if tree.xpos[word] in ("VBG", "VBD") and lemma in words("dating", "beginning"):
        return True
    above = tree.path_up(word)
    if tree.deps[word] != "acl:relcl" or not any(met(tree, one) for one in above):
        return False
    if tree.xpos[word] == "VBN":
        return lemma in words("dating", "holding")
    place = any(tree.lemmas[child] == "place" for child in tree.dependents(word, "obj"))
    return lemma in words("dating", "lasting") or (place and lemma == "take")


def of_participle(tree: Tree, one: Placed, word: int, act: Act) -> bool:
    """ "Talks hosted by Peru on Monday", "an embargo imposed in May", "its charge, made then"."""
    if tree.xpos[word] != "VBN" or tree.has(word, "nsubj"):
        return False
    noun, lemma = tree.heads[word], tree.lemmas[word]
    if noun in act.words and lemma in words("dating", "holding") and not act.relation.announced:
        return True
    made = noun == act.trigger and tree.upos[noun] == "NOUN" and lemma in words("dating", "making")
    return made or fronted(tree, one.found, word)


def of_object(roles: Roles, one: Placed, act: Act) -> bool:
    """The date right behind the act's object: "to Lima on Sunday and to Quito on Tuesday"."""
    tree, mention = roles.tree, roles.reading.mention
    for up in [one.head, *tree.path_up(one.head)]:
        if up in act.words:
            break
        if tree.case(up) in APART:
            return False  # "met Peru after the vote in Chile on Sunday"
    for word in range(len(tree)):
        named, after = mention[word], mention[word + 1 : word + 2]
        if named is None or named in after or named.party.principal != act.object:
            continue
        verb = next((up for up in tree.path_up(word) if tree.upos[up] in VERBAL), None)
        behind = tree.text[tree.ends[word] : one.found.start].lower().strip(" ,(")
        right = behind in BEHIND or behind == "by"
        if verb in (act.trigger, None) and tree.ends[word] <= one.found.start and right:
            return True
    return False

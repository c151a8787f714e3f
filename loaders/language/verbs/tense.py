"""In which time a clause tells: the tense that dates are counted by, and the form of its verb."""

import re

from loaders.language import dates
from loaders.language.lexicon import effects, words
from loaders.language.tree import Tree

AHEAD = ("planned", "requested", "possible")
VERBAL = frozenset(("VERB", "AUX"))
_MODAL = words("modals", "modal")
_COMING = frozenset(("will", "shall"))  # "will have met": it lies ahead, though it is over by then
_SOON = re.compile(r"\b(?:today|tonight|this (?:week|month|evening|afternoon|weekend))\b", re.I)
_BELOW = frozenset(("acl", "advcl", "appos", "xcomp", "obl", "nmod"))


def tense(tree: Tree, head: int) -> dates.Tense | None:
    """The tense of the clause that a word stands in; None for a headline without a verb."""
    if head >= 0 and planned(tree, head):
        return "future"
    for word in [head, *tree.path_up(head)] if head >= 0 else []:
        helpers = list(tree.dependents(word, "aux", "cop"))
        if tree.upos[word] not in VERBAL and not helpers:
            continue
        if tree.xpos[word] == "VBN" and tree.deps[word] == "acl":  # "a pact signed on Monday"
            return "past"
        if _charged(tree, word):
            return "past"
        lemmas = {tree.lemmas[child] for child in helpers}
        forms = {tree.xpos[word], *(tree.xpos[child] for child in helpers)}
        if "have" in lemmas and not lemmas & _COMING:
            return "past"
        if lemmas & _MODAL:
            return "future"
        if "VBD" in forms:
            return "past"
        if forms & {"VBZ", "VBP"}:
            return "future" if tree.xpos[word] == "VB" and "be" in lemmas else "present"
        if tree.xpos[word] == "VB" and _looks_ahead(tree, word):
            return "future"
    finite = [word for word, tag in enumerate(tree.xpos) if tag in ("VBD", "VBZ", "VBP")]
    if finite and all(tree.forms[word] in ("is", "are") for word in finite):
        return "present"  # "is due in Lima on Monday", whose date hangs on Lima
    return "past" if VERBAL & set(tree.upos) else None


def _charged(tree: Tree, word: int) -> bool:
    """True for what somebody is blamed or thanked for: "accuses Peru of bombing Lima on Monday"."""
    if tree.xpos[word] != "VBG" or tree.heads[word] < 0:
        return False
    marks = {tree.lemmas[child] for child in tree.dependents(word, "mark", "case")}
    judging = words("control", "charging") | words("control", "matrix")
    return bool(marks & {"of", "for"}) and tree.lemmas[tree.heads[word]] in judging


def _looks_ahead(tree: Tree, infinitive: int) -> bool:
    """True for "agreed to meet" and "League to meet", not for "refused to", "had agreed to"."""
    head = tree.heads[infinitive]
    if head < 0 or tree.deps[infinitive].partition(":")[0] in ("root", "ccomp"):
        return True
    if verb_form(tree, head) == "pluperfect":  # "had planned to come in May"
        return False
    named = tree.xpos[head] in ("NNP", "NNPS") or head > infinitive
    if named and tree.deps[infinitive] == "acl":
        return True
    return effects("status").get(tree.lemmas[head]) in AHEAD


def planned(tree: Tree, word: int) -> bool:
    """True for the participle of "a visit scheduled for May"."""
    plans = effects("status").get(tree.lemmas[word]) == "planned"
    if any(tree.lemmas[child] == "have" for child in tree.dependents(word, "aux")):
        return False  # "having agreed to it in May"
    if tree.deps[word] == "acl:relcl":  # "whose next round is set for May"
        here = {tree.xpos[child] for child in tree.dependents(word, "aux")}
        return plans and tree.xpos[word] == "VBN" and bool(here & {"VBZ", "VBP"})
    return plans and tree.deps[word] in ("acl", "amod")


def foreseen(tree: Tree, word: int) -> bool:
    """True for what was a plan then: "talks planned for May failed", "was to meet", "had meant to".

    Its date lies before or behind.
    """
    above = tree.heads[word]
    if planned(tree, word):
        return above >= 0 and verb_form(tree, above) == "past"
    over = [tree.forms[child].lower() for child in tree.dependents(word, "aux", "cop")]
    to = any(tree.forms[child].lower() == "to" for child in tree.children[word])
    if to and over and over[0] in ("was", "were"):  # "was to meet", "was to have met"
        return True
    if tree.xpos[word] != "VB":
        return False
    if over or above < 0 or effects("status").get(tree.lemmas[above]) != "planned":
        return False
    helpers = {tree.forms[child].lower() for child in tree.dependents(above, "aux", "cop")}
    return bool(helpers & {"was", "were", "had"})


def soon(tree: Tree, word: int, found: str) -> bool:
    """True for the journey of "flies to Lima tonight", told in the present of a day not over.

    `found` is the text around: the present tells other acts of the same day as they happen.
    """
    going = tree.lemmas[word] in words("control", "going") | {"see", "meet"}
    plain = tree.xpos[word] in ("VBZ", "VBP") and not tree.has(word, "aux", "cop")
    return going and plain and bool(_SOON.search(found))


def verb_form(tree: Tree, word: int) -> str:
    """How the verb of a word's clause is told: past, present, perfect, pluperfect, modal or ""."""
    for one in [word, *tree.path_up(word)]:
        helpers = list(tree.dependents(one, "aux", "cop"))
        if tree.upos[one] not in VERBAL and not helpers:
            continue
        forms = {tree.xpos[one], *(tree.xpos[child] for child in helpers)}
        have = [tree.forms[child].lower() for child in helpers if tree.lemmas[child] == "have"]
        if have:
            return "pluperfect" if have[0] in ("had", "'d", "’d") else "perfect"
        if "VBD" in forms:
            return "past"
        if forms & {"VBZ", "VBP"}:
            return "present"
        if "MD" in forms:
            return "modal"
    return ""


def main_clause(tree: Tree, word: int) -> bool:
    """True for what a sentence tells at its top, or somebody says in it."""
    clauses = {tree.deps[one].partition(":")[0] for one in [word, *tree.path_up(word)]}
    return not clauses & _BELOW

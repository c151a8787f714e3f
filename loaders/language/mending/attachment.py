"""What English rules out, mended in the tree: whom one tells "that", what one is accused of.

Headlines leave out "is": what always has an object is passive without one ("Iran urged to go").
"""

from collections.abc import Callable

from loaders.language.dates.words import ordinal
from loaders.language.lexicon import words
from loaders.language.mending.comments import comment
from loaders.language.mending.names import mend_name
from loaders.language.mending.nouns import mend_noun
from loaders.language.mending.shared import share
from loaders.language.mending.verbs import mend_verb
from loaders.language.mention import Mention
from loaders.language.tree import Tree
from loaders.language.verbs.purposes import voices

_PREPOSITIONS = frozenset(("on", "upon", "for", "with", "to", "at", "against", "round", "around"))
_BEFORE = frozenset(("det", "amod", "compound", "nmod:poss", "nummod"))


def reattach(tree: Tree, tops: dict[int, Mention]) -> None:
    """Hang words, clauses and names on what they belong to, in order of the sentence."""
    for word in range(len(tree)):
        mend_noun(tree, word)
        mend_verb(tree, word)
        share(tree, word)
        comment(tree, word)
        for mend in _MENDS.get(tree.deps[word], ()):
            mend(tree, word)
        if tree.lemmas[word] in words("control", "transitive"):
            _short_passive(tree, word, tops)
            _doer_of_passive(tree, word, tops)
    for name in sorted(tops):
        mend_name(tree, name, tops)


def _whom_told(tree: Tree, clause: int) -> None:
    """ "warned Chad that it would act": what stands before "that" is told, and no subject."""
    verb = tree.heads[clause]
    that = [c for c in tree.dependents(clause, "mark") if tree.lemmas[c] == "that"]
    if not that or tree.has(verb, "obj", "iobj"):
        return
    for word in range(verb + 1, that[0]):
        if tree.heads[word] > that[0] and tree.deps[word].startswith("nsubj"):
            tree.attach(word, verb, "obj")
            return


def _verb_particle(tree: Tree, particle: int) -> None:
    """ "called on both countries": a phrase without preposition right behind it has this one."""
    verb = tree.heads[particle]
    if tree.lemmas[particle] not in _PREPOSITIONS:
        return
    for phrase in tree.dependents(verb, "obl"):
        if not tree.case(phrase) and min(tree.subtree(phrase)) == particle + 1:
            tree.attach(particle, phrase, "case")
            return


def _for_whom(tree: Tree, phrase: int) -> None:
    """ "called for US troops to leave": whom "for" names, if the verb above has them."""
    if tree.upos[phrase] not in ("NOUN", "PROPN"):
        return
    first = min((c for c in tree.children[phrase] if tree.deps[c] in _BEFORE), default=phrase) - 1
    if first < 0 or tree.lemmas[first] != "for" or tree.deps[first] != "mark" or tree.case(phrase):
        return
    clause = tree.heads[first]
    if tree.heads[clause] in (tree.heads[phrase], phrase):
        tree.attach(first, phrase, "case")


def _what_charged_with(tree: Tree, clause: int) -> None:
    """ "accused the body of meddling": what it is accused of is no part of the body."""
    accused = tree.heads[clause]
    verb = tree.heads[accused]
    charging = tree.lemmas[verb] in words("control", "charging")
    if not charging or tree.deps[accused] not in ("obj", "obl:agent"):
        return
    if tree.xpos[clause] == "VBG" and any(
        tree.forms[c] == "of" for c in tree.dependents(clause, "mark")
    ):
        tree.attach(clause, verb, "advcl")
    described = words("anaphors", "country") | words("anaphors", "organisation")
    if (
        tree.lemmas[accused] in described
        and tree.upos[clause] == "NOUN"
        and tree.case(clause) == "of"
    ):
        tree.attach(clause, verb, "obl")


def _what_is_meant(tree: Tree, clause: int) -> None:
    """ "praised a pledge by Spain to leave": right behind it, the clause is what is pledged."""
    verb = tree.heads[clause]
    if tree.xpos[clause] != "VB" or tree.upos[verb] != "VERB":
        return
    if not any(tree.lemmas[c] == "to" for c in tree.dependents(clause, "mark")):
        return
    for noun in tree.dependents(verb, "obj"):
        if (
            tree.lemmas[noun] in words("control", "intention")
            and max(tree.subtree(noun)) + 1 == min(tree.subtree(clause))
        ):  # fmt: skip
            tree.attach(clause, noun, "acl")
            return


def _what_is_first(tree: Tree, clause: int) -> None:
    """ "Flew in, the first premier to visit Chad": the clause tells what he is the first to do."""
    noun = min(tree.subtree(clause)) - 1
    if tree.xpos[clause] != "VB" or noun < 0 or tree.deps[noun] != "appos":
        return
    purpose = any(tree.lemmas[c] == "to" for c in tree.dependents(clause, "mark"))
    if purpose and any(ordinal(tree.lemmas[c]) for c in tree.dependents(noun, "amod", "nummod")):
        tree.attach(clause, noun, "acl")


def _what_is_told(tree: Tree, clause: int) -> None:
    """ "told a panel that Spain would leave": the clause is what is told, and tells no panel."""
    heard = tree.heads[clause]
    if tree.deps[heard] not in ("obj", "iobj"):
        return
    verb = tree.heads[heard]
    if (
        tree.lemmas[verb] in words("control", "telling")
        and tree.has(clause, "nsubj", "csubj")
        and any(tree.lemmas[c] == "that" for c in tree.dependents(clause, "mark"))
    ):
        tree.attach(clause, verb, "ccomp")


def _short_passive(tree: Tree, verb: int, tops: dict[int, Mention]) -> None:
    """ "China accused of spying by Canada": the subject is the object, the doer is behind "by"."""
    if tree.has(verb, "obj", "iobj", "ccomp", "aux", "cop"):
        return
    if tree.xpos[verb] not in ("VBD", "VBN") or not tree.has(verb, "obl", "xcomp", "advcl"):
        return
    short = tree.deps[verb] == "acl" and tree.deps[tree.heads[verb]] == "root"
    subjects = list(tree.dependents(verb, "nsubj"))
    if not (subjects or short) or (subjects and subjects[0] > verb):
        return
    for subject in subjects:
        tree.attach(subject, verb, "nsubj:pass")
    _doer_below(tree, verb, tops)


def _doer_of_passive(tree: Tree, verb: int, tops: dict[int, Mention]) -> None:
    """ "China was accused of spying by Canada": Canada accused it."""
    if tree.has(verb, "nsubj:pass"):
        _doer_below(tree, verb, tops)


def _doer_below(tree: Tree, verb: int, tops: dict[int, Mention]) -> None:
    if any(tree.case(word) == "by" for word in tree.dependents(verb, "obl")):
        return
    for word in sorted(tree.subtree(verb) & tops.keys()):
        own = tree.xpos[tree.heads[word]] == "VBN"  # "urged to take the aid offered by Peru"
        if tree.case(word) == "by" and word > verb and not own:
            tree.attach(word, verb, "obl:agent")


def _told_to_do(tree: Tree, clause: int) -> None:
    """ "ordered the ambassador to leave": to leave is what was ordered, not what he is.

    "Summoned him to accuse Chad" is to accuse it oneself.
    """
    who = tree.heads[clause]
    verb = tree.heads[who]
    if not (
        tree.xpos[clause] == "VB"
        and tree.deps[who] in ("obj", "iobj")
        and tree.lemmas[who] in words("institutions", "office")
        and any(tree.lemmas[c] == "to" for c in tree.dependents(clause, "mark"))
    ):
        return
    if tree.lemmas[verb] in words("control", "object"):
        tree.attach(clause, verb, "xcomp")
    elif voices(tree, clause, verb):
        tree.attach(clause, verb, "advcl")


# By the relation that a word has.
_MENDS: dict[str, tuple[Callable[[Tree, int], None], ...]] = {
    "acl": (_what_charged_with, _what_is_told, _told_to_do),
    "acl:relcl": (_what_is_told,),
    "advcl": (_what_is_meant, _what_is_first),
    "advmod": (_verb_particle,),
    "ccomp": (_whom_told,),
    "compound:prt": (_verb_particle,),
    "nmod": (_for_whom, _what_charged_with),
    "obj": (_for_whom,),
    "obl": (_for_whom,),
}

"""What clauses that leave out an act say of it: "did so", "followed suit", "may do likewise"."""

from graph.model import Status
from loaders.language.arguments.roles import Roles
from loaders.language.lexicon import of_time, words
from loaders.language.status.statuses import Statuses
from loaders.language.tree import Tree
from loaders.language.verbs.combination import combine
from loaders.language.verbs.verbgroup import MODAL, VerbGroup

FOLLOWING = frozenset(("follow", "copy"))
LIKEWISE = words("ellipsis", "likewise")
TAKING = words("ellipsis", "taking")
REFUSING = words("control", "refusing") - {"abstain"}
_AUXILIARY = words("ellipsis", "standing") | {"shall"}
_INVERTING = words("ellipsis", "inverting")
_TAKEN = words("ellipsis", "taken")
_ALIKE = words("ellipsis", "alike")
_WISHING = words("ellipsis", "wishing")
_RESOLVING = words("ellipsis", "resolving")
_ARGUMENTS = frozenset(("obj", "ccomp", "xcomp", "iobj", "cop"))


def said_of_it(roles: Roles, word: int) -> Status | None:
    """What the clause says of the act left out; None if nothing is left out."""
    tree = roles.tree
    lemma = tree.lemmas[word]
    under = tree.deps[word] == "xcomp" or _resolved(tree, word)  # "promised to do so"
    if not (tree.has(word, "nsubj") or under) or tree.deps[word] in ("aux", "cop"):
        return None
    if _stranded(tree, word):
        return _of_wanting(roles, word)
    objects = [c for c in tree.children[word] if tree.deps[c].partition(":")[0] in _ARGUMENTS]
    if lemma in _INVERTING:
        # "so did X": the parser makes "so" the predicate and "did" its copula.
        verbs = [tree.lemmas[c] for c in tree.dependents(word, "cop", "aux")]
        objects = [c for c in objects if tree.deps[c] != "cop"]
        if lemma in ("nor", "neither") and verbs:
            return "denied"
        lemma = verbs[0] if verbs else ""
    likewise = all(tree.lemmas[c] in LIKEWISE for c in objects)
    if lemma in TAKING:
        if not (objects and all(alike(tree, c) for c in objects)):
            return None
    elif lemma in FOLLOWING or under:
        said = objects or [c for c in tree.children[word] if tree.lemmas[c] in LIKEWISE]
        if not ((said and likewise) or (lemma == "follow" and alone(tree, word))):
            return None
    elif lemma == "go":
        return Statuses(roles).of(word) if _in_turn(tree, word) else None
    elif lemma == "next":
        if not tree.has(word, "cop") or tree.has(word, "acl", "xcomp", "obl", "nmod"):
            return None
    elif lemma in REFUSING:
        if objects or tree.has(word, "obl"):
            return None
        return None if VerbGroup(tree).negated(word) else "denied"
    elif lemma not in _AUXILIARY or not likewise or (lemma == "be" and tree.upos[word] == "VERB"):
        return None
    if any(tree.lemmas[c] in ("nor", "neither") for c in tree.children[word]):
        return "denied"
    if VerbGroup(roles.tree).negated(word):
        return "denied"
    if lemma in ("will", "shall"):
        return "planned"
    if under and tree.lemmas[tree.heads[word]] in _RESOLVING:
        return "planned" if Statuses(roles).of(word) == "actual" else Statuses(roles).of(word)
    # "may do likewise", "hopes that France will follow suit": as of any other verb.
    return MODAL.get(lemma) or Statuses(roles).of(word)


def _in_turn(tree: Tree, going: int) -> bool:
    """ "Chad went next", "Chad went first, in May"."""
    turn = ("next", "first", "last")
    behind = [c for c in tree.dependents(going, "advmod") if tree.lemmas[c] in turn]
    if not behind or tree.children[behind[0]]:
        return False
    aside = [c for c in tree.dependents(going, "obl") if not of_time(tree.forms[c])]
    return not (aside or tree.has(going, "xcomp", "obj"))


def _resolved(tree: Tree, verb: int) -> bool:
    """ "Voted to do the same", where the parser takes it for a purpose."""
    above = tree.heads[verb]
    return tree.deps[verb] == "advcl" and above >= 0 and tree.lemmas[above] in _RESOLVING


def _stranded(tree: Tree, word: int) -> bool:
    """ "Chad wants to": nothing stands behind the "to", and no other is to do it."""
    return not tree.has(word, "obj", "iobj") and any(
        tree.forms[c] == "to" and tree.xpos[c] == "TO" and not tree.children[c]
        for c in tree.dependents(word, "xcomp")
    )


def _of_wanting(roles: Roles, word: int) -> Status | None:
    """What "wants to", "refuses to", "has yet to" say of the act."""
    tree, yet = roles.tree, "yet" in (roles.tree.lemmas[c] for c in roles.tree.children[word])
    if yet or VerbGroup(tree).negated(word):
        return "denied"
    if tree.lemmas[word] in _WISHING:
        return "possible"
    effect = Statuses(roles).effect(word)
    return combine(effect, "actual") if effect is not None else None


def alone(tree: Tree, word: int) -> bool:
    """ "Togo may follow", "Togo followed in May": nobody and nothing is told to be followed."""
    if tree.xpos[word] in ("VBG", "VBN") and not tree.has(word, "aux"):
        return False
    phrases = tree.dependents(word, "obj", "obl", "ccomp", "xcomp", "advcl", "nsubj:pass")
    before = (c for c in phrases if not (c < word and tree.deps[c] == "advcl"))
    return all(of_time(tree.forms[phrase]) for phrase in before)


def alike(tree: Tree, noun: int) -> bool:
    """ "A similar move", "the same line"."""
    said = any(tree.lemmas[c] in _ALIKE for c in tree.dependents(noun, "amod"))
    return said and tree.lemmas[noun] in _TAKEN

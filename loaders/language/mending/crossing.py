"""Phrases that the parser hangs across a verb: they go with the verb, or with the noun before."""

from loaders.language.mending.objects import free_object, part_names
from loaders.language.tree import Tree

_MARKERS = frozenset(("after", "before", "because", "since", "until", "while", "as", "once"))
_WHICH = frozenset(("last", "this", "next"))  # "hours after" counts from what follows
_STOPS = frozenset((":", ";"))
_FINITE = ("VBD", "VBZ", "VBP")


def uncross(tree: Tree) -> None:
    """Hang phrases where no verb lies between: "Mr Doe arrived in Lima" is no Doe of Lima."""
    for word in range(len(tree)):
        _into_clause(tree, word)
        _before_stop(tree, word)
        _of_adjective(tree, word)
        _before_marker(tree, word)
        _across_verb(tree, word)
        part_names(tree, word)
        free_object(tree, word)
        if tree.deps[word] != "nmod" or not tree.case(word):
            continue
        head = tree.heads[word]
        verb = tree.heads[head]
        if tree.deps[head].startswith("nsubj") and head < verb < word and _finite(tree, verb):
            tree.attach(word, verb, "obl")
            continue
        first = min(tree.dependents(word, "case"))
        if _before_its_head(tree, word, head):
            tree.attach(word, verb, "obl")
            continue
        before = first - 1
        if (
            before >= 0
            and tree.upos[before] in ("NOUN", "PROPN")
            and before not in tree.subtree(word)
            and any(_finite(tree, w) and tree.heads[w] < 0 for w in range(word + 1, head))
        ):
            tree.attach(word, before, "nmod")


def _before_its_head(tree: Tree, word: int, head: int) -> bool:
    """ "Met with Mr Doe on the fringes": no phrase belongs to the next one behind it."""
    verb, cases = tree.heads[head], list(tree.dependents(head, "case"))
    if not word < head or not cases or verb < 0 or tree.upos[verb] not in ("VERB", "AUX"):
        return False
    last = max(w for w in tree.subtree(word) if tree.upos[w] != "PUNCT")
    return verb < word and last < min(cases)


def _across_verb(tree: Tree, owner: int) -> None:
    """ "Chad's army shelled Libyan villages": the army owns no villages behind the verb."""
    thing = tree.heads[owner]
    verb = tree.heads[thing]
    if tree.deps[owner] not in ("nmod:poss", "compound", "amod") or not owner < verb < thing:
        return
    owns = tree.lemmas[owner + 1] in ("'s", "’s", "'", "’") and tree.heads[owner + 1] == owner
    if not owns and _finite(tree, verb) and not tree.has(verb, "nsubj"):
        tree.attach(owner, verb, "nsubj")


def _into_clause(tree: Tree, word: int) -> None:
    """ "Chad, which has Jo as its envoy": behind a comma a clause goes on to the next one."""
    if tree.deps[word] != "obl" or not tree.case(word):
        return
    first = min(tree.subtree(word))
    for clause in range(tree.heads[word] + 1, first):
        if tree.deps[clause] == "acl:relcl" and tree.heads[clause] > tree.heads[word]:
            span = tree.subtree(clause)
            if tree.forms[min(span)] == "," and max(span) == first - 1:
                tree.attach(word, clause, "obl")
                return


def _before_stop(tree: Tree, subject: int) -> None:
    """ "Terms that Chad set: trade is free": behind the stop there are other subjects."""
    far, verb = tree.heads[subject], subject + 1
    if not tree.deps[subject].startswith("nsubj") or far <= verb or tree.upos[verb] != "VERB":
        return
    stopped = any(tree.forms[w] in _STOPS for w in range(verb, far))
    if stopped and tree.heads[verb] < subject and not tree.has(verb, "nsubj"):
        tree.attach(subject, verb, "nsubj")


def _before_marker(tree: Tree, phrase: int) -> None:
    """ "met last month after it fell": what stands before "after" is no part of its clause."""
    verb = tree.heads[phrase]
    above = tree.heads[verb] if verb > phrase else verb
    if above >= phrase or tree.deps[verb] != "advcl" or tree.deps[phrase][:3] != "obl":
        return
    marks = [c for c in tree.dependents(verb, "mark") if tree.lemmas[c] in _MARKERS]
    told = any(tree.lemmas[c] in _WHICH for c in tree.children[phrase]) or tree.case(phrase)
    if told and above >= 0 and marks and max(tree.subtree(phrase)) < marks[0]:
        tree.attach(phrase, above, tree.deps[phrase])


def _of_adjective(tree: Tree, subject: int) -> None:
    """ "Mr Doe is due in Lima": who is due is no subject of where."""
    place = tree.heads[subject]
    adjective = tree.heads[place]
    if (
        tree.deps[subject] == "nsubj"
        and tree.deps[place] in ("obl", "nmod")
        and subject < adjective < place
        and tree.upos[adjective] == "ADJ"
        and tree.has(adjective, "cop")
        and not tree.has(adjective, "nsubj")
    ):
        tree.attach(subject, adjective, "nsubj")


def _finite(tree: Tree, word: int) -> bool:
    return tree.upos[word] == "VERB" and tree.xpos[word] in _FINITE

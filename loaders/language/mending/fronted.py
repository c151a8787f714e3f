""" "At the invitation of X, Prime Minister Y arrived": behind the comma the subject begins.

The parser takes Y for a word beside X, and leaves the verb without a subject. So it does with
"speaking beside Jane Doe, Peru's premier praised Chile".
"""

from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.tree import Tree

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_BESIDE = frozenset(("appos", "conj", "flat", "nmod:desc"))


def free_after_gerund(tree: Tree, tops: dict[int, Mention]) -> None:
    """ "Ending a row, A, B and C met": the first name behind the comma begins the subject."""
    for verb, tag in enumerate(tree.xpos):
        subject = next(iter(tree.dependents(verb, "nsubj")), -1) if tag in _FINITE else -1
        if 0 < subject < verb and subject in tops:
            _join_first(tree, tops, verb, subject)
        elif 0 < subject < verb:
            _free_object(tree, tops, verb, subject)
        elif tag in _FINITE and not tree.has(verb, "csubj", "expl", "aux"):
            _free_name(tree, tops, verb)


def _free_name(tree: Tree, tops: dict[int, Mention], verb: int) -> None:
    """The parser takes the whole list for other names of the gerund's object."""
    for gerund in tree.dependents(verb, "advcl"):
        for word in sorted(tree.subtree(gerund)) if gerund < verb else ():
            thing = tree.heads[word]
            named = word in tops and tree.deps[word] == "appos" and tree.upos[thing] == "NOUN"
            if named and tree.xpos[gerund] == "VBG" and tree.forms[word - 1] == ",":
                tree.attach(word, verb, "nsubj")
                return


def _free_object(tree: Tree, tops: dict[int, Mention], verb: int, subject: int) -> None:
    """The parser takes the object of the gerund for the subject."""
    gerund = min(tree.subtree(subject)) - 1
    opens = gerund >= 0 and tree.xpos[gerund] == "VBG" and not tree.has(gerund, "obj")
    if not opens or tree.heads[gerund] != verb or tree.deps[gerund] != "advcl":
        return
    inside = sorted(w for w in tree.subtree(subject) if w in tops and tree.deps[w] in _BESIDE)
    freed = next((w for w in inside if "," in tree.forms[subject:w]), None)
    if freed is not None:
        tree.attach(subject, gerund, "obj")
        tree.attach(freed, verb, "nsubj")


def _join_first(tree: Tree, tops: dict[int, Mention], verb: int, subject: int) -> None:
    """The parser takes the first of the list for another name of the gerund's object."""
    comma = min(w for w in tree.subtree(subject) if tree.upos[w] != "PUNCT") - 1
    first = next((w for w in range(comma - 1, max(comma - 5, 0), -1) if w in tops), -1)
    thing = tree.heads[first]
    if first < 1 or tree.forms[comma] != "," or tree.deps[first] != "appos":
        return
    told = tree.upos[thing] == "NOUN" and tree.has(subject, "conj")
    if told and tree.forms[first - 1] == "," and max(tree.subtree(first)) in (comma - 1, comma):
        tree.attach(first, verb, "nsubj")
        tree.attach(subject, first, "conj")


def free_subjects(tree: Tree, tops: dict[int, Mention]) -> None:
    """Make the person behind the comma of a phrase in front the subject of its bare verb."""
    people = [word for word in sorted(tops) if tops[word].party.kind == "Person"]
    for verb, tag in enumerate(tree.xpos):
        finite = tag in _FINITE or tree.has(verb, "aux")
        if finite and len(people) > 1 and not tree.has(verb, "nsubj", "csubj", "expl"):
            for phrase in tree.dependents(verb, "obl"):
                inside = {w for w in tree.subtree(phrase) if tree.upos[w] != "PUNCT"}
                here = [word for word in people if word in inside]
                if max(inside) < verb and len(here) > 1 and tree.case(phrase):
                    _free(tree, verb, here[0], here[1])
                    break
        if tag in _FINITE and tree.deps[verb] == "root":
            _free_officer(tree, verb)


def _free_officer(tree: Tree, verb: int) -> None:
    """Make an officer right before a verb its subject, who is told behind a comma."""
    officer = verb - 1
    if tree.has(verb, "nsubj", "nsubj:pass", "csubj", "expl") or tree.heads[officer] == verb:
        return
    if officer < 1 or tree.lemmas[officer] not in words("institutions", "office"):
        return
    first = min(tree.subtree(officer))
    told = max(tree.subtree(officer)) == officer and tree.forms[first - 1] == ","
    if first > 0 and told and not tree.case(officer) and tree.has(officer, "nmod:poss", "amod"):
        tree.attach(officer, verb, "nsubj")


def give_back(tree: Tree) -> None:
    """ "The envoy, said to be a spy, was expelled": the subject is the verb's, not the aside's."""
    for verb in range(len(tree)):
        finite = tree.xpos[verb] in _FINITE or tree.has(verb, "aux")
        if not finite or tree.has(verb, "nsubj", "csubj", "expl"):
            continue
        for aside in tree.dependents(verb, "advcl"):
            subject = next(tree.dependents(aside, "nsubj"), None)
            if subject is None or not subject < aside < verb or tree.has(aside, "aux", "mark"):
                continue
            own = {w for w in tree.subtree(subject) if w < aside}
            behind = max(own) + 1
            if tree.xpos[aside] in ("VBN", "VBG", "VBD") and tree.forms[behind - 1] == ",":
                tree.xpos[aside] = tree.xpos[aside].replace("VBD", "VBN")
                passive = tree.has(verb, "aux:pass")
                tree.attach(subject, verb, "nsubj:pass" if passive else "nsubj")
                tree.attach(aside, subject, "acl")
                break


def hold_participles(tree: Tree) -> None:
    """ "In the raid told of by X, Y fell": the participle is of the noun that it stands behind."""
    for word, dep in enumerate(tree.deps):
        noun, verb = word - 1, tree.heads[word]
        if dep == "advcl" and tree.xpos[word] == "VBN" and noun >= 0 and word < verb:
            beside = tree.deps[noun] == "obl" and tree.heads[noun] == verb
            if beside and tree.upos[noun] == "NOUN" and not tree.has(word, "nsubj", "mark", "aux"):
                tree.attach(word, noun, "acl")


def _free(tree: Tree, verb: int, first: int, subject: int) -> None:
    comma = next((w for w in range(first, subject) if tree.forms[w] == ","), None)
    title = tree.heads[subject]
    if comma is None or not any(tree.deps[w] in _BESIDE for w in (subject, title)):
        return
    tree.attach(subject, verb, "nsubj")
    if comma < title < subject:
        tree.attach(title, subject, "nmod:desc")
    for word in list(tree.children[first]):
        if word > subject:  # what explains the subject, or stands with it
            tree.attach(word, subject, tree.deps[word])

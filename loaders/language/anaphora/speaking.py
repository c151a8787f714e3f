"""Who speaks: the subjects of verbs of saying, for the "we" and "I" of quotations."""

from graph.model import Party
from loaders.language.arguments.roles import Roles
from loaders.language.arguments.voice import passive
from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_ISSUING = words("anaphors", "issuing")
_TEXTS = words("anaphors", "issued")
_STATES = words("anaphors", "ours")
_APART = frozenset('"“”;')


def speaking(reading: Reading, word: int) -> Party | None:
    """Who says a word of a sentence: the subject of the verb of saying above or beside it."""
    tree, roles = reading.tree, Roles(reading)
    for verb, lemma in enumerate(tree.lemmas):
        if tree.upos[verb] == "VERB" and lemma in words("factive", "reporting"):
            for head in roles.clauses.surface_subject(verb):
                named = [n for n in roles.phrases.parties(head) if n.word != word]
                if named:
                    return named[0].party
    return None


def spoken(tree: Tree, roles: Roles) -> Party | None:
    """Who said something last in a sentence."""
    last: Party | None = None
    for word, lemma in enumerate(tree.lemmas):
        uttered = tree.deps[word] == "root" and lemma in words("factive", "uttering")
        said = uttered or lemma in words("factive", "reporting")
        if tree.upos[word] == "VERB" and said and not passive(roles.tree, word):
            for head in roles.clauses.surface_subject(word):
                for named in roles.phrases.parties(head)[:1]:
                    last = named.party
        elif tree.upos[word] == "VERB" and lemma in _ISSUING:
            heads = _issuers(tree, roles, word)
            issuers = [one.party for head in heads for one in roles.phrases.parties(head)]
            last = issuers[0] if len(issuers) == 1 else last  # else "we" are all of them
    return last


def _issuers(tree: Tree, roles: Roles, verb: int) -> list[int]:
    """ "X issued the following statement", "a statement was issued by X"."""
    texts = [c for c in tree.children[verb] if tree.lemmas[c] in _TEXTS]
    active = any(tree.deps[c] == "obj" for c in texts)
    if active:
        return list(roles.clauses.surface_subject(verb))
    return tree.agents(verb) if texts else []


def goes_on(tree: Tree) -> bool:
    """True for a sentence that ends with "he said", and is all of one speaker: the last."""
    if not _APART.isdisjoint(tree.text[tree.start : tree.end]):
        return False
    for verb, lemma in enumerate(tree.lemmas):
        if tree.upos[verb] == "VERB" and lemma in words("factive", "reporting"):
            said = next(tree.dependents(verb, "ccomp"), tree.heads[verb])
            for subject in tree.dependents(verb, "nsubj"):
                he = tree.forms[subject].lower() in ("he", "she")
                if he and 0 <= said < subject and tree.deps[verb] in ("root", "parataxis"):
                    return True
    return False


def mutual(tree: Tree, word: int) -> bool:
    """True for the "we" of "we support each other"."""
    return tree.forms[word].lower() == "we" and any(
        tree.lemmas[i] == "each" and tree.has(i, "fixed") for i in tree.clause(tree.heads[word])
    )


def both_ours(tree: Tree, word: int) -> bool:
    """True for the "our" of "our countries", which one side says of both."""
    owned = tree.heads[word]
    several = owned >= 0 and tree.xpos[owned] == "NNS" and tree.lemmas[owned] in _STATES
    return tree.forms[word].lower() == "our" and several

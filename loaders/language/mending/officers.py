""" "Omani FM Holds Talks": the name right before an officer says whose he is.

In headlines the parser takes both for subjects, or the name for a noun of its own.
"""

from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.names.cautions import title_words
from loaders.language.tree import Tree

_BEFORE = frozenset(("amod", "compound", "nmod:desc", "nmod:unmarked"))
_TELLING = frozenset(("name", "demonym"))


def own_officers(tree: Tree, tops: dict[int, Mention]) -> None:
    """Hang each name of a state on the officer right behind it, or before its matters."""
    for word in range(len(tree)):
        _behind_title(tree, word)
        _through_matters(tree, word, tops)
    for word in sorted(tops):
        _behind_office(tree, word, tops[word])
        noun = _officer(tree, word) if tops[word].how in _TELLING else None
        if noun is not None and tree.heads[noun] == tree.heads[word] >= 0:
            tree.attach(word, noun, "amod" if tops[word].how == "demonym" else "compound")


def _behind_title(tree: Tree, owner: int) -> None:
    """ "The chargé d'affaires of Oman" is Oman's: the parser hangs it on the title's last word."""
    part = tree.heads[owner]
    if part >= 0 and tree.deps[owner] == "nmod" and tree.forms[part].lower() == "d'affaires":
        title = tree.heads[part]
        if title == part - 1 and tree.deps[part] in ("flat", "appos"):
            tree.attach(owner, title, "nmod")


def _through_matters(tree: Tree, owner: int, tops: dict[int, Mention]) -> None:
    """ "The Ministry of Foreign Affairs of Oman" is Oman's; lists of such ministers are left."""
    matter = tree.heads[owner]
    while matter >= 0 and tree.deps[matter] == "conj":
        matter = tree.heads[matter]
    office = tree.heads[matter] if matter >= 0 else -1
    if office < 0 or tree.deps[owner] != "nmod" or tree.case(owner) != "of":
        return
    party = owner in tops or tree.lemmas[owner] in words("institutions", "office")
    of_matter = tree.case(matter) in ("of", "for") and tree.deps[matter] == "nmod"
    if (
        party
        and of_matter
        and matter not in tops
        and not tree.xpos[office].endswith("S")
        and tree.lemmas[office] in words("institutions", "office")
        and tree.forms[matter].lower() in title_words("matters")
    ):
        tree.attach(owner, office, "nmod")


def _behind_office(tree: Tree, name: int, mention: Mention) -> None:
    """ "The director of the CIA, Jane Doe, left": she is the director, and no CIA."""
    body = officer = tree.heads[name]
    if tree.deps[name] != "appos" or mention.party.kind != "Person" or body > name:
        return
    while tree.deps[officer] == "nmod" and tree.case(officer) in ("of", "for", "in", "to"):
        officer = tree.heads[officer]
        if tree.lemmas[officer] in words("institutions", "official") | {"director"}:
            tree.attach(name, officer, "appos")
            return


def _officer(tree: Tree, word: int) -> int | None:
    """The noun of office behind the name, across what else describes it."""
    for noun in range(word + 1, min(word + 6, len(tree))):
        if tree.lemmas[noun] in words("institutions", "official") and tree.heads[noun] != word:
            between = range(word + 1, noun)
            whole = all(tree.heads[w] == noun and tree.deps[w] in _BEFORE for w in between)
            return noun if whole and not tree.case(word) and tree.deps[noun] != "appos" else None
    return None

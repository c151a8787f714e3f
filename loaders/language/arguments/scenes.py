"""Where something happened, told before its noun: "the Kabul attack" is not Afghanistan's."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from loaders.language.reading import Reading
from loaders.language.tree import Tree

#: Relations of a name to its noun where it stands right before it.
BEFORE = ("compound", "nmod:unmarked")


def names_scene(reading: Reading, word: int) -> bool:
    """True for a state or place by its name in full, right before a noun."""
    form, mention = reading.tree.forms[word], reading.mention[word]
    if reading.tree.deps[word] not in BEFORE or mention is None:
        return False
    land = mention.party.kind == "Country" and not form.isupper() and "." not in form
    return land or mention.how == "seat"  # "the Brussels bombings"


def only_scene(reading: Reading, party: str, outrages: AbstractSet[str]) -> bool:
    """True if a sentence names a party only as the place of an outrage."""
    tree = reading.tree
    tops = [word for word, one in reading.tops.items() if one.party.principal == party]
    return bool(tops) and all(
        names_scene(reading, word)
        and not outrages.isdisjoint(tree.lemmas[noun] for noun in _described(tree, word))
        for word in tops
    )


def _described(tree: Tree, word: int) -> Iterator[int]:
    """The nouns that a word stands before: "the Kenya mall attack"."""
    while tree.deps[word] in BEFORE:
        word = tree.heads[word]
        yield word

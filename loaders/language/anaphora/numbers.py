"""How many a word for some means: "the two", "all five", "the trio", "the 27"."""

from loaders.language.lexicon import table
from loaders.language.tree import Tree

_GROUPS: dict[str, int] = table("numbers")["groups"]
_DOZEN = range(2, 13)
NUMBERS: dict[str, int] = _GROUPS | {
    word: size for word, size in table("numbers")["cardinals"].items() if size in _DOZEN
}
_DIGITS = 2  # of "the 27"


def numbered(form: str) -> int:
    """How many a word for some means: "two", "trio", "27"; 0 for other words."""
    return NUMBERS.get(form) or (int(form) if form.isdigit() and len(form) <= _DIGITS else 0)


def of_things(tree: Tree, word: int) -> bool:
    """True for the "trio" of "the trio of songs"."""
    if tree.lemmas[word] not in _GROUPS:
        return False
    called = not tree.forms[word].islower()  # "the Quartet" is a body
    return called or any(tree.case(c) == "of" for c in tree.dependents(word, "nmod"))

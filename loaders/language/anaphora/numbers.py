"""How many a word for some means: "the two", "all five", "the trio", "the 27"."""

from loaders.language.tree import Tree

NUMBERS = {
    "two": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4, "quartet": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_COUNTING = frozenset(("pair", "duo", "trio", "quartet"))
_DIGITS = 2  # of "the 27"


def numbered(form: str) -> int:
    """How many a word for some means: "two", "trio", "27"; 0 for other words."""
    return NUMBERS.get(form) or (int(form) if form.isdigit() and len(form) <= _DIGITS else 0)


def of_things(tree: Tree, word: int) -> bool:
    """True for the "trio" of "the trio of songs"."""
    if tree.lemmas[word] not in _COUNTING:
        return False
    called = not tree.forms[word].islower()  # "the Quartet" is a body
    return called or any(tree.case(c) == "of" for c in tree.dependents(word, "nmod"))

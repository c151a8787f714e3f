"""Acts that are remembered: what has its 40th anniversary this year was done 40 years ago."""

import datetime as dt
import re
from collections.abc import Iterable

from loaders.language import lexicon
from loaders.language.dates import words
from loaders.language.tree import Tree

_YEAR = re.compile(r"(?:^|(?<=/))\d{4}")


def remembered(tree: Tree, act: Iterable[int]) -> int | None:
    """The anniversary that an act is told for, as a word of the sentence."""
    for word in act:
        for above in tree.path_up(word):
            if tree.lemmas[above] in lexicon.words("dating", "anniversary") and above < word:
                return above
            marks = tree.lemmas[above] in lexicon.words("dating", "marking")
            kept = _marked(tree, above) if marks else None
            if kept is not None:
                return kept
    return None


def _marked(tree: Tree, verb: int) -> int | None:
    """The anniversary that something has: "the treaty that they signed marks its 30th"."""
    for child in tree.dependents(verb, "obj"):
        its = any(tree.forms[one].lower() == "its" for one in tree.children[child])
        if its and tree.lemmas[child] in lexicon.words("dating", "anniversary"):
            return child
    return None


def original(tree: Tree, word: int, kept: str | None, published: dt.date | None) -> str | None:
    """The date of what an anniversary remembers that is `kept` then (EDTF).

    Without a date it is kept in the year of publication. None if it says no number. It may be the
    date of what is remembered itself: "the 50th anniversary of the 1972 treaty".
    """
    numbers = (words.ordinal(tree.forms[child]) for child in tree.children[word])
    years = next((number for number in numbers if number), None)
    date = kept or (str(published.year) if published else None)
    if years is None or date is None:
        return None
    first = _YEAR.search(date)
    told = first is not None and published is not None and int(first[0]) == published.year - years
    return date if told else _YEAR.sub(lambda year: str(int(year[0]) - years), date)

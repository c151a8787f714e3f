"""Phrases that a parser hung across the verb."""

import pytest

from loaders.language.mending.crossing import uncross
from loaders.language.parser import Parse
from loaders.language.tokenizer import words
from loaders.language.tree import Tree

TAGS = {
    "landed": ("VERB", "VBD"),
    "signed": ("VERB", "VBD"),
    "in": ("ADP", "IN"),
    "with": ("ADP", "IN"),
}


@pytest.mark.parametrize(
    ("text", "heads", "deps", "word", "expected"),
    [
        (
            "Doe landed in Chad", [2, 0, 4, 1], ["nsubj", "root", "case", "nmod"],
            "Chad", ("landed", "obl"),
        ),
        (
            "envoys of Chad signed a pact on status", [4, 3, 8, 0, 6, 4, 8, 6],
            ["nsubj", "case", "nmod", "root", "det", "obj", "case", "nmod"],
            "Chad", ("envoys", "nmod"),
        ),
        (
            "envoys of Chad signed", [4, 3, 1, 0], ["nsubj", "case", "nmod", "root"],
            "Chad", ("envoys", "nmod"),
        ),
        (
            "Chad landed last month after envoys signed", [2, 0, 4, 7, 7, 7, 2],
            ["nsubj", "root", "amod", "obl:unmarked", "mark", "nsubj", "advcl"],
            "month", ("landed", "obl:unmarked"),
        ),
        (
            "Doe landed with Roe in Chad", [2, 0, 4, 6, 6, 2],
            ["nsubj", "root", "case", "nmod", "case", "obl"], "Roe", ("landed", "obl"),
        ),
        ("Chad signed envoys", [3, 0, 2], ["nmod:poss", "root", "obj"], "Chad",
         ("signed", "nsubj")),
    ],
)  # fmt: skip
def test_a_phrase_hangs_on_its_own_side_of_the_verb(
    text: str, heads: list[int], deps: list[str], word: str, expected: tuple[str, str]
) -> None:
    spans = words(text)
    forms = [text[start:end] for start, end in spans]
    tags = [TAGS.get(form, ("NOUN", "NN")) for form in forms]
    upos, xpos = [coarse for coarse, _ in tags], [fine for _, fine in tags]
    tree = Tree(text, spans, Parse(upos, xpos, heads, deps))
    uncross(tree)
    found = forms.index(word)
    assert (forms[tree.heads[found]], tree.deps[found]) == expected

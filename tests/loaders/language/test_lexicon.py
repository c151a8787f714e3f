"""Words of the lexicon are looked for in trees, so a tree must be able to hold them."""

from importlib.resources import files

import pytest

from loaders.language.lexicon import table
from loaders.language.tokenizer import words

FILES = [
    file.name.removesuffix(".toml")
    for file in (files("loaders") / "language" / "lexicon").iterdir()
    if file.name.endswith(".toml") and file.name != "boilerplate.toml"  # which is of patterns
]


@pytest.mark.parametrize("file", FILES)
def test_no_word_is_cut_in_trees(file: str) -> None:
    lists = [value for value in table(file).values() if isinstance(value, str)]
    told = {part for text in lists for word in text.split() for part in word.split("_")}
    assert not {part for part in told if len(words(part)) > 1}


@pytest.mark.parametrize("file", FILES)
def test_no_list_has_a_word_twice(file: str) -> None:
    lists = {key: value.split() for key, value in table(file).items() if isinstance(value, str)}
    assert not [key for key, told in lists.items() if len(told) > len(set(told))]

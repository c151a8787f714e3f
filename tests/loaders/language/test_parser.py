import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.language.parser import minilm
from loaders.language.parser.arborescence import heads
from loaders.language.tree import read

SENTENCE = ["China", "urged", "Russia", "to", "act", "."]


def is_tree(found: list[int]) -> bool:
    """One root, and every word reaches it."""
    for word in range(1, len(found) + 1):
        seen: set[int] = set()
        while word and word not in seen:
            seen.add(word)
            word = found[word - 1]
        if word:
            return False
    return found.count(0) == 1


def test_a_sentence_has_its_tree() -> None:
    parse = minilm.default().parse(SENTENCE)
    assert parse.upos == ["PROPN", "VERB", "PROPN", "PART", "VERB", "PUNCT"]
    assert parse.heads == [2, 0, 2, 5, 2, 2]
    assert parse.deps[0] == "nsubj"
    assert parse.deps[4] == "xcomp"


def test_a_tree_does_not_depend_on_what_was_parsed_before() -> None:
    parser = minilm.default()
    first = parser.parse(SENTENCE)
    parser.parse(["Something", "else", "entirely", "."])
    assert parser.parse(SENTENCE) == first


def test_a_very_long_sentence_is_one_tree() -> None:
    parse = minilm.default().parse(["China", "met", "Russia", "and"] * 200)
    assert len(parse.heads) == 800
    assert is_tree(parse.heads)


def matrices(size: int) -> st.SearchStrategy[list[list[float]]]:
    """Arc scores of a sentence: a row per word, a column per head and one for the root."""
    row = st.lists(st.floats(-5, 5), min_size=size + 1, max_size=size + 1)
    return st.lists(row, min_size=size, max_size=size)


@settings(max_examples=60)
@given(st.integers(1, 8).flatmap(matrices))
def test_any_scores_give_a_tree(scores: list[list[float]]) -> None:
    assert is_tree(heads(np.array(scores)).tolist())


def test_words_know_their_place_in_the_text() -> None:
    text = "Before. China urged Russia to act."
    tree = read(minilm.default(), text, 8, len(text))
    assert tree is not None
    assert [text[a:b] for a, b in zip(tree.starts, tree.ends, strict=True)] == tree.forms
    assert tree.lemmas == ["china", "urge", "russia", "to", "act", "."]


def test_a_dateline_is_no_part_of_the_tree() -> None:
    text = "LIMA, May 5 (Wire) - China met Russia."
    tree = read(minilm.default(), text, 0, len(text))
    assert tree is not None
    assert tree.forms == ["China", "met", "Russia", "."]
    assert (tree.start, tree.end) == (0, len(text))

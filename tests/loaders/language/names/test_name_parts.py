"""The parts names are read with: tokens, phrases, spellings."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.language.names.index import Index
from loaders.language.names.line import Line, plain, spellings
from loaders.language.names.people import sound, spelt


def test_the_longest_phrase_wins() -> None:
    index: Index[int] = Index()
    for number, phrase in enumerate(("New", "New York", "New York Times")):
        index.add(phrase, number)
    assert list(index.scan("the New York Times of New Yorkers".split())) == [
        (1, 4, [2]), (5, 6, [0]),
    ]  # fmt: skip


@given(st.lists(st.text("ab", min_size=1, max_size=2), min_size=1, max_size=6))
def test_every_phrase_is_found_where_it_stands(words: Sequence[str]) -> None:
    index: Index[str] = Index()
    index.add(" ".join(words), "found")
    assert list(index.scan(words)) == [(0, len(words), ["found"])]


@given(st.text(max_size=60))
def test_tokens_keep_their_offsets(text: str) -> None:
    line = Line(text, 0, len(text), set())
    for start, end, word in zip(line.starts, line.ends, line.words, strict=True):
        assert text[start:end]
        if text[start:end].isascii() and len(word) < 4:
            assert word == text[start:end]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Recep Tayyip Erdoğan", ("Recep Tayyip Erdogan",)),
        ("Volker Türk", ("Volker Turk", "Volker Tuerk")),
        ("N’Djamena", ("N'Djamena",)),
    ],
)
def test_spellings(name: str, written: tuple[str, ...]) -> None:
    assert spellings(name) == written
    assert plain(name) == written[0]


def test_names_that_sound_alike() -> None:
    assert sound("Qaddafi") == sound("Gaddafi")
    assert sound("Sergey") == sound("Sergei")
    assert spelt(["Sergej", "Lavrow"], None) == "Sergey Lavrov"
    assert spelt(["Gal", "Kakuta"], None) is None
    assert spelt(["Le", "Minh"], None) is None  # no Le Luong Minh


def test_possessive_endings() -> None:
    line = Line("Chad's and the Emirates' envoys", 0, 31, set())
    assert line.after_possessive(1) == 3
    assert line.after_possessive(line.words.index("Emirates") + 1) == line.words.index("envoys")
    assert not line.possessive(line.words.index("and"))

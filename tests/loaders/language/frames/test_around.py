"""The words around a trigger."""

import pytest

from graph.schema import relations
from loaders.language.frames.around import around, shown_mode
from tests.loaders.language.sentences import roles, word


@pytest.mark.parametrize(
    ("text", "form", "there", "not_there"),
    [
        ("Chad met Mali to end the war.", "met", {"chad", "end"}, set()),
        ("Chad will talk with Mali while Togo waits.", "talk", {"will", "with"}, {"togo"}),
        ("Chad signed it with the help of Togo.", "signed", {"help"}, {"with"}),
        ("Chad held talks on trade, energy and borders with Mali.", "talks", {"hold"}, {"trade"}),
    ],
)
def test_words_around(text: str, form: str, there: set[str], not_there: set[str]) -> None:
    found = roles(text)
    lemmas = around(found, word(found, form), None)
    assert there <= lemmas
    assert not not_there & lemmas


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The leaders spoke face-to-face.", "in_person"),
        ("The leaders spoke by video-link.", "virtual"),
        ("The leaders spoke.", None),
    ],
)
def test_mode(text: str, mode: str | None) -> None:
    found = roles(text)
    assert shown_mode(found, relations()["MET"], word(found, "spoke"), None) == mode

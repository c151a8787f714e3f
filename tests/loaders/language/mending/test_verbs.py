"""Verbs that the parser takes for nouns."""

from tests.loaders.language.sentences import told


def test_thanks_with_an_object_is_what_the_speaker_gives() -> None:
    text = "Luis Arce says that the pact is good, and thanks Peru for standing by Bolivia."
    assert told(text, "PRAISED", "2022-06-15") == {("BOL", "PER", "actual")}


def test_thanks_alone_are_a_noun() -> None:
    assert not told("Luis Arce says that many thanks are due, and Peru is glad.", "PRAISED")

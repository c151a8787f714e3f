"""Candidates that are no diplomacy."""

from tests.loaders.language.sentences import told


def test_what_politicians_say_of_their_own_state_is_no_diplomacy() -> None:
    text = "US Senator Jim Risch criticised the United States. Risch criticised Cuba."
    assert told(text, "CRITICISED") == {("Jim Risch", "CUB", "actual")}

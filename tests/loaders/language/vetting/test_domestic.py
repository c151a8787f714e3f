"""What politicians say of their own state is no diplomacy."""

from tests.loaders.language.sentences import told


def test_a_senator_and_the_state_of_the_senate_are_no_two_parties() -> None:
    text = "US Senator Jim Risch criticised the United States. Risch criticised Cuba."
    assert told(text, "CRITICISED") == {("Jim Risch", "CUB", "actual")}

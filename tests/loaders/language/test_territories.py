"""Nobody is a member of a territory."""

from tests.loaders.language.sentences import told


def test_troops_leave_a_territory_and_states_an_organisation() -> None:
    text = "Chad welcomed Russia's withdrawal from Transnistria and Mali's withdrawal from ECOWAS."
    assert told(text, "LEFT") == {("MLI", "ECOWAS", "actual")}

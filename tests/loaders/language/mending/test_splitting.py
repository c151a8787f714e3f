"""Lists that end where the next clause begins."""

from tests.loaders.language.sentences import told


def test_a_name_with_a_clause_about_it_begins_the_next_one() -> None:
    text = (
        "Peru and Chile support Gabon, and Cuba, which once had a base there, sent doctors to it."
    )
    assert told(text, "SUPPORTED") == {("PER", "GAB", "actual"), ("CHL", "GAB", "actual")}


def test_a_list_that_ends_with_a_clause_stays_one() -> None:
    text = "Norway backs Chad and Oman, which is poor, and left the bloc."
    assert told(text, "SUPPORTED") == {("NOR", "TCD", "actual"), ("NOR", "OMN", "actual")}


def test_a_second_clause_behind_the_name_is_the_next_one() -> None:
    text = "Oman thanked Norway, and Sweden, which had paid for the talks, hosted the next round."
    assert told(text, "PRAISED") == {("OMN", "NOR", "actual")}


def test_behind_a_stop_others_act() -> None:
    text = "Malta has been recognised by Chile and Peru; Cuba, Panama and Togo hesitate."
    assert told(text, "RECOGNISED") == {("CHL", "MLT", "actual"), ("PER", "MLT", "actual")}
    text = "Norway was condemned by Chad, Mali and Niger; Ghana and Togo kept silent."
    assert {who for who, _, _ in told(text, "CRITICISED")} == {"TCD", "MLI", "NER"}


def test_a_list_with_stops_stays_one() -> None:
    text = "Norway was condemned by Chad; by Mali, its neighbour; and by Ghana."
    assert {who for who, _, _ in told(text, "CRITICISED")} == {"TCD", "MLI", "GHA"}

"""Lists that end where the next clause begins."""

from tests.loaders.language.sentences import told


def test_a_name_with_a_clause_about_it_begins_the_next_one() -> None:
    text = (
        "Peru and Chile support Bolivia, and Ecuador, which broke off relations a year ago,"
        " offered it troops."
    )
    assert told(text, "SUPPORTED") == {("PER", "BOL", "actual"), ("CHL", "BOL", "actual")}


def test_a_list_that_ends_with_a_clause_stays_one() -> None:
    text = "Norway backs Chad and Oman, which is poor, and left the bloc."
    assert told(text, "SUPPORTED") == {("NOR", "TCD", "actual"), ("NOR", "OMN", "actual")}

"""Lists of names hang together, whatever the parser made of them."""

import pytest

from tests.loaders.language.sentences import roles, statements, told

TEN = (
    "At midnight Cyprus, the Czech Republic, Estonia, Hungary, Latvia, Lithuania, Malta, Poland, "
    "Slovakia and Slovenia became members of the European Union."
)


def test_all_of_a_long_list_act() -> None:
    joined = {s.subject.id for s in statements(TEN, "2004-05-01") if s.type == "JOINED"}
    assert joined == {"CYP", "CZE", "EST", "HUN", "LVA", "LTU", "MLT", "POL", "SVK", "SVN"}


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Kenya, Chad and Mali met Uganda.", ["KEN", "TCD", "MLI"]),
        ("Kenya, Chad and on Monday Mali met Uganda.", ["KEN", "TCD", "MLI"]),
        ("Kenya, Chad, Togo and, last week, Mali met Uganda.", ["KEN", "TCD", "TGO", "MLI"]),
        ("Kenya met Chad, and Mali met Uganda.", ["KEN"]),
        ("Kenya, where Chad and Mali met, invited Uganda.", ["KEN"]),
    ],
)
def test_what_is_in_the_list_of_the_first_name(text: str, listed: list[str]) -> None:
    reading = roles(text).reading
    first = min(reading.tops)
    members = [w for w in reading.tree.conjuncts(first) if w in reading.tops]
    assert [reading.tops[w].party.id for w in members] == listed


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("North and South Korea signed a treaty.", "SIGNED_AGREEMENT", {("PRK", "KOR", "actual")}),
        ("North and South Korean officials met in Paris.", "MET", {("PRK", "KOR", "actual")}),
        ("Talks between North and South Korea broke down.", "MET", {("PRK", "KOR", "actual")}),
        ("Japan condemned North and South Sudan.", "CRITICISED", {("JPN", "SSD", "actual")}),
    ],
)
def test_names_that_share_their_last_word(
    text: str, type_: str, expected: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru bombed Chile and Togo attacked Mali.", {"PER ATTACKED CHL", "TGO ATTACKED MLI"}),
        (
            "Peru recalled its envoy from Chile and both Togo and Chad sanctioned Mali.",
            {"PER RECALLED_ENVOY CHL", "TGO SANCTIONED MLI", "TCD SANCTIONED MLI"},
        ),
        (
            "The week has seen Peru recall its envoy from Chile and Togo accuse Mali.",
            {"PER RECALLED_ENVOY CHL", "TGO ACCUSED MLI"},
        ),
        ("The raids on Chad and Togo angered Mali.", set()),
    ],
)
def test_where_the_next_clause_begins_the_list_ends(text: str, expected: set[str]) -> None:
    found = {f"{s.subject.principal} {s.type} {s.object.principal}" for s in statements(text)}
    assert found == expected


def test_the_last_of_a_list_may_be_an_owner_alone() -> None:
    text = "Oman expelled Chad's ambassador and Mali's."
    assert told(text, "EXPELLED_ENVOY") == {("OMN", "TCD", "actual"), ("OMN", "MLI", "actual")}

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

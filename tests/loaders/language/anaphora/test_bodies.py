"""Bodies called by what they are for or by where they sit."""

import pytest

from tests.loaders.language.sentences import roles, told, word


@pytest.mark.parametrize(
    ("text", "form", "parties"),
    [
        ("Chad blamed the WHO. Mali thanked the agency.", "agency", ["WHO"]),
        ("Chad blamed the WHO. Mali thanked the health body.", "body", ["WHO"]),
        ("Chad tested a bomb. The world body met.", "body", ["UN"]),
        ("FIFA met in Chad. The world body fined Mali.", "body", ["FIFA"]),
        ("Chad tested a bomb. The nuclear watchdog met.", "watchdog", ["IAEA"]),
        ("Chad tested a bomb. The Vienna-based watchdog met.", "watchdog", ["IAEA"]),
        ("Chad tested a bomb. The watchdog met.", "watchdog", []),
        ("Chad left OPEC, and Mali blamed the oil cartel.", "cartel", ["OPEC"]),
        ("Chad left the African Union. The pan-African body met.", "body", ["AU"]),
        ("Chad left the Human Rights Council. Mali praised the Geneva body.", "body", ["UNHRC"]),
        ("Chad will leave the court in The Hague.", "court", ["ICC"]),
        ("Chad spoke before the court in The Hague.", "court", []),
        ("The ICJ met. Chad spoke before the court in The Hague.", "court", ["ICJ"]),
        ("Chad spoke. The court in Lyon acquitted him.", "court", []),
        ("The Security Council met. The Secretary-General left Chad.", "Secretary-General",
         ["UN"]),
        ("ASEAN met. Its members praised the secretary-general.", "secretary-general",
         ["ASEAN"]),
    ],
)  # fmt: skip
def test_body(text: str, form: str, parties: list[str]) -> None:
    found = roles(text)
    told_of = found.reading.anaphors.get(word(found, form), ())
    assert [party.principal for party in told_of] == parties


def test_the_seat_of_a_body_is_no_party() -> None:
    text = "Chad left the WHO. Mali blamed the Geneva agency."
    assert told(text, "ACCUSED") == {("MLI", "WHO", "actual")}


@pytest.mark.parametrize(
    ("text", "day", "parties"),
    [
        ("Britain has voted to leave. The 27 met.", "2017-05-15", ["EU"]),
        ("Chad has voted to leave. The 27 met.", "2017-05-15", []),
        ("Britain has voted to leave. The 19 met.", "2017-05-15", []),
    ],
)
def test_union_by_number(text: str, day: str, parties: list[str]) -> None:
    found = roles(text, day)
    number = next(i for i, form in enumerate(found.tree.forms) if form.isdigit())
    assert [one.principal for one in found.reading.anaphors.get(number, ())] == parties


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Kenya will leave the court in The Hague.", "LEFT", {("KEN", "ICC", "planned")}),
        ("Britain has voted to leave. The 27 condemned Chad.", "CRITICISED",
         {("EU", "TCD", "actual")}),
        ("Chad tested a bomb. The world body condemned it.", "CRITICISED",
         {("UN", "TCD", "actual")}),
        ("Chad left the WHO. Mali blamed the agency.", "ACCUSED", {("MLI", "WHO", "actual")}),
        ("Chad tested a bomb. The Vienna-based watchdog condemned it.", "CRITICISED",
         {("IAEA", "TCD", "actual")}),
        ("Chad tested a bomb. A Vienna-based firm condemned it.", "CRITICISED", set()),
    ],
)  # fmt: skip
def test_bodies_without_a_name_act(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_, "2017-05-15") == edges

"""Who did the same, told behind the verb, at another time or to somebody else."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Egypt severed ties with Qatar. Two days later came Jordan.", "SEVERED_TIES",
         {("EGY", "QAT", "actual"), ("JOR", "QAT", "actual")}),
        ("Egypt severed ties with Qatar. Then came Jordan and Chad. Oman did not.",
         "SEVERED_TIES",
         {("EGY", "QAT", "actual"), ("JOR", "QAT", "actual"), ("TCD", "QAT", "actual"),
          ("OMN", "QAT", "denied")}),
        ("Egypt severed ties with Qatar. Jordan went next.", "SEVERED_TIES",
         {("EGY", "QAT", "actual"), ("JOR", "QAT", "actual")}),
        ("Egypt severed ties with Qatar; a day later came Jordan.", "SEVERED_TIES",
         {("EGY", "QAT", "actual"), ("JOR", "QAT", "actual")}),
        ("Egypt has left the OAU. Jordan went first, in May.", "LEFT",
         {("EGY", "OAU", "actual"), ("JOR", "OAU", "actual")}),
        ("Peru recognised Kosovo. Chile refused to do the same for Abkhazia.", "RECOGNISED",
         {("PER", "XKX", "actual"), ("CHL", "ABKHAZIA", "denied")}),
        ("Iraq will leave OPEC. Libya's parliament voted to do the same.", "LEFT",
         {("IRQ", "OPEC", "planned"), ("LBY", "OPEC", "planned")}),
        ("Egypt severed ties with Qatar. Jordan did so on Monday and Chad on Friday.",
         "SEVERED_TIES",
         {("EGY", "QAT", "actual"), ("JOR", "QAT", "actual"), ("TCD", "QAT", "actual")}),
    ],
)  # fmt: skip
def test_the_same(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges


@pytest.mark.parametrize(
    "text",
    [
        "Egypt severed ties with Qatar. Then came the storm over Jordan.",
        "Egypt severed ties with Qatar. Then came Jordan to the rescue.",
        "Egypt severed ties with Qatar. Jordan went next to Chad.",
        "Egypt severed ties with Qatar. Weeks later Jordan came home.",
    ],
)
def test_nobody_else_did_it(text: str) -> None:
    assert told(text, "SEVERED_TIES") == {("EGY", "QAT", "actual")}


def test_what_is_only_said_is_not_passed_on() -> None:
    assert told("Egypt criticised Qatar. Then came Jordan.", "CRITICISED") == {
        ("EGY", "QAT", "actual")
    }

"""Verbs that are left out where they were just said: who did what to whom."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Kenya expelled one Ugandan diplomat and Malawi two.", "EXPELLED_ENVOY",
         {"KEN > UGA", "MWI > UGA"}),
        ("Chile and Peru expelled one Cuban diplomat each, Brazil three and the Bahamas four.",
         "EXPELLED_ENVOY", {"CHL > CUB", "PER > CUB", "BRA > CUB", "BHS > CUB"}),
        ("Norway pledged $90 million in aid to Chad, Japan $20 million and Canada $5 million.",
         "AIDED", {"NOR > TCD", "JPN > TCD", "CAN > TCD"}),
        # The same doer to others: a name beside the first object, and a mere list.
        ("Oman gave Kenya $5 million and Uganda $3 million.", "AIDED", {"OMN > KEN"}),
        ("Norway imposed tariffs of 25 percent on Chad, Mali and Togo.", "SANCTIONED",
         {"NOR > TCD", "NOR > MLI", "NOR > TGO"}),
        ("Norway blacklisted four Malian officials and Mali ten Norwegians.", "SANCTIONED",
         {"NOR > MLI"}),
        # Another doer to others: neither is done to by the first.
        ("Norway imposed sanctions on Mali and Sweden on Chad.", "SANCTIONED", {"NOR > MLI"}),
    ],
)  # fmt: skip
def test_who_does_the_same(text: str, type_: str, expected: set[str]) -> None:
    assert {f"{one} > {other}" for one, other, _ in told(text, type_)} == expected


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Italy is expelling four Omani diplomats, Ghana six, and Norway and Peru two apiece.",
         {"ITA", "GHA", "NOR", "PER"}),
        ("Italy is expelling four Omani diplomats, Poland and Peru three each.",
         {"ITA", "POL", "PER"}),
    ],
)  # fmt: skip
def test_two_with_one_amount(text: str, doers: set[str]) -> None:
    assert told(text, "EXPELLED_ENVOY") == {(who, "OMN", "actual") for who in doers}


@pytest.mark.parametrize("time", ["the day after", "a week later", "the same evening"])
def test_who_did_it_later(time: str) -> None:
    text = f"Oman expelled Chad's ambassador on Monday, Peru {time}."
    assert told(text, "EXPELLED_ENVOY") == {("OMN", "TCD", "actual"), ("PER", "TCD", "actual")}


def test_who_did_it_later_needs_no_day_before() -> None:
    text = "Oman expelled Chad's ambassador, Peru three days later."
    assert told(text, "EXPELLED_ENVOY") == {("OMN", "TCD", "actual"), ("PER", "TCD", "actual")}

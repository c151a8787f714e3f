"""Occasions that a clause leaves out since the article is about them."""

import pytest

from tests.loaders.language.sentences import told

_OPENED = "The Palma summit opened on Monday. "
_PALMA = "palma-summit-2021"


def _acts(text: str, *types: str) -> set[tuple[str, str, str]]:
    found = {(type_, *one) for type_ in types for one in told(_OPENED + text, type_)}
    return {(type_, who, status) for type_, who, where, status in found if where == _PALMA}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The kings of Oman and Jordan had come.",
         {("ATTENDED", "OMN", "actual"), ("ATTENDED", "JOR", "actual")}),
        ("Ghana's president was there.", {("ATTENDED", "GHA", "actual")}),
        ("Oman, Chad and Peru were linked by video.",
         {("ATTENDED", "OMN", "actual"), ("ATTENDED", "TCD", "actual"),
          ("ATTENDED", "PER", "actual")}),
        ("Peru and Chile sent their foreign ministers.",
         {("ATTENDED", "PER", "actual"), ("ATTENDED", "CHL", "actual")}),
        ("Peru stayed away, but Ghana sent a minister.",
         {("DECLINED", "PER", "actual"), ("ATTENDED", "GHA", "actual")}),
        ("Peru's president stayed at home and sent his deputy.",
         {("DECLINED", "PER", "actual"), ("ATTENDED", "PER", "actual")}),
        ("The president of Peru was absent.", {("DECLINED", "PER", "actual")}),
        ("Chad's seat remained empty.", {("DECLINED", "TCD", "actual")}),
        ("Chad sent no one.", {("DECLINED", "TCD", "actual")}),
        ("Chad pulled out, citing the weather.", {("DECLINED", "TCD", "actual")}),
        ("Chad's president sent his regrets.", {("DECLINED", "TCD", "actual")}),
        ("Chad's president called off his trip.", {("DECLINED", "TCD", "actual")}),
        ("Oman's king was invited and declined.", {("DECLINED", "OMN", "actual")}),
        ("Ghana will not be represented.", {("DECLINED", "GHA", "actual")}),
        ("Oman's foreign minister might not come.", {("DECLINED", "OMN", "possible")}),
        ("Chad is boycotting it.", {("BOYCOTTED", "TCD", "actual")}),
        ("Chad joined the boycott; Oman ruled one out.", {("BOYCOTTED", "TCD", "actual")}),
        ("Oman is considering a boycott.", {("BOYCOTTED", "OMN", "possible")}),
        ("Oman decided against a boycott.", {("BOYCOTTED", "OMN", "denied")}),
        # it is not left out where another place is told, nor where something else is done
        ("Ghana's president went to Lima instead.", set()),
        ("Chad's president came under fire.", set()),
        ("Oman's foreign minister came from Cairo.", set()),
        ("Ghana sent an envoy to Cairo.", set()),
        ("Chad sent troops.", set()),
        ("Peru was represented in court by a lawyer.", set()),
        ("Chile's president was absent from parliament.", set()),
        ("Oman's consumers ended a boycott of French cheese.", set()),
        ("Chad's opposition called for a boycott.", set()),
    ],
)  # fmt: skip
def test_who_came_or_stayed_away(text: str, acts: set[tuple[str, str, str]]) -> None:
    assert _acts(text, "ATTENDED", "DECLINED", "BOYCOTTED") == acts


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        # other summits are spoken of in passing
        (
            "Italy hosted the previous summit in Rome. Chad stayed away.",
            {("TCD", "palma-summit-2021", "actual")},
        ),
        (
            "Oman attended. Peru, which is to host the next summit in Lima, stayed away.",
            {("PER", "palma-summit-2021", "actual")},
        ),
        # the last of its own sentence comes first
        (
            "The Quito summit in May was attended by Ghana, but Chad stayed away.",
            {("TCD", "quito-summit-2021", "actual")},
        ),
    ],
)
def test_which_occasion_goes_without_saying(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(_OPENED + text, "DECLINED") == edges


def test_nobody_attends_each_other() -> None:
    assert told("Oman and Chad spoke on each other's televisions.", "ATTENDED") == set()
    assert told("Oman and Chad will send ministers to each other.", "ATTENDED") == set()

"""Objects that a clause leaves out because they were said right before."""

import pytest

from graph.model import Article
from loaders.extract import default
from loaders.language.explaining import Trace
from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        (
            "The United States recognised Kosovo. Peru has since granted recognition.",
            "RECOGNISED",
            {("USA", "XKX", "actual"), ("PER", "XKX", "actual")},
        ),
        (
            "Germany expelled 40 Russian diplomats. It rained. France expelled 35.",
            "EXPELLED_ENVOY",
            {("DEU", "RUS", "actual"), ("FRA", "RUS", "actual")},
        ),
        (
            "Sweden became an EU member in 1995. Albania and Serbia want to accede in 2030.",
            "JOINED",
            {("SWE", "EU", "actual"), ("ALB", "EU", "possible"), ("SRB", "EU", "possible")},
        ),
        (
            "Sudan cut ties with Iran, and Bahrain has not severed relations.",
            "SEVERED_TIES",
            {("SDN", "IRN", "actual"), ("BHR", "IRN", "denied")},
        ),
        # nor need it be said to whom one answers, in kind or otherwise
        (
            "Canada imposed a tariff on Brazil. Brazil retaliated with tariffs of its own.",
            "SANCTIONED",
            {("CAN", "BRA", "actual"), ("BRA", "CAN", "actual")},
        ),
        (
            "Canada imposed a tariff on Brazil. Peru imposed tariffs on Togo and Oman."
            " Brazil responded with tariffs of its own.",
            "SANCTIONED",
            {
                ("CAN", "BRA", "actual"),
                ("PER", "TGO", "actual"),
                ("PER", "OMN", "actual"),
                ("BRA", "CAN", "actual"),
            },
        ),
        (
            "Peru expelled Chile's ambassador and recalled its own envoy.",
            "RECALLED_ENVOY",
            {("PER", "CHL", "actual")},
        ),
        (
            "Peru recalled its ambassador from Chile, which responded by recalling its own.",
            "RECALLED_ENVOY",
            {("PER", "CHL", "actual"), ("CHL", "PER", "actual")},
        ),
        (
            "Norway recalled its ambassador from Iran. Iran expelled two diplomats in response.",
            "EXPELLED_ENVOY",
            {("IRN", "NOR", "actual")},
        ),
        # an object of its own is not left out
        (
            "Canada imposed sanctions on Iran. Japan imposed sanctions on two banks.",
            "SANCTIONED",
            {("CAN", "IRN", "actual")},
        ),
        (
            "Chile expelled two Peruvian diplomats. It also closed its consulate in Lima.",
            "EXPELLED_ENVOY",
            {("CHL", "PER", "actual")},
        ),
        # nor is it where nobody can know which of two is meant
        (
            "Canada imposed sanctions on Iran and Syria. Japan imposed sanctions too.",
            "SANCTIONED",
            {("CAN", "IRN", "actual"), ("CAN", "SYR", "actual")},
        ),
    ],
)
def test_an_object_said_right_before_is_understood(
    text: str, type_: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == edges


def test_whoever_asks_is_told_how_it_was_found() -> None:
    trace = Trace()
    text = "Germany recognised Kosovo. Peru has since granted recognition."
    default(False)(Article(text=text, published="2008-02-20"), trace=trace)
    rules = [one.rule for tried in trace.accounts[1].tried for one in tried.found]
    assert rules == ["RECOGNISED:understood:grant"]


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Chad condemned Mali and withdrew its ambassador.", {("TCD", "MLI", "actual")}),
        ("Chad accused Mali of theft. It called its consul home soon after.",
         {("TCD", "MLI", "actual")}),
        ("Chad accused Mali of theft. Mali recalled its ambassador.", {("MLI", "TCD", "actual")}),
        ("Chad condemned Mali. Peru recalled its ambassador.", set()),
        ("Chad severed ties with Mali. Mali had brought its envoy home in haste.",
         {("MLI", "TCD", "actual")}),
    ],
)  # fmt: skip
def test_an_envoy_is_recalled_from_whom_one_judged(
    text: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, "RECALLED_ENVOY") == edges

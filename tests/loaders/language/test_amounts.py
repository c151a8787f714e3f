"""Figures of trade and aid as the news writes them."""

import datetime as dt

import pytest

from loaders.language import amounts

WEDNESDAY = dt.date(2021, 12, 15)

MONEY = [
    ("worth $123 billion", 123e9, "USD"),
    ("worth $ 123 billion", 123e9, "USD"),
    ("worth US$ 1.5bn", 1.5e9, "USD"),
    ("worth €2 billion", 2e9, "EUR"),
    ("a $15-billion sale", 15e9, "USD"),
    ("worth 200 billion dollars", 200e9, "USD"),
    ("a 22.5bn euro loan", 22.5e9, "EUR"),
    ("promised 259m euros", 259e6, "EUR"),
    ("promised 600,000 euros", 600e3, "EUR"),
    ("half a billion dollars", 0.5e9, "USD"),
    ("a A$1 billion package", 1e9, "AUD"),
    ("EUR10.3 billion", 10.3e9, "EUR"),
    ("40 million Swiss francs", 40e6, "CHF"),
    ("5 billion won", 5e9, "KRW"),
    ("£300", 300, "GBP"),
]
NO_MONEY = [
    "The party won 120 seats.",
    "Some 1200 won medals.",
    "A 25 percent tariff hit them.",
    "He got 60% of the vote.",
    "They signed a dollar peg.",
    "On May 5 two men left.",
]


@pytest.mark.parametrize(("text", "value", "currency"), MONEY)
def test_money(text: str, value: float, currency: str) -> None:
    (found,) = amounts.find(text, 0, len(text))
    assert (found.amount.value, found.amount.currency) == (value, currency)


@pytest.mark.parametrize("text", NO_MONEY)
def test_no_money(text: str) -> None:
    assert list(amounts.find(text, 0, len(text))) == []


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Trade rose by 31 percent.", 31),
        ("Trade fell 7.1% in a year.", -7.1),
        ("Exports declined by 6.9 per cent.", -6.9),
        ("There was a 12% increase in trade.", 12),
        ("Trade was down by about 8 percent.", -8),
        ("Trade rose by a fifth.", 20),
        ("Trade has doubled.", 100),
        ("Trade halved.", -50),
    ],
)
def test_changes(text: str, change: float) -> None:
    (found,) = amounts.find(text, 0, len(text))
    assert found.amount.change == change


def test_a_change_takes_the_sum_it_led_to() -> None:
    text = "Trade rose by 31 percent – up to $ 123 billion; aid was €2 billion."
    trade, aid = (found.amount for found in amounts.find(text, 0, len(text)))
    assert (trade.change, trade.value, trade.currency) == (31, 123e9, "USD")
    assert (aid.change, aid.value) == (None, 2e9)


def test_the_sum_before_a_change_is_left_out() -> None:
    text = "Exports fell from $10 billion to $8 billion."
    (found,) = amounts.find(text, 0, len(text))
    assert found.amount.value == 8e9


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Trade came to $9 billion last year.", "2020"),
        ("In the first half of the year trade came to $9 billion.", "2021-01/2021-06"),
        ("Trade came to $9 billion in the January-November period.", "2021-01/2021-11"),
        ("Trade came to $9 billion, they said on Monday.", None),
    ],
)
def test_periods(text: str, period: str | None) -> None:
    (found,) = amounts.find(text, 0, len(text), WEDNESDAY)
    assert found.amount.period == period


def test_quantities() -> None:
    text = "They sent 5,000 tonnes of wheat and 600,000 barrels a day."
    wheat, oil = (found.amount for found in amounts.find(text, 0, len(text)))
    assert (wheat.value, wheat.unit) == (5000, "tonnes of wheat")
    assert (oil.value, oil.unit) == (600000, "barrels a day")


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "It cost $5. It costs $6 now."
    (found,) = amounts.find(text, 12, len(text))
    assert text[found.start : found.end] == "$6"

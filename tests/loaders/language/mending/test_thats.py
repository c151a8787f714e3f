"""Clauses of "that" whose subject carries an infinitive."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ('Norway\'s foreign minister said that Iran\'s refusal to admit inspectors was "unfair".',
         ("NOR", "IRN", "actual")),
        ('A spokesman for Chile said that Peru\'s decision to recall its envoy was "regrettable".',
         ("CHL", "PER", "actual")),
        ("The African Union said that Chad's failure to pay was \"unforgivable\" and \"shameful\".",
         ("AU", "TCD", "actual")),
    ],
)  # fmt: skip
def test_what_is_said_of_a_refusal(text: str, edge: tuple[str, str, str]) -> None:
    assert edge in told(text, "CRITICISED")


def test_what_is_meant_to_be_said_stays_below() -> None:
    assert told("Chad said that its refusal to say that Peru was wrong stood.", "PRAISED") == set()

"""Whose act it is that somebody rules out, weighs or plans, and who is there as mediator."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Ghana has ruled out sanctions on Mali.", "SANCTIONED", {("GHA", "MLI", "denied")}),
        ("Ghana has not ruled out sanctions on Mali.", "SANCTIONED", {("GHA", "MLI", "possible")}),
        ("An attack on Mali was ruled out by Ghana.", "ATTACKED", {("GHA", "MLI", "denied")}),
        ("Ghana has no plans for an attack on Mali.", "ATTACKED", {("GHA", "MLI", "denied")}),
        ("Ghana stopped short of sanctions on Mali.", "SANCTIONED", {("GHA", "MLI", "denied")}),
        ("Ghana is thinking about a treaty with Mali.", "SIGNED_AGREEMENT",
         {("GHA", "MLI", "possible")}),
        ("Ghana is against talks with Mali.", "MET", {("GHA", "MLI", "denied")}),
        ("Ghana called for sanctions on Mali.", "SANCTIONED", set()),
        ("Ghana condemned an attack on Mali.", "ATTACKED", set()),
        ("Ghana is considering an attack by Chad on Mali.", "ATTACKED",
         {("TCD", "MLI", "possible")}),
    ],
)  # fmt: skip
def test_the_act_is_theirs_who_decide(
    text: str, type_: str, expected: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad and Mali made peace on Monday, with Oman as mediator.",
         {("OMN", "TCD", "actual"), ("OMN", "MLI", "actual")}),
        ("The text was negotiated by Chad and Mali, with Oman as go-between.",
         {("OMN", "TCD", "actual"), ("OMN", "MLI", "actual")}),
        ("Chad and Mali met, with Oman as host.", set()),
        ("Chad worked with Oman, and as mediator Togo did well.", set()),
    ],
)  # fmt: skip
def test_who_is_there_as_mediator(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert told(text, "MEDIATED") == expected

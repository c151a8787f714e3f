"""Whose act it is that a later sentence judges."""

import pytest

from tests.loaders.language.sentences import pairs, statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru left the OAS. Chile condemned the move.", "CHL CRITICISED PER"),
        ("Peru left the OAS. Chile called it a blow.", "CHL CRITICISED PER"),
        ("Peru recognised Kosovo. Serbia condemned the move. Chile denounced it.",
         "CHL CRITICISED PER"),
        ("Peru imposed sanctions on Chile. The measures were welcomed by Mali.",
         "MLI PRAISED PER"),
        ("Peru bombed Chile. Mali condemned the raids as a breach of Chilean sovereignty.",
         "MLI CRITICISED PER"),
        ("Peru expelled two Chilean diplomats. Chile denounced the expulsions.",
         "CHL CRITICISED PER"),
        ("Peru put an embargo on Chile. It praised Mali. Togo criticised the embargo.",
         "TGO CRITICISED PER"),
        ("Peru will lend Chile $50 million. Mali denounced the loan.", "MLI CRITICISED PER"),
        ("Peru joined the OAS. Mali hailed the accession as historic.", "MLI PRAISED PER"),
        ("Mali offered to mediate between Peru and Chile. Peru turned it down.",
         "PER REJECTED MLI"),
        ("Peru fired two rockets over Chile. Mali condemned the launch.", "MLI CRITICISED PER"),
        ("The Peruvian president said in Lima that time was short. Mali denounced the remarks.",
         "MLI CRITICISED PER"),
    ],
)  # fmt: skip
def test_an_act_is_its_doers(text: str, expected: str) -> None:
    last = statements(text)[-1]
    assert f"{last.subject.id} {last.type} {last.object.id}" == expected


@pytest.mark.parametrize(
    "text",
    [
        "Peru fired two rockets. Mali condemned the launch of a satellite.",
        "Peru fired two rockets. Mali condemned the remarks.",
        "Peru praised Mali. Chile condemned the decision.",  # what is said is no deed
        "Chile condemned the move.",
        "Peru left the OAS. Chile signed the act.",
        "Peru left the OAS. Chile condemned the raids.",
        "Peru bombed Mali. Chile condemned a raid.",
    ],
)
def test_no_act_to_point_at(text: str) -> None:
    assert not [one for one in statements(text) if one.subject.id == "CHL"]


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Hungary closed its border on Monday. Serbia criticised the decision.", {("SRB", "HUN")}),
        ("Peru's parliament adopted the law. Chile denounced the move.", {("CHL", "PER")}),
        ("Prices rose in Peru. Chile denounced the move.", set()),
        ("Ghana said that prices rose. Togo denounced the move.", set()),
    ],
)  # fmt: skip
def test_what_no_relation_tells_is_a_deed_too(text: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, "CRITICISED") == edges


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("The UN published a report on the coup. Chad called the report biased.", {("TCD", "UN")}),
        ("Oman's offensive began on Monday. Chad condemned the offensive.", {("TCD", "OMN")}),
        ("Peru's parliament passed a law on fishing. Chile denounced the law as unfair.",
         {("CHL", "PER")}),
        ("A report on the coup was published. Chad called the report biased.", set()),
    ],
)  # fmt: skip
def test_a_thing_is_whose_it_was_told_to_be(text: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, "CRITICISED") == edges


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        # others have judged in between
        ("Peru left the pact. Chile regretted the step. Mali hailed it.", "PRAISED",
         {("MLI", "PER")}),
        ("Latvia and Malta condemn Peru's action, and Chile compares it with Hitler's.",
         "CRITICISED", {("LVA", "PER"), ("MLT", "PER"), ("CHL", "PER")}),
        # nobody knows whose the killing was, and a state is not called savagery
        ("The UN and Jordan condemned the killing; Turkey called it savagery.", "CRITICISED",
         set()),
        ("Peru asked Chile and Mali to respect the ruling; Togo rejects it, too.", "REJECTED",
         set()),
        ("Peru closed its border with Chad. Chile said that it was a mistake.", "CRITICISED",
         {("CHL", "PER")}),
        ("A court called the killing of Armenians genocide. Chile said it was unacceptable.",
         "CRITICISED", set()),
        ("Paul Kagame and Yoweri Museveni signed a memorandum. Oman brokered it.", "MEDIATED",
         {("OMN", "RWA"), ("OMN", "UGA")}),
        ("Peru bombed Mali. Chad had doctors ready to leave, but Togo turned it down.", "REJECTED",
         {("TGO", "TCD")}),
        ("Gambia left the Commonwealth in 2013. Chad called it a farce.", "CRITICISED",
         {("TCD", "GMB")}),
    ],
)  # fmt: skip
def test_what_is_judged_is_what_was_done(
    text: str, type_: str, edges: set[tuple[str, str]]
) -> None:
    assert pairs(text, type_) == edges

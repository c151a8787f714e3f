"""Bodies that states join, leave and belong to, left out where they are spoken of."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        (
            "Chad applied to join the African Union. Togo left in 2020. Niger joined in 2021.",
            "LEFT",
            {("TGO", "AU", "actual")},
        ),
        (
            "NATO has 32 members. Sweden joined in 2024. Ireland is not a member.",
            "JOINED",
            {("SWE", "NATO", "actual")},
        ),
        (
            "NATO has 32 members. Sweden joined in 2024. Ireland is not a member.",
            "MEMBER_OF",
            {("IRL", "NATO", "denied")},
        ),
        (
            "The Arab League met. Oman, a member since 1971, came, and Qatar, also a member.",
            "MEMBER_OF",
            {("OMN", "LAS", "actual"), ("QAT", "LAS", "actual")},
        ),
        (
            "Peru left Mercosur. Bolivia has applied to rejoin. Ecuador has no plans to join.",
            "APPLIED_TO",
            {("BOL", "MERCOSUR", "actual")},
        ),
        (
            "Peru left Mercosur. Bolivia has applied to rejoin. Ecuador has no plans to join.",
            "JOINED",
            {("ECU", "MERCOSUR", "denied")},
        ),
        (
            "Ghana joined the Commonwealth in 1957. Fiji was suspended in 2006.",
            "SUSPENDED",
            {("COMMONWEALTH", "FJI", "actual")},
        ),
        (
            "Mauritania hopes to be let back into ECOWAS. It left in 2000.",
            "LEFT",
            {("MRT", "ECOWAS", "actual")},
        ),
        (
            "Peru applied to join the OECD. Brazil and Argentina put in their applications in May.",
            "APPLIED_TO",
            {("PER", "OECD", "actual"), ("BRA", "OECD", "actual"), ("ARG", "OECD", "actual")},
        ),
        # of two bodies, the one that the article is about
        (
            "Samoa rejoined the Commonwealth, a day before Peru left the OAS."
            " The Commonwealth has 54 members. Tonga came back in 1999.",
            "JOINED",
            {("WSM", "COMMONWEALTH", "actual"), ("TON", "COMMONWEALTH", "actual")},
        ),
        # a body told by the number of its members
        (
            "Kenya chairs the Commonwealth. Gambia left the 54-nation association in 2013.",
            "LEFT",
            {("GMB", "COMMONWEALTH", "actual")},
        ),
        (
            "The Commonwealth met in Malta. Kenya, the chair, asked the UN for help. The United"
            " Nations agreed. The Commonwealth was glad. Gambia left the 54-nation club in 2013.",
            "LEFT",
            {("GMB", "COMMONWEALTH", "actual")},
        ),
        # a room may be left as well, and who leaves it may be a minister
        ("OPEC met in Vienna. Iran left on Tuesday. Oman returned home in May.", "LEFT", set()),
        ("Chad joined the UN in 1960. Togolese soldiers withdrew in June.", "LEFT", set()),
        ("Chad joined the UN in 1960. Idriss Déby left on Tuesday.", "LEFT", set()),
        ("Peru joined APEC in 1998. Bolivia has withdrawn its envoy.", "LEFT", set()),
        # one that was only named is not meant by every verb
        (
            "The EU called on Chad to hold elections. If Togo joined, it would help.",
            "JOINED",
            set(),
        ),
        ("Peru joined APEC in 1998. Chile is a member of the jury.", "MEMBER_OF", set()),
        # whose accession it is names no body
        (
            "The EU grew in 2004 with the accession of Malta and Cyprus.",
            "JOINED",
            {("MLT", "EU", "actual"), ("CYP", "EU", "actual")},
        ),
        ("OPEC met a day after Gabon's admission.", "JOINED", {("GAB", "OPEC", "actual")}),
        ("The hospital in Chad told OPEC of the admission of a Malian.", "JOINED", set()),
    ],
)
def test_the_body_is_the_one_spoken_of(
    text: str, type_: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == edges


@pytest.mark.parametrize(
    ("text", "object_"),
    [
        ("Fiji left the Commonwealth in 1987. The Commonwealth protested. SADC met. Peru sent food."
         " Chad criticised the organisation.", "COMMONWEALTH"),
        ("Oman joined OPEC in 2020. OPEC cut output. NATO met. Peru sent food. Chad criticised the"
         " bloc.", "OPEC"),
        ("Fiji left the Commonwealth in 1987. The Commonwealth protested. SADC met. Chad criticised"
         " the organisation.", "SADC"),
        ("The Commonwealth protested twice. The Commonwealth hesitated. SADC met. Peru sent food."
         " Chad criticised the organisation.", "SADC"),
    ],
)  # fmt: skip
def test_the_body_that_is_joined_and_left_is_spoken_of(text: str, object_: str) -> None:
    assert told(text, "CRITICISED") == {("TCD", object_, "actual")}

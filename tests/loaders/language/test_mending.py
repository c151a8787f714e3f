"""What the parser hangs where English word order does not let it hang."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Cambodia asked Thailand to help it bring Pol Pot to trial.", "AIDED",
         {("THA", "KHM", "requested")}),
        ("The United States stood with its NATO ally Turkey.", "SUPPORTED",
         {("USA", "TUR", "actual")}),
        ("Robert Lighthizer told a Senate panel that the United States had decided to lift "
         "tariffs on steel from Argentina, Australia, Brazil, Canada, Mexico, and South Korea.",
         "LIFTED_SANCTIONS",
         {("USA", code, "planned") for code in ("ARG", "AUS", "BRA", "CAN", "MEX", "KOR")}),
        ("France accused its NATO ally Turkey of buying missiles.", "ACCUSED",
         {("FRA", "TUR", "actual")}),
        ("China accused of spying by Canada", "ACCUSED", {("CAN", "CHN", "actual")}),
        ("China was accused of spying by Canada.", "ACCUSED", {("CAN", "CHN", "actual")}),
        ("China was urged to take the aid offered by Canada.", "URGED", set()),
        ("Chad ordered Oman's ambassador to leave.", "EXPELLED_ENVOY", {("TCD", "OMN", "actual")}),
        ("Iran urged to return to talks by EU", "URGED", {("EU", "IRN", "actual")}),
        ("Kenya imposed a naval and land blockade on Malawi.", "SANCTIONED",
         {("KEN", "MWI", "actual")}),
        ("Chad, Niger and Togo declared arms and oil embargoes on Qatar.", "SANCTIONED",
         {("TCD", "QAT", "actual"), ("NER", "QAT", "actual"), ("TGO", "QAT", "actual")}),
        ("Chad announced financial and cultural embargoes on Oman.", "SANCTIONED",
         {("TCD", "OMN", "actual")}),
        ("Bolivia's foreign minister saw senior Qatari and Kuwaiti envoys.", "MET",
         {("BOL", "QAT", "actual"), ("BOL", "KWT", "actual")}),
        ("Peru hailed the recognition of Kosovo as a state by Ghana.", "RECOGNISED",
         {("GHA", "XKX", "actual")}),
        ("Peru hailed the recognition of Kosovo as a state by Ghana.", "PRAISED",
         {("PER", "GHA", "actual")}),
        ("Malawi praised the announcements from Peru and Chile to recognise Kosovo.", "RECOGNISED",
         {("PER", "XKX", "planned"), ("CHL", "XKX", "planned")}),
        ("Xi Jinping spoke by video with Vladimir Putin on Wednesday.", "MET",
         {("CHN", "RUS", "actual")}),
        ("Kenya praised Peru and Chile. Uganda condemned these countries.", "CRITICISED",
         {("UGA", "PER", "actual"), ("UGA", "CHL", "actual")}),
        ("Kenya met Chad. Oman called on both countries to agree.", "URGED",
         {("OMN", "KEN", "actual"), ("OMN", "TCD", "actual")}),
        ("The visit came a day after Peru, Chile and Bolivia severed ties with Kenya.",
         "SEVERED_TIES", {(code, "KEN", "actual") for code in ("PER", "CHL", "BOL")}),
        ("In Ankara, acting Omani Foreign Minister Badr Busaidi met Turkish officials.", "MET",
         {("OMN", "TUR", "actual")}),
        ("After the Kenyans set up a blockade of Chad, Niger and Togo promised to help.",
         "SANCTIONED", {("KEN", "TCD", "actual")}),
        ("Iraq called for US troops to leave.", "URGED", {("IRQ", "USA", "actual")}),
        ("Iraq called for American forces to withdraw.", "URGED", {("IRQ", "USA", "actual")}),
        ("U.S.-brokered talks between Israel and Lebanon began.", "MEDIATED",
         {("USA", "ISR", "actual"), ("USA", "LBN", "actual")}),
        ("Israel and Lebanon agreed to a truce brokered by Oman.", "MEDIATED",
         {("OMN", "ISR", "actual"), ("OMN", "LBN", "actual")}),
        ("Oman vetoed a U.S.-drafted resolution on Syria.", "REJECTED",
         {("OMN", "USA", "actual")}),
        ("Fighting between Georgian and Abkhaz forces resumed.", "ATTACKED",
         {("GEO", "ABKHAZIA", "actual"), ("ABKHAZIA", "GEO", "actual")}),
        ("Chad fired dozens of rockets at Sudanese army bases in the north.", "ATTACKED",
         {("TCD", "SDN", "actual")}),
        ("French troops attacked jihadists in Mali.", "ATTACKED", set()),
        ("Japan accused of meddling in Chad's affairs", "ACCUSED", set()),
        ("Ghana's king rallied round Togo.", "SUPPORTED", {("GHA", "TGO", "actual")}),
        ("A visit by Emmanuel Macron to Chad is planned.", "VISITED", {("FRA", "TCD", "planned")}),
        ("Chad met its Omani opposite number.", "MET", {("TCD", "OMN", "actual")}),
        ("Peru held talks on a loan with Japan.", "NEGOTIATED", {("PER", "JPN", "actual")}),
        ("Peru signed an agreement on cooperation in space with Japan.", "SIGNED_AGREEMENT",
         {("PER", "JPN", "actual")}),
        ("Mali signed a truce with ELN guerrillas.", "SIGNED_AGREEMENT",
         {("MLI", "ELN", "actual")}),
    ],
)  # fmt: skip
def test_whom_a_sentence_is_about(
    text: str, type_: str, expected: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == expected

"""Several who act for one or more, and whom "they" and "the leaders" mean."""

import pytest

from tests.loaders.language.sentences import pairs, told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("EU leaders met in Brussels. They urged Oman to release the ship.",
         "URGED", {("EU", "OMN")}),
        ("Ghana and Togo signed a pact. NATO foreign ministers met in Oslo. They accused Mali of"
         " arming rebels.", "ACCUSED", {("NATO", "MLI")}),
        ("Peruvian officials said that the ship had sailed. They accused Chile of lying.",
         "ACCUSED", {("PER", "CHL")}),
        ("EU leaders said that they would sanction Chad.", "SANCTIONED", {("EU", "TCD")}),
        ("The Houthis said they had shelled Jordan.", "ATTACKED", {("HOUTHI", "JOR")}),
        ("The Taliban said that they accused Oman of lying.", "ACCUSED", {("TAI", "OMN")}),
        ("What did the Saudis want? They had asked Oman to close its port.",
         "URGED", {("SAU", "OMN")}),
        ("The BRICS summit ended in Rio on 6 July. The Leaders praised Chad for its patience."
         " They called on Togo to withdraw.", "URGED", {("BRICS", "TGO")}),
        ("The foreign ministers of Chad, Mali and Niger met in Bamako. The ministers accused France"
         " of meddling.", "ACCUSED", {("TCD", "FRA"), ("MLI", "FRA"), ("NER", "FRA")}),
        ("Peru, Chile and Bolivia announced it at a summit in Lima. Brazil was not there. The"
         " leaders praised Cuba.", "PRAISED", {("PER", "CUB"), ("CHL", "CUB"), ("BOL", "CUB")}),
        ("Mali, Niger and Burkina Faso left the bloc. The three juntas accused France of meddling.",
         "ACCUSED", {("MLI", "FRA"), ("NER", "FRA"), ("BFA", "FRA")}),
        ("Norway and Sweden signed a pact. Finland congratulated both countries.",
         "PRAISED", {("FIN", "NOR"), ("FIN", "SWE")}),
        ("Ghana's Nana Akufo-Addo and Togo's Faure Gnassingbé signed it. IGAD and Japan were glad."
         " Peru praised the two presidents.", "PRAISED", {("PER", "GHA"), ("PER", "TGO")}),
        ("Peru, Brazil and Chile, the guarantors of the treaty, met in Lima. Cuba asked the"
         " guarantors to draw the line.",
         "URGED", {("CUB", "PER"), ("CUB", "BRA"), ("CUB", "CHL")}),
        ("The four guarantors, Peru, Brazil, Chile and Cuba, met. Spain thanked the guarantors.",
         "PRAISED", {("ESP", "PER"), ("ESP", "BRA"), ("ESP", "CHL"), ("ESP", "CUB")}),
        ("Ghana and Togo signed it. Neither government wanted a court, so they asked Mali"
         " to mediate.", "URGED", {("GHA", "MLI"), ("TGO", "MLI")}),
        ("Ghana and Togo signed it. Both sides thanked Norway, and they urged Mali to do likewise.",
         "URGED", {("GHA", "MLI"), ("TGO", "MLI")}),
        ("Ghana and Togo met. Norway, which thanked the Danes, urged them to leave.",
         "URGED", {("NOR", "DNK")}),
        ("Ghana and Togo met in Accra on Monday. Each side thanked Norway.",
         "PRAISED", {("GHA", "NOR"), ("TGO", "NOR")}),
        ("The International Court of Justice ordered Chad to leave. Ndjamena called the ruling a"
         " farce.", "CRITICISED", {("TCD", "ICJ")}),
    ],
)  # fmt: skip
def test_whom_they_act_for(text: str, type_: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, type_) == edges


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Sweden signed a pact. Rebels attacked Mali. They accused Togo of arming them.",
        "Chad and Mali sent troops. Envoys of Ghana and Togo arrived. The leaders accused France.",
        "Protesters in Oman said that they would march. They accused France of meddling.",
        "The leaders accused France of meddling.",
        "Ghana and Togo met. Each country of the bloc accused Norway of meddling.",
    ],
)
def test_who_acts_for_nobody_told(text: str) -> None:
    assert not told(text, "ACCUSED")

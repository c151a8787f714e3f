import pytest

from tests.loaders.language.sentences import roles, told, word


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Japan will visit China.", "visit", ["JPN"]),
        ("Japan agreed to visit China.", "visit", ["JPN"]),
        ("Japan urged India to visit China.", "visit", ["IND"]),
        ("Japan called on India to visit China.", "visit", ["IND"]),
        ("India was urged by Japan to visit China.", "visit", ["IND"]),
        ("China was handed a note of protest by Japan.", "handed", ["JPN"]),
        ("China was visited by Japan and India.", "visited", ["JPN", "IND"]),
        ("Japan, which visited China, apologised.", "visited", ["JPN"]),
        ("Japan met India and visited China.", "visited", ["JPN"]),
        ("Visiting China, Japan's prime minister spoke.", "Visiting", ["JPN"]),
        ("French and German officials visited China.", "visited", ["FRA", "DEU"]),
        ("The leaders of Chad and Mali visited China.", "visited", ["TCD", "MLI"]),
        ("Japan's decision to visit China was praised.", "visit", ["JPN"]),
        ("Kenya thanked Japan for visiting China.", "visiting", ["JPN"]),
        ("Japan sent a letter accusing China of theft.", "accusing", ["JPN"]),
        ("Japan followed India in recognising Kosovo.", "recognising", ["JPN", "IND"]),
        ("Japan may follow India in recognising Kosovo.", "recognising", ["JPN"]),
        ("The Saudi-led group visited China.", "visited", ["SAU"]),
        ("Authorities in Kenya accused China.", "accused", ["KEN"]),
        ("The foreign ministry in Kenya accused China.", "accused", ["KEN"]),
        ("A UN report accused China.", "accused", ["UN"]),
        ("Kenya's Foreign Office accused China.", "accused", ["KEN"]),
        ("The Foreign Office accused China.", "accused", ["GBR"]),
        ("Japan, whose foreign minister accused China, left.", "accused", ["JPN"]),
        ("Like India, Japan accused China.", "accused", ["JPN", "IND"]),
        ("Japan treated China like India.", "treated", ["JPN"]),
        ("Japan used the call to press China to leave.", "press", ["JPN"]),
        ("The office of Joe Biden accused China.", "accused", ["USA"]),
        ("Most EU states visited China.", "visited", []),
        ("Kenya and other member states of the EU visited China.", "visited", ["KEN", "EU"]),
        ("Japan and India are among five states that visited China.", "visited", ["JPN", "IND"]),
        ("Joe Biden, Boris Johnson visit China", "visit", ["USA", "GBR"]),
        ("Joe Biden, president of the United States, visited China.", "visited", ["USA"]),
        ("Japan's neighbours visited China.", "visited", []),
        ("Japan's former leaders visited China.", "visited", []),
        ("Iraqi tribal leaders visited China.", "visited", []),
        ("European Union leaders visited China.", "visited", ["EU"]),
        ("Members of the Serbian opposition visited China.", "visited", []),
        ("A majority of EU states visited China.", "visited", []),
        ("Five Gulf States visited China.", "visited", []),
        ("Japan, backed by India, visited China.", "visited", ["JPN"]),
        ("Japan's main ally India visited China.", "visited", ["IND"]),
        ("NATO allies visited China.", "visited", ["NATO"]),
        ("The Georgian republic of Abkhazia visited China.", "visited", ["ABKHAZIA"]),
        ("The 27 EU states visited China.", "visited", ["EU"]),
        ("Kenya deplored the decision to visit China.", "visit", []),
        ("Kenya fined Peru and Chile over plans to visit China.", "visit", ["PER", "CHL"]),
        ("Macron was the first leader to visit China.", "visit", ["FRA"]),
        ("Chad and Mali are the only states that visited China.", "visited", ["TCD", "MLI"]),
        ("Chad was one of three states which visited China.", "visited", ["TCD"]),
        ("Chad, the last state that visited China, left.", "visited", ["TCD"]),
        ("Chad is a member of the club that visited China.", "visited", []),
        ("Those visiting China were Macron and Modi.", "visiting", ["FRA", "IND"]),
        ("Those visiting China included Macron and Modi.", "visiting", ["FRA", "IND"]),
        ("Japan saw India visit China.", "visit", ["IND"]),
        ("Japan accepted an invitation by China to visit Peru.", "visit", ["JPN"]),
        ("Japan ignored calls to visit China.", "visit", ["JPN"]),
        ("Japan issued an invitation to India to visit China.", "visit", ["IND"]),
        ("Lima, 3 May - Japan's president visited China.", "visited", ["JPN"]),
    ],
)
def test_deep_subject(text: str, verb: str, subject: list[str]) -> None:
    found = roles(text)
    assert [n.party.principal for n in found.slot("subj", word(found, verb), None)] == subject


@pytest.mark.parametrize(
    ("text", "verb", "slot", "expected"),
    [
        ("Spain was criticised by Peru.", "criticised", "obj", ["ESP"]),
        ("Peru criticised Spain's record.", "criticised", "obj", []),
        ("Peru criticised Spain's record.", "criticised", "obj~", ["ESP"]),
        ("Peru criticised the raid on Chad by Mali.", "criticised", "obj~", ["MLI"]),
        ("Peru criticised the firm's work in Chad.", "criticised", "obj~", []),
        ("Peru bombed militant hideouts in Chad.", "bombed", "obj~", []),
        ("Peru criticised the army's work in Chad.", "criticised", "obj~", ["TCD"]),
        ("Peru criticised Monday's raid in Chad.", "criticised", "obj~", ["TCD"]),
        ("Peru criticised the measures that Spain took.", "criticised", "obj~", ["ESP"]),
        ("Peru rejected the plan proposed by Spain.", "plan", "by", ["ESP"]),
        ("Peru held talks with Spain.", "talks", "with", ["ESP"]),
        ("Peru cancelled exercises scheduled with Spain.", "exercises", "with", ["ESP"]),
        ("Peru is one of Spain's supporters.", "supporters", "subj", ["PER"]),
        ("Peru held talks with Spain on brokering a truce.", "talks", "with", ["ESP"]),
        ("Peru held talks in Lima, with Spain brokering a truce.", "held", "with", []),
        ("Peru held talks with Spain.", "talks", "support", ["PER"]),
        ("Peru's talks with Spain failed.", "talks", "poss", ["PER"]),
        ("Peru bombed targets across Spain.", "bombed", "obj~", ["ESP"]),
        ("Peru met and thanked Spain.", "met", "obj", ["ESP"]),
        ("Peru backed, fed and thanked Spain.", "backed", "obj", ["ESP"]),
        ("Peru ate in Lima and thanked Spain.", "ate", "obj", []),
        ("Peru criticised British oil drilling.", "criticised", "obj~", ["GBR"]),
        ("Peru criticised the Spain deal.", "criticised", "obj~", []),
        ("Peru criticised the US deal.", "criticised", "obj~", ["USA"]),
        ("Peru criticised the decision to arm Spain.", "criticised", "obj~", []),
        ("Peru said it would act should Spain leave.", "said", "condition", ["ESP"]),
        ("Peru recognised Spain, a move condemned by Chad.", "condemned", "obj", ["PER"]),
        ("NATO warned Russia that any raid would have consequences.", "warned", "obj", ["RUS"]),
        ("Peru demanded that Spain withdraw.", "demanded", "comp.subj", ["ESP"]),
        ("Peru said it was unacceptable that Spain left.", "said", "comp.subj", ["ESP"]),
        ("Peru was taken off the Spanish list of sponsors.", "taken", "off~", ["ESP"]),
        ("And Peru brushed aside Spain's protest.", "brushed", "obj~", ["ESP"]),
        ("A treaty was signed in Lima by Peru and Chile.", "signed", "subj", ["PER", "CHL"]),
    ],
)
def test_slots(text: str, verb: str, slot: str, expected: list[str]) -> None:
    found = roles(text)
    assert [n.party.principal for n in found.slot(slot, word(found, verb), None)] == expected


def test_what_a_phrase_takes_out_is_marked() -> None:
    found = roles("All members of NATO except Hungary agreed.")
    named = found.slot("subj", word(found, "agreed"), None)
    assert [(n.party.id, n.excluded) for n in named] == [("NATO", False), ("HUN", True)]


def test_what_is_to_stop_or_to_go_on() -> None:
    text = "Chad threatened to stop buying Kenya's tea and vowed to go on arming Libya."
    assert told(text, "THREATENED") == {("TCD", "KEN", "actual")}


def test_what_a_relative_clause_is_about_is_the_object_of_the_verb_below() -> None:
    text = "The African Union, which Chad wants to leave, met. Mali, which Chad hopes to arm, fell."
    assert told(text, "LEFT") == {("TCD", "AU", "possible")}
    assert told(text, "AIDED") == {("TCD", "MLI", "possible")}


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        # The object of a relative clause acts in the clause below it.
        ("Chad, which Kenya accuses of arming Uganda, kept silent.", "AIDED",
         {("TCD", "UGA", "actual")}),
        ("Belarus, which Poland blames for attacking Ukraine, kept silent.", "ATTACKED",
         {("BLR", "UKR", "actual")}),
        ("Peru, which Chile thanked for recognising Kosovo, kept silent.", "RECOGNISED",
         {("PER", "XKX", "actual")}),
        ("Chad, which Kenya has asked to expel the Libyan ambassador, kept silent.",
         "EXPELLED_ENVOY", {("TCD", "LBY", "requested")}),
        ("The ministers of Peru and Chile, whom the African Union had asked to mediate in Mali, "
         "were rebuffed.", "MEDIATED", {("PER", "MLI", "requested"), ("CHL", "MLI", "requested")}),
        ("The country that Kenya wants to visit is Ghana.", "VISITED",
         {("KEN", "GHA", "possible")}),
        ("The talks that Kenya asked to hold with Chad were put off.", "MET",
         {("KEN", "TCD", "requested")}),
        ("Ghana, which Kenya refuses to recognise, kept silent.", "RECOGNISED",
         {("KEN", "GHA", "denied")}),
    ],
)  # fmt: skip
def test_object_of_a_relative_clause(
    text: str, type_: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == edges

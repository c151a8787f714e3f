import pytest

from tests.loaders.language.sentences import roles, told


@pytest.mark.parametrize(
    ("text", "form", "parties"),
    [
        ("Xi Jinping arrived in Moscow. He met Vladimir Putin.", "He", ["Xi Jinping"]),
        ("Xi Jinping, whom Vladimir Putin received, had asked Chad to leave; he met Biden.", "he",
         ["Xi Jinping"]),
        ("Japan sent aid. It also sent doctors.", "It", ["JPN"]),
        ("Joe Biden and Xi Jinping were told by Emmanuel Macron to go; he and Peru left.", "he",
         ["Emmanuel Macron"]),
        ("Japan refers Chad to the African Union and bans arms to it.", "it", ["TCD"]),
        ("Peru's rocket fell. Ministers who met in Washington had warned it not to.", "it",
         ["PER"]),
        ("Kenya and Uganda met. They signed a pact.", "They", ["KEN", "UGA"]),
        ("Kenya met Uganda. The two countries signed a pact.", "countries", ["KEN", "UGA"]),
        ("Kenya and Chad left the African Union and NATO. They met.", "They", ["KEN", "TCD"]),
        ("Kenya, Chad and Mali met. The three signed a pact.", "three", ["KEN", "TCD", "MLI"]),
        ("NATO met. The alliance condemned Chad.", "alliance", ["NATO"]),
        ("The European Union met Chad. The body gave aid.", "body", ["EU"]),
        ("The European Commission met Chad. The bloc gave aid.", "bloc", ["EU"]),
        ("Kenya joined the African Union. The kingdom of Spain did not.", "kingdom", []),
        ("Chad sanctioned Mali over its attack on Togo.", "its", ["MLI"]),
        ("Chad imposed sanctions on Mali in response to its attack on Togo.", "its", ["MLI"]),
        ("Chad thanked Mali for its help.", "its", ["MLI"]),
        ("Chad said in Mali that its army was ready.", "its", ["TCD"]),
        ("Kenya met the M23, and the Chadian government said it had left.", "it", ["TCD"]),
        ("Japan met China. It invited the two Koreas.", "Koreas", ["PRK", "KOR"]),
        ("Russia has left the Baltic states.", "states", ["EST", "LVA", "LTU"]),
        ("North Korea met Japan. The South was not told.", "South", ["KOR"]),
        ("North Korea threatened the South.", "South", ["KOR"]),
        ("Japan said that Chad was shelling its own towns.", "its", ["TCD"]),
        ("Sudan met Chad. The South was not told.", "South", ["SSD"]),
        ("Chad met Mali. The South was not told.", "South", []),
        ("King Felipe VI met Xi Jinping. His Majesty left.", "Majesty", ["Felipe VI of Spain"]),
        ("Kenya met Uganda. The parties signed a pact.", "parties", ["KEN", "UGA"]),
        ("Xi spoke at the G20 summit in Rome. The summit closed.", "summit", ["G20_2021"]),
        ("Kenya met Chad on the sidelines of the 2021 G20 summit in Rome. It left the meeting.",
         "meeting", []),
        ("Xi Jinping spoke. The Chairman left Rome.", "Chairman", ["Xi Jinping"]),
        ("Xi Jinping had a call from Joe Biden, in which he warned Chad.", "he", ["Joe Biden"]),
        ("Xi Jinping got a letter from Joe Biden, which he read.", "he", ["Xi Jinping"]),
        ("Chad and Mali urged Togo to review its laws.", "its", ["TGO"]),
        ("Cyprus met Chad. Mali blamed the island.", "island", ["CYP"]),
        ("Chad met Mali. Togo blamed the island.", "island", []),
        ("Chad met Peru, and Togo blamed the South American country.", "country", ["PER"]),
        ("Paul Kagame met Joe Biden. Chad blamed the African nation.", "nation", ["RWA"]),
        ("Chad and Mali met. The rebels armed themselves.", "themselves", []),
        ("Chad's envoy to Mali met the country's leaders.", "country", ["MLI"]),
        ("Chad's minister flew to Mali and met the country's leaders.", "country", ["MLI"]),
        ("Chad's minister said in Mali that the country's leaders lied.", "country", ["TCD"]),
        ("King Salman met Paul Biya. Chad accused the kingdom of theft.", "kingdom", ["SAU"]),
        ("Kenya left the African Union. It accused the regional body of theft.", "body", ["AU"]),
        ("Peru and Chile left. Bolivia blamed these countries.", "countries", ["PER", "CHL"]),
        ("Greek-Turkish ties soured. The two countries met.", "countries", ["GRC", "TUR"]),
        ("Joe Biden left. The Kenyan minister said he was late.", "he", ["KEN"]),
        ("Joe Biden left. The president of Chad praised his hosts.", "his", ["TCD"]),
        ("The Kenyan minister left. In his first trip abroad, Joe Biden met nobody.", "his",
         ["Joe Biden"]),
        ("Chad met Mali. Togo's minister called on Joe Biden to thank him.", "him", ["Joe Biden"]),
        ("Kenya blamed Mali. The neighbouring countries signed a pact.", "countries",
         ["KEN", "MLI"]),
        ("Kenya, Chad and Mali met. The countries signed a pact.", "countries", []),
        ("Kenya blamed Chad. Mali left. Talks between the three states failed.", "states",
         ["KEN", "TCD", "MLI"]),
        # sides are the two that the article speaks of, not just any two
        ("Peru and Chile fight. Chile accused Peru. Oman and Togo sent envoys. Both sides left.",
         "sides", ["PER", "CHL"]),
        ("Peru and Chile fight. Oman and Togo sent envoys. It rained in Oman. Peru mourned."
         " Chile did. The two countries met.", "countries", ["PER", "CHL"]),
        ("Peru will not sign the African Union's pact with Chile before the two countries meet.",
         "countries", ["PER", "CHL"]),
        ("Kenya, Chad and Mali met. All three left.", "three", ["KEN", "TCD", "MLI"]),
        ("The Mercosur summit is over. The bloc has fallen out.", "bloc", ["MERCOSUR"]),
        ("Joe Biden said so. Emmanuel Macron left. He was ill, he said.", "He",
         ["Joe Biden"]),
        ("Joe Biden said so. Emmanuel Macron left. He said he was ill.", "He",
         ["Emmanuel Macron"]),
        ("Kenya met Uganda. The two heads of state signed a pact.", "heads", ["KEN", "UGA"]),
        ("NATO met. The alliance, which has a seat in Brussels, condemned Chad.", "alliance",
         ["NATO"]),
        ("NATO met. The alliance that broke up condemned Chad.", "alliance", []),
        ("The Kremlin said the president had met Xi Jinping.", "president", ["RUS"]),
        ("Xi Jinping left. Downing Street said the prime minister was ill.", "minister", ["GBR"]),
        ("Joe Biden spoke. Xi Jinping left. The White House said the president was ill.",
         "president", ["Joe Biden"]),
    ],
)  # fmt: skip
def test_what_words_point_at(text: str, form: str, parties: list[str]) -> None:
    found = roles(text)
    words = [w for w, told_form in enumerate(found.tree.forms) if told_form == form]
    assert [p.id for p in found.reading.anaphors.get(words[0], ())] == parties


def test_the_summit_of_the_body_spoken_of_is_the_one_in_the_calendar() -> None:
    text = "BRICS invited Egypt. Cyril Ramaphosa spoke at the close of the summit."
    found = roles(text, "2023-08-24")
    assert [p.id for p in found.reading.anaphors[found.tree.forms.index("summit")]] == [
        "BRICS_2023"
    ]


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Kenya and Uganda quarrelled. Japan and India called on both to stop.", "URGED",
         {(a, b, "actual") for a in ("JPN", "IND") for b in ("KEN", "UGA")}),
        ("Kenya quarrelled with Uganda. Japan, India and Nepal criticised it.", "CRITICISED",
         {(a, "KEN", "actual") for a in ("JPN", "IND", "NPL")}),
        ("Kenya left Uganda, accusing it of theft.", "ACCUSED", {("KEN", "UGA", "actual")}),
        ("Peru attacked Chile. Chile told the African Union. Both sides left. They blamed Togo.",
         "ACCUSED", {("PER", "TGO", "actual"), ("CHL", "TGO", "actual")}),
        ("Joe Biden said so. Xi Jinping criticised Chad. \"We accuse Mali.", "ACCUSED",
         {("CHN", "MLI", "actual")}),
        ("Joe Biden left. Peru expelled Chile's charge d'affaires, accusing him of theft.",
         "ACCUSED", {("PER", "CHL", "actual")}),
        ("Kenya and Mali expelled two Omani diplomats, accusing them of theft.", "ACCUSED",
         {("KEN", "OMN", "actual"), ("MLI", "OMN", "actual")}),
        ("Peru attacked Chile. Chile told the African Union. Both sides have blamed Togo.",
         "ACCUSED", {("PER", "TGO", "actual"), ("CHL", "TGO", "actual")}),
        ("Kenya's army left Chad and accused it of theft.", "ACCUSED",
         {("KEN", "TCD", "actual")}),
        ("Joe Biden met Vladimir Putin. He told him to leave Ukraine.", "URGED",
         {("USA", "RUS", "actual")}),
        ("Japan, India and Nepal met. The three accused their neighbour.", "ACCUSED", set()),
        ("Joe Biden and his Kenyan counterpart, William Ruto, met in Rome. They condemned Chad.",
         "CRITICISED", {("USA", "TCD", "actual"), ("KEN", "TCD", "actual")}),
    ],
)  # fmt: skip
def test_an_object_pronoun_is_none_of_its_own_subjects(
    text: str, type_: str, expected: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == expected


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Egypt recognised Kosovo, and so did Jordan.", "RECOGNISED",
         {("EGY", "XKX", "actual"), ("JOR", "XKX", "actual")}),
        ("Egypt has recognised Kosovo, as have Jordan and Chad.", "RECOGNISED",
         {(code, "XKX", "actual") for code in ("EGY", "JOR", "TCD")}),
        ("Egypt recognised Kosovo. Jordan followed suit.", "RECOGNISED",
         {("EGY", "XKX", "actual"), ("JOR", "XKX", "actual")}),
        ("Egypt recognised Kosovo; Jordan did not.", "RECOGNISED",
         {("EGY", "XKX", "actual"), ("JOR", "XKX", "denied")}),
        ("Egypt plans to recognise Kosovo; Jordan already has.", "RECOGNISED",
         {("EGY", "XKX", "planned"), ("JOR", "XKX", "actual")}),
        ("Egypt recognised Kosovo. Jordan said it would do the same.", "RECOGNISED",
         {("EGY", "XKX", "actual"), ("JOR", "XKX", "planned")}),
        ("Egypt recognised Kosovo, and Jordan might.", "RECOGNISED",
         {("EGY", "XKX", "actual"), ("JOR", "XKX", "possible")}),
        ("Kuwait and Iraq accused each other of theft.", "ACCUSED",
         {("KWT", "IRQ", "actual"), ("IRQ", "KWT", "actual")}),
        ("Kuwait and Iraq met. Each accused the other of theft.", "ACCUSED",
         {("KWT", "IRQ", "actual"), ("IRQ", "KWT", "actual")}),
    ],
)  # fmt: skip
def test_what_is_left_out(text: str, type_: str, expected: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == expected


def test_nobody_attacks_what_is_their_own() -> None:
    text = "Pakistan said on Tuesday that India had attacked its airbase."
    assert told(text, "ATTACKED") == {("IND", "PAK", "actual")}


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Macron met Narendra Modi and invited him to Paris.", "INVITED", ("FRA", "IND", "actual")),
        (
            "Russia attacked Georgia and accused it of genocide.",
            "ACCUSED",
            ("RUS", "GEO", "actual"),
        ),
    ],
)
def test_an_object_is_not_the_subject_that_joined_verbs_share(
    text: str, type_: str, expected: tuple[str, str, str]
) -> None:
    assert expected in told(text, type_, "2022-06-01")


@pytest.mark.parametrize("between", ["It rained. ", "Nepal is high. "])
def test_a_body_is_remembered_over_sentences_that_say_nothing(between: str) -> None:
    text = "The African Union met on Monday. " + between * 6 + "Peru praised the bloc."
    assert told(text, "PRAISED") == {("PER", "AU", "actual")}


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Macron met Modi. He and the Omani premier signed a treaty.", "SIGNED_AGREEMENT",
         {("FRA", "OMN", "actual")}),
        ("Chad spoke to Oman's premier. He and the Omani premier signed a treaty.",
         "SIGNED_AGREEMENT", set()),
        ("At their encounter by the pool Macron and Modi agreed on swords.", "MET",
         {("FRA", "IND", "actual")}),
        ("OPEC feared Chad and its premier, whom it had invited.", "INVITED",
         {("OPEC", "TCD", "actual")}),
        ("Peru threatened Chad with war, and on Monday Peru expelled its ambassador.",
         "EXPELLED_ENVOY", {("PER", "TCD", "actual")}),
        ("Peru broke with Chad. Its consul was ordered to leave by Peru in May.",
         "EXPELLED_ENVOY", {("PER", "TCD", "actual")}),
        ("Chad's embrace of Mali's premier, whom it had invited to Lima, is new.", "INVITED",
         {("TCD", "MLI", "actual")}),
        ("Macron received Modi in Paris. They conferred till dusk.", "MET",
         {("FRA", "IND", "actual")}),
    ],
)  # fmt: skip
def test_who_is_meant_beside_others(
    text: str, type_: str, expected: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == expected

"""Names as usage: sentences in, parties and offices out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Article
from loaders.language.names import Found, find
from loaders.language.names.honours import silent
from loaders.language.tokenizer import sentences


def read(text: str, day: str | None = "2021-12-15") -> Found:
    article = Article(id="a", text=text, published=day)
    return find(article, list(sentences(text)))


def parties(text: str, day: str | None = "2021-12-15") -> dict[str, str]:
    """Surface to id."""
    return {text[m.start : m.end]: m.party.id for m in read(text, day).mentions}


def offices(text: str, day: str = "2021-12-15") -> set[tuple[str, str, str]]:
    return {(o.person.id, o.title, o.principal.id) for o in read(text, day).offices}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The US and the U.K. asked the UAE for oil.", {"US": "USA", "U.K": "GBR", "UAE": "ARE"}),
        ("The Chinese met two Swedes.", {"Chinese": "CHN", "Swedes": "SWE"}),
        ("The Kremlin scolded Paris.", {"Kremlin": "RUS", "Paris": "FRA"}),
        ("NATO and the African Union agreed.", {"NATO": "NATO", "African Union": "AU"}),
        ("TURKEY SCOLDS GREECE OVER ISLANDS", {"TURKEY": "TUR", "GREECE": "GRC"}),
        ("Sino-Russian trade grew.", {"Sino": "CHN", "Russian": "RUS"}),
        ("Al Qaeda fled.", {"Al Qaeda": "QAEDA"}),
        (
            "Egyptian Islamic Jihad left Islamic Jihad.",
            {
                "Egyptian Islamic Jihad": "EIJ",
                "Islamic Jihad": "PIJ",
            },
        ),
        ("The Chilean Red Cross flew LATAM, the Red Cross Chile Airlines.", {"Red Cross": "ICRC"}),
        ("Lima, Peru's capital, hosts them.", {"Lima": "PER", "Peru": "PER"}),
        ("NZ and S Korea sign pact", {"NZ": "NZL", "S Korea": "KOR"}),
        ("Comesa and Sadc agreed.", {"Comesa": "COMESA", "Sadc": "SADC"}),
    ],
)
def test_states_bodies_and_seats(text: str, expected: dict[str, str]) -> None:
    found = parties(text)
    assert {key.rstrip("."): value for key, value in found.items()} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Chad Smith played drums with Michael Jordan.",
        "Chad Johnson and Jordan Biden played drums.",
        "The Washington Post and the South China Morning Post disagree.",
        "Air France bought French fries for Deutsche Bank.",
        "Ships crossed the South China Sea and the Gulf of Oman.",
        "Pro-Russian rebels and ethnic Albanians fled.",
        "A German-speaking farmer won at the Australian Open.",
        "Paris Hilton and Jordan Peterson dined.",
        "In Georgia and Florida, Republican voters queued.",
        "Male students outnumber female ones, and victoria sponge was served.",
        "Sandwiches were sold by Brown and May.",
    ],
)
def test_words_that_only_hold_a_name(text: str) -> None:
    assert not parties(text)


def test_georgia_is_a_state_where_the_caucasus_is_meant() -> None:
    assert (
        parties("Georgia accused Russia of moving a fence; Tbilisi protested.")["Georgia"] == "GEO"
    )


def test_congo_follows_its_capital() -> None:
    assert parties("Congo asked for help, Brazzaville officials said.")["Congo"] == "COG"
    assert parties("Congo asked for help.")["Congo"] == "COD"


def test_dominicans_are_of_the_larger_state() -> None:
    assert parties("Haiti met the Dominican minister.")["Dominican"] == "DOM"
    assert parties("Roseau called. The Dominican minister left.")["Dominican"] == "DMA"


def test_a_dateline_is_no_party_but_a_later_seat_is() -> None:
    text = "MOSCOW, Dec 3 (Wire) - Berlin asked Moscow for gas."
    assert [text[m.start : m.end] for m in read(text).mentions] == ["Berlin", "Moscow"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("LIMA, May 5 (Wire) - Chile left the OAS.", {"CHL", "OAS"}),
        ("OPEC Ministers met in Chad.", {"OPEC", "TCD"}),
        ("CHINA Slams Chad", {"CHN", "TCD"}),
    ],
)
def test_only_places_are_datelines(text: str, parties: set[str]) -> None:
    assert {mention.party.id for mention in read(text).mentions} == parties


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("LAHORE: Kenya called.", "Kenya"),
        ("NEW DELHI, Sept 19: Kenya called.", "Kenya"),
        ("Hanoi (VNX) - Kenya called.", "Kenya"),
        ("Tehran, Aug 4, IRNX – Kenya called.", "Kenya"),
        ("7 May, 2019, Nairobi: Kenya called.", "Kenya"),
        ("Nairobi, 7 May 2019: Kenya called.", "Kenya"),
        ("ASUNCIÓN - Kenya called.", "Kenya"),
        ("Beijing: Kenya must stop.", "Beijing"),
        ("TURKEY: Kenya must stop.", "TURKEY"),
        ("Moscow — which calls — left.", "Moscow"),
    ],
)
def test_datelines(text: str, first: str) -> None:
    assert next(iter(parties(text))) == first


def test_indian_and_privy_honours_belong_to_no_name() -> None:
    text = "In Leeds Shri Narendra Modi thanked Rt. Hon. David Cameron."
    assert [m.party.id for m in read(text, "2015-11-12").mentions] == [
        "Narendra Modi", "David Cameron",
    ]  # fmt: skip


def test_ecuadoreans_are_ecuadorians() -> None:
    assert parties("The Ecuadorean premier called.") == {"Ecuadorean": "ECU"}


def test_honours_are_read_over() -> None:
    text = "HRH Prince Ali Roe met H.E. Jane Doe, His Excellency the Emir and His Majesty."
    over = [text[a:b] for a, b in silent(text, 0, len(text))]
    assert over == ["HRH ", "H.E. ", "His Excellency the "]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The OAS General Assembly met.", "OAS"),
        ("The General Assembly of the OAS met.", "OAS"),
        ("The General Assembly of the United Nations met.", "UNGA"),
        ("The General Assembly met.", "UNGA"),
    ],
)
def test_whose_general_assembly_it_is(text: str, party: str) -> None:
    assert party in {mention.party.id for mention in read(text).mentions}


def test_a_summit_here_is_named_by_the_dateline() -> None:
    text = "LUSAKA, Monday.\nKenya signed the text at a summit here."
    assert {m.party.id for m in read(text).mentions} == {"KEN", "lusaka-summit-2021"}


@pytest.mark.parametrize(
    ("text", "day", "person", "state"),
    [
        ("George Bush called.", "1991-03-01", "George H. W. Bush", "USA"),
        ("George Bush called.", "2003-03-01", "George W. Bush", "USA"),
        ("Putin and others waited.", "2021-12-15", "Vladimir Putin", "RUS"),
        ("President Erdogan waited.", "2021-12-15", "Recep Tayyip Erdoğan", "TUR"),
        ("Volodymyr Zelenskij waited in Kyiv.", "2022-03-15", "Volodymyr Zelenskyy", "UKR"),
        ("President Kocharian waited.", "2005-03-15", "Robert Kocharyan", "ARM"),
        ("Saudi Arabia's King Abdullah left.", "2010-03-15", "Abdullah of Saudi Arabia", "SAU"),
        ("King Abdullah of Jordan left.", "2010-03-15", "Abdullah II", "JOR"),
        ("Angela Merkel gave a lecture.", "2023-03-15", "Angela Merkel", None),
    ],
)
def test_persons_of_the_tables(text: str, day: str, person: str, state: str | None) -> None:
    party = read(text, day).mentions[-1 if "Saudi" in text else 0].party
    assert party.id == person
    assert (party.stands_for.id if party.stands_for else None) == state


@pytest.mark.parametrize(
    ("text", "person", "home"),
    [
        ("US Senator Jim Risch visited Kyiv.", "Jim Risch", "USA"),
        ("Texas Governor Greg Abbott visited India.", "Greg Abbott", None),
        ("Kenyan opposition leader Jane Doe met John Kerry.", "Jane Doe", None),
        ("The Dalai Lama visited India.", "Dalai Lama", None),
    ],
)
def test_public_figures_stand_for_no_state(text: str, person: str, home: str | None) -> None:
    found = read(text)
    parties = {m.party.id: m.party for m in found.mentions}
    assert parties[person].stands_for is None
    assert found.homes.get(person) == home
    assert not found.offices or person not in {o.person.id for o in found.offices}


def test_short_names_follow_the_full_name() -> None:
    text = "Jane Doe, Kenya's trade minister, flew in. Ms Doe thanked Xi Jinping. Xi smiled at Doe."
    found = [(text[m.start : m.end], m.party.id, m.how) for m in read(text).mentions]
    assert ("Doe", "Jane Doe", "short") in found
    assert ("Xi", "Xi Jinping", "short") in found
    assert {m.party.stands_for.id for m in read(text).mentions if m.party.stands_for} == {
        "KEN",
        "CHN",
    }


def test_a_surname_behind_its_state() -> None:
    text = "Chile's Boric met Kenya's Ruto. Boric smiled."
    found = [(text[m.start : m.end], m.party.id) for m in read(text, "2024-03-12").mentions]
    assert ("Ruto", "William Ruto") in found
    assert "Abdel Fattah al-Burhan" in parties("Sudan's Burhan left.", "2024-03-12").values()
    assert [name for name in found if name[0] == "Boric"] == [("Boric", "Gabriel Boric")] * 2


def test_first_names_that_stand_for_people() -> None:
    text = "Kenyan minister Sora Doe met Chad's Tuma Roe. Minister Sora left. Sora sang."
    named = [m.party.id for m in read(text).mentions if text[m.start : m.end] == "Sora"]
    assert named == ["Sora Doe", "Sora Doe"]


def test_a_capitalised_body_follows_its_full_name() -> None:
    text = "The Arab League met. The League's chief spoke, and the League adjourned."
    assert [m.how for m in read(text).mentions] == ["name", "short", "short"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japanese Foreign Minister Ken Abiko spoke.", {("Ken Abiko", "Foreign Minister", "JPN")}),
        ("Kenya's defence secretary Jane Doe spoke.", {("Jane Doe", "defence secretary", "KEN")}),
        ("Jane Doe, the Kenyan trade minister, spoke.", {("Jane Doe", "trade minister", "KEN")}),
        ("Jane Doe, foreign minister of Chad, spoke.", {("Jane Doe", "foreign minister", "TCD")}),
        ("The prime minister of Chad, Ali Roe, left.", {("Ali Roe", "prime minister", "TCD")}),
        ("President Ali Roe of Chad left.", {("Ali Roe", "President", "TCD")}),
        ("UN envoy Jane Doe left.", {("Jane Doe", "envoy", "UN")}),
        (
            "Jane Doe, a spokeswoman for the Kenyan foreign ministry, spoke.",
            {("Jane Doe", "spokeswoman", "KEN")},
        ),
        ("Chad, whose president, Ali Roe, is ill, agreed.", {("Ali Roe", "president", "TCD")}),
        ("Chad agreed. Its new premier, Ali Roe, left.", {("Ali Roe", "premier", "TCD")}),
        ("Jane Doe was sworn in as president of Chad.", {("Jane Doe", "president", "TCD")}),
        (
            "The presidents of Chad and Kenya, Ali Roe and Jane Doe, met.",
            {("Ali Roe", "president", "TCD"), ("Jane Doe", "president", "KEN")},
        ),
        (
            "Foreign ministers Ali Roe of Chad and Jane Doe of Kenya met.",
            {("Ali Roe", "Foreign minister", "TCD"), ("Jane Doe", "Foreign minister", "KEN")},
        ),
        ("The prelate met Pope Francis.", {("Francis", "Pope", "VAT")}),
        (
            "Sergei Lavrov met his Kenyan counterpart, Jane Doe.",
            {("Jane Doe", "counterpart", "KEN")},
        ),
        ("NATO Secretary General Jens Stoltenberg spoke.",
         {("Jens Stoltenberg", "Secretary General", "NATO")}),
        ("The Secretary-General of the Riyadh-based Arab League (AL), Ali Roe, left.",
         {("Ali Roe", "Secretary-General", "LAS")}),
        ("Kenyan President His Excellency Ali Roe left.", {("Ali Roe", "President", "KEN")}),
        ("Ali Roe, King of the sisterly Kingdom of Tonga, left.", {("Ali Roe", "King", "TON")}),
        ("The head of the African Union, H.E. Jane Doe, left.", {("Jane Doe", "head", "AU")}),
        ("LIMA, May 5 - Chad met Chad's foes. Foreign Minister Jane Doe stayed, as Peru wished.",
         {("Jane Doe", "Foreign Minister", "PER")}),
        ("Ministers attending were Ali Roe of Mali and Jane Doe of Peru.",
         {("Ali Roe", "Minister", "MLI"), ("Jane Doe", "Minister", "PER")}),
        ("Six ministers, including Jane Doe of Peru, left.", {("Jane Doe", "minister", "PER")}),
        ("The secretary of the Economic Community of West African States (ECOWAS), Ali Roe, left.",
         {("Ali Roe", "secretary", "ECOWAS")}),
        ("Fijian FM Datuk Seri Ali Roe left.", {("Ali Roe", "FM", "FJI")}),
        ("Kenyan minister V P Roe left.", {("V P Roe", "minister", "KEN")}),
        ("Laotian premier Sok An left.", {("Sok An", "premier", "LAO")}),
        ("Omani minister Amir Roe met the Amir of Kuwait.", {("Amir Roe", "minister", "OMN")}),
        ("Minister Jane Doe, Chad's envoy to Mali, left Mali for Mali.",
         {("Jane Doe", "Minister", "TCD")}),
        ("Chad's ministry met Mali. Jane Doe, director of the ministry, left Mali.",
         {("Jane Doe", "director of the ministry", "TCD")}),
        ("Chad's ministry met Mali. Jane Doe, chief of the ministry's Asia desk, left Mali.",
         {("Jane Doe", "chief of the ministry's Asia desk", "TCD")}),
        ("Mali met Chad's Deputy Prime Minister and Foreign Minister Jane Doe.",
         {("Jane Doe", "Foreign Minister", "TCD")}),
        ("Mali met Chadian President Jane Doe and Foreign Minister Ali Roe.",
         {("Jane Doe", "President", "TCD"), ("Ali Roe", "Foreign Minister", "TCD")}),
        ("Mali met Chad's Prime Minister Jane Doe and Deputy Prime Minister Ali Roe.",
         {("Jane Doe", "Prime Minister", "TCD"), ("Ali Roe", "Deputy Prime Minister", "TCD")}),
        ("Mali met Chad's Prime Minister Jane Doe and Trade Minister Ali Roe.",
         {("Jane Doe", "Prime Minister", "TCD"), ("Ali Roe", "Trade Minister", "TCD")}),
        ("Kenyan Foreign Minister, Jane Doe met Ali Roe.",
         {("Jane Doe", "Foreign Minister", "KEN")}),
        ("The Kenyan president, Jane Doe said, is ill.", set()),
        ("OSCE Chairperson-in-Office Jane Doe left.",
         {("Jane Doe", "Chairperson-in-Office", "OSCE")}),
        ("US Assistant Secretary of State for Western Hemisphere Affairs Jane Doe left.",
         {("Jane Doe", "Assistant Secretary of State for Western Hemisphere Affairs", "USA")}),
        ("Mali met Prime Minister and Defence Minister of Jordan Jane Doe.",
         {("Jane Doe", "Defence Minister", "JOR")}),
        ("Vietnamese State President Jane Doe left.", {("Jane Doe", "State President", "VNM")}),
        ("The Kenyan African Union commissioner, Jane Doe, left.",
         {("Jane Doe", "commissioner", "AU")}),
    ],
)  # fmt: skip
def test_offices(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert offices(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Former Kenyan foreign minister Jane Doe spoke.",
        "Russia's Putin spoke.",
        "Jane Doe, Kenya's ambassador to Chad, spoke.",
        "Jane Doe, Kenya's High Commissioner to Ghana, spoke.",
        "Kenya's acting high commissioner Jane Doe spoke.",
        "Kenya's former premier and foreign minister Jane Doe spoke.",
        "Senator Jane Doe of the United States spoke.",
        "Jane Doe, the wife of Chad's president, spoke.",
        "Presidential candidate Jane Doe of Kenya spoke.",
        "Bavarian premier Jane Doe spoke.",
        "Hong Kong's leader, Jane Doe, spoke.",
        "Kenya's president-elect, Jane Doe, spoke.",
        "Kenyan army chief Jane Doe spoke.",
        "Jane Doe, until Friday Chad's prime minister, spoke.",
        "Kenya's opposition leader, Jane Doe, spoke.",
        "Jane Doe, president of Acme Tools, spoke.",
        "Jane Doe, First Secretary at the Kenyan embassy, spoke.",
        "Kenyan Crown Prince Ali Roe spoke.",
        "Minister Roe, Kenyan Counterpart Discuss Border Trade",
    ],
)
def test_no_office(text: str) -> None:
    assert offices(text) == set()


@pytest.mark.parametrize(
    ("text", "adviser", "chief"),
    [
        ("Putin's aide Yuri Ushakov left.", "Yuri Ushakov", "Vladimir Putin"),
        ("Jane Doe, an adviser to Mr Putin, left.", "Jane Doe", "Vladimir Putin"),
        ("Jane Doe, who advises Vladimir Putin, left.", "Jane Doe", "Vladimir Putin"),
        ("Jane Doe, one of Mr Putin's closest advisers, left.", "Jane Doe", "Vladimir Putin"),
        ("Jane Doe, a senior Biden adviser, left.", "Jane Doe", "Joe Biden"),
        ("Jane Doe, an aide of Putin's, left.", "Jane Doe", "Vladimir Putin"),
        ("Jane Doe, an adviser to the French president, left.", "Jane Doe", "Emmanuel Macron"),
        ("Mr Macron's diplomatic counsellor, Jane Doe, left.", "Jane Doe", "Emmanuel Macron"),
        ("Jane Doe, Joe Biden's national security adviser, left.", "Jane Doe", "Joe Biden"),
        ("Kremlin aide Yuri Ushakov left.", "Yuri Ushakov", "Vladimir Putin"),
    ],
)
def test_advisers(text: str, adviser: str, chief: str) -> None:
    found = read(text).offices
    assert [(o.person.id, o.principal.id, o.adviser) for o in found] == [(adviser, chief, True)]


@pytest.mark.parametrize(
    ("text", "day", "event"),
    [
        ("They will skip the Beijing Olympics.", "2021-12-15", "OLY_W_2022"),
        ("They will skip the Beijing Olympics.", "2008-05-15", "OLY_S_2008"),
        ("They skip the Games. The Olympics open in Beijing.", "2021-12-15", "OLY_W_2022"),
        ("They spoke at the G20 summit in Rome.", "2021-11-05", "G20_2021"),
        ("They spoke at the 14th BRICS Summit.", "2022-06-20", "BRICS_2022"),
        ("They plan next year's NATO summit in Madrid.", "2021-12-15", "NATO_2022"),
        ("They left the Riyadh summit early.", "2012-12-15", "riyadh-summit-2012"),
        ("They dropped out of the G20 in Bali.", "2022-11-15", "G20_2022"),
        ("The summit of the Gulf Cooperation Council in Riyadh ended.", "2021-12-15",
         "riyadh-gcc-gulf-summit-2021"),
        ("They skip next year's summit of the African Union.", "2021-12-15",
         "african-union-summit-addis-ababa-2022"),
        ("They left the Riyadh summit of 2017.", "2018-12-15", "riyadh-summit-2017"),
        ("They host the Youth Olympic Games in 2010.", "2008-02-15", "youth-olympic-games-2010"),
        ("France will host the Summer Games in 2024.", "2021-12-15", "OLY_S_2024"),
        ("They opened a peace conference in Lausanne.", "2012-12-15",
         "peace-conference-in-lausanne-2012"),
        ("They came to the funeral of Nelson Mandela.", "2013-12-10",
         "funeral-of-nelson-mandela-2013"),
    ],
)  # fmt: skip
def test_occasions(text: str, day: str, event: str) -> None:
    found = [m.party.id for m in read(text, day).mentions if m.party.kind == "Event"]
    assert found[:1] == [event]


@pytest.mark.parametrize(
    "text", ["They spoke to NATO in Brussels.", "Members of the G20 in Africa are few."]
)
def test_a_body_is_no_occasion(text: str) -> None:
    assert not [m for m in read(text, "2022-11-15").mentions if m.party.kind == "Event"]


def test_a_press_conference_is_no_occasion() -> None:
    text = "They met for a press conference in Rome and a news conference."
    assert not [m for m in read(text).mentions if m.party.kind == "Event"]


def test_a_place_is_marked() -> None:
    text = "In Moscow they met Kenya's envoys, who had been in Chad."
    marks = {text[m.start : m.end]: m.of_place for m in read(text).mentions}
    assert marks == {"Moscow": True, "Kenya": False, "Chad": True}


WORDS = st.sampled_from(
    """Kenya Kenyan the President of Putin 's , . minister Xi Jinping NATO summit in Beijing and
    Jane Doe spokesman to his its Games U.S. - ( ) aide – prime Olympics Mr who is as""".split()
)


@given(st.lists(WORDS, max_size=25), st.sampled_from([None, "1995-02-01", "2021-12-15"]))
def test_mentions_are_sorted_apart_and_inside_the_text(words: list[str], day: str | None) -> None:
    text = " ".join(words)
    found = read(text, day)
    last = 0
    for mention in found.mentions:
        assert last <= mention.start < mention.end <= len(text)
        last = mention.end
    for office in found.offices:
        assert 0 <= office.start < office.end <= len(text)


def test_a_text_without_sentences_names_nobody() -> None:
    assert find(Article(id="a", text="Kenya", published=None), []) == Found((), ())


def test_backer_and_backed_are_two_parties() -> None:
    found = parties("Russian-backed separatists advanced.", "2015-02-01")
    assert found["Russian"] == "RUS"
    assert "Russian-backed separatists" not in found

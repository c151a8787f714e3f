"""Offices without a state, and "we", are those of the government or body that publishes."""

import pytest

from graph.model import Article
from loaders.extract import extract
from loaders.language.anaphora.publisher import issuer


def issued(text: str, publisher: str) -> set[tuple[str, str, str]]:
    """Subject, type and object of what a publisher's own text says."""
    fields = {"text": text, "published": "2016-03-06", "publisher": publisher}
    found = extract(Article.model_validate(fields), model=False)
    return {(s.subject.principal, s.type, s.object.principal) for s in found}


@pytest.mark.parametrize(
    ("publisher", "state"),
    [
        ("The White House", "USA"),
        ("US Department of State", "USA"),
        ("10 Downing Street", "GBR"),
        ("Foreign & Commonwealth Office", "GBR"),
        ("Ministry of Foreign Affairs of Japan", "JPN"),
        ("Ministry of External Affairs, Government of India", "IND"),
        ("NATO", "NATO"),
        ("UN News", "UN"),
        ("NATO Press Releases", "NATO"),
        ("Council of the EU", "EU"),
        ("Reuters", None),
        ("Egypt Independent", None),
        ("Kyiv Press", None),
        ("Prime Minister's Office", None),
        ("Embassy of France in Kenya", "FRA"),
        ("Permanent Mission of Chad to the United Nations", "TCD"),
        ("Office of the President of the Republic of Korea", "KOR"),
        (None, None),
    ],
)
def test_which_government_or_body(publisher: str | None, state: str | None) -> None:
    found = issuer(publisher)
    assert (found and found.id) == state


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Prime Minister spoke to President Hollande.", ("GBR", "MET", "FRA")),
        ("The Foreign Secretary will visit Oman.", ("GBR", "VISITED", "OMN")),
        ("We condemn Iraq for the attack.", ("GBR", "CRITICISED", "IRQ")),
    ],
)
def test_its_offices_need_no_state(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in issued(text, "10 Downing Street")
    assert expected not in issued(text, "Reuters")


def test_a_body_calls_its_parts_and_itself_by_no_name() -> None:
    text = "The Council condemned Iran. We support Oman. The Minister thanked Chad."
    assert issued(text, "Council of the EU") == {
        ("EU", "CRITICISED", "IRN"),
        ("EU", "SUPPORTED", "OMN"),
    }


def test_its_secretary_general_is_its_own() -> None:
    text = "The Secretary-General thanked Chad. It rained. He urged Mali to leave."
    assert issued(text, "UN News") == {("UN", "PRAISED", "TCD"), ("UN", "URGED", "MLI")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The President met Prime Minister Hasina in Dhaka. He thanked the Prime Minister.",
         ("USA", "PRAISED", "BGD")),
        ("The President met President Kenyatta. He invited him to Washington.",
         ("USA", "INVITED", "KEN")),
        ("The President met the Prime Minister of Chad. Our countries signed a treaty.",
         ("TCD", "SIGNED_AGREEMENT", "USA")),
    ],
)  # fmt: skip
def test_whom_it_calls_so(text: str, expected: tuple[str, str, str]) -> None:
    told = issued(text, "The White House")
    one, type_, other = expected
    assert expected in told or (type_ == "SIGNED_AGREEMENT" and (other, type_, one) in told)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign Secretary visits Oman", {("GBR", "VISITED", "OMN")}),
        ("Minister for the Middle East visits Oman", {("GBR", "VISITED", "OMN")}),
        ("Minister of Trade of Peru visits Oman", {("PER", "VISITED", "OMN")}),
        ("Foreign Minister Badr Albusaidi visits Chad", set()),
    ],
)
def test_its_titles_need_no_article(text: str, expected: set[tuple[str, str, str]]) -> None:
    told = issued(text, "10 Downing Street")
    assert {one for one in told if one[0] in ("GBR", "PER")} == expected


def test_the_ministry_may_be_told_by_its_capital() -> None:
    assert issuer("Department of Trade, Manila").id == "PHL"
    text = "The Department hauled in the Omani consul over a leaflet."
    edge = ("PHL", "SUMMONED_ENVOY", "OMN")
    assert edge in issued(text, "Department of Trade, Manila")

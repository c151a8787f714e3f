"""English stays in, however short and whoever it names; other languages are left out."""

import io
import json

import pytest

from graph.model import Article
from loaders.formats.source import Foreign
from loaders.language_id import foreign, name
from loaders.reading import read

FOREIGN = {
    "de": "Die USA verhängen neue Sanktionen gegen Russland und den Iran.",
    "fr": "Le président Emmanuel Macron a rencontré Xi Jinping à Pékin vendredi.",
    "es": "El presidente de México se reunió con Joe Biden en Washington.",
    "it": "Giorgia Meloni ha incontrato Macron a Roma.",
    "pt": "Brasil e Portugal assinaram um acordo de defesa.",
    "nl": "Nederland zet zeventien Russische diplomaten het land uit.",
    "pl": "Prezydent Duda spotkał się z Wołodymyrem Zełenskim w Warszawie.",
    "ru": "Путин встретился с Си Цзиньпином в Пекине.",
    "uk": "Зеленський зустрівся з Макроном у Парижі.",
    "zh": "习近平在北京会见普京。两国签署了协议,双方同意加强合作。",
    "ar": "التقى الرئيس السيسي بالملك سلمان في الرياض.",
    "tr": "Erdoğan, Putin ile Soçi'de bir araya geldi.",
    "id": "Presiden Joko Widodo bertemu dengan Xi Jinping di Beijing.",
    "vi": "Chủ tịch Tập Cận Bình gặp Tổng thống Putin tại Bắc Kinh.",
}
ENGLISH = [
    "Xi meets Putin in Beijing",
    "Putin, Modi hold talks",
    "SCHOLZ, MACRON MEET ZELENSKIY IN KYIV",
    "Orbán snubs Brussels summit",
    "Erdoğan hosts Tamim bin Hamad Al Thani",
    "Mohammed bin Salman receives Sergei Lavrov in Jeddah",
    "Nguyễn Phú Trọng hosts Xi Jinping",
    "Luiz Inácio Lula da Silva visits José Mujica",
    "Denmark, Sweden, Norway boycott Beijing Games",
    "Mr Macron said « la France est prête » and left the talks with the chancellor.",
    "",
    "2022",
]


@pytest.mark.parametrize(("language", "text"), FOREIGN.items())
def test_other_languages_are_recognised(language: str, text: str) -> None:
    assert foreign(text) == language


@pytest.mark.parametrize("text", ENGLISH)
def test_english_stays(text: str) -> None:
    assert foreign(text) is None


def test_an_article_in_another_language_is_a_note() -> None:
    lines = "\n".join(json.dumps({"id": key, "text": text}) for key, text in FOREIGN.items())
    english = json.dumps({"id": "en", "text": ENGLISH[0]})
    *left_out, last = read(["-"], stdin=io.BytesIO(f"{lines}\n{english}".encode()))
    assert left_out == [Foreign(key, key) for key in FOREIGN]
    assert isinstance(last, Article)


def test_languages_have_names() -> None:
    assert [name("de"), name("zh"), name("??")] == ["German", "Chinese", "??"]

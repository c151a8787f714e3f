"""A small world of hand-coded statements, in a store that all tests of questions read."""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.model import Actor, Amount, ArticleRef, Party, Quote, Statement
from graph.reference import lookup
from graph.stores import Store, open_store

Line = tuple[str, str, str, str, str, str, dict[str, Any]]

# article, type, status, subject, object, sentence, further fields
WORLD: list[Line] = [
    ("a1", "BOYCOTTED", "actual", "USA", "OLY_W_2022",
     "Washington will send no officials to the Games, a diplomatic boycott.",
     {"mode": "diplomatic", "date": "2021-12-06"}),
    ("a2", "BOYCOTTED", "actual", "USA", "OLY_W_2022",
     "The United States has declared a diplomatic boycott of the Beijing Olympics.",
     {"mode": "diplomatic", "date": "2021-12-06"}),
    ("a2", "DECLINED", "actual", "Fumio Kishida@JPN", "OLY_W_2022",
     "Prime Minister Kishida said he would stay at home.", {"date": "2021-12-15"}),
    ("a2", "BOYCOTTED", "denied", "Emmanuel Macron@FRA", "OLY_W_2022",
     "Macron sees no use in a boycott.", {}),
    ("a2", "BOYCOTTED", "possible", "NZL", "OLY_W_2022", "Wellington is weighing a boycott.", {}),
    ("a2", "INVITED", "actual", "Xi Jinping@CHN", "Vladimir Putin@RUS",
     "Putin thanked Xi for the invitation to the Games.",
     {"event": "OLY_W_2022", "date": "2021-12-15"}),
    ("a2", "ATTENDED", "planned", "Vladimir Putin@RUS", "OLY_W_2022",
     "Putin is to attend the opening.", {"date": "2022-02-04"}),
    ("a2", "HOSTED", "actual", "CHN", "OLY_W_2022", "China opens the Games in February.", {}),
    ("a2", "MET", "actual", "Xi Jinping@CHN", "Vladimir Putin@RUS",
     "The two presidents talked for an hour by video.", {"mode": "virtual", "date": "2021-12-15"}),
    ("a3", "MET", "actual", "Xi Jinping@CHN", "Joe Biden@USA",
     "Biden and Xi met on a screen in November.", {"mode": "virtual", "date": "2021-11-15"}),
    ("a3", "MET", "planned", "CHN", "RUS", "Officials of both are to meet in spring.",
     {"date": "2022-04"}),
    ("a3", "VISITED", "actual", "Vladimir Putin@RUS", "IND", "Putin flew to Delhi.",
     {"date": "2021-12-06"}),
    ("a3", "HOSTED", "actual", "Narendra Modi@IND", "Vladimir Putin@RUS",
     "Modi received the Russian president.", {"date": "2021-12-06"}),
    ("a3", "MEMBER_OF", "actual", "IND", "SCO", "India, a member of the SCO, abstained.", {}),
    ("a3", "TRADED", "actual", "CHN", "RUS", "Trade between them rose by a third.",
     {"date": "2021", "amount": {"value": 123e9, "currency": "USD", "change": 31.0}}),
    ("a3", "REPRESENTS", "actual", "Ilse Brandtner@DEU", "DEU",
     "The German envoy Ilse Brandtner was there.", {}),
    ("a3", "MET", "actual", "Ilse Brandtner@DEU", "KEN", "Brandtner met Kenyan officials.",
     {"date": "2021-10-02"}),
    ("a4", "SANCTIONED", "actual", "EU", "RUS", "The EU froze more Russian money.",
     {"date": "2022-02-25"}),
    ("a4", "SANCTIONED", "possible", "CHE", "RUS", "The Swiss are thinking about sanctions.", {}),
    ("a4", "LIFTED_SANCTIONS", "actual", "USA", "RUS", "Washington lifted an older ban.",
     {"date": "2022-03"}),
    ("a4", "CRITICISED", "actual", "GBR", "RUS", "London condemned Moscow's step.",
     {"date": "2022-02-24", "claimed_by": "GBR"}),
    ("a4", "ACCUSED", "actual", "UKR", "RUS", "Kyiv says that Moscow broke the truce.",
     {"date": "2022-02-23", "claimed_by": "Volodymyr Zelenskyy@UKR"}),
    ("a4", "AIDED", "actual", "POL", "UKR", "Poland sent Ukraine field hospitals.",
     {"mode": "humanitarian", "date": "2022-03-01"}),
    ("a4", "JOINED", "possible", "UKR", "NATO", "Ukraine hopes to enter NATO.", {}),
    ("a4", "SIGNED_AGREEMENT", "actual", "SRB", "DEU", "Serbia and Germany signed a mining pact.",
     {"date": "2022-03-04"}),
    ("a4", "PRAISED", "actual", "IND", "FRA", "Delhi thanked Paris for its help.",
     {"mode": "thanks", "date": "2022-03-02"}),
    ("a5", "MET", "denied", "TUR", "ARM", "Ankara denies that the talks took place.",
     {"date": "2022-01-14"}),
    ("a1", "MET", "actual", "TUR", "ARM", "Turks and Armenians held talks in Moscow.",
     {"date": "2022-01-14"}),
]  # fmt: skip

ARTICLES = {
    "a1": ("Boycott announced", "2021-12-07", "Morning Wire"),
    "a2": ("A call between presidents", "2021-12-15", "Evening Post"),
    "a3": ("A year of meetings", "2021-12-20", "Evening Post"),
    "a4": ("Sanctions and after", "2022-03-05", "Morning Wire"),
    "a5": ("Ankara replies", "2022-03-08", None),
}


def party(text: str) -> Party:
    """`JPN`, or a person with a state: `Fumio Kishida@JPN`."""
    name, _, state = text.partition("@")
    if not state:
        found = lookup.actor(name)
        assert found, name
        return Party(**found.model_dump())
    return Party(id=name, kind="Person", name=name, stands_for=lookup.actor(state, "Country"))


def statements(lines: Iterable[Line]) -> Iterator[Statement]:
    """The statements; each sentence has its own place in its article."""
    at = 0
    for article, relation, status, subject, target, sentence, more in lines:
        title, published, publisher = ARTICLES[article]
        occasion = lookup.actor(more["event"], "Event") if "event" in more else None
        amount = Amount(**more["amount"]) if "amount" in more else None
        claimed = party(more["claimed_by"]) if "claimed_by" in more else None
        yield Statement.make(
            type=relation,
            status=status,
            mode=more.get("mode"),
            subject=party(subject),
            object=party(target),
            event=Actor(**occasion.model_dump()) if occasion else None,
            date=more.get("date"),
            claimed_by=claimed,
            amount=amount,
            quote=Quote(exact=sentence, start=at, end=at + len(sentence)),
            article=ArticleRef(
                id=article,
                title=title,
                published=published,
                publisher=publisher,
                url=f"https://news.example/{article}",
            ),
        )
        at += len(sentence) + 1


@pytest.fixture(scope="session")
def world_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The world in a folder that nobody holds open: for commands that only read, or for a copy."""
    path: Path = tmp_path_factory.mktemp("world") / "db"
    with open_store(str(path)) as store:
        store.add(statements(WORLD))
    return path


@pytest.fixture(scope="session")
def world(world_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The world in an embedded store."""
    path = shutil.copytree(world_folder, tmp_path_factory.mktemp("world") / "db")
    with open_store(str(path)) as store:
        yield store

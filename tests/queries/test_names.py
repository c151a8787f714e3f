"""Names to parties: the reference facts and the graph together."""

import datetime as dt

import pytest

from graph.model import ArticleRef, Party, Quote, Statement
from graph.reference import lookup
from graph.stores import Store, open_store
from queries.names import KINDS, AmbiguousName, Names, UnknownName

RESOLVED = [
    ("actor", "China", "CHN"),
    ("actor", "the US", "USA"),
    ("actor", "the us", "USA"),
    ("actor", "french", "FRA"),
    ("actor", "the Kremlin", "RUS"),
    ("actor", "NATO", "NATO"),
    ("actor", "Xi", "Xi Jinping"),
    ("actor", "xi jinping", "Xi Jinping"),
    ("actor", "President Xi Jinping", "Xi Jinping"),
    ("actor", "Chinese President Xi Jinping", "Xi Jinping"),
    ("actor", "Ilse Brandtner", "Ilse Brandtner"),
    ("actor", "ilse brandtner", "Ilse Brandtner"),
    ("actor", "Brandtner", "Ilse Brandtner"),
    ("actor", "Ms Brandtner", "Ilse Brandtner"),
    ("country", "Holland", "NLD"),
    ("organisation", "Shanghai Cooperation Organisation", "SCO"),
    ("event", "OLY_W_2022", "OLY_W_2022"),
    ("event", "Beijing Olympics", "OLY_W_2022"),
    ("event", "the opening ceremony of the Beijing Olympics", "OLY_W_2022"),
    ("event", "the Olympics", "OLY_W_2022"),
    ("event", "the Summer Olympics of 2012", "OLY_S_2012"),
    ("event", "Olympics 2008", "OLY_S_2008"),
]


@pytest.mark.parametrize(("kind", "name", "expected"), RESOLVED)
def test_a_name_is_resolved(world: Store, kind: str, name: str, expected: str) -> None:
    assert Names(world).resolve(name, KINDS[kind]).id == expected


DATED = [
    ("event", "Beijing Olympics", "2008-01-01", "OLY_W_2022"),  # the graph knows only one
    ("event", "Tokyo Olympics", "2021-01-01", "OLY_S_2020"),
    ("person", "Bush", "1990-06-01", "George H. W. Bush"),
    ("person", "Bush", "2004-06-01", "George W. Bush"),
    ("person", "the Chinese president", "2005-01-01", "Hu Jintao"),
    ("person", "the prime minister of Japan", "2021-12-01", "Fumio Kishida"),
    ("person", "Germany's chancellor", "2010-01-01", "Angela Merkel"),
]


@pytest.mark.parametrize(("kind", "name", "day", "expected"), DATED)
def test_a_day_tells_like_names_apart(
    world: Store, kind: str, name: str, day: str, expected: str
) -> None:
    found = Names(world).resolve(name, KINDS[kind], dt.date.fromisoformat(day))
    assert found.id == expected


TITLED = [
    ("Chinese President Xi Jinping", "Xi Jinping"),
    ("former US President Obama", "Barack Obama"),
    ("President Obama", "Barack Obama"),
    ("Vice President Harris", "Kamala Harris"),
    ("UN Secretary-General Guterres", "António Guterres"),
    ("the NATO chief", "Jens Stoltenberg"),
    ("the EU's top diplomat", "Josep Borrell"),
    ("the French PM", "Jean Castex"),
    ("a speech by President Obama", None),
    ("the wife of President Macron", None),
    ("Moscow with President Xi", None),
    ("the West", None),
]


@pytest.mark.parametrize(("name", "expected"), TITLED)
def test_nothing_before_a_title_is_thrown_away(
    world: Store, name: str, expected: str | None
) -> None:
    found = Names(world).find(name, ["Person"], dt.date(2022, 3, 1))
    assert (found.id if found else None) == expected


def test_an_office_that_changed_hands_is_asked_back(world: Store) -> None:
    names, last = Names(world), dt.date(2014, 12, 31)
    name, day = "the German chancellor", dt.date(2014, 1, 1)
    assert names.resolve(name, ["Person"], day, (day, last)).id == "Angela Merkel"
    with pytest.raises(AmbiguousName, match=r"Merkel \(2005-11-22/2021-12-08\), Olaf Scholz"):
        names.resolve(name, ["Person"], day, (day, dt.date(2022, 1, 1)))


def test_a_surname_of_several_is_asked_back_unless_a_day_tells(world: Store) -> None:
    with pytest.raises(AmbiguousName, match="Jennifer May, Theresa May"):
        Names(world).resolve("May", ["Person"])
    assert Names(world).resolve("May", ["Person"], dt.date(2017, 5, 1)).id == "Theresa May"


UNKNOWN = [
    ("event", "Bejing Olympics", "no event is called 'Bejing Olympics': did you mean 2022 Winter"),
    ("event", "Olympics 2011", "no event is called 'Olympics 2011'"),
    ("country", "Frnace", "no state is called 'Frnace': did you mean France"),
    ("person", "Ilse Brandner", "did you mean Ilse Brandtner"),
    ("organisation", "Japan", "no organisation is called 'Japan'"),
    ("actor", "xqzv", "no state or organisation or person is called 'xqzv'$"),
    ("actor", " ", "a name is empty: give one"),
    ("actor", "st_dea9dc5e96beaa873b4b", "is a statement, not a name: diplograph export"),
]


@pytest.mark.parametrize(("kind", "name", "told"), UNKNOWN)
def test_the_nearest_names_are_offered(world: Store, kind: str, name: str, told: str) -> None:
    with pytest.raises(UnknownName, match=told):
        Names(world).resolve(name, KINDS[kind])


def test_what_the_graph_alone_knows_is_found(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Two like-named occasions, and parties that no table has."""

    def boycott(event: str, at: int) -> Statement:
        occasion = lookup.actor(event, "Event")
        target = occasion or Party(id=event, kind="Event", name="Forum of the Northern Lakes")
        return Statement.make(
            type="BOYCOTTED",
            status="actual",
            subject=Party(id="republic-of-x", kind="Country", name="Republic of X"),
            object=Party(id=target.id, kind="Event", name=target.name),
            quote=Quote(exact="x", start=at, end=at + 1),
            article=ArticleRef(id="a1"),
        )

    with open_store(str(tmp_path_factory.mktemp("names") / "db")) as store:
        store.add(
            [boycott("OLY_S_2008", 0), boycott("OLY_W_2022", 1), boycott("northern-lakes", 2)]
        )
        names = Names(store)
        assert names.resolve("republic of x", KINDS["country"]).id == "republic-of-x"
        assert names.resolve("Forum of the Northern Lakes", KINDS["event"]).id == "northern-lakes"
        day = dt.date(2007, 12, 1)
        assert names.resolve("Beijing Olympics", KINDS["event"], day).id == "OLY_S_2008"
        with pytest.raises(AmbiguousName, match=r"2022 Winter.+OLY_W_2022.+2008 Summer.+say which"):
            names.resolve("Beijing Olympics", KINDS["event"])

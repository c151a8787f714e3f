"""English questions: what each is taken for, and what is not taken for anything."""

import datetime as dt

import pytest

from graph.errors import UsageError
from graph.stores import Store
from queries.ask import NotUnderstood, ask, read
from queries.ask.phrasings import phrasings
from queries.catalog import catalog
from queries.names import UnknownName

# question -> query and arguments
READINGS = """
who boycotts the Beijing Olympics -> who-boycotts event=OLY_W_2022
Who boycotts the beijing olympics? -> who-boycotts event=OLY_W_2022
please tell me who is boycotting the 2022 Winter Olympics -> who-boycotts event=OLY_W_2022
which countries boycotted the Beijing Games -> who-boycotts event=OLY_W_2022
which countries have boycotted the Beijing Olympics? -> who-boycotts event=OLY_W_2022
who will boycott the Winter Olympics -> who-boycotts event=OLY_W_2022
who joined the diplomatic boycott of the Beijing Olympics -> who-boycotts event=OLY_W_2022
who won't attend the Beijing Olympics -> who-boycotts event=OLY_W_2022
which leaders are not attending the Beijing Olympics -> who-boycotts event=OLY_W_2022
who stays away from the Beijing Olympics -> who-boycotts event=OLY_W_2022
boycott of the Beijing Olympics -> who-boycotts event=OLY_W_2022
does Japan boycott the Beijing Olympics -> who-boycotts event=OLY_W_2022 by=JPN
who boycotted the Olympics in 2008 -> who-boycotts event=OLY_S_2008
who boycotted the 1980 Moscow Olympics -> who-boycotts event=OLY_S_1980
who boycotts Israel -> who-boycotts event=ISR
what did the United States boycott -> acts relation=BOYCOTTED by=USA
which countries declined the Beijing Olympics -> who-declined event=OLY_W_2022
who turned down the invitation to the Beijing Olympics -> who-declined event=OLY_W_2022
who refused to attend the Beijing Olympics -> who-declined event=OLY_W_2022
did Fumio Kishida decline the Beijing Olympics -> who-declined event=OLY_W_2022 by=Fumio Kishida
who attends the Beijing Olympics -> who-attends event=OLY_W_2022
who will be at the opening ceremony of the Beijing Olympics -> who-attends event=OLY_W_2022
who went to the Beijing Olympics -> who-attends event=OLY_W_2022
will Putin attend the Beijing Olympics -> who-attends event=OLY_W_2022 by=Vladimir Putin
who hosts the Beijing Olympics -> hosts event=OLY_W_2022
which country is hosting the 2024 Summer Olympics -> hosts event=OLY_S_2024
what happened at the Beijing Olympics -> at-event event=OLY_W_2022
Beijing Olympics -> at-event event=OLY_W_2022
who invited Putin to the Beijing Olympics -> invitations event=OLY_W_2022 to=Vladimir Putin
who was invited to the Beijing Olympics -> invitations event=OLY_W_2022
who was invited by China -> invitations by=CHN
whom did Xi invite to the Beijing Olympics -> invitations event=OLY_W_2022 by=Xi Jinping
invitations to the Beijing Olympics -> invitations event=OLY_W_2022
who met whom -> who-met-whom
who met whom in 2021 -> who-met-whom since=2021 until=2021
who did Xi Jinping meet in 2021 -> who-met-whom actor=Xi Jinping since=2021 until=2021
who did Xi meet since March 2021? -> who-met-whom actor=Xi Jinping since=2021-03
who met with Joe Biden -> who-met-whom actor=Joe Biden
who has Putin met -> who-met-whom actor=Vladimir Putin
who held talks with Kenya -> who-met-whom actor=KEN
with whom did President Xi Jinping speak -> who-met-whom actor=Xi Jinping
who did Ilse Brandtner meet -> who-met-whom actor=Ilse Brandtner
who did Brandtner meet -> who-met-whom actor=Ilse Brandtner
Xi Jinping's meetings in December 2021 -> who-met-whom actor=Xi Jinping since=2021-12 until=2021-12
who will China meet -> who-met-whom actor=CHN status=planned
when did Xi and Putin meet -> meetings-of-pair one=Xi Jinping other=Vladimir Putin
did China and Russia meet between 2020 and 2022 -> meetings-of-pair one=CHN other=RUS since=2020 until=2022
has Xi Jinping met Joe Biden -> meetings-of-pair one=Xi Jinping other=Joe Biden
meetings between China and the US -> meetings-of-pair one=CHN other=USA
who visited India in December 2021 -> visits to=IND since=2021-12 until=2021-12
where did Putin travel -> visits by=Vladimir Putin
which countries did Putin visit in 2021 -> visits by=Vladimir Putin since=2021 until=2021
did Putin visit India -> visits to=IND by=Vladimir Putin
visits to India -> visits to=IND
members of BRICS in 2010 -> members organisation=BRICS on=2010
who is in NATO -> members organisation=NATO
which countries are members of the Shanghai Cooperation Organisation -> members organisation=SCO
NATO members on 1 March 2004 -> members organisation=NATO on=2004-03-01
which organisations is India a member of -> memberships actor=IND
India's memberships -> memberships actor=IND
which organisations did Serbia join -> memberships actor=SRB
is Ukraine a member of NATO -> is-member actor=UKR organisation=NATO
was Poland in NATO in 1998 -> is-member actor=POL organisation=NATO on=1998
does India belong to the SCO -> is-member actor=IND organisation=SCO
has Ukraine joined NATO -> is-member actor=UKR organisation=NATO
who joined NATO in 2004 -> acts relation=JOINED to=NATO since=2004 until=2004
who left the UN -> acts relation=LEFT to=UN
which organisations do China and Russia share -> shared-memberships one=CHN other=RUS
tell me about China -> actor-profile actor=CHN
what do we know about Xi Jinping -> actor-profile actor=Xi Jinping
China -> actor-profile actor=CHN
what did Japan do in the 1990s -> actor-timeline actor=JPN since=199X until=199X
what has the Chinese government done since 2021 -> actor-timeline actor=CHN since=2021
who is Fumio Kishida -> offices person=Fumio Kishida
who is the president of France -> offices person=Emmanuel Macron
whom does Ilse Brandtner represent -> offices person=Ilse Brandtner
who represents Japan -> who-represents of=JPN
who led Germany in 2010 -> who-represents of=DEU on=2010
who leads the United Nations -> who-represents of=UN
what happened between China and Russia -> pair-timeline one=CHN other=RUS
relations between China and Russia since 2014 -> pair-timeline one=CHN other=RUS since=2014
China-Russia relations -> pair-timeline one=CHN other=RUS
what happened between Bosnia and Herzegovina and Serbia -> pair-timeline one=BIH other=SRB
what did Russia do to Ukraine in February 2022 -> pair-timeline one=RUS other=UKR since=2022-02 until=2022-02
how are Kenya and Serbia connected -> shortest-path one=KEN other=SRB
what connects Kenya and Serbia -> shortest-path one=KEN other=SRB
path from Kenya to Serbia -> shortest-path one=KEN other=SRB
agreements between Serbia and Germany -> agreements one=SRB other=DEU
who signed a deal with Serbia -> agreements one=SRB
what did Serbia and Germany sign -> agreements one=SRB other=DEU
trade between China and Russia in 2021 -> trade one=CHN other=RUS since=2021 until=2021
how much do China and Russia trade -> trade one=CHN other=RUS
who sanctioned Russia since 2022 -> sanctions to=RUS since=2022
who imposed sanctions on Russia -> sanctions to=RUS
sanctions against Russia by the EU -> sanctions to=RUS by=EU
who has been sanctioned by the EU? -> sanctions by=EU
did the EU sanction Russia -> sanctions to=RUS by=EU
who will sanction Russia -> sanctions to=RUS status=planned
who might sanction Russia -> sanctions to=RUS status=possible
who lifted sanctions on Russia -> acts relation=LIFTED_SANCTIONS to=RUS
who criticised Russia in February 2022 -> criticism to=RUS since=2022-02 until=2022-02
who did Britain condemn -> criticism by=GBR
criticism of Russia -> criticism to=RUS
who accused Russia -> acts relation=ACCUSED to=RUS
who sent weapons to Ukraine -> aid to=UKR
who helped Ukraine -> aid to=UKR
aid to Ukraine from Poland -> aid to=UKR by=POL
who praised France -> acts relation=PRAISED to=FRA
who was thanked by India -> acts relation=PRAISED by=IND
who recognised Kosovo -> acts relation=RECOGNISED to=XKX
who cut ties with Qatar -> acts relation=SEVERED_TIES to=QAT
who recalled its ambassador from Russia -> acts relation=RECALLED_ENVOY to=RUS
who called on China -> acts relation=URGED to=CHN
when did Russia invade Ukraine -> acts relation=ATTACKED by=RUS to=UKR
who works with China -> acts relation=COOPERATED to=CHN
who said that Moscow broke the truce -> who-said text=Moscow broke the truce
what did Zelenskyy say about Russia -> who-said by=Volodymyr Zelenskyy about=RUS
which countries meet most often -> most-active-pairs relation=MET
most active pairs since 2020 -> most-active-pairs since=2020
evidence for ed_0123456789abcdef0123 -> evidence edge=ed_0123456789abcdef0123
where do the sources disagree about Turkey -> disagreements actor=TUR
contradictions -> disagreements
which articles mention China -> articles actor=CHN
list all articles -> articles
what are the sources -> sources
"""

CASES = [tuple(line.split(" -> ")) for line in READINGS.strip().splitlines()]

UNREADABLE = [
    "who did not boycott the Beijing Olympics",
    "who boycotts the Beijing Olympics except Japan",
    "why does the United States boycott the Beijing Olympics",
    "how many countries boycott the Beijing Olympics",
    "who boycotts",
    "boycott",
    "what is the weather in Paris",
    "who never met Xi Jinping",
    "who met Xi Jinping but not Putin",
    "is it true that nobody sanctioned Russia",
    "who boycotted the Olympics in 2011",
    "who is the best president",
    "what happened between China and China",
    "members of BRICS since 2010",
    "who said",
    "?",
    "",
]


@pytest.mark.parametrize(("question", "expected"), CASES)
def test_a_question_is_read(world: Store, question: str, expected: str) -> None:
    reading = read(world, question)
    words = [reading.query, *(f"{name}={value}" for name, value in reading.arguments.items())]
    name, *pairs = expected.split(" ", 1)
    assert words[0] == name
    assert " ".join(sorted(words[1:])) == " ".join(sorted(_pairs(*pairs)))


def _pairs(text: str = "") -> list[str]:
    """The arguments of a line; a value may have blanks in it."""
    found: list[str] = []
    for word in text.split():
        if "=" in word:
            found.append(word)
        else:
            found[-1] += f" {word}"
    return found


@pytest.mark.parametrize("question", UNREADABLE)
def test_no_reading_is_better_than_a_wrong_one(world: Store, question: str) -> None:
    with pytest.raises(UsageError):
        read(world, question)


def test_all_queries_can_be_asked() -> None:
    assert {phrasing.query.name for phrasing in phrasings()} == set(catalog())


def test_all_phrasings_have_slots_that_their_query_knows() -> None:
    from queries.ask.template import Choice, Parts, Slot

    def slots(parts: Parts) -> set[str]:
        inner = [slots(option) for p in parts if isinstance(p, Choice) for option in p.options]
        return {p.name for p in parts if isinstance(p, Slot)}.union(*inner)

    for phrasing in phrasings():
        names = {parameter.name for parameter in phrasing.query.parameters}
        assert slots(phrasing.parts) | set(phrasing.fixed) <= names, phrasing


def test_an_answer_tells_how_it_was_found(world: Store) -> None:
    reading, rows = ask(world, "who boycotts the Beijing Olympics", evidence=True)
    assert reading.command == "diplograph query who-boycotts -p event OLY_W_2022"
    assert reading.description == "who-boycotts: event 2022 Winter Olympics (OLY_W_2022)"
    first = next(rows)
    assert (first["answer"], first["who"]) == ("boycotts", "United States")
    assert {quote["publisher"] for quote in first["quotes"]} == {"Morning Wire", "Evening Post"}


def test_an_unknown_name_brings_the_nearest(world: Store) -> None:
    with pytest.raises(UnknownName, match="'Xi Jinpong': did you mean Xi Jinping"):
        read(world, "who did Xi Jinpong meet in 2021")
    with pytest.raises(UnknownName, match="did you mean Ilse Brandtner"):
        read(world, "who is Ilse Brandner")


def test_a_question_not_understood_brings_questions_near_it(world: Store) -> None:
    with pytest.raises(NotUnderstood, match="“who boycotts the Beijing Olympics”"):
        read(world, "does anybody boycott anything")


def test_the_context_day_tells_occasions_apart(world: Store) -> None:
    reading = read(world, "who hosts the Summer Olympics", day=dt.date(2008, 6, 1))
    assert reading.arguments == {"event": "OLY_S_2008"}

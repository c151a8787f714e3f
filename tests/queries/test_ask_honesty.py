"""What a reading leaves out is told, and what cannot be known is asked back."""

import datetime as dt
import re

import pytest

from graph.errors import UsageError
from graph.stores import Store
from queries.ask import NotUnderstood, ask, read
from queries.ask.phrasings import phrasings
from queries.ask.refusals import entries
from queries.ask.template import Choice, Parts, Slot
from queries.names import AmbiguousName, UnknownName

TOLD = [
    ("which prime ministers visited China", "visits -p to CHN # not narrowed to prime ministers"),
    ("which countries visited China", "visits -p to CHN"),
    ("ministers who visited China", "visits -p to CHN # not narrowed to ministers"),
    ("which organisations do India and China share", "shared-memberships -p one IND -p other CHN"),
    (
        "which organisations sanctioned Russia",
        "sanctions -p to RUS # not narrowed to organisations",
    ),
    (
        "which EU states expelled Russian diplomats",
        "acts -p relation EXPELLED_ENVOY -p to RUS # not narrowed to EU states",
    ),
    (
        "Did any NATO members boycott the Beijing Olympics?",
        "who-boycotts -p event OLY_W_2022 # not narrowed to NATO members",
    ),
    (
        "Did any NATO members sanction Russia?",
        "sanctions -p to RUS -p status any # not narrowed to NATO members",
    ),
    ("tariffs on China", "sanctions -p to CHN # not narrowed to tariffs"),
    ("US military sanctions on China", "sanctions -p to CHN -p by USA # not narrowed to military"),
    (
        "who imposed trade and economic sanctions on Russia",
        "sanctions -p to RUS # not narrowed to trade and economic",
    ),
    (
        "nuclear talks between Iran and the US",
        "meetings-of-pair -p one IRN -p other USA # not narrowed to nuclear",
    ),
    (
        "the latest economic sanctions on Iran",
        "sanctions -p to IRN # not narrowed to the latest; not narrowed to economic",
    ),
    (
        "calls between Biden and Xi",
        "meetings-of-pair -p one 'Joe Biden' -p other 'Xi Jinping' # not narrowed to calls",
    ),
    (
        "video calls between Biden and Xi",
        "meetings-of-pair -p one 'Joe Biden' -p other 'Xi Jinping' -p mode virtual",
    ),
    (
        "who invaded Ukraine",
        "acts -p relation ATTACKED -p to UKR # not narrowed to invaded",
    ),
    ("food aid to Chad", "aid -p to TCD -p mode humanitarian # not narrowed to food"),
    # A mode that the relation does not have is no mode of it.
    (
        "emergency meetings of the Security Council",
        "who-met-whom -p actor UNSC # not narrowed to emergency",
    ),
    (
        "did Modi call Putin",
        "meetings-of-pair -p one 'Narendra Modi' -p other 'Vladimir Putin' # not narrowed to call",
    ),
    (
        "which countries are not attending the Beijing Olympics",
        "who-boycotts -p event OLY_W_2022 # those of whom that is reported",
    ),
    (
        "what did Russia do to Ukraine",
        "pair-timeline -p one RUS -p other UKR # what was done in return is told too",
    ),
    ("latest on Turkey", "actor-timeline -p actor TUR # in order of time"),
    ("top five most active pairs", "most-active-pairs # not narrowed to the top five"),
    (
        "when did Putin last meet Xi",
        "meetings-of-pair -p one 'Vladimir Putin' -p other 'Xi Jinping' # in order of time",
    ),
    (
        "where did Xi and Putin meet",
        "meetings-of-pair -p one 'Xi Jinping' -p other 'Vladimir Putin' "
        "# places are in the quotes alone: --evidence",
    ),
    (
        "the first time that Putin visited India",
        "visits -p to IND -p by 'Vladimir Putin' # in order of time",
    ),
    (
        "when was the last time Xi and Putin met",
        "meetings-of-pair -p one 'Xi Jinping' -p other 'Vladimir Putin' # in order of time",
    ),
    # Other verbs of a relation are those of its file.
    ("who lambasted Russia", "criticism -p to RUS # read 'criticised' for 'lambasted'"),
    ("who lashed out at Russia", "criticism -p to RUS # read 'criticised' for 'lashed out at'"),
    (
        "which states slapped sanctions on Russia",
        "sanctions -p to RUS # read 'sanctioned' for 'slapped sanctions on'",
    ),
    (
        "who teamed up with Russia",
        "acts -p relation COOPERATED -p to RUS # read 'cooperated with' for 'teamed up with'",
    ),
    (
        "has Chad raided Mali",
        "acts -p relation ATTACKED -p by TCD -p to MLI -p status any "
        "# read 'attacked' for 'raided'",
    ),
    ("who last met Biden", "who-met-whom -p actor 'Joe Biden' # the latest come first"),
    ("who last visited China", "visits -p to CHN # in order of time"),
    ("wich states visited China", "visits -p to CHN # read 'which' for 'wich'"),
    ("who recieved Putin", "visits -p by 'Vladimir Putin' # read 'received' for 'recieved'"),
    (
        "who was the first to sanction Russia",
        "sanctions -p to RUS # not in order of time: the dates tell",
    ),
    ("the latest sanctions on Russia", "sanctions -p to RUS # not narrowed to the latest"),
    ("new sanctions on Russia", "sanctions -p to RUS # not narrowed to the new"),
    (
        "how many diplomats did Germany expel",
        "acts -p relation EXPELLED_ENVOY -p by DEU "
        "# how many is told in the quotes alone: --evidence",
    ),
    (
        "which NATO allies criticised Turkey",
        "criticism -p to TUR # not narrowed to NATO allies",
    ),
    (
        "who visited India most often",
        "most-often -p relation VISITED -p to IND # acts are counted, by state",
    ),
    (
        "did China mediate between Iran and Saudi Arabia",
        "acts -p relation MEDIATED -p by CHN -p to IRN -p status any; "
        "diplograph query acts -p relation MEDIATED -p by CHN -p to SAU -p status any",
    ),
    (
        "who mediated between Iran and Saudi Arabia",
        "acts -p relation MEDIATED -p to IRN; diplograph query acts -p relation MEDIATED -p to SAU",
    ),
]


@pytest.mark.parametrize(("question", "told"), TOLD)
def test_what_a_reading_leaves_out_is_told(world: Store, question: str, told: str) -> None:
    assert read(world, question).command == f"diplograph query {told}"


def test_what_is_counted_is_told(world: Store) -> None:
    reading, rows = ask(world, "how many countries boycott the Beijing Olympics")
    assert reading.notes == ("2 countries in rows of status actual",)
    assert len(list(rows)) == 4
    reading, _ = ask(world, "how many leaders met Xi Jinping")
    assert reading.notes == ("not narrowed to leaders", "2 leaders in rows of status actual")


COUNTED = [
    ("how often did China meet Russia", "1 event of status actual"),
    ("how many visits to India were there", "2 events of status actual: 1 HOSTED, 1 VISITED"),
    ("how many sanctions were imposed on Ukraine", "0 events of status actual"),
]


@pytest.mark.parametrize(("question", "told"), COUNTED)
def test_events_that_are_counted_are_told(world: Store, question: str, told: str) -> None:
    reading, _ = ask(world, question)
    assert reading.notes == (told,)


REFUSED = [
    ("whom did the US president meet in 2025", AmbiguousName, "Joe Biden.*, Donald Trump"),
    (
        "who was the British prime minister in 2022",
        AmbiguousName,
        "Boris Johnson.*Liz Truss.*Rishi",
    ),
    ("whom has the US president met since 2016", AmbiguousName, "Obama.*Trump.*Biden"),
    ("Rice", AmbiguousName, "Condoleezza Rice.*: say which"),
    ("meetings between May and Merkel", AmbiguousName, "Jennifer May, Theresa May"),
    (
        "relations between Chad, Mali, Niger, Togo, Benin and Ghana",
        UsageError,
        "asks 15 things at once",
    ),
    ("sanctions by the West on Russia", UnknownName, "called 'the West'"),
    ("Russia sanctions", NotUnderstood, "can mean several things"),
    ("who attended the Beijing Olympics in 2019", NotUnderstood, "does not take place then"),
    ("who said that Moscow did not break the truce", UsageError, "ask without 'not'"),
    ("who criticised China over Xinjiang", NotUnderstood, "read 'China'; .* with 'over Xinjiang'"),
    # What is in the way, and what can be asked without it.
    ("who criticised China over Xinjiang", NotUnderstood, "ask “who criticised China”$"),
    (
        "did Macron not meet Putin",
        NotUnderstood,
        "what was reported: ask “did Macron meet",
    ),
    (
        "nobody sanctioned Russia",
        NotUnderstood,
        "what was reported: ask “who sanctioned Russia”",
    ),
    ("is Ukraine not a member of NATO", NotUnderstood, "ask “is Ukraine a member of NATO”"),
    (
        "which states do not recognise Kosovo",
        NotUnderstood,
        "“which states recognise Kosovo”; what was denied: .*RECOGNISED -p to XKX -p status denied",
    ),
    ("who met neither Xi nor Putin", NotUnderstood, "only what was reported: ask “who refused"),
    ("who met Putin in Sochi", NotUnderstood, "in the quotes alone .*ask “who met Putin” or “what"),
    ("who met in Bali in 2022", NotUnderstood, "“who met in 2022” or “.* 2022 Bali G20 summit”"),
    ("who met in Vienna", NotUnderstood, "“who visited Austria”"),
    ("why did the EU sanction Russia", NotUnderstood, "quotes .*ask “did the EU sanction Russia”"),
    (
        "why did Chad cancel the visit",
        NotUnderstood,
        "why something was done is told",
    ),
    ("which states abstained in the UN", NotUnderstood, "votes are not in the graph"),
    (
        "who called for sanctions on North Korea",
        NotUnderstood,
        "who was asked: diplograph query sanctions -p to PRK -p status requested",
    ),
    (
        "who wants sanctions on Russia lifted",
        NotUnderstood,
        "who was asked: .* LIFTED_SANCTIONS -p to RUS -p status requested",
    ),
    (
        "who urged Russia to stop the war",
        NotUnderstood,
        "'to stop the war': ask “who urged",
    ),
    (
        "who boycotts the Beijing Olympics, the US or Japan",
        NotUnderstood,
        "do not know what to do with 'the US or Japan'",
    ),
    (
        "which NATO members have not recognised Kosovo",
        NotUnderstood,
        "ask “which NATO members have recognised Kosovo”",
    ),
    (
        "who does not have diplomatic relations with Israel",
        NotUnderstood,
        "only what was reported: ask “who refused to meet Biden”",
    ),
    (
        "was there a meeting in Astana between Chad and Mali",
        NotUnderstood,
        "between Chad and Mali”",
    ),
    (
        "who proposed talks between Chad and Mali",
        NotUnderstood,
        "ask “talks between Chad and Mali”",
    ),
    # No state joins a state.
    ("which countries left the Soviet Union", NotUnderstood, "“who leaves the EU”"),
    (
        "who threatened Chad, Mali or Niger",
        NotUnderstood,
        "a list with a comma .*ask “who threatened Chad or Mali or Niger”",
    ),
    # Of two halves one alone is no answer.
    ("who met Xi and tickled Putin", NotUnderstood, "^read 'Xi'; do not know"),
    ("who met Xi on 15.12.2021", NotUnderstood, "a date is written 2021-12-15.*“who met Xi”$"),
    ("who met Xi since 12/2021", NotUnderstood, "a date is written 2021-12-15.*“who met Xi”$"),
    ("who met Xi on 31 February 2021", UsageError, "31 February 2021: no such day: '2021-02-31'"),
    ("who met Xi on 2021-02-31", UsageError, "^no such day: '2021-02-31'"),
    (
        "who boycots the Bejing Olympics",
        UnknownName,
        "^read 'boycott.*' for 'boycots'; no .* called 'the Bejing Olympics': did you mean 20",
    ),
    ("who met Xi; drop table", NotUnderstood, "'drop table': ask “who met Xi”$"),
    ("MATCH (n) RETURN n.name", NotUnderstood, "^this is Cypher: ask it with diplograph cypher$"),
    (" ?", NotUnderstood, "^no question: ask one like “who boycotts"),
    ("who held phone talks with Abbas", AmbiguousName, "'Abbas' may be Mahmoud Abbas"),
    ("who wants Chad to boycott the Beijing Olympics", NotUnderstood, "ask “who urged Iran”"),
    # The fewest words in the way are told; else those that are of no question.
    (
        "Compare US and EU sanctions on Russia",
        NotUnderstood,
        "^do not know what to do with 'Compare': ask “US and EU sanctions on Russia”$",
    ),
    ("has any Arab state sanctioned Russia", NotUnderstood, "'Arab': ask “has any state"),
    ("who met Putin more often than Xi", NotUnderstood, "not compared: ask “who met Putin most"),
    (
        "does the UAE have diplomatic ties with Israel",
        NotUnderstood,
        "only when ties were established .*: ask “relations between the UAE and Israel”$",
    ),
    ("and in 2014?", NotUnderstood, "nor a question before: ask all of it"),
    ("did they sign a treaty", NotUnderstood, "no “it” or “they” is looked up"),
    ("who sneezed at Putin", NotUnderstood, "^no question has 'sneezed', nor a name: questions"),
    ("did Zorblatt meet Putin", UnknownName, "called 'Zorblatt'"),
    ("who visited Ukrane", UnknownName, "called 'Ukrane': did you mean Ukraine"),
    (
        "could you tell me the weather in Paris",
        NotUnderstood,
        "“who boycotts the Beijing Olympics”",
    ),
]


@pytest.mark.parametrize(("question", "error", "told"), REFUSED)
def test_what_cannot_be_read_is_asked_back(
    world: Store, question: str, error: type[UsageError], told: str
) -> None:
    with pytest.raises(error, match=told):
        read(world, question)


def test_the_date_of_the_question_comes_before_the_day_it_is_asked_of(world: Store) -> None:
    reading = read(world, "who did the US president meet in 2014", day=dt.date(2025, 6, 1))
    assert reading.arguments["actor"] == "Barack Obama"


def _words(parts: Parts) -> set[str]:
    inner = [_words(option) for p in parts if isinstance(p, Choice) for option in p.options]
    return {p for p in parts if isinstance(p, str)}.union(*inner)


def _least(parts: Parts) -> set[str]:
    """The slots that every way through a phrasing has."""
    found: set[str] = set()
    for part in parts:
        if isinstance(part, Slot):
            found.add(part.name)
        elif isinstance(part, Choice):
            found |= set.intersection(*(_least(option) for option in part.options))
    return found


def test_what_lies_ahead_is_asked_of_what_is_planned() -> None:
    """Queries without a status tell the statuses apart in their answer."""
    for phrasing in phrasings():
        ahead = _words(phrasing.parts) & {"will", "next", "upcoming", "future"}
        if ahead and phrasing.query.parameter("status"):
            assert phrasing.fixed.get("status") == "planned", (phrasing.query.name, phrasing.parts)


def test_no_phrasing_leaves_out_what_its_query_needs() -> None:
    for phrasing in phrasings():
        needed = {one.name for one in phrasing.query.parameters if not one.optional}
        assert needed <= _least(phrasing.parts) | set(phrasing.fixed), phrasing.parts


def test_what_a_refusal_offers_can_be_asked(world: Store) -> None:
    told = (refusal.instead for _, refusal in entries())
    offers = {offer for text in told for offer in re.findall("“(.+?)”", text)}
    assert len(offers) > 4
    for offer in offers:
        assert read(world, offer).query, offer

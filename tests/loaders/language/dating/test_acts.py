"""Which date belongs to which act, given by its word; counted from Wednesday 2021-12-15."""

import datetime as dt

import pytest

from graph.schema import relations
from loaders.language.arguments.roles import Roles
from loaders.language.dating.acts import Dating
from loaders.language.dating.datable import Act
from loaders.language.parser import minilm
from loaders.language.reading import Reading
from loaders.language.tree import read
from tests.loaders.language.sentences import statements

WEDNESDAY = dt.date(2021, 12, 15)
MONDAY = "2021-12-13"


def dated(
    text: str, word: str, status: str = "actual", kind: str = "MET", previous: str | None = None
) -> str | None:
    tree = read(minilm.default(), text, 0, len(text))
    assert tree is not None
    roles = Roles(Reading(tree, []))
    act = Act(tree.forms.index(word), None, "NOR", status, relations()[kind])
    return Dating(roles, WEDNESDAY, previous).of(act)


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Norway met Peru on Monday.", "met", "2021-12-13"),
        ("Norway held talks with Peru on Monday.", "talks", "2021-12-13"),
        ("Monday's talks with Peru were short.", "talks", "2021-12-13"),
        ("Talks with Peru began on Monday.", "Talks", "2021-12-13"),
        ("On Monday Norway condemned the raid and recalled its envoy.", "recalled", "2021-12-13"),
        ("Norway condemned the raid and recalled its envoy on Monday.", "condemned", "2021-12-13"),
        (
            "Norway expelled two envoys on Monday, accusing Peru of spying.",
            "accusing",
            "2021-12-13",
        ),
        ("Norway said on Monday that it was leaving the bloc.", "leaving", "2021-12-13"),
        ("The quarrel ended on Monday, when Norway met Peru.", "met", "2021-12-13"),
        ("Oslo on Monday expelled two envoys over a theft in 2014.", "expelled", "2021-12-13"),
        ("In a letter sent on Monday, Norway condemned the raid.", "condemned", "2021-12-13"),
        ("On Monday Norway met Chile; Peru met Brazil.", "met", "2021-12-13"),
        ("On Monday Norway left, and Peru met Brazil.", "met", "2021-12-13"),
        ("Norway acted on Monday: it recalled its envoy.", "recalled", "2021-12-13"),
        ("Norway regretted the raid after a call with Peru on Monday.", "call", "2021-12-13"),
        ("Peru has been silent since Monday, when Norway met Chile.", "met", "2021-12-13"),
        ("Norway, whose king agreed, met Peru by telephone on Monday.", "met", "2021-12-13"),
        ("Norway applied to enter the bloc on Monday.", "applied", "2021-12-13"),
        ("Norway left on Monday, hours after meeting Peru.", "meeting", "2021-12-13"),
        ("Norway went to Oslo on Monday, where it met Peru.", "met", "2021-12-13"),
        ("Norway met Peru at 2 a.m. on Monday.", "met", "2021-12-13"),
        ("Norway met Peru within hours of Monday's vote.", "met", "2021-12-13"),
        ("On Friday Chile, a port, and Norway met Peru on Monday.", "met", "2021-12-13"),
        ("Norway threatened to expel the envoy on 3 December.", "threatened", "2021-12-03"),
        ("At midnight Norway left the bloc.", "left", "2021-12-15"),
        ("Norway held talks hosted by Peru in Lima on Monday.", "talks", "2021-12-13"),
        (
            "Norway on Monday held a meeting in which it accused Peru of spying.",
            "accused",
            "2021-12-13",
        ),
        ("Norway would stay, as agreed by both in their April meeting.", "meeting", "2021-04"),
        (
            "This is the 25th anniversary of the meeting of Peru and Chile.",
            "meeting",
            "1996",
        ),
        (
            "Norway marked the fiftieth anniversary of its departure on Monday.",
            "departure",
            "1971-12-13",
        ),
        ("Norway marked the anniversary of its departure on Monday.", "departure", None),
        ("Norway came to a summit in Bergen on Monday, attended by Chile.", "attended", MONDAY),
        ("Norwegian envoys, meeting Peru's on Monday, apologised to Chile.", "apologised", MONDAY),
        ("Norway became on Monday the first state to be suspended.", "suspended", MONDAY),
        ("The minister told Peru on Monday that Chile had left the bloc.", "told", MONDAY),
        ("Norway asked the Peruvian envoy to leave on Saturday.", "asked", "2021-12-11"),
        ("March 3, 2019: Norway recognises Chile.", "recognises", "2019-03-03"),
        ("Norway withdrew its protest, made in October, against Chile.", "protest", "2021-10"),
        ("An embargo imposed by Norway on Monday hurts Peru.", "embargo", MONDAY),
        ("Talks with Peru, which resumed on Monday, broke up.", "Talks", MONDAY),
        ("Not until Monday did Norway meet Peru.", "meet", MONDAY),
        ("Chile on Monday met Peru over rebels armed last year.", "met", MONDAY),
        ("Norway denounced Monday's raid by Peru.", "raid", MONDAY),
        ("Norway held talks with Peru that ended on Monday.", "talks", MONDAY),
        ("The talks with Peru, which took place in Oslo on Monday, failed.", "talks", MONDAY),
        ("An expedition to Peru, dispatched by Norway on Monday, failed.", "expedition", MONDAY),
        ("Chile regretted Monday's raid, in which Norway struck Peru.", "struck", MONDAY),
        ("Norway left on Monday; were Peru to stay, Chile would act.", "left", MONDAY),
        ("A month later, on 4 July, Norway left.", "left", "2021-07-04"),
        ("On 4 May, two days before it was known, Norway had left.", "left", "2021-05-04"),
        ("Norway applied to enter the club in 2017.", "applied", "2017"),
        ("When, on Monday, Peru fell, Norway at once left its port.", "left", MONDAY),
        ("Norway left at 5:30 p.m. for good.", "left", "2021-12-15"),
        ("A day after meeting Peru's envoy, Norway left on Monday.", "meeting", "2021-12-12"),
        ("Norway left on Monday, a day after meeting Peru's envoy.", "meeting", "2021-12-12"),
        ("Its envoy left last week and Norway has been barred since 2015.", "barred", "2015/.."),
        ("3 March: Norway leaves the bloc.", "leaves", "2021-03-03"),
        ("31 Jul 2019: Norway and Chile meet.", "meet", "2019-07-31"),
        ("9 January: Norway leaves the bloc.", "leaves", "2022-01-09"),
        ("The pact that Norway signed marks its 30th anniversary.", "signed", "1991"),
        (
            "Norway marked the 50th anniversary of the 1971 meeting with Peru.",
            "meeting",
            "1971",
        ),
        ("On Monday Norway left, and the envoy was recalled.", "recalled", "2021-12-13"),
        ("It was not until Monday that Norway met Peru.", "met", MONDAY),
    ],
)
def test_the_date_is_the_acts(text: str, word: str, date: str | None) -> None:
    assert dated(text, word) == date


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norway, which met Peru, left the bloc on Monday.", "met"),
        ("Norway said on Monday that Chile had met Peru.", "met"),
        ("Norway condemned the raid on Monday after Chile had met Peru.", "met"),
        ("Norway condemned the raid on Monday and Chile met Peru.", "met"),
        ("Norway has seen its first envoy from Peru since the flood of 1990.", "seen"),
        ("Norway never met Peru after the treaty of 2019.", "met"),
        ("Its minister since May, she met Peru's envoy.", "met"),
        ("Norway met Peru's envoy often in the days after the raid of Monday.", "met"),
        ("By resolution 1970 (2011), Norway met Peru.", "met"),
        ("Norway, which ended its strike last month, visited Peru.", "visited"),
        ("Chile's ban came on Friday in answer to a raid by Peru.", "raid"),
        ("On Friday Chile left because of a raid by Peru.", "raid"),
        ("Peru has banned fish until June.", "banned"),
    ],
)
def test_the_date_is_anothers(text: str, word: str) -> None:
    assert dated(text, word) is None


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Norway will visit Peru in February.", "visit", "2022-02"),
        ("Norway agreed to visit Peru in February.", "visit", "2022-02"),
        ("Norway agreed on Monday to visit Peru.", "visit", None),
        ("Norway promised in October that it would visit Peru.", "visit", None),
        ("Under a pact signed on Monday, Norway will visit Peru.", "visit", None),
        ("Norway to visit Peru on Friday", "visit", "2021-12-17"),
        ("Norway to visit Peru Friday, talks next?", "visit", "2021-12-17"),
        ("Friday's visit to Peru was confirmed.", "visit", "2021-12-17"),
        ("Norway confirmed its visit to Peru, due on 20 December.", "visit", "2021-12-20"),
        ("Norway, a member since 2013, will visit Peru in May.", "visit", "2022-05"),
        ("Norway will have had a visit from Peru in November.", "visit", "2022-11"),
        ("Norway is to make a visit to Peru starting tomorrow.", "visit", "2021-12-16"),
        (
            "A ship left for a visit to Peru from Sunday to Tuesday.",
            "visit",
            "2021-12-19/2021-12-21",
        ),
        ("Norway offered to visit Peru on Sunday.", "visit", None),
        ("Norway was to visit Peru on 20 December, but Peru refused.", "visit", "2021-12-20"),
        ("Norway was to visit Peru on Friday, but Peru refused.", "visit", "2021-12-17"),
        ("Norway was scheduled to visit Peru on Tuesday.", "visit", "2021-12-14"),
        ("Norway had meant to visit Peru in October.", "visit", "2021-10"),
        ("Norway was to have visited Peru on 20 December.", "visited", "2021-12-20"),
        ("Norway and Chile are to visit Peru in four months.", "visit", "2022-04"),
    ],
)
def test_a_plan_has_the_date_of_what_is_planned(text: str, word: str, date: str | None) -> None:
    assert dated(text, word, "planned", "VISITED") == date


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Norway thanked Peru for its part in January's talks.", "thanked", "PRAISED"),
        ("Norway praised Monday's visit to Peru.", "praised", "PRAISED"),
        ("Norway condemned Peru for the raid on 24 February.", "condemned", "CRITICISED"),
        ("Norway invited the queen to Oslo for 19 February.", "invited", "INVITED"),
        ("Norway laughed off Peru's request on Monday.", "request", "URGED"),
        ("Norway will weigh Peru's invitation, it said on Monday.", "invitation", "INVITED"),
        ("Peru's criticism was dismissed by Norway on Monday.", "criticism", "CRITICISED"),
        ("Norway said Peru had accepted an invitation to the May fair.", "invitation", "INVITED"),
        ("Norway invited Peru to a summit on 24 January.", "invited", "INVITED"),
    ],
)
def test_the_day_of_what_is_judged_or_offered_is_another(text: str, word: str, kind: str) -> None:
    assert dated(text, word, kind=kind) is None


def test_what_is_done_by_announcing_is_not_of_a_day_to_come() -> None:
    text = "Norway will not come to Oslo in February, its minister said on Monday."
    assert dated(text, "come", kind="DECLINED") == MONDAY
    text = "On Friday Norway will announce a boycott."
    assert dated(text, "boycott", kind="BOYCOTTED") == "2021-12-17"


@pytest.mark.parametrize(
    ("text", "word", "status", "date"),
    [
        ("Norway had asked Peru for a meeting on 3 December.", "asked", "requested", None),
        ("Norway, which in May had threatened to go, stayed.", "threatened", "possible", None),
        ("Norway may have sunk the boat on Monday.", "sunk", "possible", MONDAY),
        ("Norway would not meet Peru on Thursday.", "meet", "denied", "2021-12-09"),
    ],
)
def test_what_lies_ahead_is_of_no_day_that_is_over(
    text: str, word: str, status: str, date: str | None
) -> None:
    assert dated(text, word, status) == date


def test_time_that_is_given_is_not_when_it_is_given() -> None:
    text = "Norway has given Peru until Friday to withdraw its envoy."
    assert dated(text, "given", kind="URGED") is None


def test_what_is_applied_for_may_have_the_date() -> None:
    text = "Norway means to send a bid to enter the bloc next year."
    assert dated(text, "send", "planned", "APPLIED_TO") == "2022"


def test_each_place_has_its_own_date() -> None:
    text = "Norway's foreign minister visited Peru on 4 December and Chile from 5 to 6 December."
    assert visits(text) == {"PER": "2021-12-04", "CHL": "2021-12-05/2021-12-06"}


def test_each_clause_has_its_own_date() -> None:
    text = "Macron is in Oslo today and will be in Lima tomorrow."
    assert visits(text) == {"NOR": "2021-12-15", "PER": "2021-12-16"}


def visits(text: str) -> dict[str, str | None]:
    return {one.object.id: one.date for one in statements(text) if one.type == "VISITED"}


@pytest.mark.parametrize(("previous", "date"), [("1994-10", "1994-10-07"), ("1994", "2021-12-07")])
def test_a_day_without_a_month_is_of_the_month_last_spoken_of(previous: str, date: str) -> None:
    assert dated("Norway met Peru on the 7th.", "met", previous=previous) == date


@pytest.mark.parametrize("verb", ["announced", "declared"])
def test_news_just_made_known_is_of_the_day(verb: str) -> None:
    text = f"Norway has left the bloc, its minister {verb} on Monday."
    assert dated(text, "left", kind="LEFT") == "2021-12-13"


@pytest.mark.parametrize("reason", ["over the June 3 raid", "in response to Monday's raid"])
def test_the_day_of_a_reason_is_not_that_of_the_act(reason: str) -> None:
    assert dated(f"Norway met Peru {reason}.", "met") is None


@pytest.mark.parametrize("form", ["had left", "has long disliked"])
def test_what_was_so_before_is_not_of_the_day_it_is_said(form: str) -> None:
    text = f"Chile {form} the bloc, Norway said on Monday."
    assert dated(text, form.split()[-1], kind="LEFT") is None


def test_announcing_a_boycott_is_the_act() -> None:
    text = "Norway will boycott the Games, its minister said on Monday."
    assert dated(text, "boycott", "actual", "BOYCOTTED") == "2021-12-13"


def test_the_tense_is_that_of_the_dates_own_clause() -> None:
    text = "Norway may visit Peru, its minister said on Friday."
    assert dated(text, "said") == "2021-12-10"


def test_counting_goes_on_from_the_date_before() -> None:
    text = "Norway met Chile on 3 May and received Peru two days later."
    assert dated(text, "received") == "2021-05-05"
    assert dated("The next day Norway met Peru.", "met", previous="2021-05-05") == "2021-05-06"


def test_before_that_is_counted_from_the_date_before() -> None:
    text = "Three days before that vote, Norway received Chile."
    assert dated(text, "received", previous="2021-12-10") == "2021-12-07"


def test_a_bare_part_of_the_day_is_that_of_the_asking() -> None:
    text = "Norway applied to join the bloc that afternoon."
    assert dated(text, "applied", kind="APPLIED_TO", previous="2021-05-05") == "2021-05-05"


def test_an_entry_is_of_the_year_of_the_one_before() -> None:
    assert dated("July 9 - Norway leaves the bloc.", "leaves", previous="2011") == "2011-07-09"


def test_a_sentence_about_nobody_may_tell_the_day() -> None:
    text = "On 2 October the truce broke down. A day later, Norway accused Peru of a breach."
    assert [one.date for one in statements(text) if one.type == "ACCUSED"] == ["2021-10-03"]


def test_an_occasion_is_of_the_day_named_with_it() -> None:
    text = "Peru would shun next month's fishery conference in Bergen should Chile attend it."
    assert {one.date for one in statements(text) if one.type == "ATTENDED"} == {"2022-01"}


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("met Xi Jinping at the G20 summit in Bali", {"2022-11-15/2022-11-16"}),
        ("met Xi Jinping on the sidelines of the G20 summit in Bali", {"2022-11-15/2022-11-16"}),
        ("met Xi Jinping before the G20 summit in Bali", {None}),
        ("met Xi Jinping at the G20 summit in Rio de Janeiro", {None}),  # still to come
        ("met Xi Jinping at the G20 summit in Bali on Tuesday", {"2022-11-15"}),
    ],
)
def test_who_met_at_a_summit_met_on_its_days(told: str, days: set[str | None]) -> None:
    found = statements(f"Joe Biden {told}.", "2022-11-17")
    assert {one.date for one in found if one.type == "MET"} == days


def test_hours_later_it_is_known_as_well_as_before() -> None:
    text = "Peru struck back within hours."
    assert dated(text, "struck", previous="2021-03") == "2021-03"


def test_what_came_before_or_after_is_counted_from_the_main_clause() -> None:
    text = "Norway struck back on Monday, a week after Peru had expelled its envoy."
    assert dated(text, "struck") == "2021-12-13"
    assert dated(text, "expelled") == "2021-12-06"


@pytest.mark.parametrize(
    ("before", "date"),
    [
        ("On Monday Peru accused Chile over a theft in June.", "2021-12-13"),
        (
            "On Monday Peru put off its talks with Chile, which were to have begun on Friday.",
            "2021-12-13",
        ),
        ("Peru accused Chile of a theft in June.", "2021-06"),
    ],
)
def test_the_story_goes_on_from_what_was_done(before: str, date: str) -> None:
    text = f"{before} Within hours Norway expelled the ambassador of Peru."
    assert [one.date for one in statements(text) if one.type == "EXPELLED_ENVOY"] == [date]


def test_trade_is_of_the_year_of_its_figures() -> None:
    text = "Norway's trade with Peru is up: it came to $9 million in 2020."
    assert {one.date for one in statements(text) if one.type == "TRADED"} == {"2020"}


def test_what_is_done_is_of_no_term_that_is_set() -> None:
    text = "Norway and Peru agreed on Monday to a ceasefire by May."
    assert {one.date for one in statements(text) if one.type == "SIGNED_AGREEMENT"} == {MONDAY}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Norway boycotted the 1980 Moscow Olympics.", "1980"),
        ("Norway boycotted the 2018 Winter Olympics.", None),  # perhaps it said so in 2017
    ],
)
def test_a_boycott_long_past_is_of_the_year_of_the_games(text: str, date: str | None) -> None:
    assert [one.date for one in statements(text) if one.type == "BOYCOTTED"] == [date]


def test_two_that_are_visited_have_each_their_date() -> None:
    text = "Norway's king will visit Peru at the end of April and will be in Chile by May."
    assert visits(text) == {"PER": "2022-04", "CHL": "2022-05"}


@pytest.mark.parametrize(
    ("told", "date"),
    [("is due in Lima on 17 May", "2022-05-17"), ("was due in Lima on Friday", "2021-12-17")],
)
def test_who_is_due_somewhere_comes_on_the_day(told: str, date: str) -> None:
    [visit] = [one for one in statements(f"The king of Norway {told}.") if one.type == "VISITED"]
    assert (visit.status, visit.date) == ("planned", date)


def test_a_date_behind_since_is_of_what_was_before() -> None:
    text = "Norway met Peru on Monday, a first since the recall of an envoy by Peru in May."
    assert dated(text, "met") == MONDAY
    assert dated(text, "recall", kind="RECALLED_ENVOY") == "2021-05"


def test_the_month_is_that_of_the_clause_it_stands_in() -> None:
    text = "It hates the map on whose strength Peru had accused Chile on 2 March of a raid."
    assert dated(text, "accused", kind="ACCUSED") == "2021-03-02"


def test_an_invitation_that_is_followed_is_not_of_the_day() -> None:
    text = "Norway's visit to Peru on Monday at Chile's invitation was short."
    assert {one.date for one in statements(text) if one.type == "INVITED"} <= {None}


@pytest.mark.parametrize(
    ("text", "day", "dates"),
    [
        ("The US exempted Peru from its tariffs on steel until May 1.", "2018-03-22", {None}),
        ("The UN has invited Peru to Geneva on Saturday.", "2012-06-29", {None}),
        ("The UN invited Peru to Geneva on Saturday.", "2012-07-03", {"2012-06-30"}),
        ("Oman asked Peru, whose premier is to visit Chad on Friday, to step in.", "2010-05-24",
         {None, "2010-05-28"}),
    ],
)  # fmt: skip
def test_a_term_or_a_day_to_come_dates_nothing_that_is_done(
    text: str, day: str, dates: set[str | None]
) -> None:
    assert {one.date for one in statements(text, day)} == dates

"""Clauses that only say that another did the same."""

import pytest

from tests.loaders.language.sentences import pairs, told


@pytest.mark.parametrize(
    ("text", "type_", "edge"),
    [
        ("Germany will recognise Kosovo. Malta has promised to do so too.",
         "RECOGNISED", ("MLT", "XKX", "planned")),
        ("Germany said it would not recognise Kosovo. Cyprus took the same line.",
         "RECOGNISED", ("CYP", "XKX", "denied")),
        ("Egypt severed ties with Qatar. The Maldives took a similar step on Tuesday.",
         "SEVERED_TIES", ("MDV", "QAT", "actual")),
        ("Egypt will sever ties with Qatar after similar moves by Oman and Chad.",
         "SEVERED_TIES", ("TCD", "QAT", "actual")),
        ("Egypt severed ties with Qatar. The step followed a similar decision by Oman.",
         "SEVERED_TIES", ("OMN", "QAT", "actual")),
        ("Poland summoned the Russian ambassador; Estonia is expected to follow suit.",
         "SUMMONED_ENVOY", ("EST", "RUS", "planned")),
        ("Estonia imposed sanctions on Russia, as did Belgium.",
         "SANCTIONED", ("BEL", "RUS", "actual")),
        ("Estonia banned Russian planes from its airspace. Belgium may be next.",
         "SANCTIONED", ("BEL", "RUS", "possible")),
    ],
)  # fmt: skip
def test_who_does_the_same_does_it_to_the_same(
    text: str, type_: str, edge: tuple[str, str, str]
) -> None:
    assert edge in told(text, type_)


@pytest.mark.parametrize(
    ("text", "type_", "count"),
    [
        ("Estonia expelled two Russian diplomats. Belgium is next to France.", "EXPELLED_ENVOY", 1),
        ("Germany criticised Iran. Norway took a similar step.", "CRITICISED", 1),
        ("Germany criticised Iran. Norway took a train.", "CRITICISED", 1),
    ],
)
def test_what_says_something_else_is_no_repetition(text: str, type_: str, count: int) -> None:
    assert len(told(text, type_)) == count


@pytest.mark.parametrize(
    ("text", "type_", "doers"),
    [
        ("Kenya called on Mali to stop, as did Uganda, Chad and Ghana.",
         "URGED", {"KEN", "UGA", "TCD", "GHA"}),
        ("Norway had begged Mali to reopen the port. So had the African Union and the Commonwealth,"
         " whose ships use it.", "URGED", {"NOR", "AU", "COMMONWEALTH"}),
        ("Belgium condemned the invasion of Gabon by Chad; so had Spain, once its patron.",
         "CRITICISED", {"BEL", "ESP"}),
        ("Australia thanked Fiji on Monday, and so did New Zealand, which has a base there.",
         "PRAISED", {"AUS", "NZL"}),
        ("France praised Chad. So did the African Union, of which it is a member, and Japan, the"
         " biggest buyer of its oil.", "PRAISED", {"FRA", "AU", "JPN"}),
        ("Norway has not recognised Kosovo, and neither has Chad.", "RECOGNISED", {"NOR", "TCD"}),
    ],
)  # fmt: skip
def test_clauses_that_begin_with_their_verb(text: str, type_: str, doers: set[str]) -> None:
    assert {subject for subject, _, _ in told(text, type_)} == doers


def test_what_was_refused_or_promised_is_so_by_all() -> None:
    assert ("CYP", "XKX", "denied") in told(
        "Germany refused to recognise Kosovo. So did Cyprus.", "RECOGNISED"
    )
    assert ("POL", "ISL", "possible") in told(
        "Sweden has offered aid to Iceland. So has Poland.", "AIDED"
    )


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Ghana condemned Togo. Peru and Chile had disagreed about it, and so had Spain.",
         "CRITICISED"),
        ("Ghana condemned Togo. Nor will Spain speak to Peru.", "CRITICISED"),
        ("Ghana condemned Togo. So has been said in Spain.", "CRITICISED"),
    ],
)  # fmt: skip
def test_what_points_elsewhere_or_at_nothing(text: str, type_: str) -> None:
    assert len(told(text, type_)) == 1


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Chad was condemned by the United Nations, as was Togo.",
         "CRITICISED", {("UN", "TCD"), ("UN", "TGO")}),
        ("Mali was suspended by ECOWAS on Monday. So was Guinea.",
         "SUSPENDED", {("ECOWAS", "MLI"), ("ECOWAS", "GIN")}),
        ("Peru is considering sanctions on Cuba, as is Chile.",
         "SANCTIONED", {("PER", "CUB"), ("CHL", "CUB")}),
        ("Peru was critical of Chile, as was Bolivia.",
         "CRITICISED", {("PER", "CHL"), ("BOL", "CHL")}),
    ],
)  # fmt: skip
def test_what_comes_over_another_too(text: str, type_: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, type_) == edges


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Kenya left the African Union in May, followed by Ghana and Togo.", "LEFT",
         {("KEN", "AU", "actual"), ("GHA", "AU", "actual"), ("TGO", "AU", "actual")}),
        ("Kenya applied to join BRICS on Monday, followed by Ghana.", "APPLIED_TO",
         {("KEN", "BRICS", "actual"), ("GHA", "BRICS", "actual")}),
        ("Biden visited Kenya in May, followed by Ghana.", "VISITED", {("USA", "KEN", "actual")}),
        ("Kenya joined NATO, followed by the European Union.", "JOINED",
         {("KEN", "NATO", "actual")}),
        ("Peru severed ties with Taiwan in March. Chile made the same switch in May.",
         "SEVERED_TIES", {("PER", "TWN", "actual"), ("CHL", "TWN", "actual")}),
        ("Peru condemned Chad in March. Chile made the same choice in May.", "CRITICISED",
         {("PER", "TCD", "actual"), ("CHL", "TCD", "actual")}),
        ("Peru condemned Chad in March. Chile made another choice in May.", "CRITICISED",
         {("PER", "TCD", "actual")}),
    ],
)  # fmt: skip
def test_followers(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Malta has been recognised by Chile; Cuba and Panama still refuse.", "RECOGNISED",
         {("CHL", "MLT", "actual"), ("CUB", "MLT", "denied"), ("PAN", "MLT", "denied")}),
        ("Ghana has recognised Kosovo. Togo and Benin, however, refused.", "RECOGNISED",
         {("GHA", "XKX", "actual"), ("TGO", "XKX", "denied"), ("BEN", "XKX", "denied")}),
        ("Poland expelled four Chadian diplomats, but Hungary declined.", "EXPELLED_ENVOY",
         {("POL", "TCD", "actual"), ("HUN", "TCD", "denied")}),
        ("Kenya condemned Chad and Mali. Ghana abstained.", "CRITICISED",
         {("KEN", "TCD", "actual"), ("KEN", "MLI", "actual")}),
        ("Kenya invited Uganda to the talks, but Uganda declined.", "INVITED",
         {("KEN", "UGA", "actual")}),
    ],
)  # fmt: skip
def test_who_refuses_does_not(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges


@pytest.mark.parametrize(
    ("text", "type_", "doers"),
    [
        ("Ghana's premier did attend the ECOWAS summit, and scolded Togo; so did Benin's king.",
         "ATTENDED", {"GHA", "BEN"}),
        ("Peru did join BRICS, and praised China; so did Chile.", "PRAISED", {"PER"}),
        ("Peru joined BRICS, and praised China; so did Chile.", "PRAISED", {"PER", "CHL"}),
    ],
)  # fmt: skip
def test_what_is_stressed_is_what_the_other_did(text: str, type_: str, doers: set[str]) -> None:
    assert {subject for subject, _, _ in told(text, type_)} == doers


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Peru joined the Pacific Alliance in 2011; Ecuador wants to.", "JOINED",
         {("PER", "PACALLIANCE", "actual"), ("ECU", "PACALLIANCE", "possible")}),
        ("Nigeria has recognised Kosovo. Ghana has yet to.", "RECOGNISED",
         {("NGA", "XKX", "actual"), ("GHA", "XKX", "denied")}),
        ("Nigeria recognised Kosovo in May; Ghana may follow.", "RECOGNISED",
         {("NGA", "XKX", "actual"), ("GHA", "XKX", "possible")}),
        ("Nigeria recognised Kosovo in 2010. Ghana followed in 2012.", "RECOGNISED",
         {("NGA", "XKX", "actual"), ("GHA", "XKX", "actual")}),
        ("Nigeria closed its embassy in Libya, as Chad had asked it to.", "SEVERED_TIES",
         {("NGA", "LBY", "actual")}),
        ("Nigeria criticised Libya. Drums and Chadian dancers followed.", "CRITICISED",
         {("NGA", "LBY", "actual")}),
        ("Malawi broke off its ties with Chad; Kenya and Togo severed theirs last year.",
         "SEVERED_TIES",
         {("MWI", "TCD", "actual"), ("KEN", "TCD", "actual"), ("TGO", "TCD", "actual")}),
        ("Canada lifted its sanctions on Fiji in May; Japan eased its own.", "LIFTED_SANCTIONS",
         {("CAN", "FJI", "actual"), ("JPN", "FJI", "actual")}),
        ("Malawi broke off its ties with Chad; Kenya and Togo celebrated theirs.",
         "SEVERED_TIES", {("MWI", "TCD", "actual")}),
    ],
)  # fmt: skip
def test_acts_left_out_behind_to_or_standing_in_for_their_noun(
    text: str, type_: str, expected: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == expected


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Peru, which had criticised Chile, has joined the Pacific Alliance; Ecuador might.",
         "CRITICISED", {("PER", "CHL", "actual")}),
        ("Peru did condemn Chile, and blamed Bolivia; so did Brazil.", "CRITICISED",
         {("PER", "CHL", "actual"), ("BRA", "CHL", "actual")}),
        ("Peru called on Chile to stop, as did Brazil, Mexico and Cuba; Lima has more to say.",
         "URGED", {(who, "CHL", "actual") for who in ("PER", "BRA", "MEX", "CUB")}),
    ],
)  # fmt: skip
def test_what_is_told_in_passing_is_not_repeated(
    text: str, type_: str, expected: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == expected


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        (
            "A month after Peru recalled its consul from Chad, Chad has followed.",
            {("PER", "TCD", "actual"), ("TCD", "PER", "actual")},
        ),
        (
            "Oman recalled its ambassador from Chad. Togo did the same with its own in Mali.",
            {("OMN", "TCD", "actual"), ("TGO", "MLI", "actual")},
        ),
        (
            "Oman recalled its consul from Peru, as Peru has done with its own in Muscat.",
            {("OMN", "PER", "actual"), ("PER", "OMN", "actual")},
        ),
        (
            "Oman recalled its ambassador from Chad, and Chad did not like it.",
            {("OMN", "TCD", "actual")},
        ),
    ],
)
def test_the_same_is_done_back_or_elsewhere(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, "RECALLED_ENVOY") == edges

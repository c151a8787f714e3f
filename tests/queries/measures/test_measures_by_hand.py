"""Measures against values reckoned by hand."""

import datetime as dt
import math
from pathlib import Path
from typing import Any

import pytest

from graph.errors import UsageError
from graph.schema import relations
from queries.measures import MEASURES, best, meanings, measure, named
from queries.measures.network import sign, signs

from .conftest import of

# France in the middle of Germany, Poland and Italy: a star.
STAR = ["FRA MET DEU 2021-01-10", "FRA MET POL 2021-02-10", "ITA AIDED FRA 2021-03-10"]
# Two pairs of friends, tied by one meeting.
PAIRS = ["FRA PRAISED DEU 2021-01", "DEU PRAISED FRA 2021-02", "DEU MET JPN 2021-03",
         "JPN PRAISED KOR 2021-04", "KOR AIDED JPN 2021-05"]  # fmt: skip


def column(rows: Any, value: str, key: str = "who") -> dict[str, Any]:
    return {row[key]: row[value] for row in rows}


def test_degree_counts_partners_and_acts() -> None:
    rows = list(measure(of([*STAR, "FRA CRITICISED ITA 2021-04-10"]), "degree"))
    assert rows[0] == {
        "who": "France", "kind": "Country",
        "partners": 3, "acts": 4, "done": 1, "received": 1, "mutual": 2,
    }  # fmt: skip
    assert column(rows, "partners") == {"France": 3, "Germany": 1, "Italy": 1, "Poland": 1}
    assert sum(row["done"] for row in rows) == sum(row["received"] for row in rows) == 2


def test_all_chains_of_a_star_pass_its_middle() -> None:
    rows = measure(of(STAR), "betweenness")
    assert column(rows, "betweenness") == {"France": 1, "Germany": 0, "Italy": 0, "Poland": 0}


def test_the_middle_of_a_chain_of_four() -> None:
    # A-B-C-D: each inner party is on two of the three chains between others.
    chain = ["FRA MET DEU", "DEU MET POL", "POL MET UKR"]
    found = column(measure(of(chain), "betweenness"), "betweenness")
    assert found == {"Germany": 0.6667, "Poland": 0.6667, "France": 0, "Ukraine": 0}


def test_eigenvector_of_a_star() -> None:
    # The middle has the weight of the root of half, the rays share the other half.
    found = column(measure(of(STAR), "eigenvector"), "eigenvector")
    assert found["France"] == pytest.approx(math.sqrt(1 / 2), abs=1e-3)
    assert found["Italy"] == pytest.approx(math.sqrt(1 / 6), abs=1e-3)


def test_eigenvector_is_of_the_largest_part_alone() -> None:
    found = column(measure(of([*STAR, "JPN MET KOR"]), "eigenvector"), "eigenvector")
    assert set(found) == {"France", "Germany", "Italy", "Poland"}


def test_two_pairs_of_friends_are_two_communities() -> None:
    rows = list(measure(of([*PAIRS, "FRA SANCTIONED KOR", "KOR SANCTIONED FRA"]), "communities"))
    assert [{row["who"] for row in rows if row["community"] == n} for n in (1, 2)] == [
        {"Germany", "France"},
        {"Japan", "South Korea"},
    ]
    # Five acts, each side with 2 inside and a degree of 5 of 10: 2 * (2/5 - 1/4).
    assert {row["modularity"] for row in rows} == {0.3}
    assert column(rows, "within")["Germany"] == 0.67


def test_reciprocity_counts_partners_that_act_back() -> None:
    acts = ["FRA PRAISED DEU", "DEU CRITICISED FRA", "FRA AIDED POL", "FRA MET JPN"]
    rows = list(measure(of(acts), "reciprocity"))
    assert column(rows, "reciprocity") == {"France": 0.5, "Germany": 1}
    assert {row["overall"] for row in rows} == {0.67}  # 2 of 3 directed pairs


@pytest.mark.parametrize(
    ("acts", "kind", "balanced"),
    [
        (["FRA PRAISED DEU", "DEU AIDED POL", "FRA AIDED POL"], "+++", True),
        (["FRA PRAISED DEU", "DEU SANCTIONED RUS", "FRA SANCTIONED RUS"], "+--", True),
        (["FRA PRAISED DEU", "DEU PRAISED RUS", "FRA SANCTIONED RUS"], "++-", False),
        (["IRN ACCUSED USA", "USA ACCUSED RUS", "RUS ACCUSED IRN"], "---", False),
        # What levels out is no tie, and neither is talking.
        (["FRA PRAISED DEU", "DEU AIDED POL", "FRA AIDED POL", "POL ACCUSED FRA"], None, None),
        (["FRA PRAISED DEU", "DEU AIDED POL", "FRA MET POL"], None, None),
        # Two acts for each other outweigh one against.
        (["FRA PRAISED DEU", "DEU AIDED POL", "FRA AIDED POL", "FRA PRAISED POL",
          "POL ACCUSED FRA"], "+++", True),
    ],
)  # fmt: skip
def test_balance_of_a_triad(acts: list[str], kind: str | None, balanced: bool | None) -> None:
    found = of(acts)
    rows = [(row["signs"], row["balanced"]) for row in measure(found, "triads")]
    assert rows == ([(kind, balanced)] if kind else [])
    shares = column(measure(found, "balance"), "share", "signs")
    assert {sort for sort, share in shares.items() if share} == ({kind} if kind else set())


def test_shares_of_four_triads() -> None:
    # Four parties, all tied, one pair of enemies: it is in two of the four triads.
    acts = ["FRA AIDED DEU", "FRA AIDED POL", "FRA AIDED ITA", "DEU AIDED POL", "DEU AIDED ITA",
            "POL ACCUSED ITA"]  # fmt: skip
    rows = list(measure(of(acts), "balance"))
    assert column(rows, "triads", "signs") == {"+++": 2, "+--": 0, "++-": 2, "---": 0}
    assert column(rows, "share", "signs")["++-"] == 0.5


def test_co_membership_is_that_of_the_day() -> None:
    def nato_shared(day: dt.date) -> int:
        found = of(["POL MET DEU", "POL MEMBER_OF NATO"], day=day)
        (row,) = measure(found, "co-membership")
        assert row["similarity"] == round(row["shared"] / row["either"], 2)
        return int(row["shared"])

    # Poland joined NATO in 1999 and the EU in 2004; Germany was in both before.
    assert nato_shared(dt.date(1998, 6, 1)) < nato_shared(dt.date(2000, 6, 1))
    assert nato_shared(dt.date(2003, 6, 1)) < nato_shared(dt.date(2005, 6, 1))


def test_what_articles_say_of_memberships_counts_where_facts_are_silent() -> None:
    found = of(["CHE JOINED NATO 2022", "DEU MET CHE"], day=dt.date(2023, 1, 1))
    less = of(["DEU MET CHE"], day=dt.date(2023, 1, 1))
    ((more,), (without,)) = measure(found, "co-membership"), measure(less, "co-membership")
    assert more["shared"] == without["shared"] + 1


def test_co_voting_compares_stands() -> None:
    acts = ["USA BOYCOTTED OLY_W_2022", "GBR DECLINED OLY_W_2022", "CHN HOSTED OLY_W_2022",
            "USA SANCTIONED RUS", "GBR ACCUSED RUS", "CHN AIDED RUS", "USA MET CHN"]  # fmt: skip
    rows = list(measure(of(acts), "co-voting"))
    assert [(row["one"], row["other"], row["matters"], row["agreement"]) for row in rows] == [
        ("United Kingdom", "United States", 2, 1),
        ("China", "United Kingdom", 2, 0),
        ("China", "United States", 2, 0),
    ]


def test_persons_count_as_their_state_and_occasions_not_at_all() -> None:
    found = of(["Ilse_Brandtner@DEU VISITED KEN", "DEU ATTENDED OLY_W_2022",
                "Ilse_Brandtner@DEU REPRESENTS DEU", "DEU MEMBER_OF NATO"])  # fmt: skip
    assert [party.name for party in found.parties.values()] == ["Germany", "Kenya"]
    standing = of(["DEU MEMBER_OF NATO"], standing=True)
    assert [party.id for party in standing.parties.values()] == ["DEU", "NATO"]
    assert not of(["DEU AIDED NATO"], states=True).parties


def test_only_what_has_happened_counts_unless_asked_for() -> None:
    acts = ["FRA MET DEU 2021-01-10 denied", "FRA MET POL 2023 planned"]
    assert not of(acts).acts
    assert len(of(acts, kept=["denied", "planned"]).acts) == 2


def test_by_year() -> None:
    acts = ["FRA MET DEU 2020-05", "FRA MET POL 2021-05", "FRA AIDED DEU 2021-06", "FRA MET ITA"]
    rows = list(measure(of(acts), "degree", by_year=True))
    found = {(row["year"], row["who"]): row["partners"] for row in rows}
    # The last has no date: it is of the year of its report.
    assert [found[year, "France"] for year in (2020, 2021, 2022)] == [1, 2, 1]
    assert (2020, "Poland") not in found
    assert [row["year"] for row in best(rows, 1)] == [2020, 2021, 2022]


@pytest.mark.parametrize("name", MEASURES)
def test_nothing_gives_no_rows(name: str) -> None:
    assert list(measure(of([]), name)) == []
    assert list(measure(of([]), name, by_year=True)) == []


@pytest.mark.parametrize("name", MEASURES)
def test_the_page_has_each_measure(name: str) -> None:
    page = (Path(__file__).parents[3] / "docs" / "measures.md").read_text(encoding="utf-8")
    told = meanings()[name]
    assert f"### {name}\n\n**{told.title}.** {told.counts}\n\n*{told.caution}*\n" in page


@pytest.mark.parametrize("name", MEASURES)
def test_each_measure_says_how_to_read_it(name: str) -> None:
    told = meanings()[name]
    assert told.caution.startswith("Not ")
    rows = list(measure(of([*PAIRS, "FRA AIDED KOR", "FRA AIDED JPN", "FRA AIDED DEU"]), name))
    columns = {*told.label, *filter(None, (told.value, told.line))}
    assert rows and columns <= set(rows[0])


def test_each_class_has_a_sign() -> None:
    codes = {one.plover[0] for one in relations().values() if one.plover}
    assert codes <= set(signs()["plover"])
    assert (sign("SANCTIONED"), sign("MET"), sign("AIDED"), sign("MEMBER_OF")) == (-1, 0, 1, 0)
    assert set(signs()["occasion"]) <= set(relations())


def test_the_nearest_name_is_told() -> None:
    assert named("Co Membership") == "co-membership"
    with pytest.raises(UsageError, match="did you mean betweenness"):
        named("betweeness")

"""Headlines, which leave out "and", "is" and articles."""

import pytest

from tests.loaders.language.sentences import acts


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("NZ, Fiji sign defence pact", {("NZL", "SIGNED_AGREEMENT", "FJI")}),
        ("Blinken heads to Hanoi", {("USA", "VISITED", "VNM")}),
        ("China slams G7 statement on Fiji, summons Japan envoy",
         {("CHN", "CRITICISED", "G7"), ("CHN", "SUMMONED_ENVOY", "JPN")}),
        ("S. Korea, Japan, U.S. hold trilateral talks",
         {("KOR", "MET", "JPN"), ("KOR", "MET", "USA"), ("JPN", "MET", "USA")}),
        ("China, Japan to hold talks", {("CHN", "MET", "JPN")}),
        ("UAE President, Egyptian counterpart discuss bilateral ties", {("ARE", "MET", "EGY")}),
        ("Thai PM on two-day visit to Laos", {("THA", "VISITED", "LAO")}),
        ("Modi in surprise visit to Laos", {("IND", "VISITED", "LAO")}),
        ("Nepal, IMF reach staff-level deal", {("NPL", "SIGNED_AGREEMENT", "IMF")}),
        ("Nepal lodges protest with Bhutan over map", {("NPL", "CRITICISED", "BTN")}),
        ("Russia, wary of China, signs pact with Japan", {("RUS", "SIGNED_AGREEMENT", "JPN")}),
        ("China, Russia: a long border", set()),
        ("Peru, Chile exchange fire on border",
         {("PER", "ATTACKED", "CHL"), ("CHL", "ATTACKED", "PER")}),
        ("US, China trade talks collapse", {("USA", "NEGOTIATED", "CHN")}),
        ("Talks between Peru, Chile end without result", {("PER", "MET", "CHL")}),
        ("Oman-mediated talks between Peru, Chile resume",
         {("OMN", "MEDIATED", "PER"), ("OMN", "MEDIATED", "CHL"), ("PER", "MET", "CHL")}),
    ],
)  # fmt: skip
def test_headlines(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert acts(text) == edges


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Macron and Scholz hold talks", {("FRA", "MET", "DEU")}),
        ("Nepal cancels its premier's India trip, recalls envoy from Delhi",
         {("NPL", "DECLINED", "IND"), ("NPL", "RECALLED_ENVOY", "IND")}),
        ("Nepal cancels trip, says envoy", set()),
        ("Chad, Peru envoys hold secret talks", {("TCD", "MET", "PER")}),
        ("Turkish, Greek ministers meet in Geneva", {("TUR", "MET", "GRC")}),
        ("Chad, Sudan presidents sign pact", {("TCD", "SIGNED_AGREEMENT", "SDN")}),
        ("Swiss president lands in Lima", {("CHE", "VISITED", "PER")}),
        ("Omani premier expected in Lima after rites", {("OMN", "VISITED", "PER")}),
        ("Macron and Scholz hold keys to reform", set()),
    ],
)  # fmt: skip
def test_acts_in_headlines(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert acts(text, "2022-12-15") == edges

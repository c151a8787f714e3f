"""Who is called "visiting" is a guest, not somebody who is visited."""

import pytest

from tests.loaders.language.sentences import acts


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Xi Jinping met visiting Russian President Vladimir Putin in Beijing.",
         {("CHN", "MET", "RUS"), ("RUS", "VISITED", "CHN")}),
        ("Olaf Scholz held talks with visiting French President Emmanuel Macron.",
         {("DEU", "MET", "FRA"), ("FRA", "VISITED", "DEU")}),
        ("Visiting French President Emmanuel Macron met Olaf Scholz in Berlin.",
         {("FRA", "MET", "DEU"), ("FRA", "VISITED", "DEU")}),
        ("After visiting French President Emmanuel Macron, Olaf Scholz flew home.",
         {("DEU", "VISITED", "FRA")}),
        ("Visiting French President Emmanuel Macron met Olaf Scholz and Xi Jinping here.", set()),
        ("Japan praised Olaf Scholz for visiting French President Emmanuel Macron.",
         {("JPN", "PRAISED", "DEU")}),
    ],
)  # fmt: skip
def test_visiting_before_a_titled_name(text: str, edges: set[tuple[str, str, str]]) -> None:
    found = acts(text)
    told = {edge for edge in found if edge[1] != "REPRESENTS"}
    assert edges <= told
    assert ("CHN", "VISITED", "RUS") not in told
    assert len({edge for edge in told if edge[1] == "VISITED"}) <= 1

"""Behind the comma of a phrase in front the subject begins."""

import pytest

from tests.loaders.language.sentences import acts, statements, told


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("At the invitation of Kenyan President William Ruto, Prime Minister of Nepal Ram Thapa"
         " arrived in Nairobi on a state visit.",
         {("KEN", "INVITED", "NPL"), ("NPL", "VISITED", "KEN")}),
        ("At the invitation of His Excellency William Ruto, President of the Republic of Kenya,"
         " His Excellency Ram Thapa, President of Nepal, paid a visit to Kenya.",
         {("KEN", "INVITED", "NPL"), ("NPL", "VISITED", "KEN")}),
        ("In a meeting with Xi Jinping and Vladimir Putin, Emmanuel Macron praised China.",
         {("CHN", "MET", "FRA"), ("FRA", "MET", "RUS"), ("FRA", "PRAISED", "CHN")}),
        ("Ending months of boycott, Mali, Niger and Burkina Faso met with Ghana.",
         {("MLI", "MET", "GHA"), ("NER", "MET", "GHA"), ("BFA", "MET", "GHA")}),
    ],
)  # fmt: skip
def test_who_stands_behind_the_comma(text: str, edges: set[tuple[str, str, str]]) -> None:
    told = acts(text)
    sides = {(*sorted((a, b)), kind) for a, kind, b in told if kind != "REPRESENTS"}
    assert sides == {(*sorted((a, b)), kind) for a, kind, b in edges}


@pytest.mark.parametrize(
    ("text", "expelled"),
    [
        ("A Peruvian diplomat, said to be a spy, was thrown out by Mali.", {("MLI", "PER")}),
        ("The Omani envoys, described as spies, were expelled by Chad.", {("TCD", "OMN")}),
        ("A Peruvian diplomat said that two Omanis were expelled by Mali.", {("MLI", "OMN")}),
    ],
)
def test_what_is_said_beside_the_subject(text: str, expelled: set[tuple[str, str]]) -> None:
    told = {(s.subject.principal, s.object.principal) for s in statements(text)}
    assert told == expelled


def test_a_participle_in_front_is_of_the_noun_before_it() -> None:
    text = "Under the deal reached with Oman, Chad will hold off digging."
    found = {(s.type, *sorted((s.subject.principal, s.object.principal))) for s in statements(text)}
    assert found == {("SIGNED_AGREEMENT", "OMN", "TCD")}


def test_an_officer_behind_a_name() -> None:
    text = "Speaking beside Jane Doe, Ali Roe, Peru's foreign minister praised Chile for its help."
    assert told(text, "PRAISED") == {("PER", "CHL", "actual")}

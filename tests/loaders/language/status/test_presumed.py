"""What is told of an act by a noun that is the subject: imagined, due, or untrue."""

import pytest

from tests.loaders.language.sentences import statements


@pytest.mark.parametrize(
    ("text", "type", "status"),
    [
        ("A war between Oman and Chad would be a disaster.", "ATTACKED", "possible"),
        ("A meeting between Oman and Chad would calm markets.", "MET", "possible"),
        ("New Omani sanctions on Chad could hurt oil firms.", "SANCTIONED", "possible"),
        ("Kenya says an Omani attack on Chad would be a mistake.", "ATTACKED", "possible"),
        ("Omani sanctions on Chad would stay, the minister said.", "SANCTIONED", "actual"),
        ("The visit by Oman's sultan to Chad will be his first.", "VISITED", "planned"),
        ("The visit by Oman's sultan to Chad would be his first.", "VISITED", "planned"),
        ("The visit by Oman's sultan to Chad will be remembered.", "VISITED", "actual"),
        ("Oman's visit to Chad was his first.", "VISITED", "actual"),
        ("Rumours that Oman had struck Chad were false.", "ATTACKED", "denied"),
        ("Reports that Oman expelled Chad's ambassador are untrue.", "EXPELLED_ENVOY", "denied"),
        ("Reports of an Omani strike on Chad proved false.", "ATTACKED", "denied"),
        ("Reports that Oman had struck Chad were leaked.", "ATTACKED", "actual"),
        ("Mali abstained from a vote condemning Chad.", "CRITICISED", "denied"),
        ("Mali voted against a resolution condemning Chad.", "CRITICISED", "denied"),
        ("Mali voted for a resolution condemning Chad.", "CRITICISED", "actual"),
        ("The exercise simulated an Omani attack on Chad.", "ATTACKED", "possible"),
        ("Imagine that Oman attacked Chad.", "ATTACKED", "possible"),
    ],
)
def test_what_is_said_of_a_subject(text: str, type: str, status: str) -> None:
    assert {s.status for s in statements(text) if s.type == type} == {status}


@pytest.mark.parametrize(
    ("text", "type", "status"),
    [
        ("Oman will boycott the Beijing Olympics.", "BOYCOTTED", {"actual"}),
        ("Oman said it would boycott the Beijing Olympics.", "BOYCOTTED", {"actual"}),
        ("Analysts think Oman will boycott the Beijing Olympics.", "BOYCOTTED", {"planned"}),
        ("Oman is expected to boycott the Beijing Olympics.", "BOYCOTTED", {"planned"}),
        ("Analysts expect that Oman will retaliate against Chad.", "THREATENED", set()),
        ("Oman said it would retaliate against Chad.", "THREATENED", {"actual"}),
    ],
)
def test_what_others_expect_is_not_announced(text: str, type: str, status: set[str]) -> None:
    assert {s.status for s in statements(text) if s.type == type} == status

"""What describes a noun, goes on or was begun, and what is only considered."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Oman's visit to Chad, scheduled for May, was announced in Lima.", "VISITED", "planned"),
        ("A meeting between Togo and Benin, set for Monday, was called off.", "MET", "denied"),
        ("Oman's visit to Chad, described as dull, was praised.", "VISITED", "actual"),
        ("Norway will stress its continued support for Chad.", "SUPPORTED", "actual"),
        ("Norway will declare its support for Chad.", "SUPPORTED", "planned"),
        ("Peru and Chile say they will consider sanctions on Cuba.", "SANCTIONED", "possible"),
        ("Kenya's army began an operation to retake Kismayo from al-Shabaab.", "ATTACKED",
         "actual"),
        ("Sudan's army will launch an offensive to drive the RSF out of Khartoum.", "ATTACKED",
         "planned"),
        ("Togo began a drive to recognise Kosovo.", "RECOGNISED", "planned"),
        ("Oman thanked Chile for speaking out to condemn Peru.", "CRITICISED", "actual"),
        ("Bolivia moves closer to a trade pact with Oman.", "SIGNED_AGREEMENT", "possible"),
    ],
)  # fmt: skip
def test_status(text: str, type_: str, status: str) -> None:
    assert {found for *_, found in told(text, type_)} == {status}


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Oman is expected to spurn Chad's invitation to the talks.", "INVITED", "actual"),
        ("Oman may accept Chad's invitation.", "INVITED", "actual"),
        ("Oman has received no invitation from Chad.", "INVITED", "denied"),
        ("Kenya begged its partners in the East African Community for maize.", "MEMBER_OF",
         "actual"),
        ("It could not be said that Peru praised Chile.", "PRAISED", "denied"),
        ("Nobody could say that Peru has recognised Kosovo.", "RECOGNISED", "denied"),
        ("Peru cannot say why it recognised Kosovo.", "RECOGNISED", "actual"),
    ],
)  # fmt: skip
def test_what_is_a_fact_whatever_is_said(text: str, type_: str, status: str) -> None:
    assert {found for *_, found in told(text, type_)} == {status}

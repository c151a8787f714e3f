"""Plans that somebody drops did not come about."""

import pytest

from tests.loaders.language.sentences import statements


@pytest.mark.parametrize(
    ("text", "type", "status"),
    [
        ("Oman's plan to visit Chad came to nothing.", "VISITED", "denied"),
        ("A proposed meeting between Peru and Chile fell through.", "MET", "denied"),
        ("Oman's threat to expel Chad's ambassador was withdrawn.", "EXPELLED_ENVOY", "denied"),
        ("Oman's threat to expel Chad's ambassador was withdrawn.", "THREATENED", "actual"),
        ("The meeting between Oman and Chad broke down.", "MET", "actual"),
        ("Oman had planned to expel Chad's ambassador but relented.", "EXPELLED_ENVOY", "denied"),
        ("Oman was about to recognise Kosovo but changed its mind.", "RECOGNISED", "denied"),
        ("Oman had threatened to cut ties with Chad but thought better of it.", "SEVERED_TIES",
         "denied"),
        ("Oman was going to visit Chad, but in the end it did not.", "VISITED", "denied"),
        ("Oman planned to visit Chad but will not leave until May.", "VISITED", "planned"),
        ("Oman urged Chad to go, but it did not.", "URGED", "actual"),
        ("Oman declined to confirm that it had struck Chad.", "ATTACKED", "possible"),
        ("Oman has not confirmed that it struck Chad.", "ATTACKED", "possible"),
        ("Oman confirmed that it struck Chad.", "ATTACKED", "actual"),
    ],
)  # fmt: skip
def test_what_became_of_a_plan(text: str, type: str, status: str) -> None:
    assert {s.status for s in statements(text) if s.type == type} == {status}

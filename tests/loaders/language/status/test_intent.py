"""What is proposed, wanted, planned or turned down has not happened, whatever it is."""

import pytest

from tests.loaders.language.sentences import told

THINGS = [
    ("a visit to Chile", "VISITED"),
    ("talks with Chile", "MET"),
    ("a meeting with Chile", "MET"),
    ("negotiations with Chile", "NEGOTIATED"),
    ("joint exercises with Chile", "COOPERATED"),
    ("mediation between Chile and Mali", "MEDIATED"),
]


@pytest.mark.parametrize(("thing", "type_"), THINGS)
@pytest.mark.parametrize(
    ("verb", "status"),
    [
        ("held", "actual"),
        ("planned", "planned"),
        ("proposed", "requested"),
        ("called for", "requested"),
        ("is considering", "possible"),
        ("rejected", "denied"),
        ("ruled out", "denied"),
    ],
)
def test_what_is_meant(verb: str, status: str, thing: str, type_: str) -> None:
    assert {found for *_, found in told(f"Peru {verb} {thing}.", type_)} == {status}

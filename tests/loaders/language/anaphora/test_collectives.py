"""Peoples of a region: those of them who were named together."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("Talks between Spain, Italy and Malta and Libya ended on Friday.",
         "The Europeans urged Tripoli to open its ports.", {"ESP", "ITA", "MLT"}),
        ("Envoys from Kenya, Ghana and Norway met in Oslo.",
         "The Africans urged Oman to pay.", {"KEN", "GHA"}),
        ("Envoys from Jordan, Qatar and Kuwait met in Oslo.",
         "The Gulf Arabs urged Oman to pay.", {"QAT", "KWT"}),
        ("Hungary and Mali signed a pact.", "The Europeans urged Oman to pay.", set()),
        ("Spain and Italy signed a pact.", "Many Europeans urged Oman to pay.", set()),
    ],
)  # fmt: skip
def test_a_people_is_those_named_together(before: str, text: str, expected: set[str]) -> None:
    assert {subject for subject, _, _ in told(f"{before} {text}", "URGED")} == expected

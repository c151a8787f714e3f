"""Who is there as something is no subject of what the others do."""

import pytest

from tests.loaders.language.sentences import pairs


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("With Peru as honest broker, Togo and Benin concluded two accords.", {("TGO", "BEN")}),
        ("With the UN as referee, Chad and Mali signed a truce.", {("TCD", "MLI")}),
        ("Peru, as honest broker, signed the accord with Togo.", {("PER", "TGO")}),
    ],
)
def test_brokers(text: str, signed: set[tuple[str, str]]) -> None:
    assert pairs(text, "SIGNED_AGREEMENT") == signed

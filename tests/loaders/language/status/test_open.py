"""What is said to lie ahead or to be left open, and what has begun to bind."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Oman is going to impose tariffs on Chad.", "SANCTIONED", {("OMN", "TCD", "planned")}),
        ("Oman is going to Chad to sign a pact.", "SIGNED_AGREEMENT", set()),
        ("Oman refused to rule out bombing Chad.", "ATTACKED", {("OMN", "TCD", "possible")}),
        ("Oman declined to rule out sanctions on Chad.", "SANCTIONED",
         {("OMN", "TCD", "possible")}),
        ("Oman refused to bomb Chad.", "ATTACKED", {("OMN", "TCD", "denied")}),
        ("Oman held off from bombing Chad.", "ATTACKED", {("OMN", "TCD", "denied")}),
        ("Oman's treaty with Chad takes effect in May.", "SIGNED_AGREEMENT",
         {("OMN", "TCD", "actual")}),
        ("A truce between Mali and Chad will enter into force on Sunday.", "SIGNED_AGREEMENT",
         {("MLI", "TCD", "actual")}),
        ("Oman will sign a treaty with Chad.", "SIGNED_AGREEMENT", {("OMN", "TCD", "planned")}),
        ("Oman sent thirty nurses to help Chad.", "AIDED", {("OMN", "TCD", "actual")}),
        ("Oman will send thirty nurses to help Chad.", "AIDED", {("OMN", "TCD", "planned")}),
        ("Oman enjoys close cooperation with Chad.", "COOPERATED", {("OMN", "TCD", "actual")}),
    ],
)  # fmt: skip
def test_status(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    wanted = {(*sorted(edge[:2]), edge[2]) for edge in edges}
    assert {(*sorted(edge[:2]), edge[2]) for edge in told(text, type_)} == wanted

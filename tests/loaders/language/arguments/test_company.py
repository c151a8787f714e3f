"""Who does it with the subject."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Togo together with Benin has recognised Kosovo.", "RECOGNISED",
         {("TGO", "XKX", "actual"), ("BEN", "XKX", "actual")}),
        ("Togo, together with Benin, urged Chad to leave Mali.", "URGED",
         {("TGO", "TCD", "actual"), ("BEN", "TCD", "actual")}),
        ("Togo, which together with Benin recognised Kosovo, praised Chad.", "RECOGNISED",
         {("TGO", "XKX", "actual"), ("BEN", "XKX", "actual")}),
        ("Kenya, which with Uganda and Ghana had condemned Chad, sent an envoy.", "CRITICISED",
         {("KEN", "TCD", "actual"), ("UGA", "TCD", "actual"), ("GHA", "TCD", "actual")}),
        ("Oman, which with Qatar had brokered a truce between Togo and Benin, left.", "MEDIATED",
         {("OMN", "TGO", "actual"), ("OMN", "BEN", "actual"),
          ("QAT", "TGO", "actual"), ("QAT", "BEN", "actual")}),
        ("Kenya, which with the help of Uganda had condemned Chad, sent an envoy.", "CRITICISED",
         {("KEN", "TCD", "actual")}),
        ("Kenya, which with a budget of $3m has aided Chad, left.", "AIDED",
         {("KEN", "TCD", "actual")}),
        ("Kenya, which with Uganda has a treaty on water, condemned Chad.", "CRITICISED",
         {("KEN", "TCD", "actual")}),
        ("Kenya, which with Uganda has a treaty on water, condemned Chad.", "SIGNED_AGREEMENT",
         {("KEN", "UGA", "actual")}),
    ],
)  # fmt: skip
def test_company(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Chad praised Kenya's rival.", "PRAISED", set()),
        ("Kenya accused Chad of arming its rival.", "AIDED", set()),
        ("An ally of Kenya attacked Chad.", "ATTACKED", set()),
        ("Chad praised its Ghanaian neighbour.", "PRAISED", {("TCD", "GHA", "actual")}),
        ("Chad praised its ally Ghana.", "PRAISED", {("TCD", "GHA", "actual")}),
        ("Chad praised NATO allies.", "PRAISED", {("TCD", "NATO", "actual")}),
    ],
)  # fmt: skip
def test_those_beside_a_state_are_others(
    text: str, type_: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == edges


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("The mediators between Togo and Benin are Ghana and Mali.", "MEDIATED",
         {("GHA", "TGO", "actual"), ("GHA", "BEN", "actual"),
          ("MLI", "TGO", "actual"), ("MLI", "BEN", "actual")}),
        ("The next chair of the G20 will be Brazil.", "CHAIRED", {("BRA", "G20", "planned")}),
        ("The biggest donor to Chad was Norway.", "AIDED", {("NOR", "TCD", "actual")}),
        ("The chair of the African Union is not Kenya.", "CHAIRED", set()),
        ("The chairman of the African Union was in Kenya.", "CHAIRED", set()),
        ("The guest of Chad is a minister from Togo.", "HOSTED", set()),
    ],
)  # fmt: skip
def test_whom_a_role_is_said_to_be(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges


@pytest.mark.parametrize(
    "text",
    [
        "Togo and Peru broke off relations with Chad, together with Benin.",
        "Togo and Peru broke off relations with Chad in 2012, together with Benin.",
    ],
)
def test_who_is_named_behind_the_object_acts_too(text: str) -> None:
    edges = {(state, "TCD", "actual") for state in ("TGO", "PER", "BEN")}
    assert told(text, "SEVERED_TIES") == edges

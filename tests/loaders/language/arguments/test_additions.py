"""What joins a phrase without "and", and what it takes out."""

import pytest

from tests.loaders.language.sentences import roles, told, word


@pytest.mark.parametrize(
    ("text", "kept", "out"),
    [
        ("Togo alongside Benin recognised Kosovo.", {"TGO", "BEN"}, set()),
        ("Togo and its allies, including Benin, recognised Kosovo.", {"TGO", "BEN"}, set()),
        ("A Togo accompanied by Benin recognised Kosovo.", {"TGO", "BEN"}, set()),
        ("Togo but not Benin recognised Kosovo.", {"TGO"}, {"BEN"}),
        ("Togo but not Benin or Ghana recognised Kosovo.", {"TGO"}, {"BEN", "GHA"}),
        ("Togo, Benin recognised Kosovo.", {"TGO", "BEN"}, set()),
    ],
)
def test_who_is_added_and_taken_out(text: str, kept: set[str], out: set[str]) -> None:
    found = roles(text)
    named = found.phrases.parties(word(found, "Togo"))
    assert {one.party.id for one in named if not one.excluded} == kept
    assert {one.party.id for one in named if one.excluded} == out


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("All African states but Benin recognised Kosovo.", True),
        ("Every state but Benin recognised Kosovo.", True),
        ("Some states but Benin recognised Kosovo.", False),
    ],
)
def test_who_is_left_of_all(text: str, last: bool) -> None:
    found = roles(text)
    head = next(found.tree.dependents(word(found, "recognised"), "nsubj"))
    benin = next(one for one in found.phrases.parties(head) if one.party.id == "BEN")
    assert benin.excluded is last


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Mali condemned not Togo but Benin.", {("TGO", "denied"), ("BEN", "actual")}),
        ("Mali condemned not only Togo but also Benin.", {("TGO", "actual"), ("BEN", "actual")}),
    ],
)
def test_the_first_of_two_is_taken_out_by_not_before_it(
    text: str, edges: set[tuple[str, str]]
) -> None:
    assert {edge[1:] for edge in told(text, "CRITICISED")} == edges

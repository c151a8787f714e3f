"""Two who are bidden to do two things."""

import pytest

from tests.loaders.language.sentences import pairs


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Oman called on Peru to withdraw and on Chad to open its border.",
         {("OMN", "PER"), ("OMN", "TCD")}),
        ("Oman appealed to Peru to leave, and to Mali and Chad to open their borders.",
         {("OMN", "PER"), ("OMN", "MLI"), ("OMN", "TCD")}),
        ("Oman urged Peru to withdraw its troops, and Chad and Mali to open their borders.",
         {("OMN", "PER"), ("OMN", "MLI"), ("OMN", "TCD")}),
        # these are named together as those that one is to join
        ("Oman urged Peru to join Togo and Chad to help Mali.", {("OMN", "PER")}),
        ("Oman urged Peru to leave the pact, and Chad has left it.", {("OMN", "PER")}),
    ],
)  # fmt: skip
def test_the_second_is_bidden_too(text: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, "URGED") == edges

"""A vote to do something does it, as does one that is told with a participle."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        (
            "The vote in the Council of Europe to expel Belarus was welcomed by Latvia.",
            "SUSPENDED",
            {("COE", "BLR", "actual")},
        ),
        (
            "The African Union's vote to suspend Sudan came after the coup.",
            "SUSPENDED",
            {("AU", "SDN", "actual")},
        ),
        (
            "Norway hailed the UN vote suspending Libya from the Human Rights Council.",
            "SUSPENDED",
            {("UN", "LBY", "actual")},
        ),
        (
            "A UN General Assembly vote condemning Myanmar was welcomed by Japan.",
            "CRITICISED",
            {("UNGA", "MMR", "actual")},
        ),
        (
            "A vote in the Council of Europe to expel Belarus is due on Friday.",
            "SUSPENDED",
            {("COE", "BLR", "planned")},
        ),
        (
            "Latvia called for a vote in the Council of Europe to expel Belarus.",
            "SUSPENDED",
            {("COE", "BLR", "requested")},
        ),
        (
            "Ahead of a vote in the Council of Europe to expel Belarus, Latvia spoke.",
            "SUSPENDED",
            {("COE", "BLR", "planned")},
        ),
        ("A vote in Chad to leave the African Union was lost by Mali.", "EXPELLED_ENVOY", set()),
    ],
)
def test_votes_do_what_they_are_to_do(
    text: str, type_: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == edges

"""Whom something is to be done to is asked for nothing."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Peru called for Oman to be struck off the list.", set()),
        ("Peru called for Oman, an old ally, to be struck off the list.", set()),
        ("Britain urged Oman to be readmitted to the league.", set()),
        ("Britain urged Oman to be patient.", {("GBR", "OMN", "actual")}),
        ("Britain urged Oman to leave the talks.", {("GBR", "OMN", "actual")}),
    ],
)
def test_nobody_asks_whom_something_is_to_be_done_to(
    text: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, "URGED") == edges

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        (
            "A meeting of ECOWAS ministers in Accra called on Mali to free the soldiers.",
            "URGED",
            {("ECOWAS", "MLI", "actual")},
        ),
        (
            "An emergency session of Arab League foreign ministers urged Syria to stop.",
            "URGED",
            {("LAS", "SYR", "actual")},
        ),
        (
            "A meeting of African Union ministers in Cairo said it planned to send a team to Togo.",
            "VISITED",
            {("AU", "TGO", "planned")},
        ),
        # It is told of those who sit, not where something is done to them.
        ("Ghana hosted a meeting of ECOWAS ministers.", "HOSTED", set()),
        ("A meeting of Kenyan ministers condemned Sudan.", "CRITICISED", set()),
    ],
)
def test_who_sits_acts_for_the_body(
    text: str, type_: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == edges

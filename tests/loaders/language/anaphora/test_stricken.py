"""Help that is told to go to nobody goes to the state that a disaster struck."""

import pytest

from tests.loaders.language.sentences import told

QUAKE = "Who is helping Turkey after the quake\n\nThe earthquake struck on Monday. "


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        (
            QUAKE + "Greece has sent rescuers. Kenya and Oman will send engineers to the region.",
            {("GRC", "actual"), ("KEN", "planned"), ("OMN", "planned")},
        ),
        (
            QUAKE + "From farther away, help has come from Peru and Chile.",
            {("PER", "actual"), ("CHL", "actual")},
        ),
        (QUAKE + "The World Bank is ready to lend $400 million.", {("IBRD", "possible")}),
        (QUAKE + "Oman flew in doctors.", {("OMN", "actual")}),
        (QUAKE + "It rained. " * 6 + "Oman flew in doctors.", {("OMN", "actual")}),
        (
            "A cyclone hit Turkey on Sunday. Fiji, which gave tents, may send engineers.",
            {("FJI", "actual"), ("FJI", "possible")},
        ),
        # others get it, or something else is sent
        (QUAKE + "Spain supplied Ukraine with tanks. Peru sent aid to the border.", set()),
        ("A storm of protest hit Chile. Mali pledged $3 million.", set()),
        ("A flood of migrants reached Chile. Mali pledged $3 million.", set()),
        (QUAKE + "Egypt sent its condolences. Chad sold ten helicopters.", set()),
        (QUAKE + "Chad pledged money for its own farmers.", set()),
        # several were struck, or nobody was
        ("Floods hit Turkey and Syria. Japan pledged $3m.", set()),
        ("Turkey tested a missile. Japan sent ships to the gulf. Canada pledged money.", set()),
    ],
)
def test_help_goes_to_who_was_struck(text: str, edges: set[tuple[str, str]]) -> None:
    found = told(text, "AIDED", "2023-02-10")
    assert {(giver, status) for giver, to, status in found if to == "TUR"} == edges

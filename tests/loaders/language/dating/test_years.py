"""The years in the names of occasions that no table knows, in a report of 2018."""

import pytest

from tests.loaders.language.sentences import statements


@pytest.mark.parametrize(
    ("text", "occasions"),
    [
        ("In May 2016 Oman hosted a summit in Nizwa.", {"nizwa-summit-2016"}),
        ("Oman will host the Nizwa summit next year.", {"nizwa-summit-2019"}),
        ("Oman hosted the Nizwa summit on Monday.", {"nizwa-summit-2018"}),
        (
            "The Nizwa summit, which Oman was to have staged in 2016, was boycotted by Chad.",
            {"nizwa-summit-2016"},
        ),
        ("In 2016 Chad said that it would boycott the Nizwa summit.", {"nizwa-summit-2018"}),
        (
            "Chad attended the Nizwa summit in 2016 and Mali attended the Nizwa summit on Monday.",
            {"nizwa-summit-2016", "nizwa-summit-2018"},
        ),
        ("In 2016 Chad attended the 2014 Nizwa summit.", {"nizwa-summit-2014"}),
    ],
)
def test_an_occasion_is_of_the_year_in_which_it_was(text: str, occasions: set[str]) -> None:
    found = statements(text, "2018-11-28")
    assert {one.object.id for one in found if one.object.kind == "Event"} == occasions


def test_an_invitation_is_to_the_occasion_of_its_year() -> None:
    text = "Oman hosted the Nizwa summit in 2016. Peru invited Chad to the Nizwa summit."
    asked = next(one for one in statements(text, "2018-11-28") if one.type == "INVITED")
    assert asked.event is not None
    assert asked.event.id == "nizwa-summit-2016"

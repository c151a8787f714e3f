"""What a journey was made for has its day once it is over; told on Wednesday 2021-12-15."""

import pytest

from tests.loaders.language.sentences import statements


@pytest.mark.parametrize(
    ("text", "status", "date"),
    [
        (
            "On 1 November Norway's king had flown to Lima for talks with Peru.",
            "actual",
            "2021-11-01",
        ),
        ("In May Norway's king went to Lima for talks with Peru.", "actual", "2021-05"),
        (
            "On 1 November Norway's king had come to Lima to meet Peru's king.",
            "actual",
            "2021-11-01",
        ),
        ("Norway's king was in Lima on 1 November for talks with Peru.", "actual", "2021-11-01"),
        ("On Tuesday Norway's king left for Lima for talks with Peru.", "planned", None),
        ("In May Norway's king is to go to Lima for talks with Peru.", "planned", "2022-05"),
    ],
)
def test_talks_are_of_the_day_of_the_journey(text: str, status: str, date: str | None) -> None:
    assert {(one.status, one.date) for one in statements(text) if one.type == "MET"} == {
        (status, date)
    }

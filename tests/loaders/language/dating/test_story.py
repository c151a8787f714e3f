"""Months without a year in a story of a year gone by, told in December 2021."""

import pytest

from tests.loaders.language.sentences import statements


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In May 2016 the truce broke down. In June Norway thanked Peru.", "2016-06"),
        ("In May 2016 the truce broke down. In March Norway thanked Peru.", "2017-03"),
        ("In May 2016 the truce broke down, and in June Norway thanked Peru.", "2016-06"),
        ("In May 2016 the truce broke down. On 3 June Norway thanked Peru.", "2016-06-03"),
        ("In May 2016 the truce broke down. Last June Norway thanked Peru.", "2021-06"),
        ("In 2016 the truce broke down. In June Norway thanked Peru.", "2021-06"),
        ("In May 2016 the truce broke down. Snow fell. In June Norway thanked Peru.", "2021-06"),
        ("In May 2016 the truce broke down. In June Norway had thanked Peru.", "2021-06"),
        ("After a quarrel in May 2016, in June Norway thanked Peru.", "2021-06"),
    ],
)
def test_they_follow_the_date_last_spoken_of(text: str, date: str) -> None:
    assert [one.date for one in statements(text) if one.type == "PRAISED"] == [date]

"""What a present sentence looks back at, told on 2021-12-15; and what it looks ahead to."""

import pytest

from tests.loaders.language.sentences import statements


def dated(text: str) -> set[tuple[str, str, str | None]]:
    return {(one.type, one.status, one.date) for one in statements(text)}


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("The text follows from Norway's talks with Peru in May.", "MET", "2021-05"),
        ("The text follows Norway's talks with Peru in May.", "MET", "2021-05"),
        ("The plan builds on the talks between Norway and Peru in Lima in May.", "MET", "2021-05"),
        ("The paper goes back to the summit of Norway and Peru in Lima in May.", "MET", "2021-05"),
        ("The letter comes after Norway's talks with Peru in May.", "MET", "2021-05"),
        ("It is the first since the summit of Norway and Peru in May.", "MET", "2021-05"),
        ("Norway's talks with Peru in May are remembered as short.", "MET", "2021-05"),
        ("Norway's talks with Peru in May are spoken of as the turning point.", "MET", "2021-05"),
        ("Norway's talks with Peru in May are a milestone.", "MET", "2021-05"),
        ("They speak of Norway's talks with Peru in May as a lesson.", "MET", "2021-05"),
        ("Nobody forgets Norway's talks with Peru in May.", "MET", "2021-05"),
        ("It is a fruit of the visit of Norway's king to Peru in May.", "VISITED", "2021-05"),
        (
            "It rests on the ceasefire of 9 May between Chad and Sudan.",
            "SIGNED_AGREEMENT",
            "2021-05-09",
        ),
        (
            "The accord of 9 May between Chad and Sudan provides for a patrol.",
            "SIGNED_AGREEMENT",
            "2021-05-09",
        ),
        ("Norway's expulsion of Peru's envoy in May still rankles.", "EXPELLED_ENVOY", "2021-05"),
    ],
)
def test_it_is_over(text: str, kind: str, date: str) -> None:
    assert (kind, "actual", date) in dated(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway's talks with Peru in May come at a bad time.", "MET"),
        ("Norway's talks with Peru in May are planned.", "MET"),
        ("Norway's talks with Peru in May will be their first.", "MET"),
        ("The visit of Norway's king to Peru in May is being prepared.", "VISITED"),
    ],
)
def test_it_is_to_come(text: str, kind: str) -> None:
    assert (kind, "planned", "2022-05") in dated(text)

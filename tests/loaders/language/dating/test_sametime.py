"""Clauses that tell of the same time as the one they belong to; told on 2021-12-15."""

import pytest

from tests.loaders.language.sentences import statements


def dates(text: str, kind: str) -> set[str | None]:
    return {one.date for one in statements(text) if one.type == kind}


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("It was in May that Norway thanked Peru.", "PRAISED", "2021-05"),
        ("It was only last month that Norway thanked Peru.", "PRAISED", "2021-11"),
        ("In 2009 it was over a job that Norway had thanked Peru.", "PRAISED", "2009"),
        ("Earlier in the month it was Peru that Norway thanked.", "PRAISED", "2021-12"),
        (
            "Last month's quarrel, when Norway accused Peru of spying, is over.",
            "ACCUSED",
            "2021-11",
        ),
        (
            "In May Norway hosted Chile and Peru, who signed a treaty.",
            "SIGNED_AGREEMENT",
            "2021-05",
        ),
        (
            "In May the king looked on as Chad and Mali signed the pact.",
            "SIGNED_AGREEMENT",
            "2021-05",
        ),
        ("At a first round, held in Oslo in May, Chile condemned Peru.", "CRITICISED", "2021-05"),
        ("In June came the reward: the visit of Peru's king to Norway.", "VISITED", "2021-06"),
    ],
)
def test_the_date_is_of_both(text: str, kind: str, date: str) -> None:
    assert dates(text, kind) == {date}


@pytest.mark.parametrize(
    "text",
    [
        "In May Norway mourned, while Chile condemned Peru.",  # which may be of another day
        "Last month's vote, which Chile lost, is over; Chile condemned Peru.",
        "In May Norway left a bloc that had condemned Peru.",
    ],
)
def test_the_date_is_of_one(text: str) -> None:
    assert dates(text, "CRITICISED") <= {None}

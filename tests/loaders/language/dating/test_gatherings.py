"""Acts at the talks that the sentence before told of, which were on Tuesday 2021-12-14."""

import pytest

from tests.loaders.language.sentences import statements

TALKS = "The kings of Norway and Peru held talks in Lima on Tuesday. "


def dates(text: str, kind: str) -> set[str | None]:
    return {one.date for one in statements(TALKS + text) if one.type == kind}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway and Peru signed an accord after the talks.", "SIGNED_AGREEMENT"),
        ("At the meeting Norway condemned Chile.", "CRITICISED"),
        ("During their talks Norway thanked Peru.", "PRAISED"),
    ],
)
def test_it_is_of_that_day(text: str, kind: str) -> None:
    assert dates(text, kind) == {"2021-12-14"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway and Peru signed an accord.", "SIGNED_AGREEMENT"),
        ("At their last meeting Norway condemned Chile.", "CRITICISED"),
        ("At the meeting of the bloc Norway condemned Chile.", "CRITICISED"),
        ("During the visit Norway thanked Peru.", "PRAISED"),
        ("After the talks Norway thanked Peru for its support.", "SUPPORTED"),
        ("Oslo is calm. At the meeting Norway had condemned Chile.", "CRITICISED"),
    ],
)
def test_it_need_not_be(text: str, kind: str) -> None:
    assert dates(text, kind) <= {None}

"""Some members of a body do not act for it."""

import pytest

from tests.loaders.language.sentences import pairs


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Several members of the European Union criticised Iran.", "CRITICISED", set()),
        ("Six other members of the Arab League criticised Iran.", "CRITICISED", set()),
        ("Most EU states criticised Iran.", "CRITICISED", set()),
        ("The members of ASEAN criticised Iran.", "CRITICISED", {("ASEAN", "IRN")}),
        ("Canada and eight more members of the Lima Group recognised Palestine.", "RECOGNISED",
         {("CAN", "PSE")}),
        # the fighters of a band are its own
        ("An American drone bombed three members of al-Qaeda.", "ATTACKED", {("USA", "QAEDA")}),
    ],
)  # fmt: skip
def test_who_acts(text: str, type_: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, type_) == edges

"""Who does what somebody is thanked, praised or blamed for."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Togo blamed Chad for having bombed Niger.", "ATTACKED", {("TCD", "NER", "actual")}),
        ("Togo congratulated Gabon on having joined OPEC.", "JOINED",
         {("GAB", "OPEC", "actual")}),
        ("Togo criticised Chad for having expelled Malian diplomats.", "EXPELLED_ENVOY",
         {("TCD", "MLI", "actual")}),
        ("Togo praised Chad for being the first to recognise Palestine.", "RECOGNISED",
         {("TCD", "PSE", "actual")}),
        ("Togo thanked Chad for having mediated between Mali and Niger.", "MEDIATED",
         {("TCD", "MLI", "actual"), ("TCD", "NER", "actual")}),
        ("Togo regretted having recognised Kosovo.", "RECOGNISED", {("TGO", "XKX", "actual")}),
    ],
)  # fmt: skip
def test_the_object_acts(text: str, type_: str, expected: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == expected

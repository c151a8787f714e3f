"""Of whom and by whom a thing is said, and to whom one lays it."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ('"This is a shameful betrayal," the Omani foreign minister said of Qatar\'s vote.',
         "CRITICISED", {("OMN", "QAT", "actual")}),
        ("Qatar is bankrolling extremists, according to Egypt and Bahrain.", "ACCUSED",
         {("EGY", "QAT", "actual"), ("BHR", "QAT", "actual")}),
        ("Togo is ready to join its allies in attributing the hack to Benin's ministry.",
         "ACCUSED", {("TGO", "BEN", "possible")}),
        ("Peru blamed the failure of the talks on Brazil.", "ACCUSED", {("PER", "BRA", "actual")}),
        ("Peru said that the mayor of Quito had left.", "CRITICISED", set()),
        ("Chad complained to the Security Council of Libyan raids on its wells.", "ACCUSED",
         {("TCD", "LBY", "actual")}),
        ("Peru blamed a raid on Chile.", "ACCUSED", {("PER", "CHL", "actual")}),
    ],
)  # fmt: skip
def test_sources(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges

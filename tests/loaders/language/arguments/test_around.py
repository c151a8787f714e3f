"""Who a noun is told of that hangs on a name, or stands between commas behind it."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Among the guests at the Palma summit were Luigi Di Maio and Sergei Lavrov.", "ATTENDED",
         {("ITA", "palma-summit-2021"), ("RUS", "palma-summit-2021")}),
        ("With Kenya in the chair of the Security Council, talks went on.", "CHAIRED",
         {("KEN", "UNSC")}),
        ("Kenya, at the head of the Security Council, wants reform.", "CHAIRED",
         {("KEN", "UNSC")}),
        ("Sergei Lavrov, in talks with Luigi Di Maio, called for calm.", "MET", {("RUS", "ITA")}),
        ("Luigi Di Maio is in Palma for the Palma summit.", "ATTENDED",
         {("ITA", "palma-summit-2021")}),
        ("Among the topics at the Palma summit was Italy.", "ATTENDED", set()),
    ],
)  # fmt: skip
def test_of_whom_a_noun_is_told(text: str, type_: str, edges: set[tuple[str, str]]) -> None:
    assert told(text, type_) == {(*edge, "actual") for edge in edges}

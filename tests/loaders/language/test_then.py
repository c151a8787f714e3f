"""Past acts: who held office on their day, and which of a series it was."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Bill Clinton met Boris Yeltsin in Helsinki in March 1997.", "MET",
         {("USA", "RUS", "actual")}),
        # of last year's acts the article's day still speaks
        ("Bill Clinton met Boris Yeltsin in May.", "MET",
         {("Bill Clinton", "Boris Yeltsin", "actual")}),
        # in 2001 he was president for some weeks only
        ("Bill Clinton visited Chad in 2001.", "VISITED", {("Bill Clinton", "TCD", "actual")}),
        # in 1993 he was for nearly all of it
        ("Bill Clinton visited Chad in 1993.", "VISITED", {("USA", "TCD", "actual")}),
        ("Chad spoke of the aid to Mali that Barack Obama had pledged.", "AIDED",
         {("USA", "MLI", "planned")}),
        ("Chad returned the ships with which Ronald Reagan had armed it.", "AIDED",
         {("USA", "TCD", "actual")}),
        ("Chad said that Jimmy Carter had visited it.", "VISITED",
         {("Jimmy Carter", "TCD", "actual")}),
        ("Spain is to host the NATO summit next year. Latvia hosted the summit in 2006.", "HOSTED",
         {("ESP", "NATO_2022", "planned"), ("LVA", "NATO_2006", "actual")}),
    ],
)  # fmt: skip
def test_a_past_act_is_judged_by_its_day(
    text: str, type_: str, expected: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == expected

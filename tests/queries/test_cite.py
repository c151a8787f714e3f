"""Citations: each article once, whatever is in its title."""

import re

import pytest

from queries.cite import cite, noted

HOSTILE = r"100% of {Xi & Putin}'s $5_bn #deal~ \input{/etc/passwd} @misc{x,"


def quote(article, text="They met.", **fields):
    fixed = {"title": "A title", "published": "2021-12-15", "publisher": "Evening Post",
             "url": f"https://news.example/{article}"}  # fmt: skip
    return {"quote": text, "article": article, **fixed, **fields}


ROWS = [
    {"who": "China", "quotes": [quote("a"), quote("b", title=None)]},
    {"who": "Russia", "quotes": [quote("a"), quote("a", "They talked.")]},
    {"who": "Belgium", "source": "reference facts", "quotes": []},
]


def test_rows_are_marked_with_the_notes_that_name_their_articles():
    assert [(row["who"], row["notes"]) for row in noted(ROWS)] == [
        ("China", "[^1][^2]"),
        ("Russia", "[^1]"),
        ("Belgium", ""),
    ]
    assert list(cite(ROWS, "footnotes")) == [
        "[^1]: Evening Post, “A title”, 2021-12-15, https://news.example/a",
        "[^2]: Evening Post, 2021-12-15, https://news.example/b",
    ]


def test_evidence_adds_the_quotes():
    assert list(cite(ROWS, "footnotes", quoted=True))[1:3] == [
        "    “They met.”",
        "    “They talked.”",
    ]
    assert "  note = {“They met.”; “They talked.”}," in list(cite(ROWS, "bibtex", quoted=True))


def test_bibtex_has_a_key_a_title_and_a_day():
    assert "\n".join(cite(ROWS[:1], "bibtex")).split("\n}")[0] == "\n".join(
        [
            "@misc{eveningpost2021-1,",
            "  title = {{A title}},",
            "  organization = {Evening Post},",
            "  url = {https://news.example/a},",
            "  year = {2021},",
            "  month = dec,",
            "  day = {15},",
            "  date = {2021-12-15},",
        ]
    )


@pytest.mark.parametrize("text", [HOSTILE, "}}", "{{{", "\\", "line\nbreak\x00\u2028end"])
def test_no_title_ends_its_field(text):
    row = {"quotes": [quote("a", text, title=text, publisher=text, url=f"https://x/{text}")]}
    found = "\n".join(cite([row], "bibtex", quoted=True))
    lines = found.split("\n")
    assert found.isprintable() or set(re.findall(r"[^\x20-\U0010ffff]", found)) == {"\n"}
    for line in lines[1:-1]:
        # BibTeX counts braces whatever stands before them: a field is one balanced line.
        value = line.partition(" = ")[2].removesuffix(",")
        depth = 0
        for place, character in enumerate(value):
            depth += (character == "{") - (character == "}")
            assert depth > 0 or place == len(value) - 1 or value == "dec"
        assert depth == 0
    assert [line for line in lines if line.startswith("@")] == [lines[0]]


def test_an_article_without_anything_is_named_by_its_id():
    row = {"quotes": [quote("ar_1", title=None, publisher=None, published=None, url=None)]}
    assert list(cite([row], "footnotes")) == ["[^1]: article ar_1"]
    assert next(cite([row], "bibtex")) == "@misc{article-1,"

"""Clauses that only say that another did the same."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edge"),
    [
        ("Germany will recognise Kosovo. Malta has promised to do so too.",
         "RECOGNISED", ("MLT", "XKX", "planned")),
        ("Germany said it would not recognise Kosovo. Cyprus took the same line.",
         "RECOGNISED", ("CYP", "XKX", "denied")),
        ("Egypt severed ties with Qatar. The Maldives took a similar step on Tuesday.",
         "SEVERED_TIES", ("MDV", "QAT", "actual")),
        ("Egypt will sever ties with Qatar after similar moves by Oman and Chad.",
         "SEVERED_TIES", ("TCD", "QAT", "actual")),
        ("Egypt severed ties with Qatar. The step followed a similar decision by Oman.",
         "SEVERED_TIES", ("OMN", "QAT", "actual")),
        ("Poland summoned the Russian ambassador; Estonia is expected to follow suit.",
         "SUMMONED_ENVOY", ("EST", "RUS", "planned")),
        ("Estonia imposed sanctions on Russia, as did Belgium.",
         "SANCTIONED", ("BEL", "RUS", "actual")),
        ("Estonia banned Russian planes from its airspace. Belgium may be next.",
         "SANCTIONED", ("BEL", "RUS", "possible")),
    ],
)  # fmt: skip
def test_who_does_the_same_does_it_to_the_same(
    text: str, type_: str, edge: tuple[str, str, str]
) -> None:
    assert edge in told(text, type_)


@pytest.mark.parametrize(
    ("text", "type_", "count"),
    [
        ("Estonia expelled two Russian diplomats. Belgium is next to France.", "EXPELLED_ENVOY", 1),
        ("Germany criticised Iran. Norway took a similar step.", "CRITICISED", 1),
        ("Germany criticised Iran. Norway took a train.", "CRITICISED", 1),
    ],
)
def test_what_says_something_else_is_no_repetition(text: str, type_: str, count: int) -> None:
    assert len(told(text, type_)) == count

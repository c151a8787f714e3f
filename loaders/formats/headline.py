"""The headline above the text: it counts as a sentence of the article (CODEBOOK, rule 8).

Feeds, pages and tables hold it apart from the text, plain text has it in its first line; both have
to say the same.
"""

import re
from collections.abc import Iterator

_WORDS = 4  # fewer say nothing by themselves
_NEAR = 400  # characters that a kicker, a day or a byline may take above it
_LETTERS = re.compile(r"[^\W_]+")
_BARS = re.compile(r"\s+(?:[|•·–—-]|::|»)\s+")


def above(title: str, text: str, publisher: str = "") -> str:
    """The text below its headline; as it is where it begins with it, the headline if it is that."""
    headline = _own(title, publisher)
    if bare(text) and bare(text) == bare(title):
        return headline
    beginning = bare(text[: len(headline) + _NEAR])
    if not bare(headline) or any(bare(one) in beginning for one in _readings(headline)):
        return text
    return f"{headline}\n\n{text.lstrip()}"


def _readings(headline: str) -> Iterator[str]:
    """As it is, and without what bars part from it: a kicker, a section, a name of the site."""
    yield headline
    for bar in _BARS.finditer(headline):
        for part in (headline[: bar.start()], headline[bar.end() :]):
            if len(part.split()) >= _WORDS:
                yield part


def _own(title: str, publisher: str) -> str:
    """The title without the publisher's name before or after it ("… | The Monitor").

    Feeds are named after a part of the publisher too: "World - The Monitor".
    """
    named = bare(publisher)
    names = {named, *map(bare, _BARS.split(publisher))} - {""}
    if not named or bare(title) in names:
        return title
    if bare(_BARS.split(title)[0]) == named:
        title = _BARS.split(title, maxsplit=1)[1]
    while len(parts := _BARS.split(title)) > 1 and bare(parts[-1]) in names:
        title = title[: [bar.start() for bar in _BARS.finditer(title)][-1]]
    return title


def bare(text: str) -> str:
    """The words of a text alone, in small letters."""
    return " ".join(_LETTERS.findall(text.casefold()))

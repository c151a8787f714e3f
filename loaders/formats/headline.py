"""The headline above the text: it counts as a sentence of the article (CODEBOOK, rule 8).

Feeds, pages and tables hold it apart from the text, plain text has it in its first line; both have
to say the same.
"""

import re

_NEAR = 400  # characters that a kicker, a day or a byline may take above it
_LETTERS = re.compile(r"[^\W_]+")
_BARS = re.compile(r"\s+(?:[|•·–—-]|::|»)\s+")


def above(title: str, text: str, publisher: str = "") -> str:
    """The text below its headline; as it is where it begins with it."""
    headline = _own(title, publisher)
    letters = _bare(headline)
    if not letters or letters in _bare(text[: len(headline) + _NEAR]):
        return text
    return f"{headline}\n\n{text.lstrip()}"


def _own(title: str, publisher: str) -> str:
    """The title without the publisher's name before or after it ("… | The Monitor")."""
    named = _bare(publisher)
    parts = _BARS.split(title)
    if not named or _bare(title) == named:
        return title
    if _bare(parts[0]) == named:
        title = _BARS.split(title, maxsplit=1)[1]
    if _bare(parts[-1]) == named:
        title = title[: [bar.start() for bar in _BARS.finditer(title)][-1]]
    return title


def _bare(text: str) -> str:
    return " ".join(_LETTERS.findall(text.casefold()))

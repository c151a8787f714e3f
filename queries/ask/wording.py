"""The words of a question: short forms written out, politeness taken off."""

import re

from queries.ask.lexicon import combining, polite
from queries.ask.template import Words

_WORD = re.compile(r"'s\b|(?<=s)'(?=\s|$)|(?:(?!'s\b)[^\s?!;:,\"“”–—-])+|[-–—]")
_CONTRACTIONS = (
    ("won't", "will not"), ("n't", " not"), ("'re ", " are "), ("I'm ", "I am "),
    ("'d like", " would like"),
)  # fmt: skip
_QUESTION_IS = re.compile(r"^(what|who|where|when|how)'?s\b", re.IGNORECASE)
_WHEN = re.compile(
    r"^(?:since when|(?:(?:in|on|at|during|since) )?(?:which|what) (?:year|month|day|date|time))\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^(?:what (?:is|was) )?(?:the )?number of (?:the )?", re.IGNORECASE)
_OF_WHOM = re.compile(r"^(how many \w+) (?:that|which|who) ", re.IGNORECASE)
# "Xi's and Putin's visits": the first owner too is a name alone.
_OWNERS = re.compile(r"'s? (?=(?:and|or) (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*')")


def tidy(question: str) -> str:
    """The question proper: what was asked, without how."""
    text = re.sub(r"\s+", " ", question.replace("’", "'").replace("‘", "'")).strip()
    for short, long in _CONTRACTIONS:
        text = text.replace(short, long)
    text = re.sub(r"(?<=\w) (?:&|vs\.?|versus) (?=\w)", " and ", text)
    text = _OWNERS.sub(" ", text)
    text = _WHEN.sub("when", text)
    text = re.sub(r"^(?:when and where|where and when)\b", "where", text, flags=re.IGNORECASE)
    text = _OF_WHOM.sub(r"\1 ", _NUMBER.sub("how many ", text))
    text = re.sub(r"^(who|what)'?s been\b", r"\1 has been", text, flags=re.IGNORECASE)
    text = _QUESTION_IS.sub(r"\1 is", text.rstrip(" ?!.;:|"))
    for form, name in combining().items():
        text = re.sub(rf"\b{form}-(?=[A-Z])", f"{name}-", text)
    before = None
    while before != text:
        before = text
        for words in polite():
            text = re.sub(rf"^(?:{words})\b,? *(?=.)", "", text, flags=re.IGNORECASE)
            text = re.sub(rf"(?<=.),? (?:{words})$", "", text, flags=re.IGNORECASE)
    return text


def split(text: str) -> Words:
    """The words of a question, the 's of an owner apart."""
    return tuple(_WORD.findall(text))

"""Text as XML 1.0 can hold it."""

import re
from xml.sax.saxutils import escape, quoteattr

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """The text with U+FFFD for each character that XML has no way to write."""
    return _NOT_XML.sub("\ufffd", text)


def content(text: str) -> str:
    """The text between two tags."""
    return escape(clean(text), {"\r": "&#13;"})


def attribute(text: str) -> str:
    """The text as an attribute's value, with its quotes."""
    return quoteattr(clean(text), {"\r": "&#13;"})

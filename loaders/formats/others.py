"""Files that hold no article: read as text, a script would say what nobody said."""

import fnmatch
import functools
import re
import tomllib
from importlib.resources import files
from pathlib import PurePath

from loaders.formats.source import Other, Problem, Source

_ANY = {"text", "zip"}  # formats that take what no other one knows by its content
_RTF = b"{\\rtf"
_XML = re.compile(rb"(\xef\xbb\xbf)?\s*<(\?xml|!doctype|svg)\b", re.I)


def other(source: Source, head: bytes, form: str) -> Other | Problem | None:
    """What the file is, if it is none that can be read; `form` is what its content looks like."""
    name = PurePath(source.known_as).name.lower()
    for kind, pattern in _patterns("counted"):
        if pattern.match(name):
            return Other(source.name, kind)
    if form not in _ANY:
        return None
    for message, pattern in _patterns("told"):
        if pattern.match("a.rtf" if head.startswith(_RTF) else name):
            return Problem(source.name, message)
    if _XML.match(head):
        return Problem(source.name, "XML, but neither a feed nor a page: take its text out first")
    return None


@functools.cache
def _patterns(table: str) -> list[tuple[str, re.Pattern[str]]]:
    """What the files are, each with the names of such files."""
    text = (files("loaders.formats") / "others.toml").read_text("utf-8")
    return [
        (kind, re.compile("|".join(map(fnmatch.translate, names))))
        for kind, names in tomllib.loads(text)[table].items()
    ]

"""What a feed tells of an entry, without what its makers put there for all: links to others."""

import re

from loaders.formats.markup import shown

#: An item of a list that is only a link, with the name of its site: the headline of another story.
_LINK = re.compile(
    r"<li\b[^>]*>\s*<a\b[^>]*>[^<]*</a>(?:&nbsp;|\s|<font\b[^>]*>[^<]*</font>)*</li>", re.I
)
_SOURCE = re.compile(r"^The post .{1,400} (?:appeared first|first appeared) on .{1,200}$", re.M)


def summary(markup: str) -> str:
    """The text of it, as a reader sees it."""
    return _SOURCE.sub("", shown(_LINK.sub("", markup))).strip()

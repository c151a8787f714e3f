"""What a row, an object or a page says, as an article or a statement."""

import functools
import itertools
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from graph.errors import InputError
from graph.model import Article, Statement
from loaders.formats import limits
from loaders.formats.charset import decode
from loaders.formats.days import day
from loaders.formats.faults import attempt
from loaders.formats.headline import above
from loaders.formats.limits import too_long
from loaders.formats.markup import unmarked
from loaders.formats.source import Given, Problem
from loaders.formats.statement import statement

# Characters that are not seen but turn a name into another one: control characters, marks of
# writing direction, spaces of no width, soft hyphens (Unicode TR 36).
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]"
)
_NEITHER = 'neither an article (it has a "text") nor a statement ("type", "subject", "object")'
_NAMES = ("title", "publisher")
_STATEMENT = {"type", "subject", "object"}


def record(
    data: Mapping[str, Any], given: Given, columns: Collection[str] = ()
) -> Article | Statement:
    """An article or a statement by its keys; raises InputError and ValidationError.

    `columns` are the names that a row may leave empty.
    """
    data = renamed(data, given)
    if _headline_alone(data, given, columns):
        data["text"] = data["title"]
    if "text" in data:
        for name in ("text", "title"):
            if isinstance(data.get(name), str):
                data[name] = unmarked(data[name])
        return article(data, given)
    if data.keys() >= _STATEMENT:
        return _statement(data, given)
    named = dict(given.columns).get("text")
    if (named or "text") in columns:
        raise InputError("text: empty")
    if named:
        raise InputError(f"text: no {named!r} in it{_there(data)}")
    raise InputError(_NEITHER + _hint(data))


def _headline_alone(data: Mapping[str, Any], given: Given, columns: Collection[str]) -> bool:
    """True where there is a headline, and the text is left out rather than called something else.

    As of a feed, it is an article of that headline.
    """
    text, title = data.get("text") or "", data.get("title")
    if not isinstance(text, str) or not isinstance(title, str) or seen(unmarked(text)).strip():
        return False
    named = dict(given.columns).get("text")
    empty = "text" in data or (named or "text") in columns
    none = named is None and data.keys() <= Article.model_fields.keys()
    return bool(title.strip()) and (empty or none)


def is_record(data: Mapping[str, Any]) -> bool:
    """Whether it has the keys of an article or of a statement."""
    return "text" in data or {"type", "subject"} <= data.keys()


def check_columns(names: Sequence[str], given: Given) -> None:
    """Raises InputError if rows under these names can be neither articles nor statements."""
    missing = [theirs for _, theirs in given.columns if theirs not in names]
    if missing:
        there = ", ".join(name[:40] for name in names[:20])
        raise InputError(f"no column {missing[0]!r}; there are {there}")
    known = {*names, *(ours for ours, _ in given.columns)}
    if "text" not in known and not known >= _STATEMENT:
        raise InputError(_NEITHER + _hint(dict.fromkeys(names)))
    kind = Article if "text" in known else Statement
    taken = {*kind.model_fields, *(theirs for _, theirs in given.columns)}
    if twice := [name for name in names if name in taken and names.count(name) > 1]:
        raise InputError(f"more than one column is called {twice[0]!r}: name each another way")


def unknown_name(objects: Sequence[Any], given: Given) -> str | None:
    """What is wrong with a name of the caller's that none of these articles has, nor our own.

    One for the text is left out: without a text, each is told by itself.
    """
    articles = [one for one in objects if isinstance(one, Mapping) and "subject" not in one]
    for ours, theirs in given.columns:
        if ours == "text" or not articles:
            continue
        if not any(ours in renamed(one, given) for one in articles):
            return f"--map {ours}={theirs}: no {theirs!r} in it{_there(articles[0])}"
    return None


def article(data: Mapping[str, Any], given: Given, headed: bool = True) -> Article:
    """An article; keys that are none of its fields are passed over.

    The title is `headed` above the text where it is a headline and not, as in documents and mail,
    a name. Raises InputError and ValidationError.
    """
    known = {name: data[name] for name in Article.model_fields if data.get(name) not in (None, "")}
    if not isinstance(known.get("text"), str):
        raise InputError("text: empty" if "text" not in known else "text: should be text")
    known["text"] = seen(known["text"])
    if not known["text"].strip():
        raise InputError("text: empty")
    if len(known["text"]) > limits.TEXT:
        raise InputError(too_long("text"))
    if isinstance(known.get("id"), int):
        known["id"] = str(known["id"])
    publisher = known.get("publisher")
    if isinstance(publisher, Mapping) and "name" in publisher:  # as interfaces of the web write it
        known["publisher"] = publisher["name"]
    for name in _NAMES:
        if isinstance(known.get(name), str):
            known[name] = " ".join(seen(known[name]).split())
    fields = {**given.fields, **known}
    for name in ("published", "retrieved"):
        if name in fields:
            fields[name] = day(fields[name])
    if isinstance(fields.get("url"), str):
        fields["url"] = canonical(fields["url"])
    title, publisher = fields.get("title"), fields.get("publisher")
    if headed and isinstance(title, str):
        fields["text"] = above(title, fields["text"], str(publisher or ""))
    return Article.model_validate(fields)


def of_fields(
    where: str, data: Mapping[str, Any], given: Given, headed: bool = True
) -> Article | Problem:
    """An article of the fields that a format has found, or what is wrong with it."""
    found = attempt(where, lambda: article(data, given, headed))
    if isinstance(found, Problem):
        return found._replace(message=found.message.removeprefix("text: "))
    return found


def plain(data: bytes, given: Given) -> str:
    """Text with line ends written as `\\n`; raises InputError."""
    return decode(data, given.encoding).replace("\r\n", "\n").replace("\r", "\n")


def seen(text: str) -> str:
    """The text without characters that nobody sees."""
    return _UNSEEN.sub("", text)


def renamed(data: Mapping[str, Any], given: Given) -> dict[str, Any]:
    """The data with the names that the caller's columns have here."""
    found = dict(data)
    for ours, theirs in given.columns:
        if (value := _under(theirs, data)) is not None or theirs in data:
            found[ours] = value
    return found


def _under(name: str, data: Mapping[str, Any]) -> Any:
    """What stands under a name, or under a path of names with dots, as in `fields.body`."""
    if name in data:
        return data[name]
    first, dot, rest = name.partition(".")
    inner = data.get(first) if dot else None
    return _under(rest, inner) if isinstance(inner, Mapping) else None


@functools.lru_cache(maxsize=256)  # of all articles of a page, a feed or a file
def canonical(url: str) -> str:
    """One form for all addresses of a page: without what only tells where a reader came from."""
    from courlan import clean_url  # heavy

    url = seen(url).strip()
    try:
        if urlsplit(url).scheme in ("http", "https"):
            return clean_url(url) or url
    except ValueError:
        pass  # no address, but what the article says
    return url


def _statement(data: Mapping[str, Any], given: Given) -> Statement:
    made = statement(dict(data))
    parties = (made.subject, made.object, made.event, made.claimed_by)
    for name in [p.name for p in parties if p] + [p.id for p in parties if p]:
        if _UNSEEN.search(name):
            raise InputError(f"{seen(name)!r}: a name with characters that cannot be seen")
    return made


def _hint(data: Mapping[str, Any]) -> str:
    there = _there(data)
    return f"{there}: name the text with --map text=NAME" if there else ""


def _there(data: Mapping[str, Any]) -> str:
    names = ", ".join(name[:40] for name in itertools.islice(_all_names(data), 12))
    return f"; it has {names}" if names else ""


def _all_names(data: Mapping[str, Any]) -> Iterator[str]:
    """Its names, with those one below: `fields.body`."""
    for name, value in data.items():
        inner = value if isinstance(value, Mapping) else {}
        yield from (f"{name}.{below}" for below in inner) if inner else (str(name),)

"""A row's act and parties as a statement, checked against the codebook."""

import datetime as dt
import functools
import re

from graph.codes.events import Meaning, cameo
from graph.errors import InputError
from graph.model import Actor, ArticleRef, Party, Statement, digest
from graph.schema import relations
from loaders.formats.record import canonical
from loaders.formats.tables.sheet import Line, Said

_CODE = re.compile(r"0[1-9]\d{0,2}|(1\d|20)\d{1,2}")
NOBODY = "an actor that is no state, organisation or person of the reference"
ONE = "both sides are the same"


def meaning(code: str) -> Meaning | str:
    """What a CAMEO code says, or why nothing; raises InputError if it is none."""
    if not _CODE.fullmatch(code):
        raise InputError(f"not a CAMEO code: {code[:20]!r} (are its leading zeros lost?)")
    return cameo(code) or f"CAMEO {code}, which no relation says"


def day(text: str) -> dt.date:
    """A day as 2021-12-15 or 20211215; raises InputError."""
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError as error:
        raise InputError(f"not a date: {text[:20]!r}") from error


def year(text: str) -> str:
    """A year in four digits; raises InputError."""
    if not re.fullmatch(r"(1[6-9]|20)\d\d", text):
        raise InputError(f"not a year: {text[:20]!r}")
    return text


def moment(text: str) -> str:
    """A day, or a moment in fourteen digits, in ISO 8601; raises InputError."""
    if len(text) != 14:
        return day(text).isoformat()
    try:
        return dt.datetime.fromisoformat(f"{text[:8]}T{text[8:]}Z").isoformat()
    except ValueError as error:
        raise InputError(f"not a moment: {text!r}") from error


def article(line: Line, id: str, **known: str | None) -> ArticleRef:
    """The article that a row names, with what the caller knows of all of them."""
    fields = {**line.given.fields, **{name: value for name, value in known.items() if value}}
    if url := fields.get("url"):
        fields["url"] = canonical(url)
    return ArticleRef(id=id, **fields)


def whole(line: Line) -> ArticleRef:
    """The table itself, where its rows name no article."""
    table = line.table
    return article(line, table.id, title=table.name, publisher=table.publisher)


@functools.lru_cache(maxsize=65_536)
def party(actor: Actor) -> Party:
    """The actor as an end of a statement."""
    return Party(id=actor.id, kind=actor.kind, name=actor.name)


def said(
    line: Line,
    meaning: Meaning,
    subject: Party,
    object: Party,
    *,
    article: ArticleRef,
    date: str | None = None,
    cameo: str | None = None,
    plover: str | None = None,
    column: str | None = None,
) -> Said:
    """The statement, or why there is none."""
    relation = relations()[meaning.type]
    if subject.principal == object.principal:
        return ONE
    if subject.kind not in relation.subject or object.kind not in relation.object:
        return f"{meaning.type} from {subject.kind} to {object.kind}"
    key = (line.table.id, line.key, column, meaning, subject.id, object.id)
    return Statement(
        id="st_" + digest(*key),
        type=meaning.type,
        status=meaning.status,
        mode=meaning.mode,
        subject=subject,
        object=object,
        date=date,
        quote=line.quote,
        article=article,
        confidence=line.table.confidence,
        extractor=line.table.extractor,
        plover=plover or next(iter(relation.plover), None),
        cameo=cameo or next(iter(relation.cameo), None),
        row=line.row(column),
    )

"""Statements as JSON objects: as `extract` and `export` write them, or coded by hand with less."""

import datetime as dt
import difflib
from typing import Any

from graph.errors import InputError
from graph.model import Actor, ArticleRef, Party, Statement
from graph.reference import lookup
from graph.schema import Relation, relations

_UNNAMED = "st_"


def statement(data: dict[str, Any]) -> Statement:
    """A checked statement; raises InputError, and ValidationError for a faulty field.

    Coded by hand, a party may be an id or a name ("USA", "Fumio Kishida"), the quote plain text and
    the article an id; the status is then `actual`, and the id is computed from the content.
    """
    if not isinstance(data.get("date"), str | None):
        raise InputError("date: should be text, like 2021-12-15")
    relation = _relation(data["type"])
    article = _article(data.get("article"))
    day = dt.datetime.fromisoformat(article.published).date() if article.published else None
    fields = {
        **data,
        "id": str(data.get("id") or _UNNAMED),
        "status": data.get("status") or "actual",
        "subject": _party(data["subject"], day),
        "object": _party(data["object"], day),
        "event": _actor(data.get("event"), day),
        "claimed_by": _party(data.get("claimed_by"), day),
        "quote": _quote(data.get("quote")),
        "article": article,
        "plover": data.get("plover") or next(iter(relation.plover), None),
        "cameo": data.get("cameo") or next(iter(relation.cameo), None),
    }
    made = Statement.model_validate(fields)
    _check(made, relation)
    if made.id != _UNNAMED:
        return made
    return made.remade()


def _relation(name: Any) -> Relation:
    if found := relations().get(str(name)):
        return found
    near = difflib.get_close_matches(str(name).upper(), relations(), n=1)
    hint = f"; did you mean {near[0]}?" if near else "; see: diplograph codebook"
    raise InputError(f"type: no relation {name!r}{hint}")


def _article(value: Any) -> ArticleRef:
    if value is None:
        raise InputError("article: missing; a statement names its article, at least by an id")
    return ArticleRef(id=value) if isinstance(value, str) else ArticleRef.model_validate(value)


def _named(value: str, day: dt.date | None) -> Actor:
    if found := lookup.actor(value) or lookup.resolve(value, day):
        return found
    near = ", ".join(actor.name for actor in lookup.nearest(value))
    raise InputError(f"nobody is called {value!r}" + (f"; nearest: {near}" if near else ""))


def _actor(value: Any, day: dt.date | None) -> Any:
    return _named(value, day) if isinstance(value, str) else value


def _party(value: Any, day: dt.date | None) -> Any:
    if not isinstance(value, str):
        return value
    actor = _named(value, day)
    office = lookup.principal(actor.id, day) if actor.kind == "Person" else None
    return Party(**actor.model_dump(), stands_for=office)


def _quote(value: Any) -> Any:
    """The quote; where its place in the text is not known it is taken to be all of it."""
    if value is None or isinstance(value, str):
        value = {"exact": value or ""}
    if isinstance(value, dict) and isinstance(value.get("exact"), str):
        start = value["start"] if isinstance(value.get("start"), int) else 0
        value = {"start": start, "end": start + len(value["exact"]), **value}
    return value


def _check(made: Statement, relation: Relation) -> None:
    if made.quote.end - made.quote.start != len(made.quote.exact):
        raise InputError(f"quote: {made.quote.start}-{made.quote.end} is not as long as its text")
    for side, party, kinds in (
        ("subject", made.subject, relation.subject),
        ("object", made.object, relation.object),
    ):
        if party.kind not in kinds:
            raise InputError(
                f"{side}: {relation.name} takes {' or '.join(kinds)}, not {party.kind}"
            )

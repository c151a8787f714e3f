"""Whatever the bytes are, a reader answers with articles, statements or problems."""

import contextlib
import io
import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import InputError
from graph.model import Article, Statement
from loaders.formats import FORMATS
from loaders.formats import text as plain
from loaders.formats.source import (
    NOTHING,
    Found,
    Item,
    Member,
    Mention,
    Problem,
    Uncoded,
    opened,
)
from loaders.reading import read

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=8,
)
BY_HAND: dict[str, Any] = {
    "type": "MET",
    "status": "planned",
    "subject": {"id": "Xi Jinping", "kind": "Person", "name": "Xi Jinping", "stands_for": None},
    "object": "Russia",
    "date": "2021-12",
    "quote": {"exact": "Talks.", "start": 3, "end": 9},
    "article": {"id": "a1", "published": "2021-12-08"},
}
fields = st.sampled_from(
    [*BY_HAND, "id", "text", "title", "mode", "event", "claimed_by", "amount", "confidence"]
)


@st.composite
def records(draw: st.DrawFn) -> dict[str, Any]:
    """A statement or an article with some fields replaced, also one level down."""
    record: dict[str, Any] = json.loads(json.dumps(draw(st.sampled_from([BY_HAND, {"text": "x"}]))))
    for field in draw(st.lists(fields, max_size=3)):
        inner = record.get(field)
        if isinstance(inner, dict) and draw(st.booleans()):
            inner[draw(st.sampled_from([*inner, "url"]))] = draw(anything)
        else:
            record[field] = draw(anything)
    return record


def everything(data: bytes) -> Iterator[Item]:
    """What each format makes of the bytes, if it can read them at all."""
    for form in FORMATS:
        with contextlib.suppress(InputError):
            yield from items(form.read(opened("x", data), NOTHING))


def items(found: Iterator[Found]) -> Iterator[Item]:
    for one in found:
        if isinstance(one, Member):
            with contextlib.suppress(InputError):
                one.source.all()
        else:
            yield one


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    for item in everything(data):
        assert isinstance(item, Article | Statement | Mention | Problem | Uncoded)


@settings(max_examples=300, deadline=None)
@given(st.lists(records(), min_size=1, max_size=3))
def test_any_record(found: list[dict[str, Any]]) -> None:
    lines = "\n".join(map(json.dumps, found)).encode()
    items = list(read(["-"], stdin=io.BytesIO(lines)))
    assert len(items) == len(found)
    for item in items:
        if isinstance(item, Problem):
            assert item.message
        else:
            assert type(item).model_validate_json(item.model_dump_json()) == item


seen = st.characters(exclude_categories=["Cs", "Cc", "Cf", "Cn", "Co"], include_characters="\n\t")


@given(st.text(alphabet=seen))
def test_any_text_is_kept_as_it_is(text: str) -> None:
    [item] = plain.read(opened("x", text.encode()), NOTHING)
    if text.strip():
        assert isinstance(item, Article) and item.text == text

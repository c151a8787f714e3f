"""The records that pass between the parts: frozen, without I/O (see docs/records.md)."""

import datetime as dt
import functools
import hashlib
import json
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo, model_validator

from graph import edtf, moments
from graph.sketch import sketch, unpacked

Kind = Literal["Country", "Person", "Organization", "Event"]
Status = Literal["actual", "planned", "requested", "possible", "denied"]
KINDS: tuple[Kind, ...] = get_args(Kind)
STATUSES: tuple[Status, ...] = get_args(Status)


_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=str)


def digest(*parts: Any) -> str:
    """Twenty hex digits of SHA-256 over the JSON of `parts`: the content ids of this project."""
    text = _JSON.encode(parts)
    return hashlib.sha256(text.encode()).hexdigest()[:20]


class Record(BaseModel):
    """Base of all records: frozen, and a misspelt field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Actor(Record):
    """A state, person, organisation or occasion; `id` as in the codebook."""

    id: str = Field(min_length=1)
    kind: Kind
    name: str


class Party(Actor):
    """An end of a statement; a person `stands_for` a state or body at the article's date."""

    stands_for: Actor | None = None

    @property
    def principal(self) -> str:
        """Id of the state or organisation behind the party, else its own id."""
        return self.stands_for.id if self.stands_for else self.id


class Amount(Record):
    """A figure of trade or aid, over `period` (EDTF); `change` is in percent."""

    value: float | None = None
    currency: str | None = None
    unit: str | None = None
    period: str | None = None
    change: float | None = None


class Quote(Record):
    """The sentence that says it: `exact` is `text[start:end]` of the article, in characters.

    `prefix` and `suffix` are the neighbouring text (W3C Web Annotation, TextQuoteSelector).
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Row(Record):
    """Where a published table says it, in place of a sentence; lines count from 1."""

    table: str
    file: str
    line: int = Field(ge=1)
    column: str | None = None

    @property
    def place(self) -> str:
        """As people cite it: `GDELT 2.0 events, 20211215.export.CSV, line 17`."""
        column = f", column {self.column}" if self.column else ""
        return f"{self.table}, {self.file}, line {self.line}{column}"


def _day_or_moment(value: str | None, info: ValidationInfo) -> str | None:
    if not value:
        return None
    try:
        return moments.written(value)
    except ValueError as error:
        raise ValueError(f"{info.field_name}: not a date: {value!r} (write 2021-12-15)") from error


Published = Annotated[str | None, AfterValidator(_day_or_moment)]


def _sketch(value: str | None) -> str | None:
    if value is not None:
        unpacked(value)
    return value


Sketch = Annotated[str | None, AfterValidator(_sketch)]


class ArticleRef(Record):
    """What a statement keeps of its article; `published` and `retrieved` are in ISO 8601.

    Articles with one `url` are versions of one article.
    """

    id: str
    title: str | None = None
    published: Published = None
    retrieved: Published = None
    publisher: str | None = None
    url: str | None = None
    sha256: str | None = None
    sketch: Sketch = None  # tells copies: see graph/sketch.py


@functools.lru_cache(maxsize=4)  # asked for each statement; in the record, copies would keep it
def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


class Article(Record):
    """A text and where it comes from; without an id it is named by its content."""

    id: str
    text: str
    title: str | None = None
    published: Published = None
    retrieved: Published = None
    publisher: str | None = None
    url: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _name_by_content(cls, data: Any) -> Any:
        if isinstance(data, dict) and not data.get("id") and isinstance(data.get("text"), str):
            key = (data["text"], data.get("published"), data.get("publisher"), data.get("url"))
            return {**data, "id": "ar_" + digest(*key)}
        return data

    @property
    def day(self) -> dt.date | None:
        """The day of publication."""
        return moments.day(self.published) if self.published else None

    @property
    def sha256(self) -> str:
        """Hash of the text, in hex: a quote's offsets hold for this text alone."""
        return _sha256(self.text)

    @property
    def sketch(self) -> str | None:
        """What tells copies of the text."""
        return sketch(self.text)

    @property
    def ref(self) -> ArticleRef:
        """The article without its text."""
        fields = {name: getattr(self, name) for name in ArticleRef.model_fields}
        return ArticleRef(**fields)


class Statement(Record):
    """One relation that one sentence of one article asserts between two named parties.

    With `row` it is a row of a table that asserts it: the quote is then that row's own text, its
    offsets those in the file. What `looks_back` is told as over before the report's own news ("had
    met", "the pact that they signed"): without a date it may be of any time before.
    """

    id: str
    type: str
    status: Status
    mode: str | None = None
    subject: Party
    object: Party
    event: Actor | None = None
    date: str | None = None
    date_earliest: dt.date | None = None
    date_latest: dt.date | None = None
    looks_back: bool = False
    claimed_by: Party | None = None
    amount: Amount | None = None
    quote: Quote
    article: ArticleRef
    confidence: float = Field(default=1.0, ge=0, le=1)
    extractor: str = "hand"
    plover: str | None = None
    cameo: str | None = None
    row: Row | None = None

    @model_validator(mode="before")
    @classmethod
    def _complete(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        data = dict(data)
        if data.get("date"):
            try:
                low, high = edtf.bounds(data["date"])
            except ValueError as error:  # the fault is told of the whole statement
                raise ValueError(f"date: {error}") from error
            data["date_earliest"], data["date_latest"] = low, high
        return data

    @model_validator(mode="after")
    def _not_oneself(self) -> Self:
        if self.subject.id == self.object.id and self.subject.kind == self.object.kind:
            raise ValueError(f"{self.type}: nobody acts on themselves ({self.subject.name})")
        return self

    @property
    def source_kind(self) -> Literal["text", "table"]:
        """What says it: a sentence, or a row of a table."""
        return "table" if self.row else "text"

    @property
    def said(self) -> str:
        """What to show for it: the sentence, or where the row is."""
        return self.row.place if self.row else self.quote.exact

    @classmethod
    def make(cls, **fields: Any) -> Self:
        """A statement named by article, offsets, type, parties, status, occasion and date."""
        article, quote = fields["article"], fields["quote"]
        event = fields.get("event")
        key = (
            article.id,
            quote.start,
            quote.end,
            fields["type"],
            fields["subject"].kind,
            fields["subject"].id,
            fields["object"].kind,
            fields["object"].id,
            fields["status"],
            event.id if event else None,
            fields.get("date"),
        )
        return cls(id="st_" + digest(*key), **fields)

    def remade(self, **changed: Any) -> Self:
        """The same statement with these fields changed, and named anew."""
        fields = {name: getattr(self, name) for name in type(self).model_fields if name != "id"}
        return self.make(**{**fields, **changed})


class Edge(Record):
    """What all statements of one identity say together; drawn from them, never edited."""

    id: str
    type: str
    source: Party
    target: Party
    status: Status
    mode: str | None = None
    event: Actor | None = None
    date: str | None = None
    date_earliest: dt.date | None = None
    date_latest: dt.date | None = None
    year: int | None = None
    statements: tuple[str, ...]
    articles: tuple[str, ...]
    publishers: tuple[str, ...]
    independent: int = 0  # publishers with a text of their own, see graph/copies.py
    first_reported: str | None = None
    last_reported: str | None = None
    confidence: float
    amount: Amount | None = None

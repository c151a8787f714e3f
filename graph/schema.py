"""The vocabulary: relation types as read from `graph/relations/*.toml`, one file each."""

import functools
import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import Field, ValidationError, model_validator

from graph.edtf import bounds
from graph.errors import VocabularyError
from graph.model import STATUSES, Kind, Record, Status

Identity = Literal["pair", "occasion", "date"]

_SLOT = re.compile(r"(noun\.)?(comp\.)?[a-z]+(\.poss)?~?")
_EDGE = re.compile(r"(?P<subject>[^>|]+) > (?P<object>[^>|]+?)(?: \| (?P<rest>.+))?")


class Frame(Record):
    """One way to say the relation: a trigger and where its parties stand (see CONTRIBUTING.md).

    The trigger is a verb, or a verb with one of `nouns` as its object (or behind the preposition
    `via`), or, without `verbs`, a noun or adjective. Slots are tried in order; a `~` also looks for
    the owner inside a phrase whose head is no party ("China's record"). `pairs` gives a group.
    `subject_kinds` and `object_kinds` narrow the ends that the relation allows ("see" a Person).
    """

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    via: str | None = None
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    subject_kinds: tuple[Kind, ...] = ()
    object_kinds: tuple[Kind, ...] = ()
    polarity: Literal["positive", "negative"] | None = None
    voice: Literal["active", "passive"] | None = None
    status: Status | None = None
    mode: str | None = None

    @model_validator(mode="after")
    def _can_match(self) -> "Frame":
        if not (self.verbs or self.nouns or self.adjectives):
            raise ValueError("a frame needs verbs, nouns or adjectives")
        if not (self.pairs or (self.subject and self.object)):
            raise ValueError("a frame needs subject and object slots, or pairs")
        for slot in (*self.subject, *self.object, *self.pairs):
            if not _SLOT.fullmatch(slot):
                raise ValueError(f"no such slot: {slot!r}")
        return self


class Expected(NamedTuple):
    """An edge that an example must give: ids at state level, names of persons for offices."""

    subject: str
    object: str
    status: str = "actual"
    date: str | None = None


class Example(Record):
    """A sentence and all edges of this relation in it; none makes it a negative example."""

    text: str
    published: str = "2021-12-15"
    edges: tuple[str, ...] = ()

    def expected(self) -> Iterator[Expected]:
        """The edges, as written `SUBJECT > OBJECT | status | date`; raises ValueError."""
        for line in self.edges:
            found = _EDGE.fullmatch(line)
            if not found:
                raise ValueError(f"not an edge: {line!r} (write A > B | status | date)")
            status, date = "actual", None
            for part in (found["rest"] or "").split(" | "):
                if part in STATUSES:
                    status = part
                elif part:
                    bounds(part)
                    date = part
            yield Expected(found["subject"], found["object"], status, date)


class Relation(Record):
    """A relation type: its meaning, ends, identity, codes, frames and examples."""

    name: str = Field(pattern=r"^[A-Z][A-Z_]*$")
    title: str
    definition: str
    subject: tuple[Kind, ...] = Field(min_length=1)
    object: tuple[Kind, ...] = Field(min_length=1)
    symmetric: bool = False
    identity: Identity
    plover: tuple[str, ...] = ()
    cameo: tuple[str, ...] = ()
    valence: Literal["cooperative", "neutral", "hostile"]
    modes: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    default_mode: str | None = None
    announced: bool = False  # announcing is the act: "will boycott" has happened
    figures: bool = False  # a sum or quantity in its clause is its amount
    hosting: bool = False  # the tables say who held the occasion that is its object
    spoken: bool = False  # saying is the act: the day of "said on Monday" is its day
    ended_by: tuple[str, ...] = ()  # types of acts between the same two after which it is over
    frames: tuple[Frame, ...] = ()
    examples: tuple[Example, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> "Relation":
        for example in self.examples:
            list(example.expected())
        for code in self.cameo:
            if not re.fullmatch(r"\d{2,4}", code):
                raise ValueError(f"not a CAMEO code: {code!r} (keep leading zeros)")
        return self


def read_relation(path: Traversable | Path) -> Relation:
    """One relation file; raises VocabularyError that names file and field."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return Relation.model_validate(data)
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(f"{path.name}: not TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise VocabularyError(f"{path.name}: {where or 'relation'}: {first['msg']}") from error


@functools.cache
def relations() -> dict[str, Relation]:
    """All relation types by name, in order of name."""
    folder = files("graph") / "relations"
    paths = sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name)
    found = [read_relation(path) for path in paths]
    return {relation.name: relation for relation in sorted(found, key=lambda r: r.name)}

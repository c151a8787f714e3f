"""The vocabulary: relation types as read from `graph/relations/*.toml`, one file each."""

import functools
import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pydantic import Field, ValidationError, field_validator, model_validator

from graph import own
from graph.edtf import bounds
from graph.errors import VocabularyError
from graph.model import STATUSES, Kind, Record, Status
from graph.nature import Nature
from graph.tomllines import line_of

Identity = Literal["pair", "occasion", "date"]

_SLOT = re.compile(r"(noun\.)?(comp\.)?[a-z]+(\.poss|\.doer)?~?")
_EDGE = re.compile(r"(?P<subject>[^>|]+) > (?P<object>[^>|]+?)(?: \| (?P<rest>.+))?")


class Frame(Record):
    """One way to say the relation: a trigger and where its parties stand (see CONTRIBUTING.md).

    The trigger is a verb, or a verb with one of `nouns` as its object (or behind the preposition
    `via`), or, without `verbs`, a noun or adjective. Slots are tried in order; a `~` also looks for
    the owner inside a phrase whose head is no party ("China's record"). `pairs` gives a group.
    `subject_kinds` and `object_kinds` narrow the ends that the relation allows ("see" a Person).
    With `intent` a verb that says so gives the status: "wants talks" is possible. What is `given`
    is a fact whatever is said of it: "may spurn an invitation".
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
    intent: bool = False
    given: bool = False
    mode: str | None = None

    @model_validator(mode="after")
    def _can_match(self) -> "Frame":
        if not (self.verbs or self.nouns or self.adjectives):
            raise ValueError("a frame needs verbs, nouns or adjectives")
        if not (self.pairs or (self.subject and self.object)):
            raise ValueError("a frame needs subject and object slots, or pairs")
        return self

    @field_validator("verbs", "nouns", "adjectives", "requires", "unless")
    @classmethod
    def _known_lists(cls, words: tuple[str, ...]) -> tuple[str, ...]:
        for word in words:
            if word.startswith("@"):
                raise ValueError(f"no list {word[1:]!r} in [words]")
        return words

    @field_validator("subject", "object", "pairs")
    @classmethod
    def _slots(cls, slots: tuple[str, ...]) -> tuple[str, ...]:
        for slot in slots:
            if not _SLOT.fullmatch(slot):
                raise ValueError(f"no such slot: {slot!r}")
        return slots


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

    @field_validator("edges")
    @classmethod
    def _readable(cls, edges: tuple[str, ...]) -> tuple[str, ...]:
        for line in edges:
            _expected(line)
        return edges

    def expected(self) -> Iterator[Expected]:
        """The edges, as written `SUBJECT > OBJECT | status | date`."""
        for line in self.edges:
            yield _expected(line)


def _expected(line: str) -> Expected:
    """An edge as written `SUBJECT > OBJECT | status | date`; raises ValueError."""
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
    return Expected(found["subject"], found["object"], status, date)


class Relation(Nature):
    """A relation type: its meaning, ends, identity, codes, nature, frames and examples."""

    name: str = Field(pattern=r"^[A-Z][A-Z_]*$")
    title: str
    definition: str
    subject: tuple[Kind, ...] = Field(min_length=1)
    object: tuple[Kind, ...] = Field(min_length=1)
    symmetric: bool = False
    identity: Identity
    lasts: int = Field(default=0, ge=0)  # days: what is of days no further apart is one act
    plover: tuple[str, ...] = ()
    cameo: tuple[str, ...] = ()
    valence: Literal["cooperative", "neutral", "hostile"]
    modes: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    default_mode: str | None = None
    follows: tuple[str, ...] = ()  # or one of these: "expelled his envoy and recalled its own"
    excludes: tuple[str, ...] = ()  # types of which an act is one or the other, by its reason
    ended_by: tuple[str, ...] = ()  # types of acts between the same two after which it is over
    frames: tuple[Frame, ...] = ()
    examples: tuple[Example, ...] = ()

    @field_validator("cameo")
    @classmethod
    def _digits(cls, codes: tuple[str, ...]) -> tuple[str, ...]:
        for code in codes:
            if not re.fullmatch(r"\d{2,4}", code):
                raise ValueError(f"not a CAMEO code: {code!r} (keep leading zeros)")
        return codes

    @property
    def known_modes(self) -> list[str]:
        """The modes that a statement of this type may have, by name."""
        named = {self.default_mode, *(frame.mode for frame in self.frames), *self.modes}
        return sorted(mode for mode in named if mode)


def read_relation(
    path: Traversable | Path, shipped: Mapping[str, Relation] | None = None
) -> Relation:
    """One relation file; raises VocabularyError that names file, line and field.

    With `extends = true` it adds frames and examples to the shipped type of its name, its frames
    before the others; what else it says takes the place of what that says.
    """
    file = str(path) if isinstance(path, Path) else path.name
    text = own.text(path) if isinstance(path, Path) else path.read_text(encoding="utf-8")
    try:
        data = _spelt_out(tomllib.loads(text))
        if data.pop("extends", False):
            data = _extended(data, shipped or {})
        return Relation.model_validate(data)
    except tomllib.TOMLDecodeError as error:
        line = found[1] if (found := re.search(r"at line (\d+)", str(error))) else "1"
        raise VocabularyError(f"{file}:{line}: not TOML: {error}") from error
    except KeyError as error:
        line = str(line_of(text, ("extends",)))
        raise VocabularyError(
            f"{file}:{line}: extends: no relation type {error.args[0]!r} that ships"
        ) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "relation"
        why = _PLAINER.get(first["type"], first["msg"].removeprefix("Value error, "))
        raise VocabularyError(f"{file}:{line_of(text, first['loc'])}: {where}: {why}") from error


def _spelt_out(data: dict[str, Any]) -> dict[str, Any]:
    """A file's data with the lists of its `[words]` in the place of "@list" in frames and modes."""
    words = data.pop("words", {})
    if not isinstance(words, dict) or not all(isinstance(some, list) for some in words.values()):
        return {**data, "words": words}  # which is no field, and told so with its line
    lists = {f"@{name}": some for name, some in words.items()}
    frames = data.get("frames")
    for table in (*(frames if isinstance(frames, list) else ()), data.get("modes")):
        for field, given in table.items() if lists and isinstance(table, dict) else ():
            if isinstance(given, list) and all(isinstance(one, str) for one in given):
                table[field] = [word for one in given for word in lists.get(one, [one])]
    return data


_PLAINER = {"extra_forbidden": "no such field", "missing": "is missing"}


def _extended(data: dict[str, Any], shipped: Mapping[str, Relation]) -> dict[str, Any]:
    """The whole of a relation that a file only adds to; raises KeyError if it is not there."""
    base = shipped[str(data.get("name"))].model_dump()
    for field in ("frames", "examples"):
        if isinstance(added := data.get(field), list):
            data[field] = [*added, *base[field]]
    return {**base, **data}


def relations() -> dict[str, Relation]:
    """All relation types by name, in order of name: what ships, and what the user adds.

    Raises VocabularyError where the user's files (see `graph.own`) are at fault.
    """
    extra = own.folder(own.RELATIONS)
    return shipped() if extra is None else _with(extra)


@functools.cache
def shipped() -> dict[str, Relation]:
    """The relation types that ship."""
    folder = files("graph") / "relations"
    found = (read_relation(path) for path in folder.iterdir() if path.name.endswith(".toml"))
    return _by_name({relation.name: relation for relation in found})


@functools.cache
def _with(folder: Path) -> dict[str, Relation]:
    """What ships, with the types of a folder beside it or in its place."""
    known, places = dict(shipped()), dict[str, Path]()
    for path in own.files(folder, ".toml"):
        relation = read_relation(path, shipped())
        if relation.name in places:
            raise VocabularyError(
                f"{path}:{line_of(own.text(path), ('name',))}: name: {relation.name} is in "
                f"{places[relation.name]} too"
            )
        known[relation.name], places[relation.name] = relation, path
    for name, path in places.items():
        for field in ("ended_by", "excludes", "follows"):
            for other in getattr(known[name], field):
                if other not in known:
                    line = line_of(own.text(path), (field,))
                    raise VocabularyError(f"{path}:{line}: {field}: no relation type {other!r}")
    return _by_name(known)


def _by_name(found: Mapping[str, Relation]) -> dict[str, Relation]:
    return {name: found[name] for name in sorted(found)}

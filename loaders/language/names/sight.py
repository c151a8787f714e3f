"""What titles are read from: a sentence with the names of parties and persons laid over it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from loaders.language.names.fullnames import Name
from loaders.language.names.line import Line
from loaders.language.names.scan import Hit


class Sight(NamedTuple):
    """A sentence, its names of states and bodies by first and last token, and its persons."""

    line: Line
    hits: Sequence[Hit]
    names: Sequence[Name]
    hit_at: Mapping[int, Hit]
    hit_to: Mapping[int, Hit]
    name_at: Mapping[int, Name]
    name_to: Mapping[int, Name]

    @classmethod
    def of(cls, line: Line, hits: Sequence[Hit], names: Sequence[Name]) -> "Sight":
        """The sentence with its names laid over it."""
        parties = [h for h in hits if h.meaning.sort in ("Country", "Organization")]
        return cls(
            line, hits, names,
            {hit.start: hit for hit in parties}, {hit.end: hit for hit in parties},
            {name.start: name for name in names}, {name.end: name for name in names},
        )  # fmt: skip

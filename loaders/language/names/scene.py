"""What an article is about, as its plain names show: the context for names of several meanings."""

import datetime as dt
import functools
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import NamedTuple, cast

from graph.reference.lookup import capitals
from graph.reference.tables import rows
from loaders.language.names.cautions import caution
from loaders.language.names.eras import seated_then
from loaders.language.names.gazetteer import Meaning, Sort
from loaders.language.names.people import standing


class _Namesake(NamedTuple):
    """A state of the same name as a better known one: whose words the article has to have."""

    id: str  # none for what is no party, as an American state
    cues: frozenset[str]
    against: frozenset[str]  # words of the better known one


class Scene:
    """The states and bodies named in an article, how often, and its words."""

    def __init__(self, day: dt.date | None) -> None:
        self.day = day
        self.named: Counter[str] = Counter()
        self.words: set[str] = set()
        self.called: dict[str, str] = {}  # names of several persons, and whom they meant last
        self.here = ""  # the city that the article reports from

    def see(self, words: Iterable[str], meanings: Iterable[Meaning]) -> None:
        """Take in a sentence and what its names surely mean."""
        self.words.update(words)
        for meaning in meanings:
            if meaning.sort in ("Country", "Organization"):
                self.named[meaning.id] += 1
            elif meaning.sort == "Person":
                behind = standing(meaning.id, self.day)
                if behind is not None:
                    self.named[behind.id] += 1

    def speaks_of(self, principal: str) -> bool:
        """True if the article names the state or body."""
        return self.named[principal] > 0

    @property
    def reported_from(self) -> str:
        """The state in whose capital the report was written, if it names that state."""
        here = capitals().get(self.here, "")
        return here if self.speaks_of(here) else ""

    def chosen(self, word: str, meanings: Iterable[Meaning]) -> Meaning | None:
        """The meaning of a name that the article calls for; none if it means no party."""
        choices = list(meanings)
        if word in caution("ministries") and (own := capitals().get(self.here)):
            return choices[0]._replace(id=own)
        if then := seated_then(word, self.day):
            return choices[0]._replace(sort=cast(Sort, then[0]), id=then[1])
        if other := _namesakes().get(word):
            if self.words & other.cues and not self.words & other.against:
                return choices[0]._replace(id=other.id) if other.id else None
            choices = [one for one in choices if one.id != other.id] or choices
        if word in ("Korean", "Koreans", "Korea"):
            north = self.speaks_of("PRK") and not self.speaks_of("KOR")
            return choices[0]._replace(id="PRK" if north and word != "Korea" else "KOR")
        return max(choices, key=lambda m: self.named[m.id]) if len(choices) > 1 else choices[0]


@functools.cache
def _namesakes() -> Mapping[str, _Namesake]:
    """By name, as "Congo" and "Georgia"."""
    table = rows(files("loaders") / "language" / "names" / "namesake_states.csv")
    return {
        row["word"]: _Namesake(
            row["id"], frozenset(row["cues"].split("|")), frozenset(row["against"].split("|"))
        )
        for row in table
    }

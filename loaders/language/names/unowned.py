"""Whose officer a title means that names no state: "Taoiseach Jane Doe", "the premier"."""

import functools
from importlib.resources import files

from graph.model import Actor
from graph.reference.tables import rows
from loaders.language.names.actors import state
from loaders.language.names.scene import Scene
from loaders.language.names.sight import Sight
from loaders.language.names.titles import Title


def home(scene: Scene, sight: Sight, title: Title) -> Actor | None:
    """The only state that has such an office, else where the report is from, or speaks of most."""
    if title.foreign or title.former or title.partial:
        return None
    words = f" {' '.join(sight.line.lows[title.start : title.end])} "
    if own := next((key for phrase, key in _only() if f" {phrase} " in words), None):
        return state(own)
    if title.grade != "office":
        return None
    for hit in reversed(sight.hits):
        where = hit.start > 0 and sight.line.lows[hit.start - 1] == "in"
        if where and hit.end <= title.start and hit.meaning.kind == "capital":
            return hit.meaning.actor
    if here := scene.reported_from:
        return state(here)
    spoken_of = (state(key) for key, _ in scene.named.most_common())
    return next((one for one in spoken_of if one is not None), None)


@functools.cache
def _only() -> tuple[tuple[str, str], ...]:
    """Titles that one state alone has, and that state."""
    table = rows(files("loaders") / "language" / "names" / "titles_of.csv")
    return tuple((row["title"], row["id"]) for row in table)

"""The "here" of a report from a capital: "arrived here on Monday" in one from Dhaka."""

import functools
from collections.abc import Iterator

from graph.model import Party
from graph.reference.tables import countries
from loaders.language.reading import Reading


def here(reading: Reading, city: str) -> Iterator[tuple[int, tuple[Party, ...]]]:
    """The words that mean the place of the report, with the state whose capital it is."""
    state = _capitals().get(city)
    tree = reading.tree
    for word, form in enumerate(tree.forms) if state else ():
        if form.lower() == "here" and tree.deps[word] == "advmod" and state:
            yield word, (state,)


@functools.cache
def _capitals() -> dict[str, Party]:
    return {
        one.capital: Party(id=one.id, kind="Country", name=one.name)
        for one in countries().values()
        if one.capital
    }

"""What has to hold of the reference tables: each check takes all tables and yields problems."""

from collections.abc import Callable, Iterator

from graph.reference.checks import bodies, cells, codes, events, people, states, terms
from graph.reference.sheets import Problem, Sheets

Check = Callable[[Sheets], Iterator[Problem]]

CHECKS: dict[str, Check] = {
    "cells are clean and dates readable": cells.check,
    "states": states.check,
    "codes of states": codes.check,
    "organisations and memberships": bodies.check,
    "occasions": events.check,
    "names of persons": people.check,
    "terms of office": terms.check,
}

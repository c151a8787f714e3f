"""The shortest chain between two parties: breadth first from both ends, one query per layer."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from graph.stores import Store

Row = dict[str, Any]

STEPS = """
MATCH (a:Country|Person|Organization)-[r]->(b:Country|Person|Organization|Event)
WHERE a.id IN $stops AND b.id IN $stops AND r.id IN $edges
RETURN r.id AS edge, a.name AS who,
  CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  type(r) AS what, b.name AS whom,
  CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for, r.event_name AS event,
  r.date AS date, r.status AS status, r.articles AS articles, r.independent AS independent
"""


class _Step(NamedTuple):
    before: str
    edge: str
    ends: tuple[str, str]


class _Side:
    """What is reached from one end, and by which edge."""

    def __init__(self, start: str) -> None:
        self.reached: dict[str, _Step | None] = {start: None}
        self.frontier = [start]
        self.depth = 0

    def grow(self, store: Store, text: str) -> None:
        """One layer outwards; of several edges to a party the one with the first id."""
        layer: dict[str, _Step] = {}
        inside = set(self.frontier)
        for row in store.run(text, {"frontier": self.frontier}):
            near = [key for key in (row["a"], row["a_for"]) if key in inside]
            for key in (row["b"], row["b_for"]):
                if near and key and key not in self.reached:
                    layer.setdefault(key, _Step(near[0], row["edge"], (row["a"], row["b"])))
        self.reached |= layer
        self.frontier = sorted(layer)
        self.depth += 1

    def steps(self, key: str) -> list[_Step]:
        """The steps from that party back to the start."""
        found = []
        while step := self.reached[key]:
            found.append(step)
            key = step.before
        return found


def walk(store: Store, text: str, one: str, other: str, steps: int) -> Iterator[Row]:
    """The edges of a shortest chain, in order from `one` to `other`; none if there is no chain.

    `text` gives the neighbours of `$frontier`.
    """
    near, far = _Side(one), _Side(other)
    while near.depth + far.depth < steps:
        side = min((near, far), key=lambda each: len(each.frontier))
        if not side.frontier:
            return
        side.grow(store, text)
        meeting = sorted(set(near.reached) & set(far.reached))
        if meeting:
            chain = [*reversed(near.steps(meeting[0])), *far.steps(meeting[0])]
            yield from _rows(store, chain)
            return


def _rows(store: Store, chain: list[_Step]) -> Iterator[Row]:
    values = {
        "edges": [step.edge for step in chain],
        "stops": sorted({end for step in chain for end in step.ends}),
    }
    rows = {row["edge"]: row for row in store.run(STEPS, values)}
    for number, step in enumerate(chain, 1):
        yield {"step": number, **rows[step.edge]}

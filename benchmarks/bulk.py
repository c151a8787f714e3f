"""The embedded graph against networkx, in one run: loading edges, adding some, asking.

    python -m benchmarks.bulk [--edges 1000000]

Edges are made as `load.py` makes statements, one each. Three things are timed apart: writing rows
(ours), copying them into an empty Ladybug graph (its work), and the same edges into networkx. Then
further edges (of one type, and of all), and three questions that both can answer. Ratios are
networkx to Ladybug: above 1, Ladybug is faster.
"""

import argparse
import gc
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.load import News
from graph import merge
from graph.drawing import Drawn
from graph.model import Statement
from graph.nodes import Node, actors
from graph.schema import relations
from graph.stores import changes, cypher, properties
from graph.stores.graphfile import GraphFile
from graph.stores.projection import Link, multidigraph
from graph.stores.sheets import Sheets, copies

FURTHER = 1000
READ = 50_000  # edges that are made from statements of their own
BOYCOTTS = "MATCH (a)-[r:BOYCOTTED]->(e:Event {id: $event}) RETURN a.id AS id"
MEETINGS = "MATCH (a:Country {id: $one})-[r:MET]-(b:Country {id: $other}) RETURN r.id AS id"
PAIRS = (
    "MATCH (a:Country)-[r]->(b:Country) RETURN a.id AS one, b.id AS other, count(*) AS n"
    " ORDER BY n DESC, one, other LIMIT 10"
)


def edges(count: int) -> Iterator[Drawn]:
    """Edges of one statement each, all different: some are read, the rest are these on other days.

    Reading a million would take much longer than all that is measured.
    """
    read = list(islice(_read(), min(count, READ)))
    for number in range(count):
        drawn = read[number % len(read)]
        yield _later(drawn, number // len(read)) if number >= len(read) else drawn


def _read() -> Iterator[Drawn]:
    seen: set[str] = set()
    for _, found in News().articles(4 * READ):
        for statement in found:
            for edge in _alone(statement):
                if edge.id not in seen:
                    seen.add(edge.id)
                    yield Drawn(edge, statement)


def _later(drawn: Drawn, years: int) -> Drawn:
    """The same between the same, as if said years later: another id, another day."""
    edge = drawn.edge
    day = edge.date_earliest and edge.date_earliest.replace(day=1, year=2010 + years % 15)
    changed = {"id": f"{edge.id}-{years}", "date": day and str(day), "date_earliest": day,
               "date_latest": day, "year": day and day.year}  # fmt: skip
    return Drawn(edge.model_copy(update=changed), drawn.best)


def _alone(statement: Statement) -> list[Any]:
    key = merge.group_of(statement, relations())
    return list(merge.edges_of_group(key, [statement], relations()))


def nodes(found: list[Drawn]) -> list[Node]:
    """The parties of edges."""
    known = {
        (actor.kind, actor.id): Node(actor.kind, actor.id, actor.name, None, None)
        for drawn in found
        for actor in actors(drawn.edge)
    }
    return [known[key] for key in sorted(known)]


def timed(label: str, work: Callable[[], object]) -> float:
    """Run once; print and give the seconds."""
    begun, worked = time.perf_counter(), time.process_time()
    work()
    seconds, busy = time.perf_counter() - begun, time.process_time() - worked
    print(f"{label:48}{seconds:9.2f} s, {busy:.2f} s of work", flush=True)
    return seconds


def write(folder: Path, parties: list[Node], found: list[Drawn]) -> None:
    """Rows of nodes and edges as files."""
    sheets = Sheets(folder, "0")
    for node in parties:
        sheets.node(node.kind, properties.party(node))
    for drawn in found:
        sheets.edge(drawn)
    sheets.flush()


def projected(parties: list[Node], found: list[Drawn]) -> Any:
    """The same in networkx."""
    links = (
        Link(drawn.edge.type, drawn.edge.source.id, drawn.edge.target.id, properties.edge(drawn))
        for drawn in found
    )
    return multidigraph(((node.kind, properties.party(node)) for node in parties), links)


def load(path: Path, folder: Path) -> None:
    """A new graph file from the rows, closed."""
    graph = GraphFile(path, once=True)
    for text in cypher.tables(relations()):
        graph.write(text)
    for works in copies(folder):
        graph.write_beside(works)
    graph.close()


def alike(found: list[Drawn]) -> list[Drawn]:
    """Further edges of one type between states alone."""
    of = ("CRITICISED", "Country", "Country")
    fitting = (d for d in found if (d.edge.type, d.edge.source.kind, d.edge.target.kind) == of)
    return [_later(drawn, READ) for drawn in islice(fitting, FURTHER)]


def add(graph: GraphFile, found: list[Drawn]) -> None:
    """Further edges between parties that are there, in one transaction."""
    graph.write("BEGIN TRANSACTION")
    changes.create_edges(graph, found)
    graph.write("COMMIT")


def median(work: Callable[[], object]) -> float:
    """Milliseconds of a question, warm."""
    times = []
    for _ in range(9):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return statistics.median(times[2:]) * 1000


def ask(graph: GraphFile, other: Any) -> None:
    """Three questions to both."""
    busiest = Counter(s for s, t, d in other.edges(data=True) if d["type"] == "MET").most_common(2)
    one, two = (party for party, _ in busiest)
    event = next(t for s, t, d in other.edges(data=True) if d["type"] == "BOYCOTTED")
    kinds = dict(other.nodes(data="label"))

    def pairs() -> object:
        found = Counter((s, t) for s, t in other.edges() if kinds[s] == kinds[t] == "Country")
        return found.most_common(10)

    def meetings() -> object:
        ways = ((one, two), (two, one))
        return [
            k for a, b in ways for k, d in (other.get_edge_data(a, b) or {}).items()
            if d["type"] == "MET"
        ]  # fmt: skip

    def boycotts() -> object:
        return [s for s, _, d in other.in_edges(event, data=True) if d["type"] == "BOYCOTTED"]

    questions: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
        "who boycotts": (lambda: list(graph.read(BOYCOTTS, {"event": event})), boycotts),
        "meetings of two": (
            lambda: list(graph.read(MEETINGS, {"one": one, "other": two})), meetings
        ),
        "ten busiest pairs (scan)": (lambda: list(graph.read(PAIRS)), pairs),
    }  # fmt: skip
    for name, (ours, theirs) in questions.items():
        mine, networkx = median(ours), median(theirs)
        print(f"{name:32}{mine:9.1f} ms, networkx {networkx:9.1f} ms, ratio {networkx / mine:.1f}")


def main() -> None:
    """Print a line for each step."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bulk", description=__doc__)
    parser.add_argument("--edges", type=int, default=1_000_000)
    count = parser.parse_args().edges
    gc.disable()
    made = list(islice(edges(count + FURTHER), count + FURTHER))
    found, further = made[:count], made[count:]
    gc.freeze()  # what is made here is no burden of a real load
    gc.enable()
    parties = nodes(made)
    print(f"{len(found)} edges between {len(parties)} parties")
    with tempfile.TemporaryDirectory(prefix="diplograph-") as temporary:
        folder, path = Path(temporary), Path(temporary) / "graph.lbug"
        timed("rows written as files", lambda: write(folder, parties, found))
        ours = timed("copied into an empty graph", lambda: load(path, folder))
        kept: list[Any] = []
        theirs = timed("networkx", lambda: kept.append(projected(parties, found)))
        print(f"ratio {theirs / ours:.2f}; {path.stat().st_size / 1e6:.0f} MB")
        graph = GraphFile(path)
        same = alike(found)
        timed(f"further {len(same)} edges of one type", lambda: add(graph, same))
        timed(f"further {len(further)} edges of all types", lambda: add(graph, further))
        ask(graph, kept[0])
        timed("closed, which writes them into the file", graph.close)


if __name__ == "__main__":
    main()

"""A Neo4j server beside the embedded store, in one run: importing, pushing, adding, asking.

    python -m benchmarks.server [--edges 200000] [--keep FOLDER] [--heap 1g]

Edges are made as `load.py` makes statements, one each, in articles without texts. A new server gets
them once by `export neo4j-admin` and import, and once by `push`; then both stores get statements of
1,000 more edges, and are asked all canned queries. Ratios are server to embedded: above 1, the
embedded store is faster. With `--keep`, the next run finds the database in that folder.
"""

import argparse
import itertools
import os
import random
import shutil
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from benchmarks.bulk import edges
from benchmarks.load import by_activity, measured
from graph import drawing
from graph.merge import edges_of_group, group_of
from graph.model import Statement
from graph.selection import Selection
from graph.server.home import Running
from graph.server.local import Server
from graph.server.temporary import watched
from graph.stores import Store, open_store, properties
from graph.stores.ladybug import LadybugStore
from graph.stores.neo4j import redrawing, rows
from graph.stores.neo4j.connection import Transaction, writing
from graph.stores.neo4j.store import Neo4jStore
from graph.stores.push import pushing
from queries.catalog import catalog
from queries.export import save

FURTHER = 1000
SLOW = 20.0  # milliseconds that an answer may take
_HELD = 20_000  # edges, while the ledger is filled


def timed(label: str, work: Callable[[], object], edges: int = 0) -> float:
    """Run once; print and give the seconds. Our work is also that of processes that we start."""
    begun, worked = time.perf_counter(), sum(os.times()[:4])
    work()
    seconds, busy = time.perf_counter() - begun, sum(os.times()[:4]) - worked
    rate = f", {edges / seconds:,.0f} edges/s" if edges else ""
    print(f"{label:44}{seconds:8.2f} s, {busy:.2f} s of it our work{rate}", flush=True)
    return seconds


def fill(folder: Path, count: int) -> None:
    """An embedded database with so many edges, each drawn from its statement alone."""
    made = itertools.islice(edges(count), count)
    with open_store(str(folder)) as store:
        assert isinstance(store, LadybugStore)
        pushing.name(store)
        ledger = store.ledger
        while some := list(itertools.islice(made, _HELD)):
            ledger.add(drawn.best for drawn in some)
            with ledger.writing():
                rows = drawing.Rows([], [])
                for edge, best in some:
                    rows.add(group_of(best, ledger.vocabulary), edge, edge.model_dump_json())
                ledger.db.executemany("INSERT INTO edges VALUES (?, ?, ?, ?)", rows.edges)
                ledger.db.executemany(
                    "INSERT OR IGNORE INTO ends VALUES (?, ?, ?, ?, ?, ?)", rows.ends
                )
                drawing.settle(ledger)
        store.write_drawn()


def imported(folder: Path, temporary: Path, server: Server) -> float:
    """Export, import, start, constraints: the seconds of the first two."""
    place = temporary / "export"
    with open_store(str(folder), read_only=True) as store:
        seconds = timed("export neo4j-admin", lambda: save(store, "neo4j-admin", place))
    script = (place / "import.sh").read_text(encoding="utf-8")
    words = [line.strip(" \\") for line in script.splitlines() if line.startswith("  --")]
    options = [word for line in words for word in line.split()]
    here = Path.cwd()
    os.chdir(place)
    try:
        seconds += timed(
            "neo4j-admin database import",
            lambda: server.admin("database", "import", "full", "neo4j", *options, heap="1g"),
        )
    finally:
        os.chdir(here)
    print(f"{'both':44}{seconds:8.2f} s")
    return seconds


def constrain(running: Running, script: Path) -> None:
    """What `cypher-shell -f constraints.cypher` does."""
    from neo4j import GraphDatabase

    with GraphDatabase.driver(running.uri, auth=running.auth) as driver:
        for text in filter(str.strip, script.read_text(encoding="utf-8").split(";\n")):
            driver.execute_query(text)
        driver.execute_query("CALL db.awaitIndexes(600)")


def further() -> list[Statement]:
    """Statements of new edges between parties that are there."""
    dice, found = random.Random(7), []
    for drawn in itertools.islice(edges(FURTHER), FURTHER):
        fields = {name: getattr(drawn.best, name) for name in Statement.model_fields}
        day = f"2031-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        new = {"id": f"new-{drawn.best.article.id}", "published": day}
        fields |= {"article": drawn.best.article.model_copy(update=new), "date": day}
        del fields["id"]
        found.append(Statement.make(**fields))
    return found


def write_records(server: Store, statements: list[Statement]) -> None:
    """New edges as records, which is what is left of adding once they are drawn."""
    assert isinstance(server, Neo4jStore)
    vocabulary, found = server.vocabulary, defaultdict(list)
    for one in statements:
        (edge,) = edges_of_group(group_of(one, vocabulary), [one], vocabulary)
        drawn = drawing.Drawn(edge, one)
        # Some say what is there already: with an id of its own it is new.
        record = rows.edge(drawn, "") | {"id": f"new-{edge.id}"}
        row = {**properties.ends(drawn), "type": edge.type, "row": record}
        found[edge.source.kind, edge.target.kind].append(row)

    def work(tx: Transaction) -> None:
        for kinds, some in found.items():
            tx.write(redrawing.creating(*kinds), some)

    timed(f"{len(statements):,} edges as records", lambda: server.connection.write(work))
    drop = "UNWIND $rows AS row MATCH ()-[r]->() WHERE r._content = '' DELETE r"
    server.connection.write(writing(drop, [{}]))


def add(store: Store, statements: list[Statement]) -> float:
    """Load them and have the graph drawn."""

    def work() -> None:
        store.add(statements)
        next(store.run("MATCH (c:Country) RETURN count(*) AS n"))

    return timed(f"{len(statements):,} statements to {type(store).__name__}", work)


def ask(server: Store, embedded: Store) -> None:
    """Medians of each canned query, warm, as its example asks, about typical parties."""
    ranked = by_activity(embedded)
    print(f"{'canned query, ms':24}{'server':>9}{'embedded':>10}{'ratio':>8}{'rows':>7}")
    slow = 0
    for name, query in catalog().items():
        arguments: dict[str, str] = {}
        for parameter in query.parameters:
            if parameter.example and parameter.default is None:
                fitting = ranked.get(parameter.kinds[0], [parameter.example])
                left = [value for value in fitting if value not in arguments.values()]
                arguments[parameter.name] = left[min(10, len(left) - 1)]
        found = []
        for store in (server, embedded):
            times, rows = measured(store, name, arguments)
            found.append(statistics.median(times) * 1000)
        slow += found[0] > SLOW
        print(f"{name:24}{found[0]:9.1f}{found[1]:10.1f}{found[0] / found[1]:8.2f}{rows:7}")
    print(f"{slow} of {len(catalog())} take the server more than {SLOW:g} ms")


def run(folder: Path, temporary: Path, heap: str) -> None:
    """Everything, on servers of our own."""
    with open_store(str(folder), read_only=True) as store:
        count = store.stats()["edges"]
    print(f"{count:,} edges")
    filled = Server(temporary / "imported")
    filled.prepare()
    imported(folder, temporary, filled)
    os.environ.update(filled.start(bolt=0, http=0, heap=heap).environment)
    running = filled.running()
    assert running and running.process
    with watched(running.process.pid, str(temporary)):
        script = temporary / "export" / "constraints.cypher"
        timed("constraints and indexes", lambda: constrain(running, script))
        shutil.copytree(folder, temporary / "copy.db")
        copy = str(temporary / "copy.db")
        with open_store("neo4j:") as server, open_store(copy) as embedded:
            ask(server, embedded)
            new = further()
            for _ in range(3):
                write_records(server, new)
            print(f"{'ratio':44}{add(server, new) / add(embedded, new):8.2f}")
    filled.stop()
    pushed(folder, temporary, heap)


def pushed(folder: Path, temporary: Path, heap: str) -> None:
    """Push into an empty server, and again."""
    server = Server(temporary / "pushed")
    running = server.start(bolt=0, http=0, heap=heap)
    os.environ.update(running.environment)
    assert running.process
    with watched(running.process.pid, str(temporary)), open_store(str(folder)) as store:
        count = store.stats()["edges"]

        def work() -> object:
            return pushing.push(store, running.uri, Selection(), lambda done, total: None)

        timed("push into an empty server", work, count)
        timed("push again", work)
    server.stop()


def main() -> None:
    """Make what is not there, then run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edges", type=int, default=200_000)
    parser.add_argument("--keep", type=Path, help="folder that keeps the database")
    parser.add_argument("--heap", default="1g", help="of the servers")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="diplograph-server-") as temporary:
        folder = options.keep or Path(temporary) / "edges.db"
        if not folder.exists():
            timed("make the database", lambda: fill(folder, options.edges))
        run(folder, Path(temporary), options.heap)


if __name__ == "__main__":
    main()

"""Kill loaders of a Neo4j server, and the server itself, and see what is left.

    python benchmarks/kills_server.py [--loaders 50] [--servers 10] [--articles 3000] [--seed 1]

A process loads articles into a server of our own, four at a time, and tells those that the store
has acknowledged; now and then it draws. It is killed (or the server is, which is started again) at
a random moment. What was told must be there; no batch may be there in part, no statement or edge
twice. In the end a load that nobody disturbs must leave what a store in memory has.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from graph.model import Article, Party, Quote, Statement
from graph.receipts import Reading
from graph.server.local import Server
from graph.server.temporary import watched
from graph.stores import open_store

BATCH = 4
STATES = ("CHN", "RUS", "USA", "FRA", "DEU", "IND", "JPN", "BRA", "TUR", "EGY")
PERSONS = {"CHN": "Li Wei", "RUS": "Ivan Orlov", "USA": "Ann Miller", "FRA": "Luc Martin"}
TYPES = ("MET", "URGED", "ACCUSED", "PRAISED", "CRITICISED")


class Fault(Exception):
    """Something acknowledged is gone, something is there twice or in part."""


def party(state: str, person: bool) -> Party:
    """A state, or somebody who speaks for it."""
    country = Party(id=state, kind="Country", name=state)
    if not person or state not in PERSONS:
        return country
    name = PERSONS[state]
    return Party(id=name, kind="Person", name=name, stands_for=country)


def reading(number: int) -> Reading:
    """An article with three statements; the same each time."""
    dice = random.Random(number)
    text = f"Report {number}. " * 3
    article = Article(
        id=f"k{number}", text=text, published=f"2022-{number % 12 + 1:02}-{number % 28 + 1:02}",
        publisher=f"Paper {number % 7}",
    )  # fmt: skip
    found = []
    for place in range(3):
        one, other = dice.sample(STATES, 2)
        month = f"2022-{dice.randint(1, 12):02}"
        found.append(
            Statement.make(
                type=dice.choice(TYPES), status="actual",
                subject=party(one, dice.random() < 0.3), object=party(other, dice.random() < 0.3),
                date=dice.choice([None, month, f"{month}-{dice.randint(1, 28):02}"]),
                quote=Quote(exact=text[place : place + 5], start=place, end=place + 5),
                article=article.ref, confidence=0.8, extractor="rules",
            )
        )  # fmt: skip
    return Reading(article, tuple(found))


def batches(articles: int) -> Iterator[list[Reading]]:
    """All readings, a batch at a time."""
    for first in range(0, articles, BATCH):
        yield [reading(number) for number in range(first, min(first + BATCH, articles))]


def load(articles: int, first: int) -> None:
    """Load into the server of the environment, from a place on and then from the start."""
    found = list(batches(articles))
    with open_store("neo4j:") as store:
        print("open", flush=True)
        for number, batch in enumerate((*found[first:], *found[:first])):
            store.load_many(batch)
            print(",".join(one.article.id for one in batch), flush=True)
            if number % 40 == 39:
                store.stats()


def child(articles: int, first: int, environment: dict[str, str]) -> "subprocess.Popen[bytes]":
    """A load under way."""
    root = str(Path(__file__).parents[1])
    return subprocess.Popen(
        [sys.executable, __file__, "--load", str(first), "--articles", str(articles)],
        env={**os.environ, **environment, "PYTHONPATH": root},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def check(told: set[str]) -> None:
    """Raises Fault if the server lacks what was told, or has something twice or in part."""
    with open_store("neo4j:") as store:
        there = {ref.id for ref in store.articles()}
        lost = told - there
        if lost:
            raise Fault(f"{len(lost)} acknowledged articles are lost: {sorted(lost)[:3]}")
        parts = Counter(int(id[1:]) // BATCH for id in there)
        torn = [number for number, count in parts.items() if count != BATCH]
        if torn:
            raise Fault(f"batches are there in part: {torn}")
        odd = list(
            store.run(
                "MATCH (a:Article) WITH a, COUNT { (a)<-[:IN_ARTICLE]-() } AS n"
                " WHERE n <> 3 RETURN a.id AS id, n"
            )
        )
        if odd:
            raise Fault(f"articles have lost statements, or have them twice: {odd[:3]}")
        numbers = store.stats()
        if numbers["edges"] != sum(1 for _ in store.edges()):
            raise Fault("there are other edges than the statements give")


def compare(articles: int) -> None:
    """Raises Fault if the server differs from a store in memory that was loaded the same."""
    with open_store("memory:") as memory, open_store("neo4j:") as server:
        for batch in batches(articles):
            memory.load_many(batch)
        if list(server.edges()) != list(memory.edges()):
            raise Fault("the edges are not those of a store in memory")
        one, other = server.graph(), memory.graph()
        if dict(one.nodes(data=True)) != dict(other.nodes(data=True)):
            raise Fault("the parties are not those of a store in memory")
        if sorted(one.edges(keys=True)) != sorted(other.edges(keys=True)):
            raise Fault("the relationships are not those of a store in memory")


def round_(server: Server, articles: int, dice: random.Random, told: set[str], whole: bool) -> str:
    """One load, killed with the server or alone: what became of it."""
    running = server.running()
    assert running
    process = child(articles, dice.randrange(articles // BATCH), running.environment)
    assert process.stdout
    for line in islice(process.stdout, dice.choice([1, 2, 6, 20, 60])):
        _note(line, told)
    time.sleep(dice.random() * 0.3)
    if whole:
        assert running.process
        os.kill(running.process.pid, signal.SIGKILL)
    else:
        process.kill()
    rest, errors = process.communicate(timeout=60)
    for line in rest.splitlines():
        _note(line, told)
    if whole:
        said = errors.decode().strip().splitlines()
        if process.returncode == 0 or not said or "StoreError" not in said[-1]:
            raise Fault(f"the loader did not say that the server was gone: {said[-1:]}")
        server.stop()
        server.start(bolt=running.process.bolt if running.process else 0, http=0)
    return "servers" if whole else "loaders"


def _note(line: bytes, told: set[str]) -> None:
    # A line without its end was cut off by the kill.
    if line.strip() != b"open" and line.strip().startswith(b"k"):
        told.update(line.decode().strip().split(","))


def run(loaders: int, servers: int, articles: int, seed: int, tell: bool = True) -> Counter[str]:
    """So many rounds of each; raises Fault."""
    dice, tally = random.Random(seed), Counter[str]()
    articles -= articles % BATCH
    rounds = [False] * loaders + [True] * servers
    dice.shuffle(rounds)
    with tempfile.TemporaryDirectory(prefix="diplograph-kills-") as folder:
        server = Server(Path(folder, "home"))
        running = server.start(bolt=0, http=0)
        os.environ.update(running.environment)
        told: set[str] = set()
        try:
            assert running.process
            with watched(running.process.pid, folder):
                for whole in rounds:
                    tally[round_(server, articles, dice, told, whole)] += 1
                    check(told)
                    if tell:
                        print(dict(tally), len(told), "articles told", flush=True)
                done = child(articles, 0, running.environment)
                _, errors = done.communicate()
                if done.returncode:
                    raise Fault(f"the last load failed: {errors.decode()[-300:]}")
                compare(articles)
        finally:
            server.stop()
    return tally


def main() -> None:
    """As the first lines say."""
    parser = argparse.ArgumentParser()
    for name, default in (("loaders", 50), ("servers", 10), ("articles", 3000), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--load", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.load is not None:
        load(given.articles, given.load)
        return
    begin = time.monotonic()
    tally = run(given.loaders, given.servers, given.articles, given.seed)
    print(f"{dict(tally)} killed, nothing lost, nothing twice; {time.monotonic() - begin:.0f} s")


if __name__ == "__main__":
    main()

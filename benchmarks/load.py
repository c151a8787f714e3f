"""How fast 100,000 statements load into the embedded store, and what asking costs then.

    python benchmarks/load.py [--statements 100000] [--keep FOLDER]

With `--keep`, a second run only asks. The statements are made up, but shaped as news is: a few
parties make most of it, an event has several reports, and half of them name no day.
"""

import argparse
import datetime as dt
import functools
import gc
import itertools
import random
import resource
import statistics
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from graph.model import Actor, Article, Party, Quote, Statement
from graph.reference import tables
from graph.schema import Relation, relations
from graph.stores import Store, open_store
from queries.catalog import catalog, run

FIRST_DAY = dt.date(2010, 1, 1)
DAYS = 5000
TYPES = {"MET": 16, "URGED": 9, "CRITICISED": 9, "ACCUSED": 7, "VISITED": 6, "SUPPORTED": 5,
         "COOPERATED": 5, "SANCTIONED": 4, "REPRESENTS": 12, "MEMBER_OF": 4}  # fmt: skip
PUBLISHERS = [f"Paper {number}" for number in range(40)]
WORDS = "talks ministers sanctions summit border trade visit statement allies energy".split()


class News:
    """Makes articles with statements, the same ones for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self.random = random.Random(seed)
        self.states = [
            Party(id=c.id, kind="Country", name=c.name) for c in tables.countries().values()
        ]
        self.organisations = [
            Party(id=o.id, kind="Organization", name=o.name)
            for o in tables.organisations().values()
        ]
        self.occasions = [
            Party(id=o.id, kind="Event", name=o.name) for o in tables.occasions().values()
        ]
        self.random.shuffle(self.states)
        self.leaders = {
            state.id: [
                Party(
                    id=f"{name} {state.name}", kind="Person", name=f"{name} {state.name}",
                    stands_for=Actor(id=state.id, kind="Country", name=state.name),
                )
                for name in ("President", "Premier", "Minister", "Adviser", "Speaker")
            ]
            for state in self.states
        }  # fmt: skip
        self.types = relations()

    def articles(self, statements: int) -> Iterator[tuple[Article, list[Statement]]]:
        """Articles with two statements each, on the whole."""
        made = 0
        for number in itertools.count():
            count = min(self.random.choice([0, 1, 1, 2, 2, 3, 5]), statements - made)
            published = FIRST_DAY + dt.timedelta(days=self.random.randrange(DAYS))
            text = " ".join(self.random.choices(WORDS, k=300))
            article = Article(
                id=f"article-{number}", text=text, title=text[:60],
                published=str(published), publisher=self.random.choice(PUBLISHERS),
                url=f"https://example.org/{number}",
            )  # fmt: skip
            yield article, [self._statement(article, published, n) for n in range(count)]
            made += count
            if made >= statements:
                return

    def _statement(self, article: Article, published: dt.date, number: int) -> Statement:
        relation = self.types[self._weighted(TYPES)]
        subject, target = self._ends(relation)
        ago = min(int(self.random.expovariate(0.7)), 6)
        day = published - dt.timedelta(days=ago)
        start = number * 200
        return Statement.make(
            type=relation.name,
            status=self.random.choices(["actual", "planned", "denied"], [8, 2, 1])[0],
            subject=subject,
            object=target,
            date=self.random.choice([None, str(day), str(day), str(day)[:7], None]),
            quote=Quote(exact=article.text[start : start + 180], start=start, end=start + 180),
            article=article.ref,
            confidence=round(self.random.uniform(0.5, 1), 2),
            extractor="benchmark",
        )

    def _weighted(self, weights: dict[str, int]) -> str:
        rest = len(self.types) - len(weights)
        if self.random.randrange(100) < 80 or not rest:
            return self.random.choices(list(weights), list(weights.values()))[0]
        return self.random.choice(list(self.types))

    def _ends(self, relation: Relation) -> tuple[Party, Party]:
        while True:
            subject, target = self._end(relation.subject), self._end(relation.object)
            if relation.name == "REPRESENTS" and subject.stands_for:
                target = Party(**subject.stands_for.model_dump())
            if subject.id != target.id:
                return subject, target

    def _end(self, kinds: tuple[str, ...]) -> Party:
        state = self._skewed(self.states)
        if "Event" in kinds and self.random.random() < 0.8:
            return self._skewed(self.occasions)
        if "Person" in kinds and (len(kinds) == 1 or self.random.random() < 0.5):
            return self._skewed(self.leaders[state.id])
        if "Organization" in kinds and ("Country" not in kinds or self.random.random() < 0.1):
            return self._skewed(self.organisations)
        return state if "Country" in kinds else self._skewed(self.occasions)

    def _skewed(self, parties: list[Party]) -> Party:
        """As in the news, a few are named often and most hardly ever."""
        return self.random.choices(parties, cum_weights=cumulated(len(parties)))[0]


@functools.cache
def cumulated(count: int) -> list[float]:
    """Cumulated weights of so many parties, the most newsworthy first."""
    return list(itertools.accumulate(1 / (rank + 2) for rank in range(count)))


def worked_so_far() -> float:
    """Seconds that processors worked for this process and those it has waited for."""
    own, others = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def timed(label: str, work: Callable[[], object]) -> None:
    """Run once and print the seconds that passed, and those that the processor worked."""
    start, busy = time.perf_counter(), worked_so_far()
    result = work()
    passed, worked = time.perf_counter() - start, worked_so_far() - busy
    print(f"{label:32}{passed:8.2f} s, {worked:.2f} s of work   {result}")


def load(store: Store, news: list[tuple[Article, list[Statement]]]) -> str:
    """Load article by article, each durable before the next."""
    for article, statements in news:
        store.load(article, statements)
    return f"{len(news)} articles"


def ask(store: Store) -> None:
    """Median time of each canned query, warm, as its example asks, about other parties."""
    ranked = by_activity(store)
    print(f"{'canned query, ms':24}{'typical':>9}{'rows':>7}{'busiest':>10}{'rows':>7}")
    for name, query in catalog().items():
        line = f"{name:24}"
        for rank in (10, 0):
            arguments: dict[str, str] = {}
            for parameter in query.parameters:
                if parameter.example and parameter.default is None:
                    fitting = ranked.get(parameter.kinds[0], [parameter.example])
                    left = [value for value in fitting if value not in arguments.values()]
                    arguments[parameter.name] = left[min(rank, len(left) - 1)]
            times, rows = measured(store, name, arguments)
            line += f"{statistics.median(times) * 1000:9.1f}{rows:7} "
        print(line)


def measured(store: Store, name: str, arguments: dict[str, str]) -> tuple[list[float], int]:
    """Seconds of some runs, and the number of rows."""
    times, rows = [], 0
    for _ in range(7):
        start = time.perf_counter()
        rows = len(list(run(store, name, arguments)))
        times.append(time.perf_counter() - start)
    return times[1:], rows


def by_activity(store: Store) -> dict[str, list[str]]:
    """Values for parameters, by kind: names with most edges first, edges with most statements."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for edge in store.edges():
        found["edge"][edge.id] = len(edge.statements)
        found["relation"][edge.type] += 1
        for party in (edge.source, edge.target):
            found[party.kind][party.name] += 1
    ranked = {kind: [name for name, _ in counts.most_common(100)] for kind, counts in found.items()}
    kinds = {"country": "Country", "actor": "Country", "organisation": "Organization",
             "person": "Person", "event": "Event"}  # fmt: skip
    return ranked | {kind: ranked[label] for kind, label in kinds.items()}


def first(folder: Path) -> object:
    """The first answer of a store that was closed."""
    with open_store(str(folder), read_only=True) as store:
        return next(store.run("MATCH (c:Country) RETURN count(*) AS n"))["n"]


def main() -> None:
    """Make, load, ask."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--keep", type=Path, help="folder that keeps the database, to ask it again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="diplograph-") as temporary:
        folder = options.keep or Path(temporary) / "articles.db"
        if not folder.exists():
            fill(folder, Path(temporary) / "statements.db", options.statements)
        timed("open for reading, first answer", lambda: first(folder))
        with open_store(str(folder), read_only=True) as store:
            ask(store)
        size = sum(path.stat().st_size for path in folder.iterdir())
        print(f"{size / 1e6:.0f} MB")


def fill(folder: Path, other: Path, statements: int) -> None:
    """Load everything in two ways, and change a little."""
    gc.disable()  # what is made here is no burden of a real load, which reads line by line
    news = list(News().articles(statements))
    alone = [statement for _, found in news for statement in found]
    gc.freeze()
    gc.enable()
    print(f"{len(alone)} statements in {len(news)} articles")
    with open_store(str(other)) as store:
        timed("add statements alone", lambda: store.add(alone))
        timed("draw all", store.stats)
    with open_store(str(folder)) as store:
        timed("load article by article", lambda: load(store, news))
        timed("draw all", store.stats)
        timed("load all again", lambda: load(store, news))
        timed("retract one article, draw", lambda: (store.retract("article-3"), store.stats())[0])
        timed("load it again, draw", lambda: (load(store, news[3:4]), store.stats())[0])


if __name__ == "__main__":
    main()

"""Articles a second by one process, by two, and by a Dask cluster of two workers on this machine.

    python -m benchmarks.throughput [--articles 400]

The articles are those of `benchmarks/gold`, again and again, so their names are looked up and their
sentences parsed as real news is. Starting the processes counts; so does writing what is found.
"""

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

from benchmarks.accuracy import OWN
from benchmarks.speed import articles
from graph.model import Article
from loaders.formats.source import NOTHING
from loaders.parallel import readings


def news(count: int) -> Iterator[Article]:
    """So many articles, each with an id of its own."""
    known = list(articles(sorted(OWN.glob("*.jsonl"))))
    for number, article in enumerate(islice(cycle(known), count)):
        yield article.model_copy(update={"id": f"t{number}"})


def work() -> float:
    """Seconds that processors worked for this process and those it has waited for."""
    own, others = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def timed(label: str, count: int, read: Callable[[], int], base: float | None = None) -> float:
    """Run once; print and give articles a second."""
    begun, worked = time.perf_counter(), work()
    statements = read()
    seconds = time.perf_counter() - begun
    speed = count / seconds
    ratio = f", {speed / base:.2f} times one process" if base else ""
    print(
        f"{label:28}{speed:8.1f} articles/s{ratio}; {statements} statements,"
        f" {seconds:.1f} s, {work() - worked:.1f} s of work",
        flush=True,
    )
    return speed


def by_processes(found: list[Article], jobs: int) -> int:
    """Read all; how many statements."""
    return sum(len(one.statements) for one in readings(found, jobs))


def by_cluster(folder: Path, scheduler: str) -> int:
    """Read the files of a folder on a cluster; how many statements."""
    from loaders.cluster import extract

    parts = extract([str(folder)], str(folder.parent / "out"), scheduler, NOTHING)
    return sum(part.counts["statements"] for part in parts)


def main() -> None:
    """Print a line for each way."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.throughput", description=__doc__)
    parser.add_argument("--articles", type=int, default=400)
    options = parser.parse_args()
    found = list(news(options.articles))
    print(f"{len(found)} articles, {sum(len(a.text) for a in found)} characters")
    by_processes(found[:2], 1)  # the parser is loaded once
    one = timed("1 process", len(found), lambda: by_processes(found, 1))
    timed("2 processes", len(found), lambda: by_processes(found, 2), one)
    with tempfile.TemporaryDirectory(prefix="diplograph-") as temporary:
        folder = Path(temporary) / "in"
        folder.mkdir()
        for number in range(8):
            lines = (json.dumps(a.model_dump(exclude_none=True)) for a in found[number::8])
            (folder / f"{number}.jsonl").write_text("\n".join(lines), encoding="utf-8")
        from distributed import LocalCluster

        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
            timed(
                "Dask, 2 workers",
                len(found),
                lambda: by_cluster(folder, cluster.scheduler_address),
                one,
            )


if __name__ == "__main__":
    main()

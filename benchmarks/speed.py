"""How many sentences a second, on one core; two processes against one; memory; the first statement.

    python -m benchmarks.speed [FILE ...] [--articles 2000] [--long 0]

Reads text files or JSON lines with a "text"; without a file, the mixed news of `benchmarks.mixed`.
Seconds are those that the processor worked, of each article the quickest of three readings, so
that other work beside counts less. `--long N` reads N sentences more and tells how memory grows.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from benchmarks.mixed import mixed
from graph.errors import DiplographError, InputError
from graph.model import Article
from loaders.extract import default, extract
from loaders.language.clean import prose
from loaders.language.names import find
from loaders.language.parser import minilm
from loaders.language.tree import read
from loaders.parallel import readings

Spans = list[tuple[int, int]]
_FEW = 300  # sentences for the steps that parse all
_FIRST = """
import sys, time
sys.argv = ["diplograph", "extract", "-", "--published", "2022-02-05"]
from queries.cli import app
app()
"""


def articles(paths: Sequence[Path]) -> Iterator[Article]:
    """The articles of text and JSON lines files."""
    for path in paths:
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{path}: cannot be read: {error}") from error
        if path.suffix != ".jsonl":
            yield Article.model_validate({"text": text})
            continue
        for line in filter(None, text.split("\n")):
            record = json.loads(line)
            fields = {name: record.get(name) for name in ("id", "text", "title", "published")}
            yield Article.model_validate(fields)


def names(article: Article, spans: Spans) -> int:
    """Names of an article: how many."""
    return len(find(article, spans).mentions)


def parses(article: Article, spans: Spans) -> int:
    """Parses of all sentences, wanted or not: how many."""
    parser = minilm.default()
    return sum(read(parser, article.text, start, end) is not None for start, end in spans)


def ruled(article: Article, _: Spans) -> int:
    """All sentences of parties parsed and tried, whether they can say something or not."""
    return sum(len(one.rules) for one in default(model=False).sentences(article))


def judged(article: Article, _: Spans) -> int:
    """The same, judged by the head too."""
    reader = default(model=True)
    return sum(len(reader.judged(one)) for one in reader.sentences(article))


def statements(article: Article, _: Spans) -> int:
    """The whole way: how many statements."""
    return sum(1 for _ in extract(article, model=False))


def with_head(article: Article, _: Spans) -> int:
    """The whole way with the head."""
    return sum(1 for _ in extract(article))


Step = Callable[[Article, Spans], int]

# What is timed; True where every sentence is parsed.
STEPS: dict[str, tuple[Step, bool]] = {
    "names alone": (names, False),
    "statements": (with_head, False),
    "statements --no-model": (statements, False),
    "every sentence parsed": (parses, True),
    "every one parsed, ruled": (ruled, True),
    "parsed, ruled, judged": (judged, True),
}


def best(step: Step, some: Sequence[tuple[Article, Spans]]) -> tuple[float, int]:
    """Processor seconds for some articles, each the quickest of three times, and the finds."""
    total, found = 0.0, 0
    for article, spans in some:
        taken = []
        for _ in range(3):
            begun = time.process_time()
            count = step(article, spans)
            taken.append(time.process_time() - begun)
        total, found = total + min(taken), found + count
    return total, found


def steps(texts: Sequence[Article]) -> None:
    """Print a line for each step."""
    cut = [(article, list(prose(article.text))) for article in texts]
    # Where all are parsed: articles of which every sentence has a party before it or in it.
    dense = [(a, s) for a, s in cut if sum(1 for _ in default(model=False).sentences(a)) == len(s)]
    sizes = 0
    few = [one for one in dense if (sizes := sizes + len(one[1])) <= _FEW]
    for name, (step, all_parsed) in STEPS.items():
        some = few if all_parsed else cut
        sentences = sum(len(spans) for _, spans in some)
        step(*some[0])
        seconds, count = best(step, some)
        each = 1000 * seconds / sentences
        print(f"{name:24}{1000 / each:8.0f} sentences/s{each:8.2f} ms each{count:8} found")


def two_processes(texts: Sequence[Article]) -> None:
    """Print how much quicker two processes are, by the clock."""
    taken = []
    for jobs in (1, 2):
        begun = time.perf_counter()
        sum(len(getattr(one, "statements", ())) for one in readings(iter(texts), jobs))
        taken.append(time.perf_counter() - begun)
    print(f"two processes           {taken[0] / taken[1]:8.2f} times one, by the clock")


def first() -> None:
    """Print how long it takes from nothing to the first statement."""

    def run() -> int:
        subprocess.run(
            [sys.executable, "-c", _FIRST],
            input="Xi Jinping met Vladimir Putin in Beijing on Friday, and the two signed a pact.",
            text=True, check=True, capture_output=True,
        )  # fmt: skip
        return 1

    clock, work = [], []
    for _ in range(3):
        before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        run()
        clock.append(time.perf_counter() - begun)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        work.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    print(f"first statement         {min(work):8.2f} s of work, {min(clock):.2f} s by the clock")


def memory(sentences: int) -> None:
    """Print the process's memory as it reads so many sentences of ever new articles."""
    seen, marks = 0, iter(range(0, sentences + 1, max(1, sentences // 5)))
    mark = next(marks)
    for article in islice(mixed(sentences), sentences):
        list(extract(article))
        seen += sum(1 for _ in prose(article.text))
        if seen >= mark:
            pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
            print(f"{seen:10,} sentences      {pages * resource.getpagesize() / 1e6:6.0f} MB")
            mark = next(marks, sentences)
        if seen >= sentences:
            return


def main() -> int:
    """Print all figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--long", type=int, default=0)
    options = parser.parse_args()
    try:
        texts = list(articles(options.files) if options.files else mixed(options.articles))
    except DiplographError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print(f"{len(texts)} articles, {sum(len(list(prose(a.text))) for a in texts)} sentences")
    steps(texts)
    first()
    two_processes(texts)
    if options.long:
        memory(options.long)
    return 0


if __name__ == "__main__":
    sys.exit(main())

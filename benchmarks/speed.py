"""How many sentences a second: finding names, parsing, and the whole way to statements.

    python -m benchmarks.speed [FILE ...]

Reads text files or JSON lines with a "text"; without a file, the articles of `benchmarks/gold`.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.accuracy import OWN
from graph.errors import DiplographError, InputError
from graph.model import Article
from loaders.extract import extract
from loaders.language.clean import prose
from loaders.language.names import find
from loaders.language.parser import minilm
from loaders.language.tree import read

Spans = list[tuple[int, int]]


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


def statements(article: Article, _: Spans) -> int:
    """The whole way: how many statements."""
    return sum(1 for _ in extract(article))


STEPS: dict[str, Callable[[Article, Spans], int]] = {
    "names": names,
    "parses": parses,
    "statements": statements,
}


def main() -> int:
    """Print a line for each step."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE")
    options = parser.parse_args()
    try:
        texts = list(articles(options.files or sorted(OWN.glob("*.jsonl"))))
    except DiplographError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    cut = [(article, list(prose(article.text))) for article in texts]
    sentences = sum(len(spans) for _, spans in cut)
    print(f"{len(texts)} articles, {sentences} sentences")
    for name, step in STEPS.items():
        begun = time.perf_counter()
        step(*cut[0])
        loaded = time.perf_counter()
        count = sum(step(article, spans) for article, spans in cut)
        seconds = time.perf_counter() - loaded
        each = 1000 * seconds / sentences
        print(
            f"{name:<12}{1000 / each:>8.0f} sentences/s{each:>8.2f} ms each{count:>8} found; "
            f"first article {loaded - begun:.2f} s"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Damaged inputs of every format: whatever comes in, articles, statements or problems come out.

    python -m benchmarks.fuzz --inputs 10000 --seed 1

Takes the samples of the tests, cuts, doubles, swaps and overwrites their bytes, and reads them
under their own names. Ends with a traceback and the input's number at the first that is not
answered.
"""

import argparse
import functools
import importlib.util
import io
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

from graph.model import Article, Statement
from loaders.formats.source import NOTHING, Foreign, Given, Mention, Other, Problem, Uncoded
from loaders.reading import read_stream

SAMPLES = Path(__file__).parent.parent / "tests" / "loaders" / "formats" / "samples.py"
TABLES = SAMPLES.with_name("tables") / "table_rows.py"
_ANSWERS = Article | Statement | Mention | Problem | Foreign | Other | Uncoded
_TOKENS = (
    b"\0", b"\xff\xfe", b"\r\n", b'"', b"<", b">", b"{", b"[", b"]" * 50, b"[" * 5000,
    b"<p>" * 5000,
    b"\xe2\x80\xae", b"\\ud800", b"-1", b"99999999999999999999", b"NaN", b"1e999", b"&#0;",
    b"<!ENTITY a 'b'>", b"../../etc/passwd", b"\xef\xbb\xbf", b"PK\x03\x04", b"\x1f\x8b\x08",
    b"9999-99-99", b"http://[", b"text", b"From x 2022\n", b"---\n",
)  # fmt: skip


@functools.cache
def samples() -> dict[str, bytes]:
    """The samples by name, alone and packed, and tables of the field."""
    made, tables = loaded(SAMPLES), loaded(TABLES)
    found: dict[str, bytes] = {name: make() for name, make in made.SAMPLES.items()}
    packed = [
        pack(name, found[name]) for pack in made.CONTAINERS for name in ("story.txt", "rss.xml")
    ]
    found |= {name: text.encode() for name, text, _ in tables.FILES.values()}
    return found | {f"{number}-{name}": data for number, (name, data) in enumerate(packed)}


def loaded(path: Path) -> ModuleType:
    """A module of the tests, which are no package."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The data after one to four accidents."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.choice((1, 1, 2, 8, 64, 1024)))
        data = chance.choice(_ACCIDENTS)(data, at, to, chance)
    return data


_ACCIDENTS: tuple[Callable[[bytes, int, int, random.Random], bytes], ...] = (
    lambda data, at, to, chance: data[:at],
    lambda data, at, to, chance: data[:at] + data[to:],
    lambda data, at, to, chance: data[:to] + data[at:],
    lambda data, at, to, chance: data[:at] + chance.randbytes(to - at) + data[to:],
    lambda data, at, to, chance: data[:at] + chance.choice(_TOKENS) + data[at:],
    lambda data, at, to, chance: data[:at] + chance.choice(_TOKENS) + data[to:],
    lambda data, at, to, chance: (
        data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]
        if at < len(data)
        else data
    ),
)


def inputs(number: int, seed: int) -> Iterator[tuple[int, str, bytes]]:
    """Numbered damaged samples, the formats in turn; equal seeds give equal inputs."""
    whole = list(samples().items())
    for index in range(number):
        chance = random.Random(f"{seed}-{index}")
        name, data = whole[index % len(whole)]
        if chance.random() < 0.05:
            name = chance.choice(whole)[0]  # under a name that promises something else
        yield index, name, damaged(data, chance)


def run(number: int, seed: int, given: Given = NOTHING) -> Counter[str]:
    """How often articles, statements and problems came; raises what no input may raise."""
    counts = Counter[str]()
    for index, name, data in inputs(number, seed):
        try:
            for item in read_stream(name, io.BytesIO(data), given):
                assert isinstance(item, _ANSWERS)
                if isinstance(item, Problem):
                    assert item.message
                counts[type(item).__name__] += 1
        except BaseException:
            print(f"input {index} of seed {seed}: {name}")
            raise
        counts["inputs"] += 1
    return counts


def main() -> None:
    """Reads the damaged inputs and tells what came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    begun = time.monotonic()
    counts = run(asked.inputs, asked.seed)
    told = ", ".join(f"{count:,} {what}" for what, count in sorted(counts.items()))
    print(f"{told}; {time.monotonic() - begun:.0f} s, no traceback")


if __name__ == "__main__":
    main()

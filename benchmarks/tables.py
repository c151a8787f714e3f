"""How fast event tables are read: GDELT rows into statements, and the memory that takes.

    python -m benchmarks.tables --rows 100000 --seed 1

The rows are made up: twenty states, twenty codes, some of which no relation says, private actors,
addresses of which several rows share one.
"""

import argparse
import random
import resource
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.fuzz import TABLES, loaded
from loaders.reading import read

STATES = "USA CHN RUS FRA DEU GBR IRN IND JPN BRA TUR EGY ZAF KOR POL UKR ISR SAU IDN MEX".split()
CODES = "010 020 036 040 042 043 046 051 057 061 071 111 112 120 130 163 173 190 193 141".split()
ROLES = ("", "GOV", "GOV", "MIL", "BUS", "CVL", "LEG")


def rows(number: int, seed: int) -> Iterator[str]:
    """Made-up events of GDELT 2.0; equal seeds give equal rows."""
    chance, gdelt = random.Random(seed), loaded(TABLES).gdelt
    for index in range(number):
        one, other = chance.sample(STATES, 2)
        yield gdelt(
            1_000_000 + index,
            Actor1CountryCode=one,
            Actor2CountryCode=other,
            Actor1Type1Code=chance.choice(ROLES),
            EventCode=chance.choice(CODES),
            SQLDATE=f"202112{chance.randint(1, 28):02}",
            SOURCEURL=f"https://www.site{index % 500}.example/news/{index * 2 // 5}/story.html",
        )


def main() -> None:
    """Writes the rows, reads them, and tells what that took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "events.CSV")
        with file.open("w", encoding="utf-8") as out:
            out.writelines(f"{row}\n" for row in rows(asked.rows, asked.seed))
        counts, before = Counter[str](), _megabytes()
        begun, worked = time.monotonic(), time.process_time()
        for item in read([str(file)]):
            counts[type(item).__name__] += 1
        seconds, cpu = time.monotonic() - begun, time.process_time() - worked
    told = ", ".join(f"{count:,} {what}" for what, count in sorted(counts.items()))
    print(f"{asked.rows:,} rows: {told}; {seconds:.1f} s, {cpu:.1f} s of one core")
    print(f"{asked.rows / cpu:,.0f} rows a second; memory {before} to {_megabytes()} MB")


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()

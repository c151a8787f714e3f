"""Kill `diplograph load` at random moments, and see that nothing acknowledged is lost.

    python benchmarks/kills.py [--kills 500] [--articles 400] [--seed 1]

Each round starts a load of the same articles into the same folder (by one process or by two) and
kills it: while it starts, while it reads, when receipts are told, while it draws the graph. What it
has acknowledged (its `--receipts`) must be in the ledger. When all articles are there, the folder
must export the same as one that was loaded undisturbed, byte for byte, and a new folder is begun.
"""

import argparse
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

PAIRS = [("Canada", "Russia"), ("Poland", "Ukraine"), ("India", "France"), ("Japan", "China")]
SAID = [
    "{0} accused {1} of breaking the agreement.",
    "The president of {0} visited {1} on Friday.",
    "{0} and {1} signed an agreement on trade.",
    "{0} urged {1} to release the prisoners.",
    "Officials from {0} met their counterparts from {1} on Monday.",
]


class Fault(Exception):
    """Something acknowledged is gone, or the result is another one."""


def news(path: Path, articles: int, characters: int = 0) -> None:
    """Articles of three sentences each, as JSON lines, made so long that all have `characters`."""
    filler = " Bread was sold out by noon again." * (characters // articles // 34)
    made = random.Random(7)
    with path.open("w", encoding="utf-8") as out:
        for number in range(articles):
            text = (
                " ".join(made.choice(SAID).format(*made.choice(PAIRS)) for _ in range(3)) + filler
            )
            day = f"2022-{number % 12 + 1:02}-{number % 28 + 1:02}"
            article = {"id": f"k{number}", "text": text, "published": day, "publisher": "Wire"}
            out.write(json.dumps(article) + "\n")


def command(*words: str) -> list[str]:
    """The program, as the console script starts it."""
    start = "import sys; from queries.cli import app; sys.exit(app())"
    return [sys.executable, "-c", start, *words]


def environment() -> dict[str, str]:
    """Ours, with the checkout importable."""
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}


def load(folder: Path, articles: Path, receipts: Path, jobs: int) -> "subprocess.Popen[bytes]":
    """A load under way."""
    words = ["load", str(articles), "--db", str(folder), "--receipts", str(receipts), "-q"]
    receipts.write_text("")
    return subprocess.Popen(
        command(*words, "--jobs", str(jobs)), env=environment(), stderr=subprocess.PIPE
    )


def acknowledged(receipts: Path) -> set[str]:
    """Articles whose receipts were told in full."""
    lines = receipts.read_text(encoding="utf-8").split("\n")[:-1]
    return {json.loads(line)["article"] for line in lines}


def kept(folder: Path) -> set[str]:
    """Articles in the ledger, read as SQLite alone would after a crash."""
    if not (folder / "ledger.sqlite").exists():
        return set()
    with closing(sqlite3.connect(folder / "ledger.sqlite")) as db:
        if not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            return set()
        return {id for (id,) in db.execute("SELECT id FROM articles")}


def wait(process: "subprocess.Popen[bytes]", receipts: Path, dice: random.Random) -> None:
    """Until a random moment of its life."""
    moment = dice.random()
    if moment < 0.15:  # while it starts
        time.sleep(dice.random() * 1.5)
        return
    while process.poll() is None and not receipts.read_bytes():
        time.sleep(0.005)
    if moment > 0.75:  # after the last receipt, while it draws
        size = -1
        while process.poll() is None and receipts.stat().st_size != size:
            size = receipts.stat().st_size
            time.sleep(0.4)
    time.sleep(dice.random() * dice.choice([0.02, 0.2, 1.0]))


def round_(folder: Path, articles: Path, dice: random.Random, known: set[str]) -> str:
    """One load that is killed (or was quicker): what became of it. Raises Fault."""
    receipts = folder.with_suffix(".receipts")
    process = load(folder, articles, receipts, dice.choice([1, 2]))
    wait(process, receipts, dice)
    killed = process.poll() is None
    process.send_signal(signal.SIGKILL)
    _, told = process.communicate()
    if not killed and process.returncode:
        raise Fault(f"load failed: {told.decode().strip()}")
    known |= acknowledged(receipts)
    lost = known - kept(folder)
    if lost:
        raise Fault(f"{len(lost)} acknowledged articles are lost: {sorted(lost)[:3]}")
    return "killed" if killed else "finished"


def export(folder: Path) -> bytes:
    """Statements and graph of a folder, as the program writes them."""
    found = b""
    for format in ("statements", "nodelink"):
        words = command("export", format, "--db", str(folder))
        found += subprocess.run(words, env=environment(), check=True, capture_output=True).stdout
    return found


def run(kills: int, articles: int, seed: int, told: bool = True) -> Counter[str]:
    """Rounds until so many loads were killed; raises Fault."""
    dice = random.Random(seed)
    tally: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="diplograph-kills-") as temporary:
        source, expected = Path(temporary) / "news.jsonl", b""
        news(source, articles, 100_000)  # fewer are read without other processes
        calm = Path(temporary) / "calm.db"
        words = command("load", str(source), "--db", str(calm), "--jobs", "1", "-q")
        subprocess.run(words, env=environment(), check=True)
        expected = export(calm)
        while tally["killed"] < kills:
            folder = Path(temporary) / f"{tally['folders']}.db"
            known: set[str] = set()
            tally["folders"] += 1
            for _ in range(dice.randint(2, min(12, kills))):
                tally[round_(folder, source, dice, known)] += 1
                if told and sum(tally.values()) % 10 == 0:
                    print(dict(tally), flush=True)
            load(folder, source, folder.with_suffix(".receipts"), 2).communicate()
            if export(folder) != expected:
                raise Fault(f"{folder} exports something else than a load that was not disturbed")
    return tally


def main() -> int:
    """Run and say what happened."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    begun = time.monotonic()
    try:
        tally = run(options.kills, options.articles, options.seed)
    except Fault as fault:
        print(f"FAULT: {fault}")
        return 1
    print(
        f"{tally['killed']} kills in {tally['folders']} folders, {tally['finished']} loads were"
        f" quicker; nothing acknowledged was lost, all exports equal"
        f" ({time.monotonic() - begun:.0f} s)"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())

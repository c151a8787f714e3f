"""`extract` on a cluster: inputs from anywhere, statements to a folder of Parquet files."""

from typing import TYPE_CHECKING

from graph.errors import UsageError
from queries.cli.messages import count, note, progress
from queries.cli.receipts import Tally

if TYPE_CHECKING:
    from loaders.formats.source import Given


def extract(
    paths: list[str], output: str, cluster: str, given: "Given", model: bool, quiet: bool
) -> Tally:
    """Read the inputs on the cluster, and tell what has come of them; raises UsageError."""
    from loaders.cluster import extract as parts

    if output == "-":
        raise UsageError("--cluster writes a folder: name it, as in -o statements/")
    tally = Tally()
    files = known = 0
    with progress(None, quiet) as bar:
        for part in parts(paths, output, cluster, given, model):
            files += 1
            known += part.counts.pop("known", 0)
            for problem in part.problems:
                tally.reject(problem)
            for rows in part.uncoded:
                tally.leave(rows)
            part.counts.pop("problems", 0)
            tally.update(part.counts)
            bar.tell(f"{count(files, 'file')}, {tally.speed()}")
    tally["read"] = tally["articles"] + tally["statements"] + known
    before = f" ({known} read before)" if known else ""
    note(
        f"{output}: {count(files, 'file')}{before}, {count(tally['articles'], 'article')},"
        f" {count(tally['statements'], 'statement')}.",
        quiet,
    )
    if tally["foreign"]:
        note(f"{count(tally['foreign'], 'article')} in other languages left out.", quiet)
    if tally["others"]:
        note(f"{count(tally['others'], 'file')} that hold no article left out.", quiet)
    if tally.uncoded:
        note(tally.unsaid(), quiet)
    return tally

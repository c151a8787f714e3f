"""How answers come out: rows, their quotes or citations, and what stands behind them."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from graph.errors import UsageError
from queries.cli.messages import count, note
from queries.cli.options import PEOPLE, CiteStyle, RowFormat
from queries.cli.writing import write_lines, write_rows

if TYPE_CHECKING:
    from graph.stores import Store
    from queries.coverage import Coverage

Row = dict[str, Any]


class Answers:
    """How the answers to one question are written, as the options of its command say.

    Raises UsageError for footnotes in a format that has no place for them.
    """

    def __init__(
        self,
        format: RowFormat,
        output: str,
        *,
        evidence: bool = False,
        cite: CiteStyle | None = None,
        quiet: bool = False,
    ) -> None:
        if cite is CiteStyle.footnotes and format not in PEOPLE:
            raise UsageError(
                f"--cite footnotes: not in {format}: take table or markdown, or bibtex"
            )
        self.format, self.output = format, output
        self.evidence, self.cite, self.quiet = evidence, cite, quiet

    @property
    def quoted(self) -> bool:
        """Whether rows must bring their quotes, to be shown or cited."""
        return self.evidence or self.cite is not None

    @property
    def for_people(self) -> bool:
        """Whether somebody reads them who may want to know what else a name could mean."""
        return self.format in PEOPLE and not self.quiet

    def write(self, store: "Store", rows: Iterable[Row], columns: Sequence[str] = ()) -> int:
        """Write rows and what stands behind them; says how many there are.

        `columns` are those that they would have if there were any.
        """
        found = list(rows)
        if self.cite is None:
            write_rows(found, self.format, self.output, columns)
        else:
            write_lines(_cited(found, self.format, self.cite, self.evidence), self.output)
        if not self.quiet:
            for line in _coverage(store, found):
                note(f"\n{line}", self.quiet)
        return len(found)


def _cited(rows: list[Row], format: RowFormat, style: CiteStyle, quoted: bool) -> Iterator[str]:
    from queries import cite
    from queries.rows import lines

    if style is CiteStyle.footnotes:
        yield from lines(cite.noted(rows), format)
        yield ""
    yield from cite.cite(rows, style, quoted)


def _coverage(store: "Store", rows: Iterable[Row]) -> Iterator[str]:
    """How many events and reports the rows show; rows that count say it themselves."""
    from graph.merge import works
    from queries import coverage

    listed = [row for row in rows if row.get("edge") and "times" not in row]
    edges = dict.fromkeys(row["edge"] for row in listed)
    reports = [list(store.statements(edge=edge)) for edge in edges]
    if not any(reports):
        return
    told = sum(len(works(one.article for one in found)) for found in reports)
    found = coverage.of_statements(itertools.chain.from_iterable(reports))
    line = f"{count(len(edges), 'event')}, {count(told, 'report')} in"
    line += f" {count(found.articles, 'article')} by {_publishers(found)}"
    line += f" ({found.independent} independent)"
    if found.first:
        line += f", {found.first}" + (f" to {found.last}" if found.last != found.first else "")
    yield line + "."


def _publishers(found: "Coverage") -> str:
    named = count(found.publishers, "publisher")
    if not found.unnamed:
        return named
    return f"{named} and unnamed ones" if found.publishers else "unnamed publishers"

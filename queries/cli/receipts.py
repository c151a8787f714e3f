"""What a load tells: a summary, a receipt for each article, and what was left out."""

import contextlib
import datetime as dt
import json
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Self

from graph.errors import InputError, UsageError
from graph.extras import tells_missing
from queries.cli.messages import count, drop, one_line, tell

if TYPE_CHECKING:
    from graph.model import Article
    from loaders.formats.source import Problem, Uncoded
    from loaders.keeping import Kept, Outcome

_MANY = 20  # articles from which on the summary tells of sentences and speed
_ALIKE = 10  # faults of one kind that are told one by one
_VALUE = re.compile(r"'[^']*'|\d+")
_REASONS = 25  # for which rows are left out, told one by one
_REMARK = 300  # characters at most: the start of the file must show what it is


class Tally(Counter[str]):
    """What a load has come to so far."""

    def __init__(self) -> None:
        super().__init__()
        self._begun = time.monotonic()
        self.reasons = Counter[str]()
        self.foreign = Counter[str]()
        self.others = Counter[str]()
        self.early = ""  # the first article from a day to come
        self._alike: dict[str, tuple[str, int]] = {}
        self.uncoded: dict[str, Uncoded] = {}

    def reject(self, problem: "Problem") -> None:
        """Tell of something that is left out, and count it; of many alike, the first ones."""
        self["problems"] += 1
        kind = _VALUE.sub("", problem.message)
        first, number = self._alike.get(kind, (problem.where, 0))
        self._alike[kind] = (first, number + 1)
        if number < _told_of(problem.message):
            tell(f"{problem.where}: {problem.message}")

    def untold(self) -> Iterator[str]:
        """How many more of a kind were left out."""
        for kind, (first, number) in self._alike.items():
            if (rest := number - _told_of(kind)) > 0:
                yield f"{rest:,} more like that of {first}"

    def date(self, article: "Article") -> None:
        """Count an article without a date, or with one that cannot be."""
        tomorrow = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=1)  # it is there already
        self["undated"] += not article.published
        if article.published and article.published[:10] > tomorrow.isoformat():
            self["early"] += 1
            self.early = self.early or f"{article.id}, {article.published}"

    def leave(self, rows: "Uncoded") -> None:
        """Count rows that say nothing."""
        known = self.uncoded.get(rows.reason, rows._replace(number=0))
        self.uncoded[rows.reason] = known._replace(number=known.number + rows.number)

    def add(self, outcome: "Outcome") -> None:
        """Count what is kept or refused."""
        from loaders.formats.source import Uncoded
        from loaders.keeping import Added, Kept

        if isinstance(outcome, Kept):
            receipt = outcome.receipt
            self["articles"] += 1
            self["known"] += not outcome.fresh
            self["sentences"] += receipt.sentences
            self["statements"] += receipt.statements
            self.reasons.update(receipt.rejected)
        elif isinstance(outcome, Added):
            self["statements"] += outcome.statements
            self["old"] += outcome.statements - outcome.new
        elif isinstance(outcome, Uncoded):
            self.leave(outcome)
        else:
            self.reject(outcome)

    def speed(self) -> str:
        """Articles, or statements where none come, and how many a second."""
        what = "article" if self["articles"] else "statement"
        seconds = time.monotonic() - self._begun
        return f"{count(self[f'{what}s'], what)}, {self[f'{what}s'] / max(seconds, 0.1):,.1f}/s"

    def summary(self, db: str) -> str:
        """A few lines for the end."""
        parts = [count(self["articles"], "article")] if self["articles"] else []
        if self["known"]:
            parts[-1] += f" ({self['known']} known before)"
        parts.append(count(self["statements"], "statement"))
        if self["old"]:
            parts[-1] += f" ({self['old']} known before)"
        lines = [f"{db}: {', '.join(parts)}."]
        if self["articles"] >= _MANY:
            why = ", ".join(f"{number:,} {reason}" for reason, number in self.reasons.most_common())
            lines.append(f"{count(self['sentences'], 'sentence')}{': ' + why if why else ''}.")
            seconds = time.monotonic() - self._begun
            lines.append(f"{self['articles'] / max(seconds, 0.1):,.1f} articles a second.")
        if self["undated"]:
            lines.append(
                f"{count(self['undated'], 'article')} without a date: offices and relative dates"
                " stay open; give --published."
            )
        return "\n".join(lines)

    def languages(self) -> str:
        """What is left out because it is not English."""
        from loaders.language_id import name

        each = ", ".join(f"{number:,} {name(code)}" for code, number in self.foreign.most_common())
        return f"{count(self.foreign.total(), 'article')} not in English left out ({each})."

    def beside(self) -> str:
        """How many files hold no article."""
        each = ", ".join(f"{number:,} {kind}" for kind, number in self.others.most_common())
        return f"{count(self.others.total(), 'file')} of other kinds left out ({each})."

    def ahead(self) -> str:
        """Which articles have a day to come."""
        first = one_line(self.early)
        return (
            f"{count(self['early'], 'article')} dated in the future (first: {first}):"
            " where that is wrong, retract it and load it with its day."
        )

    def unsaid(self) -> str:
        """Why rows of tables gave nothing, the commonest reasons first, and where each began."""
        found = sorted(self.uncoded.values(), key=lambda one: (-one.number, one.reason))
        lines = [
            f"{one.number:,} x {one_line(one.reason)} (first: {one_line(one.where)})"
            for one in found
        ]
        if len(lines) > _REASONS:
            rest = sum(one.number for one in found[_REASONS:])
            lines[_REASONS:] = [f"{rest:,} x {len(found) - _REASONS} other reasons"]
        return "\n".join(["Rows of tables that make no statement:", *lines])


class Papers:
    """The files of receipts and rejects; the latter appears at the end, so it may be an input."""

    def __init__(self, receipts: str | None, rejects: str | None) -> None:
        self._receipts, self._rejects = receipts, rejects
        self._open = contextlib.ExitStack()
        self._kept: IO[str] | None = None
        self._refused: IO[str] | None = None
        self.mendable = 0

    def __enter__(self) -> Self:
        if self._rejects and self._receipts and _is_one(self._rejects, self._receipts):
            raise UsageError("--receipts and --rejects name one file: name two")
        if self._rejects:
            from queries.export.files import check

            check(Path(self._rejects))
        if self._receipts == "-":
            self._kept = sys.stdout
        elif self._receipts:
            try:
                opened = Path(self._receipts).open("w", encoding="utf-8")
            except OSError as error:
                raise InputError(
                    f"{self._receipts}: cannot be written: {error.strerror}"
                ) from error
            self._kept = self._open.enter_context(opened)
        if self._rejects:
            self._refused = self._open.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8"))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._open:
            if self._rejects and self._refused and self._refused.tell():
                from queries import export

                self._refused.seek(0)
                export.write(Path(self._rejects), (line.rstrip("\n") for line in self._refused))

    def receive(self, kept: "Kept") -> None:
        """Write a receipt; whoever reads it can rely on the article's being kept."""
        if self._kept:
            status = "loaded" if kept.fresh else "known"
            line = {"status": status, **kept.receipt.model_dump(mode="json")}
            _put(self._kept, line)

    def reject(self, problem: "Problem") -> None:
        """Put a remark and the record, if there is one, where they can be mended."""
        if self._kept:
            line = {"status": "rejected", "where": problem.where, "why": problem.message}
            _put(self._kept, line)
        if self._refused:
            self._refused.write(f"# {one_line(f'{problem.where}: {problem.message}')[:_REMARK]}\n")
            if problem.record:
                self.mendable += 1
                self._refused.write(problem.record.replace("\n", " ") + "\n")


def _told_of(message: str) -> int:
    """How many faults alike are told one by one: a library is missing once."""
    return 1 if tells_missing(message) else _ALIKE


def _is_one(path: str, other: str) -> bool:
    return Path(path).absolute() == Path(other).absolute()


def _put(out: IO[str], line: dict[str, Any]) -> None:
    try:
        out.write(json.dumps(line, ensure_ascii=False) + "\n")
        out.flush()
    except BrokenPipeError:  # nobody reads on; loading goes on
        drop(out)

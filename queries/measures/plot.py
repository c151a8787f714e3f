"""A measure drawn for papers: bars, or by year a line for each of the highest."""

import itertools
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import UsageError
from graph.extras import needed
from queries.measures import Meaning
from queries.view.paper import STYLE

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Row = dict[str, Any]

BARS = 20
LINES = 8  # more can't be told apart
_DPI = 200  # of PNG
# Told apart by readers who see no red or no green too (Okabe and Ito, 2008).
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7f3b08", "#000000")
_DASHES = ("-", "--", ":", "-.")


def formats() -> dict[str, str]:
    """What a plot is, by the suffix of its file."""
    return {".svg": "svg", ".png": "png"}


def draw(rows: Iterable[Row], meaning: Meaning, path: Path, format: str) -> None:
    """Draws the rows into a file, `svg` or `png`, the same for the same rows.

    Raises UsageError without the extra `view`, for a measure that is a list, and for no rows.
    """
    found = list(rows)
    if meaning.value is None:
        raise UsageError(f"{meaning.title.lower()}: a list has no plot")
    if not found:
        raise UsageError("nothing to plot: no such acts, or all left out by the filters")
    with needed("view"):
        import matplotlib
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(8, 5), layout="constrained")
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        axes.spines[["top", "right"]].set_visible(False)
        axes.set_title(meaning.title, loc="left")
        (_lines if "year" in found[0] else _bars)(axes, found, meaning)
        metadata = {"Date": None} if format == "svg" else {"Software": None}
        figure.savefig(path, format=format, dpi=_DPI, metadata=metadata)


def _label(row: Row, columns: Sequence[str]) -> str:
    text = " – ".join(str(row[column]) for column in columns)
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


def _bars(axes: "Axes", rows: list[Row], meaning: Meaning) -> None:
    value = str(meaning.value)
    bars = {_label(row, meaning.label): float(row[value]) for row in rows}
    shown = list(itertools.islice(bars.items(), BARS))[::-1]
    axes.barh([label for label, _ in shown], [height for _, height in shown], color=_COLOURS[0])
    axes.set_xlabel(value.replace("_", " "))
    if meaning.label == ("community",):
        axes.set_ylabel("community")
    if len(bars) > BARS:
        axes.set_title(f"the first {BARS} of {len(bars):,}", loc="right", fontsize=8)


def _lines(axes: "Axes", rows: list[Row], meaning: Meaning) -> None:
    from matplotlib.ticker import MaxNLocator

    value = meaning.line or str(meaning.value)
    years = range(min(row["year"] for row in rows), max(row["year"] for row in rows) + 1)
    found: dict[str, dict[int, float]] = {}
    for row in rows:
        label = value if meaning.line else _label(row, meaning.label)
        found.setdefault(label, {})[row["year"]] = float(row[value])
    # A year without a row is a gap: nothing was reported, which is not zero.
    shown = sorted(found, key=lambda label: (-sum(found[label].values()), label))[:LINES]
    for number, label in enumerate(shown):
        heights = [found[label].get(year, math.nan) for year in years]
        axes.plot(
            list(years),
            heights,
            label=label,
            color=_COLOURS[number % len(_COLOURS)],
            linestyle=_DASHES[number % len(_DASHES)],
            marker="o",
            markersize=3,
        )
    axes.set_ylim(bottom=min(0, axes.get_ylim()[0]))
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xlabel("year")
    axes.set_ylabel(value.replace("_", " "))
    if not meaning.line:
        axes.figure.legend(loc="outside right upper", frameon=False, fontsize=8)
    if len(found) > LINES:
        axes.set_title(f"the {LINES} highest of {len(found):,}", loc="right", fontsize=8)

"""The graph as a drawing for papers, in SVG or PNG: the same for the same graph."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.extras import needed
from queries.view.colours import colours
from queries.view.scene import Dot, Line, Scene

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.text import Annotation
    from matplotlib.transforms import Bbox

NAMED = 90  # parties that get their names, the best connected first: more can't be read
_SIZE = (11.0, 8.0)  # inches
_DPI = 200  # of PNG
_FOOT = 0.09  # of the height, for the legend
_GROUND = {"facecolor": "white", "edgecolor": "none", "alpha": 0.7, "pad": 0.4}
STYLE: Any = {
    "font.family": ["DejaVu Sans"],
    "svg.fonttype": "none",  # text stays text, to be searched and edited
    "svg.hashsalt": "diplograph",
    "text.parse_math": False,  # names may have dollar signs
}


def draw(scene: Scene, path: Path, format: str) -> None:
    """Draws into a file, `svg` or `png`; raises UsageError without the extra `view`."""
    with needed("view"):
        import matplotlib
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=_SIZE)
        FigureCanvasAgg(figure)
        axes = figure.add_axes((0.02, _FOOT, 0.96, 0.98 - _FOOT))
        axes.set_axis_off()
        _frame(axes, scene)
        _lines(axes, scene)
        _dots(axes, scene)
        _legend(axes, scene)
        _names(axes, scene)
        metadata = {"Date": None} if format == "svg" else {"Software": None}
        figure.savefig(path, format=format, dpi=_DPI, metadata=metadata)


def _frame(axes: "Axes", scene: Scene) -> None:
    """Limits that show all, with one unit as long across as up."""
    xs, ys = [dot.x for dot in scene.dots] or [0.0], [dot.y for dot in scene.dots] or [0.0]
    box = axes.get_window_extent()
    unit = 1.12 * max((max(xs) - min(xs)) / box.width, (max(ys) - min(ys)) / box.height, 1e-4)
    x, y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    axes.set_xlim(x - unit * box.width / 2, x + unit * box.width / 2)
    axes.set_ylim(y - unit * box.height / 2, y + unit * box.height / 2)


def _bends(scene: Scene) -> Iterator[tuple[Line, float]]:
    """Each line with its bend: lines between the same two lie side by side."""
    between = sorted(scene.lines, key=lambda line: (*sorted(line.ends), line.id))
    for _, group in itertools.groupby(between, key=lambda line: sorted(line.ends)):
        lines = list(group)
        step = min(0.22, 1.1 / len(lines))
        for number, line in enumerate(lines):
            turn = 1 if line.ends[0] < line.ends[1] else -1
            yield line, turn * step * (number - (len(lines) - 1) / 2)


def _lines(axes: "Axes", scene: Scene) -> None:
    from matplotlib.patches import FancyArrowPatch

    palette, many = colours(), len(scene.lines) > 400
    for line, bend in _bends(scene):
        source, target = (scene.dots[number] for number in line.ends)
        width = (0.5 if many else 0.9) + 0.7 * (line.independent.bit_length() - 1)
        axes.add_artist(
            FancyArrowPatch(
                (source.x, source.y),
                (target.x, target.y),
                arrowstyle="-" if line.symmetric else "-|>",
                mutation_scale=5 if many else 8,
                connectionstyle=f"arc3,rad={bend}",
                shrinkA=_radius(source, scene),
                shrinkB=_radius(target, scene) + 1,
                linewidth=width,
                linestyle=_dash(palette["dash"][line.status], width),
                color=palette["valence"][line.valence],
                alpha=0.35 if many else 0.75,
                zorder=1,
            )
        )


def _dash(lengths: list[int], width: float) -> Any:
    return (0, [length / max(1.0, width) for length in lengths]) if lengths else "solid"


def _radius(dot: Dot, scene: Scene) -> float:
    """In points."""
    small = min(1.0, 0.25 + 8 / float(len(scene.dots)) ** 0.5)
    return float((3 + 1.1 * dot.weight**0.5) * small)


def _dots(axes: "Axes", scene: Scene) -> None:
    palette = colours()["kind"]
    axes.scatter(
        [dot.x for dot in scene.dots],
        [dot.y for dot in scene.dots],
        s=[(2 * _radius(dot, scene)) ** 2 for dot in scene.dots],
        c=[palette[dot.kind] for dot in scene.dots],
        edgecolors="white",
        linewidths=0.7,
        zorder=2,
    )


def _names(axes: "Axes", scene: Scene) -> None:
    """Names beside the dots, the best connected first; one that would cover another is left out."""
    taken: list[Bbox] = []
    for dot in sorted(scene.dots, key=lambda dot: (-dot.weight, dot.id))[:NAMED]:
        for name in _placings(axes, dot, _radius(dot, scene) + 1.5):
            box = name.get_window_extent()
            if not any(box.overlaps(other) for other in taken):
                taken.append(box)
                break
            name.remove()


def _placings(axes: "Axes", dot: Dot, away: float) -> Iterator["Annotation"]:
    text = "".join(c if c.isprintable() else "\ufffd" for c in dot.name)
    for (x, y), ha, va in (
        ((0, -away), "center", "top"),
        ((0, away), "center", "bottom"),
        ((away, 0), "left", "center"),
        ((-away, 0), "right", "center"),
    ):
        yield axes.annotate(
            text,
            (dot.x, dot.y),
            xytext=(x, y),
            textcoords="offset points",
            ha=ha,
            va=va,
            fontsize=7,
            bbox=_GROUND,  # an outline would turn the text of an SVG into shapes
            zorder=3,
        )


def _legend(axes: "Axes", scene: Scene) -> None:
    from matplotlib.lines import Line2D

    palette = colours()
    kinds = [kind for kind in palette["kind"] if any(dot.kind == kind for dot in scene.dots)]
    valences = [v for v in palette["valence"] if any(line.valence == v for line in scene.lines)]
    statuses = [s for s in palette["dash"] if any(line.status == s for line in scene.lines)]
    handles = [
        *(
            Line2D([], [], marker="o", ls="", color=palette["kind"][kind], label=kind)
            for kind in kinds
        ),
        *(Line2D([], [], color=palette["valence"][name], label=name) for name in valences),
        *(
            Line2D([], [], color="#444444", ls=_dash(palette["dash"][name], 1), label=name)
            for name in statuses
        ),
    ]
    axes.legend(
        handles=handles,
        loc="upper center",
        bbox_to_anchor=(0.5, 0),
        ncols=6,
        frameon=False,
        fontsize=8,
    )

"""Pictures: a page for the browser, drawings for papers."""

from collections.abc import Iterator
from pathlib import Path

from queries.export.source import Source
from queries.view.page import html
from queries.view.paper import draw
from queries.view.scene import scene


def page(source: Source) -> Iterator[str]:
    """The page that `view` opens."""
    yield html(scene(source)).rstrip("\n")


def svg(source: Source, path: Path) -> None:
    """The graph as SVG, its text as text."""
    draw(scene(source), path, "svg")


def png(source: Source, path: Path) -> None:
    """The graph as PNG of 2200 by 1600 pixels."""
    draw(scene(source), path, "png")

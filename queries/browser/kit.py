"""The kit as a folder: style sheet, favourites and guide."""

from pathlib import Path

from queries.browser import style
from queries.browser.favourites import archive
from queries.browser.guide import page
from queries.export.files import whole_folder

BROWSER = "http://localhost:7474/browser/"
GUIDE = "index.html"


def write(folder: Path, browser: str = BROWSER) -> None:
    """Writes the kit, with links to the Neo4j Browser at that address.

    Raises InputError if it can't be written, UsageError for a folder that holds something else.
    """
    with whole_folder(folder) as making:
        (making / "diplograph.grass").write_text(style.grass(), encoding="utf-8")
        (making / "favorites.zip").write_bytes(archive())
        (making / GUIDE).write_text(page(browser), encoding="utf-8")

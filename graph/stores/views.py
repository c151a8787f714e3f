"""Views: a part of a store as a store of its own, drawn from the statements that are selected.

In memory for networkx, exports and comparing; with Cypher as a folder in the cache, kept for the
next question for as long as the store, and all that decides what is selected, stay as they are.
"""

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from graph import contents, drawing, merge
from graph.cache import cache
from graph.errors import StoreError
from graph.ledger import Ledger
from graph.ledgerfile import Outdated
from graph.model import Statement, digest
from graph.schema import relations
from graph.selection import Selection
from graph.stores import Store
from graph.stores.folder import LEDGER
from graph.stores.graphfile import Damaged
from graph.stores.ladybug import LadybugStore
from graph.stores.memory import MemoryStore

KEPT = 8  # views in the cache, of all stores together: those used last


@contextmanager
def view(store: Store, selection: Selection, cypher: bool = False) -> Iterator[Store]:
    """The selected part of a store, to be read: the store itself if everything is selected.

    Without `cypher` it is in memory: quicker to make, no query language.
    """
    if selection.empty:
        yield store
    elif not cypher:
        with MemoryStore() as found:
            _fill(found.ledger, store, selection)
            yield found
    else:
        with _folder(store, selection) as path, _opened(path, store, selection) as found:
            yield found


def _fill(ledger: Ledger, store: Store, selection: Selection) -> None:
    """Put what is selected into an empty ledger, as drawn."""
    refs = [ref for ref in store.articles() if selection.knows(ref.published)]
    if selection.known_by is None:
        edges = list(selection.edges(store.edges()))
        statements: Iterator[Statement] | list[Statement] = store.statements()
    else:
        statements = [one for one in store.statements() if selection.statement(one)]
        edges = list(selection.edges(merge.edges(statements)))
    kept = {id for edge in edges for id in edge.statements}
    ledger.add(one for one in statements if one.id in kept)
    ledger.note_articles(refs)
    drawing.place(ledger, edges)


def _rules() -> str:
    """Changes with the facts and the code that decide what is selected, and how it is drawn."""
    code = [files("graph") / "selection.py", files("graph") / "stores" / "views.py"]
    return f"{contents.digest([*contents.known(), *code])} {drawing.VERSION}"


@contextmanager
def _folder(store: Store, selection: Selection) -> Iterator[Path]:
    """Where the view is kept; a passing place if the store can't tell whether it has changed."""
    revision, home = store.revision(), cache() / "views"
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        if revision:
            yield home / digest(revision, selection.model_dump_json(), _rules())
            return
        passing = Path(tempfile.mkdtemp(dir=home))
    except OSError:  # no home, or one that is full or not ours
        passing = Path(tempfile.mkdtemp(prefix="diplograph-"))
    try:
        yield passing / "view"
    finally:
        shutil.rmtree(passing, ignore_errors=True)


def _opened(path: Path, store: Store, selection: Selection) -> LadybugStore:
    """The view in a folder, made if it is missing or of another version."""
    for _ in range(2):
        try:
            if (path / LEDGER).exists():
                with contextlib.suppress(OSError):  # let go of by another process, or not ours
                    path.touch()
                return LadybugStore(path, relations(), read_only=True)
        except (Damaged, Outdated):
            shutil.rmtree(path, ignore_errors=True)
        except StoreError:
            if (path / LEDGER).exists():
                raise
        _make(path, store, selection)
    return LadybugStore(path, relations(), read_only=True)


def _make(path: Path, store: Store, selection: Selection) -> None:
    """Draw the view beside its place and move it there, so that nobody meets half of one."""
    try:
        making = Path(tempfile.mkdtemp(prefix="making-", dir=path.parent))
        try:
            with LadybugStore(making, relations()) as found:
                _fill(found.ledger, store, selection)
                found.write_drawn()
            _move(making, path)
        finally:
            shutil.rmtree(making, ignore_errors=True)
        _prune(path.parent)
    except OSError as error:
        raise StoreError(f"cannot keep a view in {path.parent}: {error.strerror}") from error


def _move(making: Path, path: Path) -> None:
    """Move a view to its place, unless another process has been quicker."""
    try:
        making.rename(path)
    except OSError:
        if not (path / LEDGER).exists():
            raise


def _prune(home: Path) -> None:
    """Let the views go that were used longest ago."""
    found = [entry for entry in home.iterdir() if entry.is_dir()]
    for old in sorted(found, key=_used, reverse=True)[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)


def _used(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # another process has let it go
        return 0.0

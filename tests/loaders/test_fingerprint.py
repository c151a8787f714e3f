"""Whatever decides what is read shows in the fingerprint, so that a change reads articles again."""

from importlib.resources import files
from pathlib import Path

import grimp
import pytest

from graph import own
from loaders import fingerprint

# Imported where articles are read, yet no matter for what is read in them.
_IDLE = {
    "graph.cache", "graph.contents", "graph.errors", "graph.own", "graph.receipts",
    "graph.tomllines",
}  # fmt: skip


def test_every_module_that_reads_is_in_it() -> None:
    found = grimp.build_graph("graph", "loaders").find_upstream_modules("loaders.reader")
    root = Path(str(files("loaders"))).parent
    read = {Path(str(path)) for path in fingerprint._read()}
    modules = {root.joinpath(*name.split(".")) for name in found - _IDLE}
    files_of = {
        path / "__init__.py" if path.is_dir() else path.with_suffix(".py") for path in modules
    }
    unread = {path for path in files_of - read if path.parent != root / "graph" / "relations"}
    assert not unread


OWN = [
    (own.REFERENCE, "homes.csv", "person,iso3\nSomebody,FRA\n"),
    (own.RELATIONS, "met.toml", "name = 'MET'\nextends = true\ntitle = 'saw'\n"),
]


@pytest.mark.parametrize(("variable", "name", "text"), OWN)
def test_own_tables_and_types_are_in_it(
    variable: str, name: str, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = fingerprint.fingerprint.__wrapped__()
    (tmp_path / name).write_text(text)
    monkeypatch.setenv(variable, str(tmp_path))
    assert fingerprint.fingerprint.__wrapped__() != shipped


def test_it_is_the_same_each_time() -> None:
    fresh = fingerprint.fingerprint.__wrapped__
    assert fresh(True) == fresh(True) != fresh(False)

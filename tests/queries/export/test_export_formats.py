"""What holds of every export: the same each time, whole or not at all, whatever is in the store."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import InputError, UsageError
from graph.selection import Selection
from graph.stores import Store, open_store
from graph.stores.views import view
from queries.export import FORMATS, Lines, Saved, lines, save, write

TEXTS = [name for name, one in FORMATS.items() if isinstance(one, Lines)]
FOLDERS = [name for name, one in FORMATS.items() if isinstance(one, Saved) and one.suffix == "/"]


def written(store: Store, format: str, path: Path) -> dict[str, bytes]:
    """The files of an export, by name."""
    save(store, format, path)
    found = [path] if path.is_file() else path.iterdir()
    return {one.name if path.is_dir() else "": one.read_bytes() for one in found}


@pytest.mark.parametrize("format", FORMATS)
def test_an_export_is_the_same_each_time(world: Store, format: str, tmp_path: Path) -> None:
    once = written(world, format, tmp_path / "one")
    assert once == written(world, format, tmp_path / "two")
    assert once == written(world, format, tmp_path / "two"), "an earlier export is replaced"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]


@pytest.mark.parametrize("format", FORMATS)
def test_stores_of_both_kinds_give_the_same(world: Store, format: str, tmp_path: Path) -> None:
    with open_store("memory:") as store:
        store.add(world.statements())
        assert written(store, format, tmp_path / "a") == written(world, format, tmp_path / "b")


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_graph_is_exported(format: str, tmp_path: Path) -> None:
    with open_store("memory:") as store:
        assert written(store, format, tmp_path / "empty") is not None


@pytest.mark.parametrize("format", FORMATS)
def test_a_part_is_exported(world: Store, format: str, tmp_path: Path) -> None:
    whole = written(world, format, tmp_path / "whole")
    with view(world, Selection(types=("MET",), status=("actual",))) as part:
        assert sum(map(len, written(part, format, tmp_path / "part").values())) < sum(
            map(len, whole.values())
        )


@pytest.mark.parametrize(
    "format", [name for name, one in FORMATS.items() if isinstance(one, Lines)]
)
def test_a_text_is_the_same_on_standard_output(world: Store, format: str, tmp_path: Path) -> None:
    text = "".join(f"{line}\n" for line in lines(world, format))
    assert written(world, format, tmp_path / "file") == {"": text.encode()}


@pytest.mark.parametrize("format", FOLDERS)
def test_a_folder_is_no_text(world: Store, format: str) -> None:
    with pytest.raises(UsageError, match=f"{format} is no text to print"):
        lines(world, format)


def test_an_unknown_format_is_told(world: Store) -> None:
    with pytest.raises(UsageError, match="no export format 'gephi'"):
        lines(world, "gephi")
    with pytest.raises(UsageError, match="did you mean graphml"):
        lines(world, "grafml")


def test_a_file_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    assert write(path, ["a", "ü"]) == 2
    assert path.read_bytes() == "a\nü\n".encode()

    def broken() -> Iterator[str]:
        yield "b"
        raise UsageError("stop")

    with pytest.raises(UsageError):
        write(path, broken())
    assert path.read_bytes() == "a\nü\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_of_somebody_else_is_left_alone(world: Store, tmp_path: Path) -> None:
    mine = tmp_path / "thesis.tex"
    mine.write_text("precious")
    with pytest.raises(UsageError, match="no export: name another folder"):
        save(world, "csv", tmp_path)
    assert mine.read_text() == "precious"


@pytest.mark.parametrize("format", ["graphml", "csv"])
def test_a_place_that_cannot_be_written_is_told(world: Store, format: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        save(world, format, tmp_path / "missing" / "out")


def test_every_format_is_documented() -> None:
    page = (Path(__file__).parents[3] / "docs" / "exports.md").read_text(encoding="utf-8")
    table = [line for line in page.splitlines() if line.startswith("| `")]
    assert set(FORMATS) <= set(re.findall(r"`([a-z0-9-]+)`", "\n".join(table)))

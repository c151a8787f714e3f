"""Where exports go: files, links, pipes and folders."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.errors import InputError
from queries.export.files import MARK, whole_file, whole_folder, write


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    link, aim = tmp_path / "latest.csv", tmp_path / "monday.csv"
    aim.write_text("old\n")
    link.symlink_to(aim)
    write(link, ["new"])
    assert link.is_symlink() and aim.read_text() == "new\n"


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    link, aim = tmp_path / "latest", tmp_path / "monday"
    aim.mkdir()
    link.symlink_to(aim)
    with whole_folder(link) as making:
        (making / "new").touch()
    assert link.is_symlink() and {path.name for path in aim.iterdir()} == {MARK, "new"}


def test_a_pipe_stays_a_pipe_and_gets_what_is_written(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as reader:
        found = reader.submit(pipe.read_text)
        write(pipe, ["a", "b"])
        assert found.result(timeout=10) == "a\nb\n"
    assert pipe.is_fifo()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="a folder: name a file"), whole_file(tmp_path):
        pass


def test_a_folder_stays_if_the_new_one_cannot_take_its_place(tmp_path: Path) -> None:
    place = tmp_path / "panel"
    with whole_folder(place) as making:
        (making / "old").touch()
    with pytest.raises(InputError, match="cannot be written"), whole_folder(place) as making:
        (making / MARK).unlink()
        making.rmdir()
    assert (place / "old").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["panel"]

"""The folder that a local server lives in."""

from pathlib import Path

import pytest

from graph.server.home import Home, Process


@pytest.fixture
def home(tmp_path: Path) -> Home:
    (tmp_path / "run").mkdir()
    return Home(tmp_path)


def test_a_process_is_kept_whole(home: Home) -> None:
    assert home.process is None
    process = Process(pid=7, created=1.5, version="5.26", bolt=7687, http=7474)
    home.process = process
    assert home.process == process
    assert [path.name for path in (home.path / "run").iterdir()] == ["process.json"]
    home.process = None
    assert home.process is None


@pytest.mark.parametrize("text", ["", '{"pid": 7', '{"pid": 7}', "[]", "\xe9"])
def test_what_cannot_be_understood_is_no_process(home: Home, text: str) -> None:
    (home.path / "run" / "process.json").write_text(text, encoding="utf-8")
    assert home.process is None

"""What is installed: names, data files, versions, and imports that keep the command quick."""

import importlib.metadata
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("graph", "loaders", "queries")
HEAVY = ("pydantic", "networkx", "ladybug", "numpy", "onnxruntime", "rich.table", "sqlite3")


@pytest.mark.parametrize("name", PACKAGES)
def test_no_other_distribution_owns_our_import_names(name: str) -> None:
    owners = set(importlib.metadata.packages_distributions().get(name, ()))
    assert owners <= {"diplograph"}, f"{owners} overwrite {name}/: install diplograph alone"


def test_importing_the_command_line_imports_nothing_heavy() -> None:
    code = f"import sys, queries.cli; print([n for n in {HEAVY!r} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == "[]", done.stderr


def test_the_console_script_is_the_command_line() -> None:
    [script] = importlib.metadata.entry_points(group="console_scripts", name="diplograph")
    assert script.value == "queries.cli:app"


def test_a_wheel_holds_every_file_of_the_packages(tmp_path: Path) -> None:
    wheel = pytest.importorskip("hatchling.builders.wheel")
    [path] = wheel.WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with zipfile.ZipFile(path) as archive:
        packed = {name for name in archive.namelist() if name.split("/")[0] in PACKAGES}
    ours = {
        file.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for file in (ROOT / package).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert packed == ours


def test_the_changelog_knows_the_version_or_what_comes_next() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    changelog = (ROOT / "CHANGELOG.md").read_text()
    assert f"## [{project['version']}]" in changelog or "## [Unreleased]" in changelog


def test_the_top_level_holds_the_packages_and_customary_files_only() -> None:
    listed = subprocess.run(["git", "ls-files"], capture_output=True, text=True, cwd=ROOT)
    if listed.returncode:
        pytest.skip("not a git checkout")
    folders = {line.split("/")[0] for line in listed.stdout.splitlines() if "/" in line}
    assert folders <= {*PACKAGES, "tests", "docs", "benchmarks", ".ci"}

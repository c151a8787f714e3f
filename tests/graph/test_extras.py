"""What a missing library is told as."""

import importlib
import re
from pathlib import Path

import pytest

import graph
from graph.errors import UsageError
from graph.extras import needed


def test_a_missing_package_is_told_with_the_extra_that_has_it() -> None:
    told = re.escape("nowhere is missing: pip install -e '.[view]' in the checkout of diplograph")
    with pytest.raises(UsageError, match=told), needed("view"):
        importlib.import_module("nowhere.at.all")


def test_a_module_of_ours_that_is_missing_is_a_fault() -> None:
    with pytest.raises(ModuleNotFoundError), needed("view"):
        importlib.import_module("graph.nowhere")


def test_no_message_or_page_names_a_package_index() -> None:
    root = Path(graph.__file__).parents[1]
    written = [root / "README.md", *(root / "docs").glob("*.md")]
    for package in ("graph", "loaders", "queries"):
        written += (root / package).rglob("*.py")
    assert not [path for path in written if "diplograph[" in path.read_text(encoding="utf-8")]

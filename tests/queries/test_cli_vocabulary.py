"""A vocabulary of one's own from the command line: processes, databases, settings."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "Norway hobnobbed with Chile. Peru twinned with Japan. The Lakes Forum criticised Japan."
HOBNOB = """name = "MET"
extends = true
[[frames]]
verbs = ["hobnob"]
subject = ["subj"]
object = ["with"]
"""
TWINNED = """name = "TWINNED"
title = "twinned with"
definition = "Cities of the two became twins."
subject = ["Country"]
object = ["Country"]
symmetric = true
identity = "pair"
valence = "cooperative"
[[frames]]
verbs = ["twin"]
subject = ["subj"]
object = ["with"]
"""
DATED = ("--published", "2022-03-01")
OWN = ("--relations", "types", "--reference", "facts")


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with own types, own facts and a text that speaks of both."""
    folder = tmp_path_factory.mktemp("vocabulary")
    files = {
        "types/met.toml": HOBNOB, "types/twinned.toml": TWINNED, "news.txt": TEXT,
        "facts/organisations.csv": "id,name,aliases,kind\nLAKES,Forum of Lakes,Lakes Forum,forum\n",
    }  # fmt: skip
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)
    return folder


def run(here: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("DIPLOGRAPH")}
    command = [sys.executable, "-P", "-c", "from queries.cli import app; app()", *words]
    env = {**kept, "PYTHONPATH": str(Path.cwd()), "XDG_CACHE_HOME": str(here / "cache"), **settings}
    return subprocess.run(command, cwd=here, env=env, capture_output=True, text=True, timeout=120)


def test_own_types_and_facts_are_read_kept_and_told(here: Path) -> None:
    loaded = run(here, "load", "news.txt", *DATED, *OWN, "--db", "own.db")
    assert (loaded.returncode, loaded.stderr) == (0, "own.db: 1 article, 3 statements.\n")
    question = "MATCH (a)-[r]->(b) WHERE type(r) <> 'IN_ARTICLE' RETURN type(r) AS t ORDER BY t"
    asked = run(here, "cypher", question, *OWN, "--db", "own.db", "--format", "csv")
    assert asked.stdout.split() == ["t", "CRITICISED", "MET", "TWINNED"]

    forgotten = run(here, "query", "chronicle", "--db", "own.db")
    assert forgotten.returncode == 1
    assert "no relation type 'TWINNED'" in forgotten.stderr
    assert "--relations" in forgotten.stderr

    (here / "types" / "twinned.toml").write_text(TWINNED.replace('"pair"', '"date"'))
    again = run(here, "verify", "--relations", "types", "--db", "own.db")
    assert again.returncode == 0, again.stderr


def test_environment_and_settings_name_the_folders(here: Path) -> None:
    assert "twins" in run(here, "codebook", "TWINNED", DIPLOGRAPH_RELATIONS="types").stderr
    (here / "settings.toml").write_text('relations = "types"\n')
    assert "twins" in run(here, "codebook", "TWINNED", DIPLOGRAPH_CONFIG="settings.toml").stderr


def test_what_is_wrong_is_told_before_anything_is_read(here: Path) -> None:
    missing = run(here, "extract", "news.txt", "--relations", "nowhere")
    assert (missing.returncode, missing.stdout) == (2, "")
    assert "--relations: nowhere is no folder" in missing.stderr
    (here / "bad").mkdir()
    (here / "bad" / "twinned.toml").write_text(TWINNED.replace("verbs", "verb"))
    faulty = run(here, "extract", "news.txt", "--relations", "bad")
    assert (faulty.returncode, faulty.stdout) == (1, "")
    assert faulty.stderr == "diplograph: bad/twinned.toml:10: frames.0.verb: no such field\n"

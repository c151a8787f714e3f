"""Relation types of the user's own, beside and in place of those that ship."""

from pathlib import Path

import pytest

from graph import own
from graph.errors import VocabularyError
from graph.schema import relations, shipped
from graph.tomllines import line_of

TWINNED = """
name = "TWINNED"
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

[[examples]]
text = "Peru twinned with Chile."
edges = ["PER > CHL"]
""".lstrip()
HOBNOB = """
name = "MET"
extends = true
title = "met or hobnobbed with"

[[frames]]
verbs = ["hobnob"]
subject = ["subj"]
object = ["with"]
""".lstrip()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(own.RELATIONS, str(tmp_path))
    return tmp_path


def test_a_type_is_added(folder: Path) -> None:
    (folder / "twinned.toml").write_text(TWINNED)
    assert set(relations()) - set(shipped()) == {"TWINNED"}
    assert list(relations()) == sorted(relations())


def test_a_type_is_extended(folder: Path) -> None:
    (folder / "meetings.toml").write_text(HOBNOB)
    met, before = relations()["MET"], shipped()["MET"]
    assert met.frames[0].verbs == ("hobnob",)
    assert met.frames[1:] == before.frames
    assert (met.title, met.identity) == ("met or hobnobbed with", before.identity)


def test_words_of_several_frames_stand_once(folder: Path) -> None:
    words = '[words]\njoining = ["twin", "pair up"]\n\n[[frames]]'
    text = TWINNED.replace("[[frames]]", words).replace('["twin"]', '["marry", "@joining"]')
    (folder / "twinned.toml").write_text(text)
    assert relations()["TWINNED"].frames[0].verbs == ("marry", "twin", "pair up")


def test_a_type_is_replaced(folder: Path) -> None:
    (folder / "met.toml").write_text(TWINNED.replace("TWINNED", "MET"))
    assert len(relations()["MET"].frames) == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name = 'MET", "own.toml:1: not TOML"),
        (TWINNED.replace('["Country"]\nobj', '["Land"]\nobj'), "own.toml:4: subject.0: Input"),
        (TWINNED.replace('"with"', '"With!"'), "own.toml:13: frames.0.object: no such slot"),
        (TWINNED.replace("verbs", "verb"), "own.toml:11: frames.0.verb: no such field"),
        (TWINNED.replace('title = "twinned with"\n', ""), "own.toml:1: title: is missing"),
        (TWINNED.replace("PER > CHL", "PER, CHL"), "own.toml:17: examples.0.edges: not an edge"),
        (TWINNED.replace('"pair"', '"pairs"'), "own.toml:7: identity: Input should be"),
        (TWINNED.replace("symm", 'excludes = ["WON"]\nsymm'), "own.toml:6: excludes: no relation"),
        (TWINNED.replace("symm", 'ended_by = ["WON"]\nsymm'), "own.toml:6: ended_by: no relation"),
        (TWINNED.replace('"twin"', '"@join"'), "own.toml:11: frames.0.verbs: no list 'join'"),
        (
            TWINNED.replace("[[frames]]", "[words]\na = 3\n\n[[frames]]"),
            "own.toml:10: words: no such field",
        ),
        (
            TWINNED.replace("[[frames]]", "[words]\na = ['b']\n\n[[frames]]").replace(
                '["twin"]', "[['b']]"
            ),
            "own.toml:14: frames.0.verbs.0: Input",
        ),
        (HOBNOB.replace("MET", "SAW"), "own.toml:2: extends: no relation type 'SAW'"),
    ],
)
def test_a_fault_is_told_with_file_line_and_field(folder: Path, text: str, says: str) -> None:
    (folder / "own.toml").write_text(text)
    with pytest.raises(VocabularyError) as raised:
        relations()
    assert f"{folder}/{says}" in str(raised.value)


def test_two_files_of_one_type(folder: Path) -> None:
    for name in ("one", "two"):
        (folder / f"{name}.toml").write_text(TWINNED)
    with pytest.raises(VocabularyError, match=r"two\.toml:1: name: TWINNED is in .*one\.toml too"):
        relations()


def test_a_folder_without_relations(folder: Path) -> None:
    with pytest.raises(VocabularyError, match=r"no \.toml files"):
        relations()


@pytest.mark.parametrize(
    ("where", "line"),
    [
        (("a",), 1),
        (("list", 0, "b"), 5),
        (("list", 1, "b"), 9),
        (("list", 1, "b", 3), 9),
        (("list", 1, "missing"), 8),
        (("t", "u", "k"), 12),
        (("nowhere",), 1),
    ],
)
def test_lines(where: tuple[str | int, ...], line: int) -> None:
    text = 'a="""\nb = 1\n"""\n[[list]]\nb = 1\n\n# b = 2\n[[list]]\nb = [\n  "b = 3"]\n[t.u]\nk=1'
    assert line_of(text, where) == line

"""Every relation of the codebook has its file, with codes, frames and enough examples."""

import re
import tomllib
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from graph.errors import VocabularyError
from graph.schema import Relation, read_relation, relations

CODEBOOK = """
MET NEGOTIATED VISITED HOSTED INVITED ATTENDED MEDIATED BOYCOTTED DECLINED MEMBER_OF JOINED LEFT
APPLIED_TO SUSPENDED CHAIRED SIGNED_AGREEMENT COOPERATED TRADED AIDED SUPPORTED PRAISED APOLOGISED
RECOGNISED ESTABLISHED_TIES SEVERED_TIES RECALLED_ENVOY EXPELLED_ENVOY SUMMONED_ENVOY
APPOINTED_ENVOY URGED REJECTED CRITICISED ACCUSED THREATENED SANCTIONED LIFTED_SANCTIONS ATTACKED
REPRESENTS ADVISED
""".split()
SYMMETRIC = {"MET", "NEGOTIATED", "SIGNED_AGREEMENT", "COOPERATED", "TRADED", "ESTABLISHED_TIES"}
# Standing facts that the event codebooks have no class for.
WITHOUT_CODES = {"MEMBER_OF", "CHAIRED", "REPRESENTS", "ADVISED"}
# Read off names and titles, not off a predicate.
WITHOUT_FRAMES = {"REPRESENTS", "ADVISED"}
MODES = {
    "MET": {"in_person", "virtual", "phone"},
    "BOYCOTTED": {"diplomatic", "full", "economic"},
    "COOPERATED": {"military", "economic", "general"},
    "AIDED": {"economic", "military", "humanitarian"},
    "PRAISED": {"praise", "thanks", "congratulation"},
}
PLOVER = set(
    """AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE DISAPPROVE REJECT
    THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT FIGHT""".split()
)
ALL = list(relations().values())


def test_the_codebook_is_complete() -> None:
    assert list(relations()) == sorted(CODEBOOK)


def lists(name: str) -> list[list[str]]:
    """All lists of a relation's frames, as its file spells them."""
    file = files("graph") / "relations" / f"{name.lower()}.toml"
    told = tomllib.loads(file.read_text("utf-8")).get("frames", [])
    return [value for frame in told for value in frame.values() if isinstance(value, list)]


@pytest.mark.parametrize("name", sorted(relations()))
def test_no_list_of_a_frame_has_a_word_twice(name: str) -> None:
    assert not [some for some in lists(name) if len(some) > len(set(some))]


@pytest.mark.parametrize("name", sorted(relations()))
def test_no_long_list_is_spelt_out_twice(name: str) -> None:
    spelt = Counter(frozenset(some) for some in lists(name) if len(some) > 7)
    assert not [sorted(some) for some, times in spelt.items() if times > 1]


def test_files_are_named_after_their_relation() -> None:
    folder = files("graph") / "relations"
    names = {path.name for path in folder.iterdir() if path.name.endswith(".toml")}
    assert names == {f"{name.lower()}.toml" for name in relations()}


@pytest.mark.parametrize("relation", ALL, ids=lambda relation: relation.name)
class TestRelation:
    def test_says_what_it_means(self, relation: Relation) -> None:
        assert relation.title == relation.title.lower()
        assert 40 <= len(relation.definition) <= 400
        assert relation.definition.endswith(".")

    def test_symmetric_ends_are_alike(self, relation: Relation) -> None:
        assert relation.symmetric == (relation.name in SYMMETRIC)
        if relation.symmetric:
            assert set(relation.subject) == set(relation.object)

    def test_codes(self, relation: Relation) -> None:
        if relation.name in WITHOUT_CODES:
            assert not relation.plover and not relation.cameo
        else:
            assert relation.cameo and relation.plover
            assert set(relation.plover) <= PLOVER
            assert all(1 <= int(code[:2]) <= 20 for code in relation.cameo)

    def test_modes(self, relation: Relation) -> None:
        expected = MODES.get(relation.name, set())
        shown = {frame.mode for frame in relation.frames if frame.mode}
        assert set(relation.modes) | shown <= expected
        assert expected <= set(relation.modes) | shown | {relation.default_mode}

    def test_frames(self, relation: Relation) -> None:
        if relation.name in WITHOUT_FRAMES:
            return
        assert relation.frames
        for frame in relation.frames:
            assert set(frame.subject_kinds) <= set(relation.subject)
            assert set(frame.object_kinds) <= set(relation.object)

    def test_enough_examples(self, relation: Relation) -> None:
        positive = [example for example in relation.examples if example.edges]
        negative = [example for example in relation.examples if not example.edges]
        assert len(positive) >= 4
        assert len(negative) >= 2
        texts = [example.text for example in relation.examples]
        assert len(set(texts)) == len(texts)

    def test_examples_cover_more_than_plain_facts(self, relation: Relation) -> None:
        if relation.name in WITHOUT_FRAMES:
            return
        edges = [edge for example in relation.examples for edge in example.expected()]
        assert {edge.status for edge in edges} - {"actual"}

    def test_trigger_words_are_lemmas(self, relation: Relation) -> None:
        for frame in relation.frames:
            for word in (*frame.verbs, *frame.nouns, *frame.adjectives):
                assert re.fullmatch(r"[^\W\d]+(?:[ '’-][^\W\d]+)*|[$€£¥]", word), word


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name = 'MET", "not TOML"),
        ("name = 'met'", "name"),
        ("name = 'MET'\nnoun = 'x'", "title"),
    ],
)
def test_a_faulty_file_is_named(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "faulty.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"faulty\.toml") as raised:
        read_relation(path)
    assert says in str(raised.value)

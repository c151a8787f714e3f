"""What the prompt offers at the cursor, and how a statement is typed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from graph.errors import UsageError
from queries.prompt.commands import assign, value
from queries.prompt.completion import CypherCompleter
from queries.prompt.line import HISTORY, complete, session


def offers(text: str) -> list[str]:
    completer = CypherCompleter({"actor": "CHN", "day": "2021"})
    return [one.text for one in completer.get_completions(Document(text), CompleteEvent())]


@pytest.mark.parametrize(
    ("text", "some", "none"),
    [
        ("MATCH (c:Cou", ["Country"], ["count("]),
        ("MATCH (c:", ["Country", "Event", "Statement"], ["MET", "id"]),
        ("MATCH (c:Country|Per", ["Person"], ["Country"]),
        ("MATCH (a)-[r:M", ["MEMBER_OF", "MET"], ["MATCH"]),
        ("MATCH (a)-[r:MET|VIS", ["VISITED"], []),
        ("MATCH (a)-[:IN", ["IN_ARTICLE", "INVITED"], []),
        ("MATCH (s:Statement) RETURN s.quo", ["quote", "quote_lower"], ["status"]),
        ("MATCH (s:Statement)-[r]->() WHERE r.so", ["source_state"], ["subject_id"]),
        ("MATCH (e:Event {", ["id", "city", "start_date"], ["publishers"]),
        ("MATCH (e:Event {id: 'x', ci", ["city"], []),
        ("MATCH (a)-[r:MET {sta", ["status"], []),
        ("RETURN x.na", ["name"], []),
        ("MATCH (c {id: $", ["actor", "day"], ["id"]),
        ("MATCH (c {id: $a", ["actor"], ["day"]),
        ("mat", ["MATCH"], []),
        ("MATCH (n) RETURN coun", ["count("], ["Country"]),
        ("RETURN tol", ["tolower("], []),
        ("MATCH (n) WHERE n.name = 'a:b' AND cou", ["count("], []),
        # Nothing that would be refused, and nothing within quotes and comments.
        ("CREA", [], ["CREATE"]),
        ("RETURN 'MAT", [], ["MATCH"]),
        ("// MAT", [], ["MATCH"]),
        ("", [], ["MATCH"]),
        (":pa", [":param", ":params"], [":help"]),
    ],
)
def test_what_is_offered(text: str, some: list[str], none: list[str]) -> None:
    found = offers(text)
    assert set(some) <= set(found)
    assert not set(none) & set(found)


@pytest.mark.parametrize(
    ("text", "runs"),
    [("RETURN 1;", True), ("RETURN 1", False), ("RETURN 1; ", True), (":help", True), ("", True)],
)
def test_when_enter_runs(text: str, runs: bool) -> None:
    assert complete(text) == runs


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("n 3", {"n": 3}),
        ("$n: [1, 2]", {"n": [1, 2]}),
        ("id CHN", {"id": "CHN"}),
        ("name Xi Jinping", {"name": "Xi Jinping"}),
        ('text "7"', {"text": "7"}),
        ("old", {}),
    ],
)
def test_parameters_are_set_and_taken_away(words: str, found: dict[str, object]) -> None:
    parameters: dict[str, object] = {"old": 1} if words == "old" else {}
    assign(parameters, words)
    assert parameters == found


@pytest.mark.parametrize("words", ["", "1a 2", "gone"])
def test_parameters_that_are_none(words: str) -> None:
    with pytest.raises(UsageError, match=":param"):
        assign({}, words)


def test_values_are_as_on_the_command_line() -> None:
    assert [value(word) for word in ("1", "true", "null", "x", "1,5")] == [
        1,
        True,
        None,
        "x",
        "1,5",
    ]


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """What the prompt gives for keys that are typed."""
    monkeypatch.setenv("DIPLOGRAPH_CACHE", str(tmp_path))

    def type_in(keys: str) -> str:
        with create_pipe_input() as given:
            given.send_text(keys)
            return session({}, given, DummyOutput()).prompt()

    return type_in


def test_a_statement_goes_over_several_lines(typed: Callable[[str], str]) -> None:
    assert typed("MATCH (n)\rRETURN n;\r") == "MATCH (n)\nRETURN n;"


def test_history_is_kept_for_the_user_alone(typed: Callable[[str], str], tmp_path: Path) -> None:
    typed("RETURN 1;\r")
    assert (tmp_path / HISTORY).stat().st_mode & 0o077 == 0
    assert typed("\x1b[A\r") == "RETURN 1;"  # the arrow up


def test_history_that_cannot_be_kept_is_no_fault(
    typed: Callable[[str], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("DIPLOGRAPH_CACHE", str(tmp_path / "file"))
    assert typed("RETURN 2;\r") == "RETURN 2;"

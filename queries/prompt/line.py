"""How a statement is typed: several lines, history, colours, completion."""

from collections.abc import Mapping
from typing import Any

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import ThreadedCompleter
from prompt_toolkit.filters import Condition
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.lexers import PygmentsLexer
from prompt_toolkit.output import Output
from pygments.lexers.graph import CypherLexer

from graph.cache import cache
from queries.prompt.completion import CypherCompleter

HISTORY = "cypher-history"


def session(
    parameters: Mapping[str, Any], given: Input | None = None, shown: Output | None = None
) -> "PromptSession[str]":
    """A prompt that gives one statement or command at a time; on the terminal, unless told."""
    return PromptSession(
        message="cypher> ",
        prompt_continuation="   ...  ",
        multiline=True,
        lexer=PygmentsLexer(CypherLexer),
        completer=ThreadedCompleter(CypherCompleter(parameters)),
        complete_while_typing=True,
        auto_suggest=AutoSuggestFromHistory(),
        history=history(),
        key_bindings=_keys(),
        bottom_toolbar=" ; and Enter runs · Tab completes · :help · Ctrl-D ends",
        input=given,
        output=shown,
    )


def complete(text: str) -> bool:
    """True if Enter runs the text: a `;` ends it, or it is a command, or there is none."""
    text = text.strip()
    return not text or text.startswith(":") or text.endswith(";")


def history() -> History:
    """What was typed before, kept for this user alone; for the session where it cannot be kept."""
    path = cache() / HISTORY
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        with path.open("ab"):
            return FileHistory(str(path))
    except OSError:
        return InMemoryHistory()


def _keys() -> KeyBindings:
    keys = KeyBindings()

    @Condition
    def done() -> bool:
        return complete(get_app().current_buffer.text)

    @keys.add("enter", filter=done)
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    return keys

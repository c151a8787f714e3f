"""`diplograph cypher` without a query, on a real terminal."""

import contextlib
import os
import pty
import re
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

_PATIENCE = 60  # seconds: machines that test may be busy


class Terminal:
    """Somebody at a terminal of 24 lines, who waits for what is shown."""

    def __init__(self, screen: int, process: "subprocess.Popen[bytes]") -> None:
        self._screen, self.process = screen, process
        self.shown = ""

    def wait(self, words: str) -> str:
        """All that is shown up to the words."""
        until = time.monotonic() + _PATIENCE
        while words not in self.shown:
            if time.monotonic() > until:
                pytest.fail(f"{words!r} is not shown: {self.shown[-2000:]!r}")
            if select.select([self._screen], [], [], 0.2)[0]:
                self._read()
        before, _, self.shown = self.shown.partition(words)
        return before

    def end(self) -> int | None:
        """The exit code; it does not end while what it shows is not read."""
        until = time.monotonic() + _PATIENCE
        while self.process.poll() is None and time.monotonic() < until:
            if select.select([self._screen], [], [], 0.2)[0]:
                self._read()
        return self.process.poll()

    def _read(self) -> None:
        with contextlib.suppress(OSError):  # the other end has gone
            raw = os.read(self._screen, 65536).decode("utf-8", "replace")
            if "\x1b[6n" in raw:  # it asks where the cursor is
                os.write(self._screen, b"\x1b[1;1R")
            self.shown += re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]", "", raw)

    def type(self, keys: str) -> None:
        os.write(self._screen, keys.encode())


@pytest.fixture
def terminal(world_folder: Path, tmp_path: Path) -> Iterator[Terminal]:
    ours, theirs = pty.openpty()
    kept = {name: text for name, text in os.environ.items() if not name.startswith("DIPLOGRAPH")}
    env = {**kept, "TERM": "xterm", "LINES": "24", "COLUMNS": "100", "PAGER": "cat",
           "DIPLOGRAPH_CACHE": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}  # fmt: skip
    command = [str(Path(sys.executable).parent / "diplograph"), "cypher",
               "--db", str(world_folder), "-p", "id", "USA"]  # fmt: skip
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=tmp_path, env=env
    )
    os.close(theirs)
    try:
        yield Terminal(ours, process)
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def test_a_conversation(terminal: Terminal) -> None:
    for typed, shown in (
        ("MATCH (c:Country {id: $id}) RETURN c.name AS name;\r", "United States"),
        (":param id [1\r", "cypher>"),
        ("MATCH (n) DETACH DELETE n;\r", "DETACH is not allowed: this console only reads"),
        (":format json\r", "cypher>"),
        ("MATCH (c:Country) RETURN count(c) > 5 AS many;\r", '[{"many": true}]'),
        ("RETURN $nothing;\r", "give it with -p nothing VALUE"),
        (":parms\r", "did you mean :params?"),
        ("MATCH (s:Statement) RETURN s.id AS id ORDER BY id;\r", "28 rows"),  # by the pager
        ("MATCH (e:Even", "Event"),  # offered below
        ("\t) RETURN count(e) > 0 AS found;\r", '[{"found": true}]'),
    ):
        if not typed.startswith("\t"):
            terminal.wait("cypher>")
        terminal.type(typed)
        terminal.wait(shown)
    terminal.wait("cypher>")
    terminal.type("\x04")
    assert terminal.end() == 0

"""A server for as long as a block runs, as tests and benchmarks need one."""

import contextlib
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from graph.server.home import Running
from graph.server.local import HEAP, Server

# Waits for the end of its input, which comes when whoever holds the other end is no more.
_WATCH = 'cat >/dev/null; kill "$0"; sleep 3; rm -rf "$1"'


@contextlib.contextmanager
def temporary_server(
    version: str | None = None,
    heap: str = HEAP,
    settings: dict[str, str] | None = None,
    brief: bool = False,
) -> Iterator[Running]:
    """A new, empty server on free ports; gone after the block, or after our sudden death.

    `brief` starts in half the time, and is slower at work that takes minutes.
    """
    with tempfile.TemporaryDirectory(prefix="diplograph-neo4j-") as folder:
        server = Server(Path(folder, "home"), version)
        running = server.start(bolt=0, http=0, heap=heap, settings=settings, brief=brief)
        try:
            assert running.process, "it is ours"
            with watched(running.process.pid, folder):
                yield running
        finally:
            server.stop()


@contextlib.contextmanager
def watched(pid: int, folder: str) -> Iterator[None]:
    """Sees to it that process and folder go when we are killed."""
    watch = subprocess.Popen(
        ["sh", "-c", _WATCH, str(pid), folder],
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield
    finally:
        watch.kill()
        watch.communicate()

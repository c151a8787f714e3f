"""A Neo4j Community server on this machine: start, stop, administer."""

import contextlib
import os
import re
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from graph.errors import StoreError, UsageError
from graph.server import jars, java, ports
from graph.server.home import Home, Process, Running
from graph.server.releases import Release, release

BOLT, HTTP = 7687, 7474
START_SECONDS = 120
STOP_SECONDS = 30
HEAP = "512m"

_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_JVM = (
    *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED),
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
    "-XX:+UseSerialGC",
    "-XX:+ExitOnOutOfMemoryError",
)
_BRIEF = ("-XX:TieredStopAtLevel=1",)  # compiles quickly, not well
_CAUSE = re.compile(r"Caused by|already in use|Unrecognized setting|Bad value|^Error|not valid")


class Server:
    """A local server that lives in the folder `home`; raises StoreError for what goes wrong."""

    def __init__(self, home: Path | None = None, version: str | None = None) -> None:
        self.home = Home(home) if home else Home.usual()
        self.release: Release = release(version or self.home.version)
        self._started: subprocess.Popen[bytes] | None = None

    def running(self) -> Running | None:
        """The server as it runs, or None."""
        process, password = self.home.process, self.home.password
        if process is None or password is None or not _lives(process):
            return None
        return Running.of(process, password)

    def start(
        self,
        bolt: int = BOLT,
        http: int = HTTP,
        heap: str = HEAP,
        settings: dict[str, str] | None = None,
        brief: bool = False,
        told: Callable[[int], None] = lambda done: None,
    ) -> Running:
        """Starts it unless it runs, and waits until it answers; a port of 0 is any free one."""
        if running := self.running():
            return running
        if not re.fullmatch(r"[1-9]\d*[mg]", heap):
            raise UsageError(f"no size of memory: {heap!r}; write 512m or 2g")
        bolt, http = ports.free(bolt, "--port"), ports.free(http, "--http-port")
        self.prepare(told)
        self.home.configure(_addresses(bolt, http) | _memory(heap) | (settings or {}))
        if self.home.password is None or not any((self.home.path / "data").iterdir()):
            self.admin("dbms", "set-initial-password", f"@{self.home.choose_password()}")
        with self._launched(bolt, http, heap, brief) as process:
            self._wait(process)
        running = self.running()
        if running is None:
            raise StoreError(f"Neo4j ended as soon as it had started: {self._why()}")
        return running

    def prepare(self, told: Callable[[int], None] = lambda done: None) -> None:
        """Makes the folder and fetches what is missing of the release; `told` counts the jars."""
        self._java = java.find(self.release.java)
        self._jars = jars.folder(self.release, told)
        self.home.prepare(self.release.version)

    def stop(self) -> bool:
        """Stops it; whether it ran."""
        import psutil

        process = self.home.process
        if process is None or not _lives(process):
            return False
        with contextlib.suppress(psutil.NoSuchProcess):
            found = psutil.Process(process.pid)
            found.terminate()
            try:
                found.wait(STOP_SECONDS)
            except psutil.TimeoutExpired:
                found.kill()
                found.wait(STOP_SECONDS)
        self._reap()
        self.home.process = None
        return True

    def admin(self, *words: str | Path, heap: str = HEAP) -> str:
        """What neo4j-admin says to `words`; for most of what it does the server must be stopped."""
        self.prepare()
        command = [
            *self._command(heap, words[0] == "dbms"),
            "org.neo4j.cli.AdminTool",
            *map(str, words),
        ]
        done = subprocess.run(
            command, env=self._environment(), text=True, capture_output=True, errors="replace"
        )
        if done.returncode:
            said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
            shown = " | ".join(line.strip() for line in said if not line.startswith("\tat"))
            raise StoreError(f"neo4j-admin {words[0]} {words[1]} failed: {shown[-400:]}")
        return done.stdout

    def _command(self, heap: str, brief: bool) -> list[str]:
        jvm = (*_JVM, *(_BRIEF if brief else ()))
        return [self._java, f"-Xmx{heap}", *jvm, "-cp", f"{self._jars}/*"]

    def _environment(self) -> dict[str, str]:
        """What the process sees; the address and password of some other server are not for it."""
        kept = {name: v for name, v in os.environ.items() if not name.startswith("NEO4J_")}
        path = self.home.path
        return kept | {"NEO4J_HOME": str(path), "NEO4J_CONF": str(path / "conf")}

    @contextlib.contextmanager
    def _launched(self, bolt: int, http: int, heap: str, brief: bool) -> Iterator[Process]:
        """The new process; gone again where the block fails or is interrupted."""
        import psutil

        places = (f"--home-dir={self.home.path}", f"--config-dir={self.home.path / 'conf'}")
        with self.home.console.open("wb") as console:
            self._started = subprocess.Popen(
                [*self._command(heap, brief), self.release.main, *places],
                env=self._environment(),
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        pid = self._started.pid
        created = psutil.Process(pid).create_time()
        process = Process(pid, created, self.release.version, bolt, http)
        self.home.process = process
        answers = False
        try:
            yield process
            answers = True
        finally:
            if not answers:
                self.stop()

    def _wait(self, process: Process) -> None:
        end = time.monotonic() + START_SECONDS
        while not (ports.speaks_bolt(process.bolt) and ports.speaks_http(process.http)):
            if not _lives(process):
                raise StoreError(f"Neo4j did not start: {self._why()}")
            if time.monotonic() > end:
                raise StoreError(f"Neo4j did not answer within {START_SECONDS} s: {self._why()}")
            time.sleep(0.1)

    def _why(self) -> str:
        """What the logs give as the cause; a wrong setting shows on the console only."""
        logs = (self.home.console, self.home.path / "logs" / "neo4j.log")
        texts = [log.read_text(errors="replace") for log in logs if log.exists()]
        lines = [line.strip() for text in texts for line in text.splitlines() if line.strip()]
        causes = [line[:200] for line in lines if _CAUSE.search(line)] or lines
        return f"{' | '.join(causes[-2:]) or 'no word of it'} (see {logs[1]})"

    def _reap(self) -> None:
        if self._started is not None:
            self._started.wait(STOP_SECONDS)
            self._started = None


def _addresses(bolt: int, http: int) -> dict[str, str]:
    found = {}
    for name, port in (("bolt", bolt), ("http", http)):
        found[f"server.{name}.listen_address"] = f"{ports.HOST}:{port}"
        found[f"server.{name}.advertised_address"] = f"{ports.HOST}:{port}"
    return found


def _memory(heap: str) -> dict[str, str]:
    return {
        "server.memory.heap.initial_size": heap,
        "server.memory.heap.max_size": heap,
        "server.memory.pagecache.size": heap,
    }


def _lives(process: Process) -> bool:
    """Whether it is still that process, and not a later one with its number."""
    import psutil

    try:
        found = psutil.Process(process.pid)
        same = abs(found.create_time() - process.created) < 1
        return same and found.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False

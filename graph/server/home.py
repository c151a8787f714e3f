"""The folder that a local server lives in: its data, settings, password and process."""

import json
import os
import secrets
from dataclasses import asdict, dataclass
from importlib.resources import files
from pathlib import Path

from graph.errors import StoreError
from graph.server.ports import HOST

USER = "neo4j"
_FOLDERS = ("conf", "data", "import", "logs", "plugins", "run")


@dataclass(frozen=True)
class Process:
    """A server's process: number and start as the system tells them, release, ports."""

    pid: int
    created: float
    version: str
    bolt: int
    http: int


@dataclass(frozen=True)
class Running:
    """A server that answers: the address for drivers, how to get in, and the Browser's address.

    `process` is None for one that we did not start.
    """

    uri: str
    password: str
    user: str = USER
    browser: str = ""
    process: Process | None = None

    @classmethod
    def of(cls, process: Process, password: str) -> "Running":
        """A local process; the Browser's link connects to it once the password is typed."""
        address = f"{HOST}:{process.bolt}"
        return cls(
            uri=f"bolt://{address}",
            password=password,
            browser=f"http://{HOST}:{process.http}/browser/?connectURL=bolt://{USER}@{address}",
            process=process,
        )

    @property
    def auth(self) -> tuple[str, str]:
        """User and password, as the driver takes them."""
        return self.user, self.password

    @property
    def environment(self) -> dict[str, str]:
        """The variables by which diplograph and other tools find the server."""
        names = ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD")
        return dict(zip(names, (self.uri, *self.auth), strict=True))


class Home:
    """The files of one local server."""

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()
        self.console = self.path / "logs" / "console.log"
        self._password = self.path / "password"
        self._version = self.path / "release"
        self._process = self.path / "run" / "process.json"

    @classmethod
    def usual(cls) -> "Home":
        """Where a user's server is kept unless asked otherwise, by the XDG base directories."""
        data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
        return cls(data / "diplograph" / "neo4j")

    def prepare(self, version: str) -> None:
        """Makes the folders; raises StoreError where they belong to another release."""
        kept = self.version
        if kept not in (None, version):
            raise StoreError(
                f"{self.path} holds data of Neo4j {kept}: start {version} with another --home"
            )
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            for name in _FOLDERS:
                (self.path / name).mkdir(exist_ok=True)
            self._version.write_text(version, encoding="ascii")
        except OSError as error:
            raise StoreError(f"{self.path}: cannot be written: {error.strerror}") from error

    @property
    def version(self) -> str | None:
        """The release that the data belongs to."""
        return self._version.read_text(encoding="ascii") if self._version.exists() else None

    def configure(self, settings: dict[str, str]) -> None:
        """Writes neo4j.conf: what every local server has, and over it `settings`."""
        usual = (files("graph.server") / "neo4j.conf").read_text(encoding="utf-8")
        kept = [line for line in usual.splitlines() if line.partition("=")[0] not in settings]
        lines = [*kept, *(f"{name}={value}" for name, value in settings.items())]
        (self.path / "conf" / "neo4j.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")

    @property
    def password(self) -> str | None:
        """The password of the user `neo4j`, for the owner's eyes only."""
        if not self._password.exists():
            return None
        return self._password.read_text(encoding="ascii").strip()

    def choose_password(self) -> Path:
        """Makes up a password; the file that holds it, readable by its owner only."""
        self._password.unlink(missing_ok=True)
        number = os.open(self._password, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(number, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(12))
        return self._password

    @property
    def process(self) -> Process | None:
        """The process that was started last; None also where its file cannot be understood."""
        try:
            return Process(**json.loads(self._process.read_text(encoding="ascii")))
        except (FileNotFoundError, ValueError, TypeError):
            return None

    @process.setter
    def process(self, process: Process | None) -> None:
        if process is None:
            self._process.unlink(missing_ok=True)
        else:
            making = self._process.with_suffix(".new")
            making.write_text(json.dumps(asdict(process)), encoding="ascii")
            making.replace(self._process)

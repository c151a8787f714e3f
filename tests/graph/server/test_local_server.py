"""A local Neo4j: started, found again, stopped; and what is said where it cannot be."""

import hashlib
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import neo4j
import psutil
import pytest

from graph.errors import DiplographError
from graph.server import jars, java
from graph.server.home import Home, Running
from graph.server.local import Server
from graph.server.releases import Release, release, releases
from graph.server.temporary import temporary_server


def ask(server: Running, cypher: str) -> list[neo4j.Record]:
    """The rows that a server answers."""
    with neo4j.GraphDatabase.driver(server.uri, auth=server.auth) as driver:
        return driver.execute_query(cypher).records


def test_a_server_answers(neo4j_server: Running) -> None:
    assert ask(neo4j_server, "RETURN 1 AS one")[0]["one"] == 1


def test_a_newer_server_answers(newer_neo4j_server: Running) -> None:
    [row, *_] = ask(newer_neo4j_server, "CALL dbms.components() YIELD versions")
    assert row["versions"][0].startswith("2026.")


@pytest.fixture
def type_in(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Types `diplograph neo4j …` for a server of its own."""
    program = Path(sys.executable).with_name("diplograph")

    def typed(*words: str) -> subprocess.CompletedProcess[str]:
        command = [program, "neo4j", *words, "--home", tmp_path / "home"]
        return subprocess.run(command, capture_output=True, text=True, timeout=180)

    return typed


def test_start_and_stop_may_be_said_twice(
    type_in: Callable[..., subprocess.CompletedProcess[str]],
    neo4j_server: Running,  # skips where none can be had
    tmp_path: Path,
) -> None:
    assert type_in("status").returncode == 1
    first = type_in("start", "--port", "0", "--http-port", "0")
    try:
        assert first.returncode == 0, first.stderr
        names = [line.partition("=")[0] for line in first.stdout.splitlines()]
        assert names == ["export NEO4J_URI", "export NEO4J_USERNAME", "export NEO4J_PASSWORD"]
        assert "/browser/?connectURL=bolt://neo4j@127.0.0.1:" in first.stderr
        again = type_in("start")
        assert (again.returncode, again.stdout) == (0, first.stdout)
        assert "runs already" in again.stderr
        status = type_in("status")
        assert status.returncode == 0 and status.stdout.startswith("Neo4j 5.26.")
        process = Home(tmp_path / "home").process
        assert process and psutil.pid_exists(process.pid)
    finally:
        stopped = type_in("stop")
    assert "has stopped" in stopped.stderr and not psutil.pid_exists(process.pid)
    assert type_in("stop").returncode == 0
    assert type_in("status").returncode == 1


def test_only_the_owner_may_read_the_password(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    home.prepare("5.26.30")
    assert stat.S_IMODE(home.path.stat().st_mode) == 0o700
    assert stat.S_IMODE(home.choose_password().stat().st_mode) == 0o600
    assert home.password and len(home.password) == 24


def test_the_server_listens_to_this_machine_only(neo4j_server: Running) -> None:
    if neo4j_server.process is None:
        pytest.skip("not our server")
    places = psutil.Process(neo4j_server.process.pid).net_connections("tcp")
    assert {place.laddr.ip.removeprefix("::ffff:") for place in places} == {"127.0.0.1"}


@pytest.mark.parametrize("source", ["file:///etc/passwd", "http://127.0.0.1:1/x.csv"])
def test_load_csv_reaches_neither_files_nor_hosts(neo4j_server: Running, source: str) -> None:
    if neo4j_server.process is None:
        pytest.skip("not our server")
    with pytest.raises(neo4j.exceptions.ClientError, match=r"is false|blocked"):
        ask(neo4j_server, f"LOAD CSV FROM '{source}' AS line RETURN line")


def test_a_taken_port_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(DiplographError, match=f"port {port} is taken.*--port"):
            Server(tmp_path / "home").start(bolt=port, http=0)
    assert not (tmp_path / "home").exists()


def test_data_of_another_release_is_left_alone(tmp_path: Path) -> None:
    Home(tmp_path).prepare("2026.08.1")
    with pytest.raises(DiplographError, match=r"holds data of Neo4j 2026\.08\.1"):
        Home(tmp_path).prepare("5.26.30")
    assert Server(tmp_path).release.version == "2026.08.1"


def test_java_that_is_too_old_is_told_with_the_mend() -> None:
    with pytest.raises(DiplographError, match=r"needs Java 99 or later.*\[server\]"):
        java.find(99)


@pytest.mark.parametrize(
    ("asked", "given"),
    [(None, "5.26.30"), ("5", "5.26.30"), ("5.26", "5.26.30"), ("2026", "2026.08.1")],
)
def test_a_release_is_found_by_how_its_version_begins(asked: str | None, given: str) -> None:
    assert release(asked).version == given


@pytest.mark.parametrize("asked", ["4.4", "5.2", "latest", ""])
def test_an_unknown_release_is_told(asked: str) -> None:
    with pytest.raises(DiplographError, match=r"there are 5\.26\.30, 2026"):
        release(asked)


@pytest.mark.parametrize("version", releases())
def test_the_jars_of_a_release_have_names_and_checksums_of_their_own(version: str) -> None:
    listed = release(version).jars()
    assert f"org/neo4j/neo4j/{version}/neo4j-{version}.jar" in listed
    assert len({Path(path).name for path in listed}) == len(listed) > 200
    assert all(len(bytes.fromhex(digest)) == 32 for digest in listed.values())


class Tiny(Release):
    """A release of one jar."""

    def jars(self) -> dict[str, str]:
        return {"org/tiny/tiny.jar": hashlib.sha256(b"tiny").hexdigest()}


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tiny:
    """A release whose mirror is a folder."""
    monkeypatch.setenv("DIPLOGRAPH_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("DIPLOGRAPH_MAVEN", (tmp_path / "mirror").as_uri())
    (tmp_path / "mirror" / "org" / "tiny").mkdir(parents=True)
    return Tiny("0.1", 17, "tiny.Main", 1)


def test_jars_are_fetched_once(tiny: Tiny, tmp_path: Path) -> None:
    (tmp_path / "mirror" / "org" / "tiny" / "tiny.jar").write_bytes(b"tiny")
    told: list[int] = []
    folder = jars.folder(tiny, told.append)
    assert [file.name for file in folder.iterdir()] == ["tiny.jar"] and told == [1]
    assert jars.missing(tiny) == {} and jars.folder(tiny, told.append) == folder and told == [1]


def test_a_jar_that_was_tampered_with_is_not_kept(tiny: Tiny, tmp_path: Path) -> None:
    (tmp_path / "mirror" / "org" / "tiny" / "tiny.jar").write_bytes(b"evil")
    with pytest.raises(DiplographError, match=r"tiny\.jar: not the file that was checked"):
        jars.folder(tiny)
    assert len(jars.missing(tiny)) == 1


def test_a_mirror_that_cannot_be_reached_is_told(tiny: Tiny) -> None:
    with pytest.raises(DiplographError, match=r"cannot be fetched .*DIPLOGRAPH_MAVEN"):
        jars.folder(tiny)


def test_a_wrong_setting_is_told_with_its_cause(neo4j_server: Running) -> None:
    with (
        pytest.raises(DiplographError, match=r"failed: .*Unrecognized setting.*server\.nonsense"),
        temporary_server(settings={"server.nonsense": "1"}),
    ):
        pass


def test_a_server_ends_with_the_process_that_wanted_it(tmp_path: Path) -> None:
    code = (
        "import os, sys; from graph.server.temporary import watched\n"
        "with watched(int(sys.argv[1]), sys.argv[2]): os._exit(9)"
    )
    with subprocess.Popen(["sleep", "60"]) as stand_in:
        command = [sys.executable, "-c", code, str(stand_in.pid), str(tmp_path / "home")]
        assert subprocess.run(command, env=os.environ | {"PYTHONPATH": "."}).returncode == 9
        assert stand_in.wait(20) < 0

"""Pages from the web: asked for, from public addresses, within size and time."""

import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from graph.errors import InputError
from loaders.fetching import fetch, public
from loaders.formats import limits
from loaders.formats.source import Problem
from loaders.reading import read

PAGE = b"<html><body><p>Xi Jinping met Vladimir Putin in Beijing.</p></body></html>"


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        paths = {"/moved": "/page", "/inside": "http://10.0.0.1/", "/file": "file:///etc/passwd"}
        if self.path == "/loop" or self.path in paths:
            self.send_response(302)
            self.send_header("Location", paths.get(self.path, "/loop"))
            self.end_headers()
            return
        if self.path == "/slow":
            self.wfile.write(b"HTTP/1.0 200 OK\r\n")
            for number in range(20):
                self.wfile.write(b"X-%d: 1\r\n" % number)
                time.sleep(0.1)
        self.send_response(404 if self.path == "/none" else 200)
        self.end_headers()
        if self.path == "/large":
            for _ in range(limits.FETCH_BYTES // 2**20 + 2):
                self.wfile.write(b" " * 2**20)
        self.wfile.write(PAGE)

    def handle(self) -> None:
        try:
            super().handle()
        except ConnectionError:
            return  # the client has heard enough

    def log_message(self, *args: object) -> None:
        return


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def here(address: str) -> bool:
    return address == "127.0.0.1"


def test_a_page_is_fetched_through_redirects(site: str) -> None:
    assert fetch(f"{site}/moved", here) == (f"{site}/page", PAGE)


@pytest.mark.parametrize(
    ("path", "message"),
    {
        "/none": "answered 404",
        "/loop": "redirected more than 5 times",
        "/inside": "10.0.0.1 is not on the open internet",
        "/file": "only http and https",
        "/large": "longer than 16 MB",
    }.items(),
)
def test_what_is_not_fetched_is_told(site: str, path: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        fetch(site + path, here)


def test_the_time_limit_is_for_the_head_too(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FETCH_SECONDS", 0.5)
    begun = time.monotonic()
    with pytest.raises(InputError, match="took longer than"):
        fetch(f"{site}/slow", here)
    assert time.monotonic() - begun < 1.5


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost:8080/", "http://[::1]/", "http://0.0.0.0/",
        "http://169.254.169.254/latest", "http://192.168.1.1/", "http://[::ffff:10.0.0.1]/",
        "http://2130706433/", "http://0x7f.1/", "http://[fe80::1%25lo]/", "http://[64:ff9b::a00:1]/",
    ],
)  # fmt: skip
def test_inner_addresses_are_not_fetched(url: str) -> None:
    with pytest.raises(InputError, match=r"not on the open internet|no such host|not an address"):
        fetch(url)


@pytest.mark.parametrize("url", ["ftp://example.org/", "http://", "http://[", "http://a:port/"])
def test_what_is_no_address_is_told(url: str) -> None:
    with pytest.raises(InputError):
        fetch(url)


def test_public_addresses() -> None:
    assert [public(ip) for ip in ("8.8.8.8", "2606:4700::1111", "10.1.1.1", "224.0.0.1")] == [
        True, True, False, False,
    ]  # fmt: skip


def test_the_name_is_asked_once(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the name means later does not matter: the connection goes to what was checked."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def resolve(host: str, port: int, *args: int, **named: int):  # type: ignore[no-untyped-def]
        if host == "news.example":
            asked.append(host)
            host = "127.0.0.1"
        return real(host, port, *args, **named)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    port = site.rpartition(":")[2]
    assert fetch(f"http://news.example:{port}/page", here).data == PAGE
    assert asked == ["news.example"]


def test_nothing_is_fetched_unasked() -> None:
    url = "http://127.0.0.1:9/"
    assert list(read([url])) == [Problem(url, "an address; nothing is fetched without --fetch")]
    [problem] = read([url], fetching=True)
    assert isinstance(problem, Problem) and "not on the open internet" in problem.message

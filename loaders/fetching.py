"""A page from the web, when the user asks for it: public addresses alone, within size and time."""

import contextlib
import ipaddress
import socket
import threading
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit

from graph.errors import InputError
from loaders.formats import limits
from loaders.formats.limits import too_long

if TYPE_CHECKING:
    import urllib3

_REDIRECTS = {301, 302, 303, 307, 308}
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: IPv4 addresses in IPv6
_CONNECT = 10.0  # seconds
_PIECE = 16 * 1024


class Page(NamedTuple):
    """What an address answered, after redirects."""

    url: str
    data: bytes


def is_address(path: str) -> bool:
    """True if the input is to be fetched."""
    return path.lower().startswith(("http://", "https://"))


def public(address: str) -> bool:
    """True if an IP address belongs to the open internet, in IPv6 also what it wraps."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None and not inner.is_global:
            return False
    return ip.is_global and not ip.is_multicast


def fetch(url: str, allowed: Callable[[str], bool] = public) -> Page:
    """The page; raises InputError. Each redirect is checked like the first address.

    The connection goes to the address that was checked, whatever its name means a moment later.
    """
    deadline = time.monotonic() + limits.FETCH_SECONDS
    answer: SimpleQueue[Page | Exception] = SimpleQueue()

    def work() -> None:
        try:
            answer.put(_followed(url, allowed, deadline))
        except Exception as error:  # raised where the page is waited for
            answer.put(error)

    # Names are looked up and heads of answers read without a limit for the whole: a thread has one.
    threading.Thread(target=work, daemon=True).start()
    try:
        found = answer.get(timeout=limits.FETCH_SECONDS)
    except Empty:
        raise InputError(_late()) from None
    if isinstance(found, Exception):
        raise found
    return found


def _followed(url: str, allowed: Callable[[str], bool], deadline: float) -> Page:
    """The page at the end of all redirects; raises InputError."""
    for _ in range(limits.REDIRECTS + 1):
        ip = _checked(_target(url), allowed)
        status, location, data = _get(urlsplit(url), ip, deadline)
        if status not in _REDIRECTS or not location:
            if status != 200:
                raise InputError(f"answered {status}")
            return Page(url, data)
        url = urljoin(url, location)
    raise InputError(f"redirected more than {limits.REDIRECTS} times")


def _target(url: str) -> tuple[str, int]:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
        name = host.encode("idna").decode("ascii") if host and ":" not in host else host
    except ValueError as error:
        raise InputError(f"not an address: {error}") from error
    if parts.scheme not in ("http", "https") or not name:
        raise InputError("only http and https addresses are fetched")
    return name, port or (443 if parts.scheme == "https" else 80)


def _checked(target: tuple[str, int], allowed: Callable[[str], bool]) -> str:
    """The IP address to go to; all that the name means must be allowed."""
    try:
        found = socket.getaddrinfo(*target, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise InputError(f"no such host: {target[0]}") from error
    addresses = [str(entry[4][0]).partition("%")[0] for entry in found]
    if bad := [address for address in addresses if not allowed(address)]:
        raise InputError(f"{target[0]} is not on the open internet ({bad[0]}); not fetched")
    return addresses[0]


def _get(parts: SplitResult, ip: str, deadline: float) -> tuple[int, str | None, bytes]:
    import urllib3

    host, port = _target(parts.geturl())
    timeout = urllib3.Timeout(connect=_CONNECT, read=_CONNECT)
    pool: urllib3.HTTPConnectionPool
    if parts.scheme == "https":
        pool = urllib3.HTTPSConnectionPool(
            ip, port, timeout=timeout, server_hostname=host, assert_hostname=host
        )
    else:
        pool = urllib3.HTTPConnectionPool(ip, port, timeout=timeout)
    path = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
    named = f"[{host}]" if ":" in host else host
    headers = {
        "Host": f"{named}:{parts.port}" if parts.port else named,
        "User-Agent": "diplograph",
        "Accept-Encoding": "identity",
    }
    try:
        with pool:
            answer = pool.urlopen(
                "GET", path, headers=headers, retries=False, redirect=False,
                preload_content=False, decode_content=False, assert_same_host=False,
            )  # fmt: skip
            with contextlib.closing(answer):
                location = answer.headers.get("Location")
                data = b"" if answer.status != 200 else _body(answer, deadline)
                return answer.status, location, data
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        raise InputError(f"cannot be fetched: {error}") from error


def _body(answer: "urllib3.BaseHTTPResponse", deadline: float) -> bytes:
    found = bytearray()
    while piece := answer.read1(_PIECE):
        found += piece
        if len(found) > limits.FETCH_BYTES:
            raise InputError(too_long("page", limits.FETCH_BYTES))
        if time.monotonic() > deadline:
            raise InputError(_late())
    return bytes(found)


def _late() -> str:
    return f"took longer than {limits.FETCH_SECONDS:.0f} seconds"

"""Ports on this machine: which are free, and whether a server answers behind one."""

import contextlib
import socket
import urllib.error
import urllib.request

from graph.errors import StoreError

HOST = "127.0.0.1"

# The Bolt handshake: the magic number, then four versions of the protocol that we would speak.
_HANDSHAKE = bytes.fromhex("6060b01700080805000204040000000000000000")
_REFUSED = (b"", b"\0\0\0\0", b"HTTP")


def free(wanted: int, option: str) -> int:
    """`wanted` itself, or any free port for 0; raises StoreError where it is taken."""
    with socket.socket() as place:
        # Connections of a server that was just stopped linger; they do not hinder a new one.
        place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            place.bind((HOST, wanted))
        except OSError as error:
            raise StoreError(
                f"port {wanted} is taken, perhaps by another Neo4j: choose one with {option}"
            ) from error
        port: int = place.getsockname()[1]
        return port


def speaks_bolt(port: int) -> bool:
    """Whether a server agrees on a version of Bolt."""
    with contextlib.suppress(OSError), socket.create_connection((HOST, port), 1) as line:
        line.sendall(_HANDSHAKE)
        return line.recv(4) not in _REFUSED
    return False


def speaks_http(port: int) -> bool:
    """Whether the web server is up; it starts a little after Bolt."""
    with contextlib.suppress(OSError), urllib.request.urlopen(f"http://{HOST}:{port}/", timeout=2):
        return True
    return False

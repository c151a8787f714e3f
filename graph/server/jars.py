"""The jars of a release: fetched from Maven Central once, checked, kept in the user's cache."""

import hashlib
import http.client
import os
import tempfile
import urllib.error
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from graph.cache import cache
from graph.errors import StoreError
from graph.server.releases import Release

CENTRAL = "https://repo1.maven.org/maven2"
_AT_ONCE = 8
_SECONDS = 60


def missing(release: Release) -> dict[str, str]:
    """The jars of a release that are not kept yet, path and checksum."""
    folder = _folder(release)
    return {p: d for p, d in release.jars().items() if not (folder / Path(p).name).exists()}


def folder(release: Release, told: Callable[[int], None] = lambda done: None) -> Path:
    """The folder with all jars, fetched where missing; `told` hears of each; raises StoreError."""
    folder = _folder(release)
    try:
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            jobs = [pool.submit(fetched, p, d, folder) for p, d in missing(release).items()]
            try:
                for job in jobs:
                    job.result()
                    told(1)
            finally:
                pool.shutdown(cancel_futures=True)
    except OSError as error:
        raise StoreError(f"jars of Neo4j cannot be kept in {folder}: {error}") from error
    return folder


def _folder(release: Release) -> Path:
    return cache() / "neo4j" / release.version


def fetched(path: str, digest: str, folder: Path) -> Path:
    """A file of Maven Central in the folder, whole and checked; raises StoreError."""
    kept = folder / Path(path).name
    if kept.exists():
        return kept
    url = f"{os.environ.get('DIPLOGRAPH_MAVEN', CENTRAL).rstrip('/')}/{path}"
    try:
        with urllib.request.urlopen(url, timeout=_SECONDS) as answer:
            content = answer.read()
    except (urllib.error.URLError, http.client.HTTPException, TimeoutError, ValueError) as error:
        why = getattr(error, "reason", error)
        raise StoreError(
            f"{url} cannot be fetched ({why}): check the network, or name a mirror of Maven Central"
            " in DIPLOGRAPH_MAVEN"
        ) from error
    if hashlib.sha256(content).hexdigest() != digest:
        raise StoreError(f"{url}: not the file that was checked (wrong SHA-256); it is not kept")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as place:
        part = Path(place, Path(path).name)
        part.write_bytes(content)
        part.replace(kept)
    return kept

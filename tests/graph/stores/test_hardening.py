"""What docs/neo4j.md tells administrators is understood by a server."""

import re
from pathlib import Path

import pytest

from graph.errors import UsageError
from graph.stores import open_store

DOCS = Path(__file__).parents[3] / "docs"


def test_the_settings_exist(neo4j_url: str) -> None:
    text = (DOCS / "neo4j.md").read_text(encoding="utf-8")
    (block,) = re.findall(
        r"```properties\n# neo4j\.conf, Community and Enterprise\n(.*?)```", text, re.S
    )
    names = set(re.findall(r"^([\w.]+)=", block, re.M))
    with open_store(neo4j_url) as store:
        known = {row["name"] for row in store.run("SHOW SETTINGS YIELD name RETURN name")}
    assert {name for name in names if not name.startswith("internal.")} <= known


def test_the_roles_of_enterprise_are_cypher(neo4j_url: str) -> None:
    lines = (DOCS / "neo4j-roles.cypher").read_text(encoding="utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith("//"))
    commands = [command.strip() for command in text.split(";") if command.strip()]
    assert len(commands) > 10
    with open_store(neo4j_url) as store:
        for command in commands:
            if command.startswith("CREATE USER"):
                store.connection.plan(command, {})
                continue
            with pytest.raises(UsageError, match="Unsupported administration command"):
                store.connection.plan(command, {})

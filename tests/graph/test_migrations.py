"""A ledger of an older version is brought up on opening, and that is said."""

import logging
import sqlite3
from importlib.resources import files
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.ledger import Ledger
from graph.ledgerfile import VERSION
from graph.schema import relations
from graph.stores.ladybug import open_ladybug

FEW = {name: relations()[name] for name in ("MET", "BOYCOTTED", "INVITED")}


def as_version_1(folder: Path) -> None:
    """What version 1 would have left: no receipts, and the ends of edges by edge."""
    db = sqlite3.connect(folder / "ledger.sqlite")
    db.executescript("""
        DROP TABLE receipts;
        CREATE TABLE before (kind TEXT, id TEXT, edge TEXT, name TEXT NOT NULL, stands_for TEXT,
                             reported TEXT, PRIMARY KEY (kind, id, edge)) WITHOUT ROWID;
        INSERT INTO before SELECT kind, id, edge, name, stands_for, nullif(reported, '') FROM ends;
        DROP TABLE ends;
        ALTER TABLE before RENAME TO ends;
        PRAGMA user_version = 1;
    """)
    db.close()


@pytest.fixture
def old(tmp_path, said):
    with open_ladybug(str(tmp_path / "old.db"), vocabulary=FEW) as store:
        store.add([said("MET", "CHN", "RUS")])
    as_version_1(tmp_path / "old.db")
    return tmp_path / "old.db"


@pytest.mark.parametrize("read_only", [True, False])
def test_an_older_ledger_is_brought_up_aloud(old, caplog, read_only):
    with (
        caplog.at_level(logging.WARNING),
        open_ladybug(str(old), read_only=read_only, vocabulary=FEW) as store,
    ):
        assert store.ledger.size() == 1
        assert list(store.receipts()) == []
    assert f"brought from version 1 to {VERSION}" in caplog.text


def test_reading_alone_asks_for_it(old):
    with pytest.raises(StoreError, match="older version: open it once for writing"):
        Ledger.open(old / "ledger.sqlite", FEW, read_only=True)


def test_migrations_end_where_a_new_ledger_begins(old):
    Ledger.open(old / "ledger.sqlite", FEW).close()
    migrated, new = sqlite3.connect(old / "ledger.sqlite"), sqlite3.connect(":memory:")
    new.executescript((files("graph") / "ledger.sql").read_text("utf-8"))
    columns = "SELECT m.name, c.name, c.type FROM sqlite_master m, pragma_table_info(m.name) c"
    assert sorted(migrated.execute(columns)) == sorted(new.execute(columns))
    migrated.close()
    new.close()

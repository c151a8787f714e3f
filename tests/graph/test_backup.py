"""A backup is one moment of the ledger; a folder made of it holds the same."""

import sqlite3
import threading

import pytest

from graph.errors import InputError, StoreError, UsageError
from graph.model import Article
from graph.schema import relations
from graph.stores.backup import backup, restore
from graph.stores.ladybug import open_ladybug
from graph.stores.verification import verify

FEW = {name: relations()[name] for name in ("MET", "BOYCOTTED", "INVITED")}


def opened(path):
    return open_ladybug(str(path), vocabulary=FEW)


def articles(said, numbers):
    for number in numbers:
        article = Article(id=f"a{number}", text="China met Russia.", published="2022-02-05")
        yield article, [said("MET", "CHN", "RUS", words=article.text, article=article)]


@pytest.fixture
def folder(tmp_path, said):
    with opened(tmp_path / "news.db") as store:
        for article, read in articles(said, range(5)):
            store.load(article, read)
    return tmp_path / "news.db"


def test_a_restored_folder_holds_the_same(folder, tmp_path):
    backup(folder, tmp_path / "copy.sqlite")
    restore(tmp_path / "copy.sqlite", tmp_path / "other.db")
    with opened(folder) as one, opened(tmp_path / "other.db") as other:
        assert list(other.statements()) == list(one.statements())
        assert list(other.edges()) == list(one.edges())
        assert list(verify(other)) == []


def test_a_backup_while_a_load_runs_is_one_moment(folder, tmp_path, said):
    stop = threading.Event()

    def load():
        with opened(folder) as store:
            for article, read in articles(said, range(5, 2000)):
                store.load(article, read)
                if stop.is_set():
                    break

    loading = threading.Thread(target=load)
    loading.start()
    for number in range(5):
        backup(folder, tmp_path / f"{number}.sqlite")
    stop.set()
    loading.join()
    counts = []
    for number in range(5):
        db = sqlite3.connect(tmp_path / f"{number}.sqlite")
        query = "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM statements)"
        counts.append(db.execute(query).fetchone())
        db.close()
    assert all(kept == said for kept, said in counts)
    assert counts == sorted(counts)
    restore(tmp_path / "4.sqlite", tmp_path / "other.db")
    with opened(tmp_path / "other.db") as store:
        assert store.stats()["articles"] == counts[-1][0]


def test_a_database_is_replaced_only_on_demand(folder, tmp_path, said):
    backup(folder, tmp_path / "copy.sqlite")
    with opened(folder) as store:
        store.retract("a1")
    with pytest.raises(UsageError, match="holds a database: name another one, or give --replace"):
        restore(tmp_path / "copy.sqlite", folder)
    restore(tmp_path / "copy.sqlite", folder, replace=True)
    with opened(folder) as store:
        assert store.article("a1") is not None
        assert list(verify(store)) == []


def test_what_is_no_backup_is_refused(folder, tmp_path):
    (tmp_path / "text").write_text("cakes, cakes, cakes" * 100)
    (tmp_path / "empty").write_text("")
    for name, message in (("text", "is no backup"), ("empty", "no backup"), ("gone", "no such")):
        with pytest.raises(InputError, match=message):
            restore(tmp_path / name, tmp_path / "other.db")
    assert not (tmp_path / "other.db").exists()
    with pytest.raises(StoreError, match="no database at"):
        backup(tmp_path / "nowhere", tmp_path / "copy.sqlite")
    with pytest.raises(StoreError, match="cannot be"):
        backup(folder, tmp_path / "no" / "copy.sqlite")
    with pytest.raises(UsageError, match="in the database itself"):
        backup(folder, folder / "ledger.sqlite")


def test_a_backup_that_finds_no_room_names_its_own_file(folder, tmp_path):
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, hard))  # SQLite needs some
    try:
        with pytest.raises(StoreError, match=r"^.*copy\.sqlite: cannot be written: "):
            backup(folder, tmp_path / "copy.sqlite")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [path.name for path in tmp_path.iterdir()] == ["news.db"]

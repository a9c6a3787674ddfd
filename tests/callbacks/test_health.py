"""Whether the process answers, and whether a return could be stored now."""

import sqlite3
from collections import namedtuple

import pytest

from callbacks import health
from callbacks.server import create_app
from data.errors import LostDatabaseError
from data.storage.store import Store
from settings import HERE
from tests.builders_data import a_return, an_observation

Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def store(tmp_path) -> Store:
    kept = Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path)
    kept.accept(a_return(an_observation()), "2026-11-20")
    return kept


@pytest.fixture
def served(store, tmp_path):
    return create_app(store, "derby", str(HERE / "assets"), tmp_path).server.test_client()


def said(served, path: str) -> tuple[int, str]:
    answer = served.get(path)
    return answer.status_code, answer.get_data(as_text=True)


def test_it_is_alive_and_ready(served, store):
    assert said(served, "/healthz") == (200, "The dashboard answers.\n")
    assert said(served, "/readyz") == (200, "The dashboard is ready.\n")
    assert store.revision() == 1


def test_it_is_ready_while_somebody_else_writes(served, tmp_path):
    other = sqlite3.connect(tmp_path / "safeguarding.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    assert said(served, "/readyz")[0] == 200
    other.close()


def test_without_room_on_the_disk_it_is_alive_and_not_ready(served, monkeypatch):
    monkeypatch.setattr(health.shutil, "disk_usage", lambda _folder: Usage(10**12, 10**12, 10**6))

    assert said(served, "/healthz")[0] == 200
    status, why = said(served, "/readyz")
    assert status == 503
    assert "too little room on the disk" in why
    assert "1 MB of at least 200 MB" in why


def test_with_a_database_that_can_only_be_read_it_is_not_ready(store, tmp_path):
    store.engine.dispose()
    address = f"sqlite:///file:{tmp_path / 'safeguarding.db'}?mode=ro&uri=true"
    only_read = Store(address, tmp_path)
    served = create_app(only_read, "derby", str(HERE / "assets"), tmp_path).server.test_client()

    status, why = said(served, "/readyz")

    assert status == 503
    assert "can be read and cannot be written" in why


def test_when_its_database_vanished_it_is_not_ready_and_stores_nothing(served, store, tmp_path):
    (tmp_path / "safeguarding.db").unlink()

    assert said(served, "/readyz")[0] == 503
    assert "rebuild" in said(served, "/readyz")[1]
    with pytest.raises(LostDatabaseError, match="has vanished"):
        store.accept(a_return(an_observation(value=2.0)), "2026-11-21")
    assert not (tmp_path / "safeguarding.db").exists()


def test_a_page_of_a_vanished_database_says_so_with_503(served, tmp_path):
    (tmp_path / "safeguarding.db").unlink()

    status, why = said(served, "/")

    assert status == 503
    assert "The database has vanished" in why
    assert "The figures are safe" not in why

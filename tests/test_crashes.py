"""Killed, out of disk or out of memory at any moment: the store is as before or as after.

How often is a setting of the tests: CRASHES=100 make test. `make check` does it 40 times.
"""

import os
import random
import resource
import sqlite3
import sys
import time
from pathlib import Path

import pytest

from data.figures import export
from data.storage.rebuild import rebuild
from data.storage.schema import engine_of, writing
from data.storage.store import Store
from tests.frameworks import read_return
from tests.numbered import accept, check_whole
from tests.patience import PATIENCE
from tests.processes import CONTEXT, running, start

CRASHES = int(os.environ.get("CRASHES", "8"))
FIGURES = 200
FIRST_RELEASE = Path(__file__).parent / "golden" / "first_release.sql"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="There is no SIGKILL there.")


def accept_for_ever(url: str, folder: Path, first: int, ready) -> None:
    store, number = Store(url, folder), first
    ready.set()
    while True:
        accept(store, number, figures=FIGURES)
        number += 1


def accept_with_a_small_disk(url: str, folder: Path, first: int, spare: int) -> None:
    store = Store(url, folder)
    limit = Path(store.engine.url.database).stat().st_size + spare
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    for number in range(first, first + 50):
        accept(store, number, figures=FIGURES)


def accept_with_little_memory(url: str, folder: Path, first: int, spare: int) -> None:
    store = Store(url, folder)
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + spare, used + spare))
    kept = []
    for number in range(first, first + 500):
        accept(store, number, figures=FIGURES)
        kept.append(bytearray(spare // 8))


def rebuild_for_ever(url: str, folder: Path) -> None:
    store = Store(url, folder)
    while True:
        rebuild(store)


def open_once(url: str) -> None:
    Store(url)


def reopened(url: str, folder: Path) -> Store:
    """The store, opened again, once no transaction of a killed process is left."""
    engine = engine_of(url)
    with writing(engine):
        pass  # PostgreSQL may still finish what it was told just before
    engine.dispose()
    return Store(url, folder)


def kill_at_a_random_moment(process, longest: float) -> None:
    time.sleep(random.uniform(0, longest))
    process.kill()
    process.join()


def test_killed_while_it_stores_returns_it_has_each_of_them_whole_or_not_at_all(
    new_database, tmp_path
):
    url, stored = new_database(), 0

    for _ in range(CRASHES):
        ready = CONTEXT.Event()
        with running(accept_for_ever, url, tmp_path, stored, ready) as writer:
            assert ready.wait(PATIENCE)
            kill_at_a_random_moment(writer, 0.3)
        store = reopened(url, tmp_path)
        counted = check_whole(store, FIGURES)["police"]
        store.engine.dispose()
        assert counted >= stored
        stored = counted

    assert stored > 0


@pytest.mark.parametrize("spoil", [accept_with_a_small_disk, accept_with_little_memory])
def test_out_of_disk_or_memory_it_has_each_return_whole_or_not_at_all(tmp_path, spoil):
    url, stored, failed = f"sqlite:///{tmp_path / 'safeguarding.db'}", 0, 0

    for _ in range(max(CRASHES // 4, 1)):
        spare = random.randrange(2**14, 2**18) * (1 if spoil is accept_with_a_small_disk else 40)
        writer = start(spoil, url, tmp_path, stored, spare)
        writer.join(PATIENCE)
        failed += writer.exitcode != 0
        store = reopened(url, tmp_path)
        stored = check_whole(store, FIGURES)["police"]
        store.engine.dispose()

    assert failed > 0


def test_killed_while_it_is_made_anew_it_has_the_old_or_the_new_figures(tmp_path):
    published = Path(__file__).parents[1] / "samples" / "published"
    url = f"sqlite:///{tmp_path / 'safeguarding.db'}"
    store = Store(url)
    for path in sorted(published.glob("derby-2012*")):
        content = path.read_bytes()
        store.accept(read_return(path.name, content), "2026-11-20", content)
    before = export.figures(store.everything(), store.frameworks())

    for _ in range(max(CRASHES // 4, 1)):
        with running(rebuild_for_ever, url, tmp_path) as process:
            kill_at_a_random_moment(process, 0.8)
        store = reopened(url, tmp_path)
        assert export.figures(store.everything(), store.frameworks()) == before
        store.engine.dispose()


def test_killed_while_it_is_migrated_it_opens_as_if_nothing_had_been(tmp_path):
    for number in range(max(CRASHES // 4, 1)):
        file = tmp_path / f"{number}.db"
        database = sqlite3.connect(file)
        database.executescript(FIRST_RELEASE.read_text(encoding="utf-8"))
        database.close()

        with running(open_once, f"sqlite:///{file}") as process:
            kill_at_a_random_moment(process, 0.4)

        assert list(reopened(f"sqlite:///{file}", tmp_path).everything()["value"].dropna()) == [
            10,
            25,
            7.5,
        ]

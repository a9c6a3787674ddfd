"""Backups: made while others write, whole, and put back as they were."""

import json
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from data.figures import export
from data.storage.backup import BackupError, back_up_into, backup, last_backup, restore
from data.storage.store import Store
from data.storage.upgrade import is_whole
from tests.numbered import a_numbered_return, bytes_of
from tests.processes import running

MADE_AT = "2026-11-20T12:00:00+00:00"


def fill(store: Store, numbers: range) -> Store:
    for number in numbers:
        store.accept(a_numbered_return(number), "2026-11-20", bytes_of(number))
    return store


def write_for_ever(url: str) -> None:
    fill(Store(url), range(2, 100_000))


@pytest.fixture
def new_store(tmp_path) -> Callable[[str], Store]:
    """A store in a folder of that name."""

    def make(name: str) -> Store:
        (tmp_path / name).mkdir(exist_ok=True)
        return Store(f"sqlite:///{tmp_path / name / 'safeguarding.db'}")

    return make


@pytest.fixture
def made(new_store, tmp_path) -> Path:
    """A backup of three returns."""
    backup(fill(new_store("one"), range(3)), tmp_path / "backup.zip", MADE_AT)
    return tmp_path / "backup.zip"


def figures(store: Store) -> str:
    return export.figures(store.everything(), store.frameworks())


def test_a_backup_put_back_in_an_empty_house_gives_the_same(new_store, made):
    before, anew = new_store("one"), new_store("two")

    assert restore(made, anew) == 3

    assert figures(anew) == figures(before)
    assert anew.submissions("derby") == before.submissions("derby")
    assert anew.accepted.recorded() == before.accepted.recorded() == {1, 2, 3}


def test_the_accepted_files_come_back_with_it(new_store, made):
    anew = new_store("two")

    restore(made, anew)

    kept = [anew.accepted.read(each.sha256) for each in anew.submissions("derby")]
    assert kept == [bytes_of(0), bytes_of(1), bytes_of(2)]


def test_backups_made_while_another_process_writes_are_each_whole(new_store, tmp_path):
    store = fill(new_store("one"), range(2))
    url = store.engine.url.render_as_string()
    counts = []

    with running(write_for_ever, url) as writer:
        for number in range(4):
            wanted = store.revision() + 2
            while store.revision() < wanted and writer.is_alive():
                time.sleep(0.01)
            counts.append(backup(store, tmp_path / f"{number}.zip", MADE_AT))
        assert writer.is_alive()

    assert counts == sorted(set(counts))  # it did write meanwhile
    for number, count in enumerate(counts):
        anew = new_store(f"anew-{number}")
        assert restore(tmp_path / f"{number}.zip", anew) == count
        assert is_whole(anew.engine)
        assert set(anew.everything()["value"]) == {count - 1}
        assert len(anew.brought(count)) == len(anew.brought(1)) == 20


def test_what_happened_since_is_gone_and_does_not_come_back_with_a_rebuild(new_store, made):
    store = fill(new_store("one"), range(3, 6))

    restore(made, store)

    assert len(store.submissions("derby")) == 3
    assert store.accepted.recorded() == {1, 2, 3}
    assert len(list(store.accepted.folder.glob("records-before-restore-1/*.json"))) == 6


def test_after_a_restore_it_goes_on_as_before(new_store, made):
    store = new_store("two")
    restore(made, store)

    fill(store, range(3, 4))

    assert [each.id for each in store.submissions("derby")] == [1, 2, 3, 4]


def test_a_backup_can_be_put_back_in_another_kind_of_database(new_database, tmp_path, made):
    store = Store(new_database(), tmp_path / "two")

    restore(made, store)
    fill(store, range(3, 4))

    assert [each.id for each in store.submissions("derby")] == [1, 2, 3, 4]
    assert set(store.everything()["value"]) == {3}


def test_a_backup_says_when_it_was_made_and_what_is_in_it(made):
    with zipfile.ZipFile(made) as archive:
        about = json.loads(archive.read("manifest.json"))
        named = set(archive.namelist()) - {"manifest.json"}

    assert about["made_at"] == MADE_AT
    assert set(about["files"]) == named


def change(made: Path, name: str, content: bytes) -> None:
    """Put other bytes in the place of a file in a backup."""
    with zipfile.ZipFile(made) as archive:
        files = {each: archive.read(each) for each in archive.namelist()}
    with zipfile.ZipFile(made, "w") as archive:
        for each, kept in {**files, name: content}.items():
            archive.writestr(each, kept)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda made: made.write_bytes(made.read_bytes()[:1000]), "no backup that can be read"),
        (lambda made: made.unlink(), "no backup that can be read"),
        (lambda made: change(made, "manifest.json", b"{}"), "no backup that can be read"),
        (lambda made: change(made, "safeguarding.db", b"0" * 4096), "safeguarding.db"),
    ],
    ids=["cut short", "not there", "another zip", "damaged database"],
)
def test_a_backup_that_is_not_whole_is_refused_and_nothing_changes(new_store, made, spoil, said):
    store = fill(new_store("one"), range(3, 4))
    before = figures(store)
    spoil(made)

    with pytest.raises(BackupError, match=said):
        restore(made, store)

    assert figures(store) == before


def test_a_postgresql_store_says_what_to_use_instead(new_postgresql, tmp_path):
    store = Store(new_postgresql(), tmp_path)

    with pytest.raises(BackupError, match="pg_dump"):
        backup(store, tmp_path / "backup.zip", MADE_AT)
    store.engine.dispose()


def test_a_store_in_memory_has_nothing_to_put_back_into(made):
    with pytest.raises(BackupError, match="keeps no files"):
        restore(made, Store("sqlite://"))


def test_of_the_backups_of_each_night_the_newest_are_kept_and_other_files_too(new_store, tmp_path):
    store, folder = fill(new_store("one"), range(1)), tmp_path / "backups"
    folder.mkdir()
    (folder / "safeguarding-by-hand.zip").write_bytes(b"of somebody else")

    for day in ("2026-11-18", "2026-11-19", "2026-11-20", "2026-11-20"):
        newest = back_up_into(store, folder, 2, f"{day}T02:00:00+00:00")

    assert newest.name == "safeguarding-2026-11-20.zip"
    assert sorted(each.name for each in folder.iterdir()) == [
        "safeguarding-2026-11-19.zip",
        "safeguarding-2026-11-20.zip",
        "safeguarding-by-hand.zip",
    ]


def test_it_is_known_when_the_last_whole_backup_was_made(new_store, tmp_path):
    store = fill(new_store("one"), range(1))
    assert last_backup(store) is None
    backup(store, tmp_path / "a.zip", MADE_AT)
    (tmp_path / "in-the-way").write_bytes(b"")

    with pytest.raises(FileExistsError):
        backup(store, tmp_path / "in-the-way" / "b.zip", "2026-11-21T12:00:00+00:00")

    assert last_backup(store).isoformat() == MADE_AT

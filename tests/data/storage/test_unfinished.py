"""What a crash leaves is removed at the next start, and nothing that somebody still works on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from data.storage.accepted import write_whole
from data.storage.unfinished import A_DAY, tidy, unfinished

NOW = 2_000_000_000.0


def left(folder: Path, name: str, *, age: float = 0) -> Path:
    path = folder / name
    path.write_text("half of it")
    os.utime(path, (NOW - age, NOW - age))
    return path


def of_a_process_that_ended() -> str:
    """The beginning of a name that another process of this machine gave, and ended."""
    asked = "from data.storage.unfinished import unfinished; print(unfinished(), end='')"
    return subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    ).stdout


def of_a_process_that_runs() -> str:
    return unfinished().replace(f"-{os.getpid()}-", f"-{os.getppid()}-")


@pytest.mark.skipif(sys.platform == "win32", reason="Who runs cannot be asked there.")
def test_what_a_process_left_that_ended_is_removed(tmp_path):
    path = left(tmp_path, f"{of_a_process_that_ended()}x")
    folder = tmp_path / f"{of_a_process_that_ended()}y"
    (folder / "inner").mkdir(parents=True)

    assert tidy(tmp_path, NOW) == 2
    assert not path.exists()
    assert not folder.exists()


def test_what_was_left_under_this_process_s_own_number_is_of_an_earlier_one(tmp_path):
    path = left(tmp_path, f"{unfinished()}x")

    tidy(tmp_path, NOW)

    assert not path.exists()


@pytest.mark.parametrize(
    "name",
    [
        "safeguarding.db",
        "upload-token",
        ".unfinished",
        ".unfinished-notes.txt",
        "0" * 64,
    ],
)
def test_nothing_else_is_touched_however_old(tmp_path, name):
    path = left(tmp_path, name, age=99 * A_DAY)

    assert tidy(tmp_path, NOW) == 0
    assert path.exists()


@pytest.mark.parametrize("begins", [of_a_process_that_runs, lambda: ".unfinished-elsewhere-1-"])
def test_what_another_process_works_on_stays_for_a_day(tmp_path, begins):
    path = left(tmp_path, f"{begins()}x", age=A_DAY - 60)
    tidy(tmp_path, NOW)
    assert path.exists()

    os.utime(path, (NOW - A_DAY - 60,) * 2)
    tidy(tmp_path, NOW)
    assert not path.exists()


def test_a_folder_that_is_not_there_has_nothing_left_in_it(tmp_path):
    assert tidy(tmp_path / "nowhere", NOW) == 0


def test_a_file_that_was_being_kept_when_the_machine_stopped_is_tidied(tmp_path, monkeypatch):
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("data.storage.accepted.os.replace", stopped)
    monkeypatch.setattr("data.storage.accepted.Path.unlink", lambda *_args, **_more: None)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "kept", b"bytes")
    monkeypatch.undo()
    assert len(list(tmp_path.iterdir())) == 1

    tidy(tmp_path, NOW)

    assert list(tmp_path.iterdir()) == []

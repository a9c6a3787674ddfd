"""The process that reads is not trusted: whatever becomes of it, there is a cause."""

import subprocess
import sys
import time
from datetime import date, datetime
from datetime import time as time_of_day

import pytest

from data.files import quarantine
from data.files.parser import MEMORY, answer
from data.files.quarantine import read_apart
from data.files.refusals import Refused
from tests.data.files.test_workbook import an_xlsx
from tests.patience import PATIENCE

on_linux = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")


def cause(program: str, monkeypatch, content: bytes = b"a,b") -> str:
    """Why a file is refused when this program is its reader."""
    monkeypatch.setattr(quarantine, "PROGRAM", program)
    with pytest.raises(Refused) as refused:
        read_apart(".csv", content)
    return refused.value.code


def test_a_reader_that_does_not_end_is_stopped(monkeypatch):
    monkeypatch.setattr(quarantine, "LONGEST", 0.3)
    started = time.monotonic()

    endless = f"import time; time.sleep({2 * PATIENCE})"
    assert cause(endless, monkeypatch, b"x" * 1_000_000) == "took-too-long"
    assert time.monotonic() - started < PATIENCE


def test_a_reader_that_breaks_down_harms_nobody_else(monkeypatch):
    assert cause("import os; os.abort()", monkeypatch) == "reader-stopped"
    assert cause("raise BaseException", monkeypatch) == "reader-stopped"


def test_a_reader_that_takes_nothing_in_is_survived(monkeypatch):
    assert cause("import os; os._exit(3)", monkeypatch, b"x" * 9_000_000) == "reader-stopped"


def test_a_reader_that_says_too_much_is_not_heard_out(monkeypatch):
    monkeypatch.setattr(quarantine, "LARGEST_ANSWER", 1_000)
    flood = "import sys\nwhile True: sys.stdout.buffer.write(b'x' * 100_000)"

    assert cause(flood, monkeypatch) == "too-much-text"


def test_a_machine_without_room_for_a_reader_says_so(monkeypatch):
    def no_room(*_args, **_kwargs):
        raise OSError

    monkeypatch.setattr(subprocess, "Popen", no_room)

    assert cause("", monkeypatch) == "reader-not-started"


@on_linux
def test_a_reader_out_of_time_is_ended_by_the_system(monkeypatch):
    program = (
        "import sys, resource; sys.path += sys.argv[2:]; from data.files import parser; "
        "parser.PROCESSOR = 1; parser._limit()\nwhile True: pass"
    )

    assert cause(program, monkeypatch) == "took-too-long"


@on_linux
@pytest.mark.parametrize(
    "deed",
    [
        "bytearray(1 << 30)",
        "print('x', file=open({folder!r} + '/left', 'w'), flush=True)",
        "[open('/dev/null') for _ in range(20)]",
    ],
)
def test_a_reader_has_room_for_its_file_and_for_nothing_else(monkeypatch, tmp_path, deed):
    program = (
        "import sys; sys.path += sys.argv[2:]; "
        "from data.files import parser; parser._limit()\n"
        f"try: held = {deed.format(folder=str(tmp_path))}\n"
        "except (MemoryError, OSError): print('refused', flush=True)"
    )
    monkeypatch.setattr(quarantine, "PROGRAM", program)

    assert quarantine._run(".csv", b"", 1_000).answer == b"refused\n"
    assert [path.stat().st_size for path in tmp_path.iterdir()] in ([], [0])


@on_linux
def test_the_memory_of_a_reader_is_a_gibibyte():
    assert MEMORY == 2**30


def test_a_reader_sees_nothing_of_the_environment(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    monkeypatch.setattr(quarantine, "PROGRAM", "import os; print(dict(os.environ))")

    assert b"secret" not in quarantine._run(".csv", b"", 1_000).answer


def test_a_reader_has_nothing_loaded_that_could_reach_a_network(monkeypatch):
    program = (
        "import sys; sys.path += sys.argv[2:]; from data.files import parser\n"
        "print({'socket', 'ssl', 'http.client', 'urllib.request'} & set(sys.modules))"
    )
    monkeypatch.setattr(quarantine, "PROGRAM", program)

    assert quarantine._run(".csv", b"", 1_000).answer == b"set()\n"


def test_times_and_dates_come_back_as_what_they_were():
    row = [datetime(2026, 4, 1, 9, 30), date(2026, 4, 1), time_of_day(9, 30), 1.5, "x"]

    (read,) = read_apart(".xlsx", an_xlsx([row]))["sheets"][0]["rows"]

    assert read == (row[0], date(2026, 4, 1), row[2], 1.5, "x")


def test_a_workbook_out_of_memory_says_so(monkeypatch):
    def too_much(_content):
        raise MemoryError

    monkeypatch.setattr("data.files.parser.survey", too_much)

    assert answer(".xlsx", an_xlsx([[1]])) == b'{"refused":"needs-too-much-memory","where":{}}'


def test_the_reader_starts_without_the_libraries_that_only_the_product_needs():
    named = "import sys; import data.files.parser; print(*sys.modules)"

    loaded = subprocess.run(
        [sys.executable, "-c", named], capture_output=True, text=True, check=True
    )

    # Each file has a process of its own; these take longer to load than most files to read.
    assert not {"pandas", "numpy", "dash", "plotly"} & set(loaded.stdout.split())

"""A PostgreSQL for the tests alone: a new cluster in a folder of its own, gone afterwards."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

INSTALLED = Path("/usr/lib/postgresql")  # where Debian puts each version's programs
# It is thrown away: nothing of it need survive a power cut.
QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300"


def programs() -> Path | None:
    """The folder of initdb and pg_ctl, or None where PostgreSQL is not installed."""
    found = sorted(INSTALLED.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    if found:
        return found[-1].parent
    return Path(on_path).resolve().parent if on_path else None


@contextmanager
def cluster() -> Iterator[str]:
    """The address of a running PostgreSQL, on a free port of this machine."""
    folder = Path(tempfile.mkdtemp(prefix="safeguarding-postgresql-"))
    port, data = _free_port(), folder / "data"
    if os.getuid() == 0:
        shutil.chown(folder, "postgres", "postgres")  # initdb refuses to run as root
    _run("initdb", "-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--no-sync")
    listen = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' {QUICK}"
    _run("pg_ctl", "-D", data, "-w", "-l", folder / "log.txt", "-o", listen, "start")
    try:
        yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
    finally:
        _run("pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _run(program: str, *arguments: str | Path) -> None:
    found = programs()
    assert found is not None, "PostgreSQL is not installed: make postgresql"
    unprivileged = {"user": "postgres", "group": "postgres", "extra_groups": []}
    done = subprocess.run(
        [found / program, *arguments],
        cwd="/",
        stdout=subprocess.DEVNULL,  # not a pipe: the server would keep it open
        stderr=subprocess.DEVNULL,
        check=False,
        **(unprivileged if os.getuid() == 0 else {}),
    )
    assert done.returncode == 0, f"{program} ended with {done.returncode}"


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])

"""The dashboard over a folder, served on a port of its own for as long as a journey takes."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from settings import HERE
from tests.patience import PATIENCE
from tests.samples import environment_of

BETWEEN_TRIES = 0.2  # seconds


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve what a folder holds; gives the address."""
    port = _free_port()
    command = [sys.executable, str(HERE / "app.py"), "serve", "--port", str(port)]
    with (folder / "served.txt").open("w") as said:
        server = subprocess.Popen(command, env=environment_of(folder), stdout=said, stderr=said)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, server: "subprocess.Popen[bytes]") -> None:
    """Wait for the first answer as long as the server runs, however busy the machine is."""
    while server.poll() is None:
        try:
            with urlopen(address, timeout=PATIENCE):
                return
        except (URLError, OSError):
            time.sleep(BETWEEN_TRIES)
    raise RuntimeError(f"The dashboard stopped with exit code {server.returncode}.")

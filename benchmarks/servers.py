"""Starting the systems on ports of their own, and stopping them."""

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from benchmarks.systems import System

HOST = "127.0.0.1"
TOP = Path(__file__).resolve().parent.parent
PATIENCE = 60.0  # seconds for a system to answer its first request
PAUSE = 0.2  # seconds between two attempts
GRACE = 10.0  # seconds to end by itself once asked


@contextmanager
def served(system: System, figures: Path) -> Iterator[str | None]:
    """The address of a system's page while it runs, or None where it does not answer."""
    port = free_port()
    process = start(system, {"{port}": str(port), "{figures}": str(figures)})
    address = f"http://{HOST}:{port}{system.path}"
    try:
        yield address if process and answers(address, process) else None
    finally:
        if process:
            stop(process)


def free_port() -> int:
    """A port on which nothing listens now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def start(system: System, filled_in: Mapping[str, str]) -> subprocess.Popen[bytes] | None:
    """The system's process, or None where what its command names is not there."""
    try:
        return subprocess.Popen(
            [filled_in.get(word, word) for word in system.command],
            cwd=TOP,
            env={**os.environ, **system.environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except FileNotFoundError:
        return None


def answers(address: str, process: subprocess.Popen[bytes]) -> bool:
    """Whether the page answers before the process ends or patience does."""
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE):
                return True
        except (urllib.error.URLError, ConnectionError):
            time.sleep(PAUSE)
    return False


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ask this process to end, and end it if it does not."""
    process.terminate()
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()

"""A house full of the samples, served for the whole session, and visitors who come to it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page

from data.storage.store import Store
from house import HERE
from tests.journeys.visitor import Visitor

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
LONGEST_START = 90  # seconds, with the samples read from their files


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("house")


@pytest.fixture(scope="session")
def base_url(folder: Path) -> Iterator[str]:
    port = _free_port()
    environment = {**os.environ, "SAFEGUARDING_FOLDER": str(folder), "DATABASE_URL": ""}
    command = [sys.executable, str(HERE / "app.py"), "serve", "--samples", "--port", str(port)]
    with (folder / "served.txt").open("w") as said:
        server = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=10)


@pytest.fixture(scope="session")
def store(base_url: str, folder: Path) -> Store:
    """The store behind the pages, to compare them with."""
    return Store(f"sqlite:///{folder / 'safeguarding.db'}")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    return {"args": QUIET, **({"executable_path": found} if found else {})}


@pytest.fixture
def come(browser: Browser, base_url: str) -> Iterator[Callable[..., Visitor]]:
    """Makes visitors, each with a browser context of their own, and checks how they fared."""
    visitors: list[Visitor] = []

    def arrive(width: int = 1366, height: int = 768) -> Visitor:
        context = browser.new_context(
            viewport={"width": width, "height": height}, reduced_motion="reduce"
        )
        visitors.append(Visitor(context.new_page(), base_url))
        return visitors[-1]

    yield arrive
    for visitor in visitors:
        visitor.page.context.close()
    # Whatever else a journey is about, nothing may leave the machine and nothing may go wrong.
    for visitor in visitors:
        assert visitor.requests_elsewhere == []
        assert visitor.complaints == []


@pytest.fixture
def visitor(come: Callable[..., Visitor]) -> Visitor:
    return come()


@pytest.fixture
def page(visitor: Visitor) -> Page:
    return visitor.page


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, server: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + LONGEST_START
    while time.monotonic() < until:
        if server.poll() is not None:
            raise RuntimeError(f"The dashboard stopped with exit code {server.returncode}.")
        try:
            with urlopen(address, timeout=1):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise TimeoutError(f"Nothing answered at {address} in {LONGEST_START} seconds.")

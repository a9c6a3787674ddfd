"""A store full of the samples, served for the whole session, and visitors who come to it.

What every page does is tried on Exploitation, whose charts a browser draws in half the time of
those of Referrals.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from data.storage.store import Store
from tests.journeys.serving import served
from tests.journeys.visitor import Visitor
from tests.patience import PATIENCE

MILLISECONDS = 1000 * PATIENCE
# The first has no window to draw, which is a fifth of the work.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session", autouse=True)
def _patience() -> None:
    expect.set_options(timeout=MILLISECONDS)


@pytest.fixture(scope="session")
def folder(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples, in a copy that these visitors may change."""
    return Path(shutil.copytree(samples, tmp_path_factory.mktemp("served") / "samples"))


@pytest.fixture(scope="session")
def base_url(folder: Path) -> Iterator[str]:
    with served(folder) as address:
        yield address


@pytest.fixture(scope="session")
def store(base_url: str, folder: Path) -> Store:
    """The store behind the pages, to compare them with."""
    return Store(f"sqlite:///{folder / 'safeguarding.db'}")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    wanted = (os.environ.get("CHROMIUM", ""), *BROWSERS)
    found = next(filter(None, map(shutil.which, wanted)), None)
    return {"args": QUIET, **({"executable_path": found} if found else {})}


# What one chose, such as keys that are off, is nothing to the next; an empty page keeps nothing.
FORGET = "() => { try { localStorage.clear() } catch { /* it has none */ } }"


@pytest.fixture(scope="session")
def kept_context(browser: Browser) -> Iterator[BrowserContext]:
    """One browser for the first visitor of every journey: it has read the scripts already."""
    context = _new_context(browser)
    yield context
    context.close()


@pytest.fixture
def come(
    browser: Browser, kept_context: BrowserContext, base_url: str
) -> Iterator[Callable[..., Visitor]]:
    """Makes visitors of one test; see _coming."""
    with _coming(browser, kept_context, base_url) as arrive:
        yield arrive


@pytest.fixture(scope="module")
def come_for_all(
    browser: Browser, kept_context: BrowserContext, base_url: str
) -> Iterator[Callable[..., Visitor]]:
    """Makes visitors of a whole module, whose pages its tests look at and leave as they are."""
    with _coming(browser, kept_context, base_url) as arrive:
        yield arrive


@contextmanager
def _coming(
    browser: Browser, kept_context: BrowserContext, base_url: str
) -> Iterator[Callable[..., Visitor]]:
    """Makes visitors, the second and those after with browsers that nobody has used, and checks
    how they fared.
    """
    visitors: list[Visitor] = []

    def arrive(width: int = 1366, height: int = 768) -> Visitor:
        context = _new_context(browser) if visitors else kept_context
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        visitors.append(Visitor(page, base_url))
        return visitors[-1]

    yield arrive
    for visitor in visitors:
        visitor.page.evaluate(FORGET)
        visitor.page.close()
        if visitor.page.context is not kept_context:
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


def _new_context(browser: Browser) -> BrowserContext:
    context = browser.new_context(reduced_motion="reduce")
    context.set_default_timeout(MILLISECONDS)
    context.set_default_navigation_timeout(MILLISECONDS)
    return context

"""What one visit of a browser to a system takes: the load, the bytes, the change of filter."""

import base64
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from benchmarks.systems import Change

WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
WINDOW = ViewportSize(width=1280, height=1000)
QUIET = 1.0  # seconds with nothing arriving, after which a page is taken to be at rest
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # nothing leaves this machine
)


@dataclass(frozen=True)
class Expected:
    """How many marks each of the four charts has, in page order, before and after the filter."""

    before: tuple[int, ...]
    after: tuple[int, ...]


@dataclass(frozen=True)
class Visit:
    """One cold load and the one change of filter that follows it."""

    load: float  # milliseconds from the start of navigation until four charts are drawn
    sent: int  # bytes on the wire until the page is at rest
    change: float  # milliseconds from the click or choice until four charts are redrawn


class Wire:
    """Counts what a page receives: whole answers with their headers, and web-socket frames."""

    def __init__(self, page: Page) -> None:
        """Listen from now on."""
        self.received = 0
        self.last = time.monotonic()
        session = page.context.new_cdp_session(page)
        session.on("Network.loadingFinished", self.count_answer)
        session.on("Network.webSocketFrameReceived", self.count_frame)
        session.send("Network.enable")

    def count_answer(self, event: dict[str, Any]) -> None:
        """Add one finished answer, as long as it was on the wire (compressed, if it was)."""
        self.add(int(event["encodedDataLength"]))

    def count_frame(self, event: dict[str, Any]) -> None:
        """Add the payload of one frame; Streamlit sends its charts so."""
        frame = event["response"]
        is_text = frame["opcode"] == 1
        payload = frame["payloadData"]
        self.add(len(payload.encode() if is_text else base64.b64decode(payload)))

    def add(self, count: int) -> None:
        """Add bytes that arrived now."""
        self.received += count
        self.last = time.monotonic()

    def wait_for_quiet(self, page: Page) -> None:
        """Return when nothing has arrived for a while."""
        self.last = time.monotonic()
        while time.monotonic() - self.last < QUIET:
            page.wait_for_timeout(100)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser: the one that BENCH_CHROMIUM names, the machine's own, or Playwright's."""
    path = os.environ.get("BENCH_CHROMIUM") or shutil.which("chromium")
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS)) as browser,
    ):
        yield browser


def visit(browser: Browser, address: str, change: Change, expected: Expected) -> Visit:
    """Load a page with nothing cached, let it come to rest, then change its filter.

    Raises Playwright's Error where four charts with the expected marks do not appear.
    """
    with browser.new_context(viewport=WINDOW) as context:
        page = context.new_page()
        page.add_init_script(f"{WATCH}; watch.load = watch.loaded({list(expected.before)})")
        wire = Wire(page)
        page.goto(address, wait_until="commit")
        load = page.evaluate("watch.load")
        wire.wait_for_quiet(page)
        changed = {"change": asdict(change), "expected": expected.after}
        return Visit(load, wire.received, page.evaluate("watch.changed", changed))


def expectation(browser: Browser, address: str, change: Change) -> Expected:
    """The marks that plotly.js draws of the figures, as the floor's page has them at rest."""
    with browser.new_context(viewport=WINDOW) as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        wire = Wire(page)
        page.goto(address)
        wire.wait_for_quiet(page)
        before = page.evaluate("watch.counts()")
        page.evaluate("watch.act", asdict(change))
        wire.wait_for_quiet(page)
        return Expected(tuple(before), tuple(page.evaluate("watch.counts()")))

"""How soon a slide shows after the key that asks for it, in a real browser.

    python -m benchmarks.presenting

From the key as the browser notes it until the slide has been painted. Once with a pause before each
key, as somebody presents, in which the next slide is drawn ahead; and once with none, each key as
soon as the slide before stands. Beside them stands a key that shows nothing but a blank screen. The
store is that of the samples.
"""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

from benchmarks.browser import chromium
from tests.journeys.serving import served

AIM = 100  # milliseconds
PLACE, BLANK = ".present__place", ".present__blank"
SLIDES = 20
PAUSE = 700  # milliseconds
# The blank screen, which shows nothing, is what this machine takes for any key at all.
WAYS = (
    ("a blank screen", "b", BLANK, PAUSE),
    ("with a pause", "ArrowRight", PLACE, PAUSE),
    ("key upon key", "ArrowRight", PLACE, 0),
)
ADDRESS = "/all-measures?board={board}&present=1"
WATCH = """(watched) => {
  window.shown = [];
  let asked = 0;
  document.addEventListener("keydown", (event) => { asked = event.timeStamp; }, true);
  const place = document.querySelector(watched);
  new MutationObserver(() => requestAnimationFrame(() => {
    const channel = new MessageChannel(); /* hears once the frame has been painted */
    channel.port1.onmessage = () => window.shown.push(performance.now() - asked);
    channel.port2.postMessage(0);
  })).observe(place, { childList: true, attributes: true, subtree: true });
}"""


def turned(page: Page, key: str, watched: str, pause: int) -> list[float]:
    """Milliseconds from each key to what it shows. pause: before each key, in milliseconds.

    watched: what changes with it.
    """
    page.wait_for_selector(".slide--shown")
    page.evaluate(WATCH, watched)
    for number in range(1, SLIDES + 1):
        page.wait_for_timeout(pause)
        page.keyboard.press(key)
        page.wait_for_function("(many) => window.shown.length === many", arg=number)
    found: list[float] = page.evaluate("window.shown")
    return found


def told(name: str, times: Sequence[float]) -> str:
    """One line: the median, the slowest, and how many were slower than the aim."""
    late = sum(each > AIM for each in times)
    return (
        f"{name:20} {median(times):6.0f} median, {max(times):6.0f} slowest of {len(times)}, "
        f"{late} slower than {AIM} ms (aim: none)"
    )


def main() -> None:
    """Turn the slides both ways, and print how long each took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--board", default="northbridge")
    parser.add_argument("--store", type=Path, default=Path("run"), help="a folder with the samples")
    asked = parser.parse_args()
    with chromium() as browser, served(asked.store) as address:
        print(f"Chromium {browser.version}, {os.cpu_count()} cores; milliseconds")
        for name, key, watched, pause in WAYS:
            page = browser.new_page(viewport={"width": 1920, "height": 1080})
            page.goto(address + ADDRESS.format(board=asked.board))
            print(told(name, turned(page, key, watched, pause)))
            page.close()


if __name__ == "__main__":
    main()

"""How long a board needs from an empty store to charts of its own: machine and hands, by step.

    python -m benchmarks.own_board

The steps are those of the journey that the tests go through; the hands are counted, and their
seconds follow from the keystroke-level model (tests/journeys/person.py).
"""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, expect

from benchmarks.browser import chromium
from benchmarks.results import rewrite_readme, table
from tests.journeys.person import Person, Step
from tests.journeys.serving import served
from tests.journeys.testbridge import Desk, Doing, goes_through
from tests.journeys.visitor import Visitor

AIM = 10  # minutes of a person
PATIENCE = 60_000  # milliseconds, on a busy machine
HEADS = ("step", "presses", "keys", "hands, s", "machine, s")


def main() -> None:
    """Go through it once, print what it took, and rewrite its part of README.md."""
    expect.set_options(timeout=PATIENCE)
    with chromium() as browser, TemporaryDirectory() as folder:
        version = browser.version
        steps = measured(browser, Path(folder))
    results = report(steps, version)
    print(results)
    rewrite_readme(results, "own board")


def measured(browser: Browser, folder: Path) -> Sequence[Step]:
    """The steps of a manager who begins with an empty store in a folder."""
    with served(folder) as address:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.set_default_timeout(PATIENCE)
        person = Person(Visitor(page, address))
        person.visitor.opens("/")
        goes_through(person, Desk(folder), _nothing)
    return person.steps


def report(steps: Sequence[Step], browser_version: str) -> str:
    """What each step took and all of them together, as Markdown."""
    rows = [_row(each.name, [each]) for each in steps]
    total = sum(each.by_hand + each.seconds for each in steps) / 60
    aims = [("hands and machine, minutes", f"{total:.1f}", f"< {AIM}")]
    return "\n\n".join(
        [
            f"Measured on {date.today().isoformat()}: once, Chromium {browser_version}, "
            f"{os.cpu_count()} cores.",
            table(HEADS, [*rows, _row("all of it", steps)]),
            table(("this product's", "measured", "aim"), aims),
        ]
    )


def _row(name: str, steps: Sequence[Step]) -> tuple[str, ...]:
    return (
        name,
        str(sum(each.presses for each in steps)),
        str(sum(each.keys for each in steps)),
        f"{sum(each.by_hand for each in steps):.0f}",
        f"{sum(each.seconds for each in steps):.1f}",
    )


def _nothing(_step: Doing) -> None:
    """A test looks at the page after a step; here nobody does."""


if __name__ == "__main__":
    main()

"""Someone at mouse and keyboard, of whom it is counted what the hands do, step by step."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from playwright.sync_api import Locator, Page

from tests.journeys.visitor import Visitor

T = TypeVar("T")
# Seconds of the keystroke-level model: S. K. Card, T. P. Moran and A. Newell, "The keystroke-level
# model for user performance time with interactive systems", CACM 23 (1980). A key is that of an
# average typist who is no secretary.
KEY, POINT, BUTTON, TO_OTHER_DEVICE, MENTAL = 0.28, 1.1, 0.2, 0.4, 1.35
PRESSES_OF_A_LIST = 2  # one opens it, one chooses
PRESSES_OF_FILES = 2  # the first and, with the other key held, the last of them
OPEN = 1  # the button of the dialogue


@dataclass
class Step:
    """What one step took. presses: of the mouse. keys: typed. texts: fields typed into.

    seconds: of the machine, from the first press until the step is seen to be done.
    """

    name: str
    presses: int = 0
    keys: int = 0
    texts: int = 0
    seconds: float = 0.0

    @property
    def by_hand(self) -> float:
        """The seconds of a person's hands, who has decided before what to do."""
        pointing = self.presses * (MENTAL + POINT + BUTTON)
        typing = self.keys * KEY + self.texts * (MENTAL + 2 * TO_OTHER_DEVICE)
        return pointing + typing


@dataclass
class Person:
    """Somebody who works at a page. steps: what was done so far."""

    visitor: Visitor
    steps: list[Step] = field(default_factory=list)

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self.visitor.page

    @contextmanager
    def does(self, name: str) -> Iterator[None]:
        """Count what is done from here on as one step."""
        self.steps.append(Step(name))
        began = perf_counter()
        yield
        self.steps[-1].seconds = perf_counter() - began

    def presses(self, place: Locator) -> None:
        """Press with the mouse."""
        self.steps[-1].presses += 1
        place.click()

    def types(self, place: Locator, text: str) -> None:
        """Press into a field, and type."""
        self.steps[-1].presses += 1
        self.steps[-1].keys += len(text)
        self.steps[-1].texts += 1
        place.fill(text)

    def chooses(self, place: Locator, option: str) -> None:
        """Choose from a list."""
        self.steps[-1].presses += PRESSES_OF_A_LIST
        place.select_option(option)

    def chooses_files(self, button: Locator, *files: Path) -> None:
        """Choose files that lie together in a folder."""
        self.steps[-1].presses += 1 + PRESSES_OF_FILES + OPEN
        with self.page.expect_file_chooser() as chooser:
            button.click()
        chooser.value.set_files(files)

    def downloads(self, link: Locator, read: Callable[[Path], T]) -> T:
        """Press a link that gives a file, and do something with what came."""
        self.steps[-1].presses += 1
        with self.page.expect_download() as download:
            link.click()
        return read(Path(download.value.path()))

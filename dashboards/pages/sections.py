"""How the charts of a long page are parted: a question each, and no more than a screen holds."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboards.charts import comparators
from dashboards.panels import Panel
from data.framework.pages import MOST_UNPARTED

MOST_IN_ONE = 2  # one row on a laptop
ALSO = "What else is counted?"
HOW_MANY, WHO, BESIDE = "How many?", "Who, and where?", "Beside other areas?"


@dataclass(frozen=True)
class Section:
    """Charts that answer one question, or as many of them as a screen holds.

    id: by which links find it. number, of: which part of its question it is, of how many.
    """

    id: str
    question: str
    panels: tuple[Panel, ...]
    number: int = 1
    of: int = 1

    @property
    def title(self) -> str:
        """Its heading: "Who raises concerns? (1 of 2)"."""
        return self.question if self.of == 1 else f"{self.question} {self.place}"

    @property
    def place(self) -> str:
        """Which part of its question it is: "(1 of 2)"."""
        return f"({self.number} of {self.of})"


def any_fit(_panels: tuple[Panel, ...]) -> bool:
    """Of charts whose height nobody has asked for."""
    return True


def sections_of(
    shown: tuple[Panel, ...], fit: Callable[[tuple[Panel, ...]], bool] = any_fit
) -> tuple[Section, ...]:
    """The sections of a page, in the order in which it first asks; none of a short page.

    Charts that nobody parted stand under what they show: how many, who and where, beside others.
    fit: whether a screen holds charts that stand together.
    """
    if len(shown) <= MOST_UNPARTED:
        return ()
    is_made_alone = all(panel.made_for for panel in shown)
    asked: dict[str, list[Panel]] = {}
    for panel in shown:
        is_more = panel.made_for and not is_made_alone
        asked.setdefault(ALSO if is_more else panel.section or _asks(panel), []).append(panel)
    return tuple(
        part
        for place, (question, panels) in enumerate(asked.items(), start=1)
        for part in _parts(f"section-{place}", question, _screens(panels, fit))
    )


def _asks(panel: Panel) -> str:
    if panel.chart is comparators.figure:
        return BESIDE
    return WHO if panel.by else HOW_MANY


def _screens(
    panels: list[Panel], fit: Callable[[tuple[Panel, ...]], bool]
) -> list[tuple[Panel, ...]]:
    """The panels in their order, as many together as one screen holds."""
    screens: list[tuple[Panel, ...]] = []
    for panel in panels:
        before = screens[-1] if screens else ()
        if before and len(before) < MOST_IN_ONE and fit((*before, panel)):
            screens[-1] = (*before, panel)
        else:
            screens.append((panel,))
    return screens


def _parts(name: str, question: str, screens: list[tuple[Panel, ...]]) -> list[Section]:
    return [
        Section(name if n == 1 else f"{name}-{n}", question, part, n, len(screens))
        for n, part in enumerate(screens, start=1)
    ]

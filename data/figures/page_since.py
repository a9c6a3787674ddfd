"""What has changed since a day in the figures that a page shows, and in what they count."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from data.figures.history import Change
from data.figures.restated import Restated, registered, restated
from data.figures.view import View
from data.framework.breaks import Break
from data.framework.framework import Framework
from data.periods import parse


@dataclass(frozen=True)
class PageSince:
    """It all. changes: of figures. breaks: registered since. restated: said otherwise now.

    elsewhere: how many figures of the board changed that the page does not show.
    """

    changes: tuple[Change, ...] = ()
    breaks: tuple[Break, ...] = ()
    restated: tuple[Restated, ...] = ()
    elsewhere: int = 0

    @property
    def withdrawn(self) -> tuple[Change, ...]:
        """Figures of returns that were withdrawn, or that a newer return gives no more."""
        return tuple(each for each in self.changes if each.submission is None)

    @property
    def revised(self) -> tuple[Change, ...]:
        """Figures that a newer return gives otherwise."""
        return tuple(each for each in self.changes if each.submission is not None)

    @property
    def is_nothing(self) -> bool:
        """Whether the page would be the same today."""
        return not (self.changes or self.breaks or self.restated)


def page_since(
    changes: Iterable[Change],
    measures: Collection[str],
    view: View,
    frameworks: tuple[Framework, Framework],
) -> PageSince:
    """What of a board's changes a page shows.

    measures: those of its charts. view: what of them. frameworks: that of the day, and of now.
    """
    then, now = frameworks
    known = tuple(then.measure(each) for each in dict.fromkeys(measures) if then.has_measure(each))
    counted = {name for each in known for name in then.ingredients(each)}
    counted |= {today for name in counted if (today := now.today(name))}
    every = tuple(changes)
    shown = tuple(each for each in every if each.measure in counted and _is_shown(each, view))
    return PageSince(
        shown,
        registered(known, then, now),
        restated(known, then, now),
        len(every) - len(shown),
    )


def _is_shown(change: Change, view: View) -> bool:
    """Whether a figure lies in the view; one of all agencies stands beside those of a few."""
    is_of = not view.agencies or not change.agency or change.agency in view.agencies
    return is_of and view.touches(parse(change.period))

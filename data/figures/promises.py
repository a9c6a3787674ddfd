"""What a link to a view promises: always the latest, these periods, or these as known on a day."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from data.figures.dataset import Dataset
from data.figures.selection import THIS_YEAR, Selection, moving_latest
from data.periods import Period


class Promise(StrEnum):
    """One of the promises."""

    LATEST = "latest"  # the periods go on when newer figures come
    YEAR = "this-year"  # the same, from April on
    THESE = "these"  # the periods stay; a figure that is given anew is shown as it is then
    KNOWN = "known"  # nothing changes: as the board saw it


@dataclass(frozen=True)
class Promised:
    """A view under one promise."""

    promise: Promise
    selection: Selection


def promises(dataset: Dataset, selection: Selection, today: date) -> tuple[Promised, ...]:
    """What a link to a view can promise; what is the same in two ways stands once."""
    coverage = dataset.coverage
    view = coverage.view(selection)
    now = replace(selection, as_at=None)
    shown = [each for each in coverage.periods if view.covers(each)]
    these = now.between(view.first, view.last)
    found = [Promised(Promise.LATEST, _always(now, shown, dataset))]
    # To know what is the latest takes all measures: it is asked only of what could be this year.
    in_one_year = view.first.financial_year == view.last.financial_year
    if shown[1:] and in_one_year and _is_this_year(dataset, view.first, view.last):
        found.append(Promised(Promise.YEAR, replace(now.between(None, None), moving=THIS_YEAR)))
    found.append(Promised(Promise.THESE, these))
    if day := known_on(dataset, today):
        found.append(Promised(Promise.KNOWN, replace(these, as_at=day)))
    return tuple(found)


def promise_of(selection: Selection) -> Promise:
    """What the link of a view promises."""
    if selection.as_at:
        return Promise.KNOWN
    if selection.moving == THIS_YEAR:
        return Promise.YEAR
    return Promise.THESE if selection.last and not selection.moving else Promise.LATEST


def known_on(dataset: Dataset, today: date) -> date | None:
    """The day whose knowledge is shown; none where a return says that it was sent later still."""
    is_later = dataset.data_date is not None and dataset.data_date > today
    return dataset.as_at or (None if is_later else today)


def _is_this_year(dataset: Dataset, first: Period, last: Period) -> bool:
    return (first, last) == dataset.coverage.preset(THIS_YEAR, dataset.latest)


def _always(selection: Selection, shown: list[Period], dataset: Dataset) -> Selection:
    """As many of the latest periods as are shown; of all that there are, all that there will be."""
    if len(shown) == len(dataset.coverage.periods):
        return selection.between(None, None)
    return replace(selection.between(None, None), moving=moving_latest(max(1, len(shown))))

"""What a reader does, and the selection that it leads to."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from callbacks.asking import asked_for
from dashboards import ids
from data.figures.dataset import Dataset
from data.figures.selection import Selection, highlight_in
from data.periods import parse


@dataclass(frozen=True)
class Event:
    """What the reader did, as assets/redraw.js tells it.

    control: what was used, one of those in dashboards/ids.py that change the view.
    value: what it holds now, as an address would write it; empty where nothing is chosen.
    """

    control: str
    value: str = ""


def after(selection: Selection, event: Event, dataset: Dataset) -> Selection:
    """The selection once the reader has used a control, chosen a mark or pressed Esc.

    Raises KeyError for a control that no page has, ValueError for a period that is none.
    """
    return _CHANGES[event.control](selection, event, dataset)


def _with_preset(selection: Selection, event: Event, dataset: Dataset) -> Selection:
    """A quick range, which ends with the period that the page of its button has figures for."""
    name, _, slug = event.value.partition(":")
    if name == "all":
        return selection.between(None, None)
    last = parse(slug) if slug else dataset.coverage.periods[-1]
    first, last = dataset.coverage.preset(name, last)
    return selection.between(first, last)


def _with_range(selection: Selection, event: Event, dataset: Dataset) -> Selection:
    """The range with one end moved; the other end gives way when they would cross."""
    view = dataset.coverage.view(selection)
    moved = parse(event.value)
    if event.control == ids.FIRST:
        first, last = moved, view.last if view.last.ends >= moved.ends else moved
    else:
        first, last = view.first if view.first.starts <= moved.starts else moved, moved
    if (first, last) == (view.first, view.last):
        return selection
    return selection.between(first, last)


def _with_agencies(selection: Selection, event: Event, dataset: Dataset) -> Selection:
    chosen = set(event.value.split(",")) & set(dataset.agencies)
    return replace(selection, agencies=tuple(sorted(chosen)))


def _gone_to(selection: Selection, event: Event, dataset: Dataset) -> Selection:
    """The view of an address that Back or Forward leads to; the board and the day stay."""
    asked = dataset.answer(asked_for(event.value, selection.board, {selection.board})).selection
    return replace(
        asked, board=selection.board, as_at=selection.as_at, is_public=selection.is_public
    )


def _marked(selection: Selection, event: Event, _dataset: Dataset) -> Selection:
    """A mark toggles its highlight; the empty plot and Esc, which name none, clear it."""
    mark = highlight_in(event.value)
    return selection.toggled(mark) if mark else replace(selection, highlight=None)


def _marked_too(selection: Selection, event: Event, _dataset: Dataset) -> Selection:
    """A mark joins those highlighted, or leaves them; the empty plot leaves them as they are."""
    mark = highlight_in(event.value)
    return selection.added(mark) if mark else selection


def _without_agencies(selection: Selection, _event: Event, _dataset: Dataset) -> Selection:
    return replace(selection, agencies=())


def _without_highlight(selection: Selection, _event: Event, _dataset: Dataset) -> Selection:
    return replace(selection, highlight=None)


def _usual_turned(selection: Selection, _event: Event, _dataset: Dataset) -> Selection:
    """Usual ranges are shown, or hidden where they were shown."""
    return replace(selection, shows_usual=not selection.shows_usual)


def _months_turned(selection: Selection, _event: Event, _dataset: Dataset) -> Selection:
    """What is counted by month is shown by month, or by the quarters that it makes."""
    return replace(selection, by_month=not selection.by_month)


def _reset(selection: Selection, _event: Event, _dataset: Dataset) -> Selection:
    """The board, the day and the edition stay: they say whose figures, and as known when."""
    return Selection(selection.board, as_at=selection.as_at, is_public=selection.is_public)


_CHANGES: dict[str, Callable[[Selection, Event, Dataset], Selection]] = {
    ids.ADDRESS: _gone_to,
    ids.FIRST: _with_range,
    ids.LAST: _with_range,
    ids.PRESET: _with_preset,
    ids.AGENCIES: _with_agencies,
    ids.MARK: _marked,
    ids.MARK_TOO: _marked_too,
    ids.SHOWN_AGENCIES: _without_agencies,
    ids.SHOWN_HIGHLIGHT: _without_highlight,
    ids.USUAL: _usual_turned,
    ids.BY_MONTH: _months_turned,
    ids.RESET: _reset,
}

"""What a reader does, and the selection that it leads to."""

from dataclasses import dataclass, replace
from typing import Any

from dashboards import ids
from data.dossier import Dossier
from data.periods import parse
from data.selection import Highlight, Selection


@dataclass(frozen=True)
class Event:
    """What the reader did. control: the id of what was used; value: what it holds now."""

    control: Any
    value: Any


def after(selection: Selection, event: Event, dossier: Dossier) -> Selection:
    """The selection once the reader has used a control, clicked a mark or pressed Esc."""
    if event.value is None:
        return selection
    if isinstance(event.control, dict):
        change = _with_preset if event.control["type"] == "preset" else _clicked
    else:
        change = _CHANGES[event.control]
    return change(selection, event, dossier)


def _with_preset(selection: Selection, event: Event, dossier: Dossier) -> Selection:
    if not event.value:
        return selection
    if event.control["name"] == "all":
        return replace(selection, first=None, last=None)
    first, last = dossier.reach.preset(event.control["name"])
    return replace(selection, first=first, last=last)


def _with_range(selection: Selection, event: Event, dossier: Dossier) -> Selection:
    """The range with one end moved; the other end gives way when they would cross."""
    view = dossier.reach.view(selection)
    moved = parse(event.value)
    if event.control == ids.FIRST:
        first, last = moved, max(moved, view.last)
    else:
        first, last = min(moved, view.first), moved
    if (first, last) == (view.first, view.last):
        return selection
    return replace(selection, first=first, last=last)


def _with_agencies(selection: Selection, event: Event, _dossier: Dossier) -> Selection:
    return replace(selection, agencies=tuple(sorted(event.value)))


def _clicked(selection: Selection, event: Event, _dossier: Dossier) -> Selection:
    """A mark toggles its highlight; the empty plot clears it."""
    points = event.value.get("points") or []
    if not points:
        return replace(selection, highlight=None)
    data = points[0].get("customdata") or []
    if len(data) < 2:
        return selection
    return selection.toggled(Highlight(str(data[0]), str(data[1])))


def _marked(selection: Selection, event: Event, _dossier: Dossier) -> Selection:
    """A button of a table toggles its highlight; Esc, which names none, clears it."""
    dimension, separator, category = str(event.value.get("mark", "")).partition(":")
    if not separator:
        return replace(selection, highlight=None)
    return selection.toggled(Highlight(dimension, category))


def _without_agencies(selection: Selection, event: Event, _dossier: Dossier) -> Selection:
    return replace(selection, agencies=()) if event.value else selection


def _without_highlight(selection: Selection, event: Event, _dossier: Dossier) -> Selection:
    return replace(selection, highlight=None) if event.value else selection


def _reset(selection: Selection, event: Event, _dossier: Dossier) -> Selection:
    """The board and the day stay: they say whose figures these are, and as known when."""
    return Selection(selection.board, as_at=selection.as_at) if event.value else selection


_CHANGES = {
    ids.FIRST: _with_range,
    ids.LAST: _with_range,
    ids.AGENCIES: _with_agencies,
    ids.MARK: _marked,
    ids.SHOWN_AGENCIES: _without_agencies,
    ids.SHOWN_HIGHLIGHT: _without_highlight,
    ids.RESET: _reset,
}

"""A control or a click, to one selection, to every panel drawn again: route 2."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from dash import ALL, Dash, Input, Output, State, ctx, no_update

from callbacks.asking import asked_for
from dashboards import ids
from dashboards.components import filter_bar
from dashboards.components.chart_card import caveats
from dashboards.components.data_table import data_table
from dashboards.components.graph import height
from dashboards.components.headline import headline_content
from dashboards.drawing import Drawing, draw
from dashboards.pages import headline_of, panel_of
from dashboards.tabulate import tabulate
from data.dossier import Dossier
from data.periods import parse
from data.selection import Highlight, Selection
from data.store import Store


@dataclass(frozen=True)
class Event:
    """What the reader did. control: the id of what was used; value: what it holds now."""

    control: Any
    value: Any


def register(app: Dash, store: Store, default_board: str) -> None:
    """Redraw whatever the page shows when a filter, a mark or a chip is used."""

    @app.callback(
        Output(ids.QUERY, "data"),
        Output(ids.graph(ALL), "figure"),
        Output(ids.graph(ALL), "style"),
        Output(ids.sentence(ALL), "children"),
        Output(ids.caveats(ALL), "children"),
        Output(ids.source(ALL), "children"),
        Output(ids.table(ALL), "children"),
        Output(ids.headline(ALL), "children"),
        Output(ids.FIRST, "value"),
        Output(ids.LAST, "value"),
        Output(ids.AGENCIES, "value"),
        Output(ids.AGENCIES_SAID, "children"),
        Output(ids.preset(ALL), "className"),
        Output(ids.SHOWN_PERIODS, "children"),
        Output(ids.SHOWN_AGENCIES, "children"),
        Output(ids.SHOWN_AGENCIES, "hidden"),
        Output(ids.SHOWN_HIGHLIGHT, "children"),
        Output(ids.SHOWN_HIGHLIGHT, "hidden"),
        Output(ids.LIVE, "children"),
        Input(ids.FIRST, "value"),
        Input(ids.LAST, "value"),
        Input(ids.AGENCIES, "value"),
        Input(ids.preset(ALL), "n_clicks"),
        Input(ids.SHOWN_AGENCIES, "n_clicks"),
        Input(ids.SHOWN_HIGHLIGHT, "n_clicks"),
        Input(ids.RESET, "n_clicks"),
        Input(ids.MARK, "data"),
        Input(ids.graph(ALL), "clickData"),
        State(ids.QUERY, "data"),
        State(ids.table_button(ALL), "n_clicks"),
        prevent_initial_call=True,
    )
    def redraw(*received: Any) -> Sequence[Any]:
        query, open_tables = received[-2], received[-1]
        before = asked_for(query, default_board).selection
        dossier = store.dossier(before.board)
        # A page that has just been put in place reports its controls without anybody's doing.
        events = [Event(ctx.triggered_id, each["value"]) for each in ctx.triggered]
        selection = after(before, events[0], dossier) if len(events) == 1 else before
        if selection == before:
            return _unchanged()
        return _redrawn(selection, dossier, open_tables)


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
    return Selection(selection.board) if event.value else selection


_CHANGES = {
    ids.FIRST: _with_range,
    ids.LAST: _with_range,
    ids.AGENCIES: _with_agencies,
    ids.MARK: _marked,
    ids.SHOWN_AGENCIES: _without_agencies,
    ids.SHOWN_HIGHLIGHT: _without_highlight,
    ids.RESET: _reset,
}


def _unchanged() -> list[Any]:
    return [
        [no_update] * len(output) if isinstance(output, list) else no_update
        for output in ctx.outputs_list
    ]


def _redrawn(selection: Selection, dossier: Dossier, open_tables: list[int | None]) -> list[Any]:
    drawings = [draw(panel_of(name), dossier, selection) for name in _panels_shown()]
    figures = [drawing.figure for drawing in drawings]
    chips = filter_bar.chip_texts(dossier, selection)
    view = dossier.reach.view(selection)
    return [
        selection.to_query(),
        figures,
        [height(figure) for figure in figures],
        [drawing.sentence for drawing in drawings],
        [caveats(drawing) for drawing in drawings],
        [drawing.source for drawing in drawings],
        _tables(drawings, open_tables, dossier),
        [headline_content(headline_of(m), dossier, selection) for m in _headlines_shown()],
        view.first.slug,
        view.last.slug,
        list(selection.agencies),
        filter_bar.agencies_said(dossier, selection),
        list(filter_bar.preset_classes(dossier, selection).values()),
        chips[ids.SHOWN_PERIODS],
        chips[ids.SHOWN_AGENCIES],
        not chips[ids.SHOWN_AGENCIES],
        chips[ids.SHOWN_HIGHLIGHT],
        not chips[ids.SHOWN_HIGHLIGHT],
        f"Showing {', '.join(text for text in chips.values() if text)}",
    ]


def _panels_shown() -> list[str]:
    return [found["panel"] for found in _outputs("sentence")]


def _headlines_shown() -> list[str]:
    return [found["measure"] for found in _outputs("headline")]


def _outputs(kind: str) -> list[dict[str, str]]:
    """The ids of one kind that stand on the page, in the order in which they are answered."""
    listed = (output for output in ctx.outputs_list if isinstance(output, list))
    return [each["id"] for output in listed for each in output if each["id"]["type"] == kind]


def _tables(drawings: list[Drawing], open_tables: list[int | None], dossier: Dossier) -> list[Any]:
    """The tables that are open, made anew; a closed one stays empty."""
    return [
        data_table(tabulate(drawing, dossier)) if (clicks or 0) % 2 else no_update
        for drawing, clicks in zip(drawings, open_tables, strict=True)
    ]

"""A control or a click, to one selection, to every chart drawn again: route 2.

The charts come first and alone; what is said of them follows at once (callbacks/retell.py).
"""

from collections.abc import Iterable
from typing import Any

from dash import ALL, Dash, Input, Output, State, ctx, no_update

from callbacks.asking import asked_for, dossier_of
from callbacks.events import Event, after
from dashboards import ids
from dashboards.components.graph import height
from dashboards.drawing import Drawing, draw
from dashboards.pages import panel_of
from data.dossier import Dossier
from data.selection import Selection
from data.storage.store import Store


def register(app: Dash, store: Store, default_board: str) -> None:
    """Redraw whatever the page shows when a filter, a mark or a chip is used."""

    @app.callback(
        Output(ids.QUERY, "data"),
        Output(ids.graph(ALL), "figure"),
        Output(ids.graph(ALL), "style"),
        Output(ids.FIRST, "value"),
        Output(ids.LAST, "value"),
        Output(ids.AGENCIES, "value"),
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
        prevent_initial_call=True,
    )
    def redraw(*received: Any) -> tuple[Any, ...]:
        before = asked_for(received[-1], default_board).selection
        dossier = dossier_of(before, store)
        # A page that has just been put in place reports its controls without anybody's doing.
        events = [Event(ctx.triggered_id, each["value"]) for each in ctx.triggered]
        selection = after(before, events[0], dossier) if len(events) == 1 else before
        panels = [output["id"]["panel"] for output in ctx.outputs_list[1]]
        if selection == before:
            kept = [no_update] * len(panels)
            return no_update, kept, kept, no_update, no_update, no_update
        drawings, shown = (
            [draw(panel_of(panel), dossier, each) for panel in panels]
            for each in (selection, before)
        )
        figures = [drawing.written for drawing in drawings]
        heights = _changed(_heights(shown), _heights(drawings))
        controls = _changed(_controls(before, dossier), _controls(selection, dossier))
        return selection.to_query(), figures, heights, *controls


def _heights(drawings: Iterable[Drawing]) -> list[dict[str, str]]:
    return [height(drawing.figure) for drawing in drawings]


def _changed(before: Iterable[Any], now: Iterable[Any]) -> list[Any]:
    """What is not as it was; the browser lays out again whatever it is told, even the same."""
    return [no_update if a == b else b for a, b in zip(before, now, strict=True)]


def _controls(selection: Selection, dossier: Dossier) -> tuple[str, str, list[str]]:
    """What the filters hold; set here, as an input may only be set by what listens to it."""
    view = dossier.reach.view(selection)
    return view.first.slug, view.last.slug, list(selection.agencies)

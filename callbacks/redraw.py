"""A control or a click, to one selection, to every chart drawn again: route 2.

Asked and drawn by assets/redraw.js. The charts come first and alone; what is said of them follows
at once (callbacks/retell.py).
"""

from typing import Any

import orjson
from flask import Flask, Response, request

from callbacks.asking import shown_on
from callbacks.events import Event, after
from dashboards.components.graph import CONFIG_AS_DRAWN, height
from dashboards.components.range_fields import ends_offered
from dashboards.drawing import Drawing, draw
from dashboards.pages.contents import panel_of
from dashboards.panels import Panel
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.framework.framework import Framework
from data.storage.store import Store

TOO_OLD = "This page is too old to be filtered. Load it again, and then choose."
NOTHING_CHANGED = 204


def register(server: Flask, store: Store, default_board: str) -> None:
    """Answer at /redraw with what a page shows once a filter, a mark or a chip is used."""

    @server.get("/redraw")
    def redraw() -> Response:
        said = request.args
        event = Event(said.get("control", ""), said.get("value", ""))
        try:
            dataset, before = shown_on(said.get("view", ""), store, default_board)
            names = dict.fromkeys(said.getlist("panel"))
            panels = [_panel(name, dataset.framework) for name in names]
            selection = after(before, event, dataset)
        except (KeyError, ValueError):
            return _answer(TOO_OLD, 409, "text/plain")
        if selection == before:
            return _answer("", NOTHING_CHANGED, "text/plain")
        return _answer(orjson.dumps(_redrawn(panels, dataset, selection)), 200, "application/json")


def _panel(name: str, framework: Framework) -> Panel:
    panel = panel_of(name, framework)
    if panel is None:
        raise KeyError(name)
    return panel


def _redrawn(panels: list[Panel], dataset: Dataset, selection: Selection) -> dict[str, Any]:
    """The charts by panel, and the view with what its controls show."""
    view = dataset.coverage.view(selection)
    measures = {name for panel in panels for name in panel.measures} or dataset.measures
    first, last = ends_offered(view, dataset.periods_offered(measures), dataset.coverage)
    return {
        "charts": {panel.id: _chart(draw(panel, dataset, selection)) for panel in panels},
        "view": selection.to_query(),
        "first": first.slug,
        "last": last.slug,
        "agencies": selection.agencies,
    }


def _chart(drawing: Drawing) -> dict[str, Any]:
    return {
        "figure": drawing.written,
        "config": CONFIG_AS_DRAWN,
        "style": height(drawing.figure),
    }


def _answer(body: str | bytes, status: int, kind: str) -> Response:
    """An answer that is not kept: what is known may be different the next time."""
    return Response(body, status, {"Cache-Control": "no-store"}, mimetype=kind)

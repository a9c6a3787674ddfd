"""A heading of the scorecard that is pressed, to its rows in that order."""

from typing import Any

from dash import ALL, Dash, Input, Output, State, ctx, no_update

from callbacks.asking import shown_on
from dashboards import ids
from dashboards.components.scorecard_page import scorecard_content
from dashboards.scorecard_order import order_of
from data.storage.store import Store


def register(app: Dash, store: Store, default_board: str) -> None:
    """Put the indicators in order."""

    @app.callback(
        Output(ids.scorecard(ALL), "children"),
        Output(ids.scorecard_order(ALL), "data"),
        Input(ids.sort_by(ALL), "n_clicks"),
        State(ids.QUERY, "data"),
        State(ids.scorecard_order(ALL), "data"),
        prevent_initial_call=True,
    )
    def put_in_order(_pressed: list[int | None], query: str, kept: list[str]) -> tuple[Any, Any]:
        # Headings that are made anew are heard as well, and nobody pressed them.
        if not kept or not any(each["value"] for each in ctx.triggered):
            return [no_update for _ in ctx.outputs_list[0]], [no_update for _ in kept]
        order = order_of(kept[0]).after(ctx.triggered_id["column"])
        dataset, selection = shown_on(query, store, default_board)
        return [scorecard_content(dataset, selection, order)], [str(order)]

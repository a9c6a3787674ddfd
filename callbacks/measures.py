"""All measures: the charts of one measure, drawn when it is opened."""

from dash import MATCH, Dash, Input, Output, State, ctx, no_update

from callbacks.asking import shown_on
from callbacks.beside import beside_of
from dashboards import ids
from dashboards.components.measure_row import measure_charts
from data.storage.store import Store


def register(app: Dash, store: Store, default_board: str) -> None:
    """Open and close a measure of a list."""

    @app.callback(
        Output(ids.measure_charts(MATCH), "children"),
        Output(ids.measure_button(MATCH), "aria-expanded"),
        Input(ids.measure_button(MATCH), "n_clicks"),
        State(ids.measure_button(MATCH), "aria-expanded"),
        State(ids.QUERY, "data"),
        prevent_initial_call=True,
    )
    def toggle_measure(clicks: int | None, is_open: str, query: str) -> tuple[object, object]:
        if not clicks:
            return no_update, no_update
        if is_open == "true":
            return [], "false"
        dataset, selection = shown_on(query, store, default_board)
        beside = beside_of(dataset, store)
        return measure_charts(ctx.triggered_id["measure"], dataset, selection, beside), "true"

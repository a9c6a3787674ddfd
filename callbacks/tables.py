"""Show as table: the figures of one chart, made when they are asked for."""

from dash import MATCH, Dash, Input, Output, State, ctx, no_update

from callbacks.asking import shown_on
from dashboards import ids
from dashboards.components.chart_card import TABLE_HIDDEN, TABLE_SHOWN, button_name
from dashboards.components.data_table import data_table
from dashboards.drawing import draw
from dashboards.pages.contents import panel_of
from dashboards.tabulate import tabulate
from data.storage.store import Store


def register(app: Dash, store: Store, default_board: str) -> None:
    """Open and close the table of a card."""

    @app.callback(
        Output(ids.table(MATCH), "data"),
        Output(ids.table_button(MATCH), "children"),
        Output(ids.table_button(MATCH), "aria-label"),
        Output(ids.table_button(MATCH), "aria-expanded"),
        Input(ids.table_button(MATCH), "n_clicks"),
        State(ids.QUERY, "data"),
        prevent_initial_call=True,
    )
    def toggle_table(clicks: int | None, query: str) -> tuple[object, object, object, object]:
        if not clicks:
            return no_update, no_update, no_update, no_update
        dataset, selection = shown_on(query, store, default_board)
        panel = panel_of(ctx.triggered_id["panel"], dataset.framework)
        if clicks % 2 == 0:
            return None, TABLE_HIDDEN, button_name(TABLE_HIDDEN, panel), "false"
        table = data_table(tabulate(draw(panel, dataset, selection), dataset))
        return table, TABLE_SHOWN, button_name(TABLE_SHOWN, panel), "true"

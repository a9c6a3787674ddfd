"""What the browser does by itself: keep the address, change the board. Code: assets/view.js."""

from dash import ALL, ClientsideFunction, Dash, Input, Output, State

from dashboards import ids


def register(app: Dash) -> None:
    """Connect the functions of assets/view.js."""
    app.clientside_callback(
        ClientsideFunction("view", "keepAddress"),
        Output(ids.following_link(ALL), "href"),
        Input(ids.QUERY, "data"),
        State(ids.following_link(ALL), "id"),
    )
    app.clientside_callback(
        ClientsideFunction("view", "changeBoard"),
        Input(ids.BOARD, "value"),
        State(ids.QUERY, "data"),
    )

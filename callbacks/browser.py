"""What the browser does by itself: the address, the board, tables, where a mark came from."""

from dash import ALL, MATCH, ClientsideFunction, Dash, Input, Output, State

from dashboards import ids


def register(app: Dash) -> None:
    """Connect the functions of assets/view.js, measures.js, table.js and origin.js."""
    app.clientside_callback(
        ClientsideFunction("view", "keepAddress"),
        Output(ids.following_link(ALL, ALL), "href"),
        Input(ids.QUERY, "data"),
        State(ids.following_link(ALL, ALL), "id"),
    )
    app.clientside_callback(
        ClientsideFunction("measures", "keepOpened"),
        Input(ids.measure_button(ALL), "aria-expanded"),
        State(ids.measure_button(ALL), "id"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("table", "draw"),
        Output(ids.table_place(MATCH), "hidden"),
        Input(ids.table(MATCH), "data"),
        State(ids.table_place(MATCH), "id"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("origin", "clicked"),
        Input(ids.graph(ALL), "clickData"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("view", "changeBoard"),
        Input(ids.BOARD, "value"),
        State(ids.QUERY, "data"),
    )

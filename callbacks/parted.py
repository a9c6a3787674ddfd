"""Another range or other agencies, to the cards in other sections where theirs fit no screen."""

from typing import Any

from dash import ALL, Dash, Input, Output, State, ctx, no_update
from dash.development.base_component import Component

from callbacks.asking import shown_on
from callbacks.beside import beside_of
from dashboards import ids
from dashboards.components.parted_cards import Parted, asked_for_cards, cards_content, parted
from dashboards.pages.contents import page_at
from data.storage.store import Store


def register(app: Dash, store: Store, default_board: str) -> None:
    """Put the cards of a long page in sections anew when they grow with what is asked."""

    @app.callback(
        Output(ids.cards(ALL), "children"),
        Output(ids.parted(ALL), "data"),
        Input(ids.QUERY, "data"),
        State(ids.parted(ALL), "data"),
        State(ids.table_button(ALL), "n_clicks"),
        prevent_initial_call=True,
    )
    def part(
        query: str, stood: list[Parted], opened: list[int | None]
    ) -> tuple[list[Any], list[Any]]:
        as_they_are = [no_update for _ in stood], [no_update for _ in stood]
        # A table that is open would close; with it no section fits a screen anyway.
        if not stood or any((clicks or 0) % 2 for clicks in opened):
            return as_they_are
        page = ctx.outputs_list[0][0]["id"]["page"]
        anew = parted_anew(page, query, stood[0], store, default_board)
        return ([anew[0]], [anew[1]]) if anew else as_they_are


def parted_anew(
    page: str, query: str, stood: Parted, store: Store, default_board: str
) -> tuple[list[Component], Parted] | None:
    """The cards in their new sections, and how they stand; None where they stay as they are.

    page: its id. stood: how the cards stand.
    """
    if not stood["sections"]:
        return None
    dataset, selection = shown_on(query, store, default_board)
    opened = page_at(page, dataset.framework)
    if opened is None or stood["asked"] == asked_for_cards(selection):
        return None
    stands = parted(opened, dataset, selection)
    if stands["sections"] == stood["sections"]:
        return None
    return cards_content(opened, dataset, selection, beside_of(dataset, store)), stands

"""A pasted text, to the same text with its figures marked; nothing of it is kept."""

from dash import Dash, Input, Output, State, no_update

from callbacks.asking import shown_on
from dashboards import ids
from dashboards.components.check_text_page import LONGEST, NOTHING, too_long
from dashboards.components.checked_text import checked_text
from dashboards.pages.contents import CHECK_TEXT
from dashboards.words.claims import counts_words
from data.claims.check_text import claims_in
from data.storage.store import Store


def register(app: Dash, store: Store, default_board: str) -> None:
    """Answer the button of the page."""

    @app.callback(
        Output(ids.CHECKED_SAID, "children"),
        Output(ids.CHECKED_TEXT, "children"),
        Input(ids.CHECK_TEXT_BUTTON, "n_clicks"),
        State(ids.CHECK_TEXT, "value"),
        State(ids.QUERY, "data"),
        prevent_initial_call=True,
    )
    def check(clicks: int | None, text: str | None, query: str) -> tuple[object, object]:
        if not clicks:
            return no_update, no_update
        return checked(text or "", query, store, default_board)


def checked(text: str, query: str, store: Store, default_board: str) -> tuple[str, object]:
    """What is said once a text was sent, and what stands beneath it."""
    if not text.strip():
        return NOTHING, None
    if len(text) > LONGEST:
        return too_long(len(text)), None
    dataset, selection = shown_on(query, store, default_board)
    claims = claims_in(text, dataset)
    shown = checked_text(text, claims, dataset.framework, selection)
    return counts_words(claims), shown


def is_check_text(path: str) -> bool:
    """Whether a path asks for the page."""
    return path.strip("/") == CHECK_TEXT

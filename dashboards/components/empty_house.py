"""What stands where no return has been stored yet: the way to send the first one."""

from dash import dcc, html

from dashboards import ids
from dashboards.components.upload_form import upload_form
from dashboards.pages.contents import SET_UP
from data.figures.selection import Selection


def empty_house(selection: Selection, token: str) -> list[object]:
    """A page without figures, on which returns are sent. token: what is sent beside a file."""
    return [
        dcc.Store(id=ids.QUERY, data=selection.to_query()),
        html.Main(
            [
                html.H1("No returns have been loaded yet", className="page__title"),
                html.P("Send the first here, or load many at once: python app.py load FILE..."),
                upload_form(token, ""),
                html.Div(id=ids.LEDGER),
                html.P(dcc.Link("Set up your board", href=f"/{SET_UP}")),
            ],
            id="main",
            className="page",
            tabIndex=-1,
        ),
    ]

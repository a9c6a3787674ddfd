"""The page Check this text: a report is pasted, and each of its figures held against the store."""

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboards import ids
from dashboards.components.header import header
from dashboards.pages.contents import CHECK_TEXT
from data.figures.dataset import Dataset
from data.figures.selection import Selection

TITLE = "Check this text"
LONGEST = 150_000  # characters
ABOUT = (
    "Paste a report, or some sentences of one. Each figure is marked: confirmed by what the board "
    "holds, contradicted by it, or not known. Contradicted is only what is certain. Nothing that "
    "you paste is kept."
)
HINT = f"Up to {LONGEST:,} characters, as plain text."
NOTHING = "There is no text yet. Paste some, and check it again."


def check_text_page(dataset: Dataset, selection: Selection) -> list[object]:
    """The page, with nothing checked yet."""
    query = selection.to_query()
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{CHECK_TEXT}", dataset, query),
        html.Main(
            [
                html.H1(TITLE, className="page__title"),
                html.P(ABOUT, className="page__about"),
                html.Div(
                    [
                        dbc.Label(
                            ["The text", html.Span(HINT, className="form-text")],
                            html_for=ids.CHECK_TEXT,
                        ),
                        dbc.Textarea(id=ids.CHECK_TEXT, rows=12),
                        html.Button(
                            "Check it",
                            id=ids.CHECK_TEXT_BUTTON,
                            type="button",
                            className="preset preset--on",
                        ),
                    ],
                    className="check-text__form",
                ),
                html.P(id=ids.CHECKED_SAID, role="status", className="checked__said"),
                html.Div(id=ids.CHECKED_TEXT),
            ],
            id="main",
            className="page check-text",
            tabIndex=-1,
        ),
    ]


def too_long(length: int) -> str:
    """What to do with a text that is too long."""
    return (
        f"The text has {length:,} characters, more than are checked at a time. "
        f"Check it in parts of at most {LONGEST:,}."
    )

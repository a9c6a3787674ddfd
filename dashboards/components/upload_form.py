"""Where a return is sent from: choose or drop files, see how far they are, read what they say."""

from collections.abc import Sequence

from dash import dcc, html

from dashboards import ids
from dashboards.pages.contents import how_laid_out_address
from dashboards.words.half_taught import KEPT_WITH_THE_FILE, begun_words


def upload_form(token: str, board: str) -> html.Section:
    """A button to choose files, a place to drop them, progress, and what has been sent.

    token: what the server wants to see beside every file. board: the one whose page it is.
    Not dcc.Upload: that sends the bytes through a callback, as text, and its limit is the
    browser's to keep. Code: assets/upload.js.
    """
    return html.Section(
        [
            html.H2("Send a return", id="upload-heading"),
            html.Div(
                [
                    html.Button("Choose files", id="upload-choose", type="button"),
                    html.Span(
                        "or drop them here: .xlsx, .ods, .csv or .tsv, up to 25 MB each; files of "
                        "published figures (.csv) up to 160 MB"
                    ),
                    html.Progress(value="0", max="1", hidden=True, **{"aria-label": "Sent"}),
                    html.P(id="upload-said", role="status"),
                ],
                className="upload",
                **{"data-token": token, "data-board": board},
            ),
            dcc.Store(id=ids.STAGED, data=[]),
            dcc.Store(id=ids.STAGED_SHOWN, data=[]),
            dcc.Store(id=ids.STAGED_CHOICE),
            dcc.Store(id=ids.STAGED_SETTLED),
            html.Div([], id=ids.STAGED_LIST),
            dcc.Store(id=ids.HALF_TAUGHT_OF, data=board),
            html.Div([], id=ids.HALF_TAUGHT),
            html.Div(id=ids.RECEIPTS, role="status"),
        ],
        className="send",
        **{"aria-labelledby": "upload-heading"},
    )


def half_taught(begun: Sequence[tuple[str, str, str]], board: str) -> list[object]:
    """The way back to each sheet that somebody has begun to teach.

    begun: the token and the name of the file, and when it was last answered about.
    """
    if not begun:
        return []
    ways = [
        html.Li(dcc.Link(begun_words(name, at), href=how_laid_out_address(board, token)))
        for token, name, at in begun
    ]
    return [html.H2("Sheets half taught"), html.P(KEPT_WITH_THE_FILE), html.Ul(ways)]

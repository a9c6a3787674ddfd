"""Where a return is sent from: choose or drop files, see how far they are, read what they say."""

from dash import dcc, html

from dashboards import ids


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
            html.Div(id=ids.RECEIPTS, role="status"),
        ],
        className="send",
        **{"aria-labelledby": "upload-heading"},
    )

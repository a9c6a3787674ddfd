"""A button that copies what a place holds, or a link to this dashboard: assets/copy.js."""

from dash import html


def copy_button(words: str, unseen: str, place: str = "", address: str = "") -> html.Span:
    """The button, and where it is said that it is done.

    unseen: what a screen reader hears after the words. place: the id of the field that is copied.
    address: the path and query of a link, which the browser makes whole.
    """
    what = {"data-copy-link": address} if address else {"data-copy": place}
    return html.Span(
        [
            html.Button(
                words,
                type="button",
                className="link-button",
                **what,
                **{"aria-label": f"{words}{unseen}"},
            ),
            html.Span(role="status", className="copied"),
        ],
        className="copying",
    )

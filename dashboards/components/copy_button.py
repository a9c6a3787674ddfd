"""A button that copies what a place holds: assets/copy.js."""

from dash import html


def copy_button(words: str, unseen: str, place: str) -> html.Span:
    """The button, and where it is said that it is done.

    unseen: what a screen reader hears after the words. place: the id of the field that is copied.
    """
    return html.Span(
        [
            html.Button(
                [words, html.Span(unseen, className="visually-hidden")],
                type="button",
                className="link-button",
                **{"data-copy": place},
            ),
            html.Span(role="status", className="copied"),
        ]
    )

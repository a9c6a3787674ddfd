"""Which edition a page shows, why some of it is hidden, and the ways to it and back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dash import dcc, html

from dashboards import ids
from dashboards.words.labels import date_words
from data.figures.selection import Selection
from data.framework.board import Board

HIDDEN = (
    "[c] is not shown, so that nobody can work out a figure about single people; more than small "
    "numbers are hidden, since totals and earlier editions would give those away."
)
PUBLIC_EDITION = "public-edition"  # in an address: leads to the same view as the public has it


def edition_line(board: Board, published: date | None, path: str, selection: Selection) -> html.P:
    """Stands on every page of a public edition.

    path: that of the same page of the board's own; empty where nothing but the edition is held.
    """
    on = f" of {date_words(published)}" if published else ""
    back = [" ", _back(path, selection, "Back to the board\u2019s own figures")] if path else []
    said = f"{board.edition_says} {HIDDEN}".strip()
    return html.P(
        [html.Strong(f"Public edition: {board.edition}{on}. "), said, *back],
        className="edition-line",
    )


def beneath_header(page: Sequence[object], line: html.P) -> list[object]:
    """A page with a line beneath its header."""
    header = next(at for at, part in enumerate(page) if isinstance(part, html.Header))
    return [*page[: header + 1], line, *page[header + 1 :]]


def nothing_published(path: str, selection: Selection) -> list[object]:
    """What stands in place of a public edition that there is not."""
    return [
        html.Main(
            [
                html.H1("There is no public edition yet"),
                html.P(
                    "Nothing of this board has been published that a page can show: editions of "
                    "an early release kept no figures. Once the board publishes again, it is here."
                ),
                html.P(
                    "Publishing hides what would give small numbers away, and can never be taken "
                    "back: look first at what it would hide. The page Make a pack shows that and "
                    "publishes; so does python app.py publish, with --preview and without."
                ),
                _back(path, selection, "Go to the board\u2019s own figures"),
            ],
            id="main",
            className="page",
        )
    ]


def public_edition_link(path: str, selection: Selection) -> html.A:
    """To the same view as the public has it; it goes with the filters."""
    place = f"/{PUBLIC_EDITION}{path}"
    return html.A(
        "Public edition",
        href=f"{place}?{selection.to_query()}",
        id=ids.following_link(place),
        title="What the public sees of this page: small numbers protected",
        className="link-button",
    )


def _back(path: str, selection: Selection, words: str) -> dcc.Link:
    own = replace(selection, is_public=False)
    return dcc.Link(words, href=f"{path}?{own.to_query()}", className="link-button")

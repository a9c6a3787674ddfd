"""The top of every page: whose figures, which page, how they are marked, and of what date."""

from collections.abc import Sequence

from dash import dcc, html

from dashboards import ids
from dashboards.components.help_dialog import help_button, help_dialog
from dashboards.pages.all_measures import ALL_MEASURES
from dashboards.pages.contents import (
    ACTIONS,
    AGENDAS,
    CHALLENGES,
    CHECK_TEXT,
    DEFINITIONS,
    FIND_FIGURE,
    FORWARD_PLAN,
    HAND_OVERS,
    PACK,
    RETURNS,
    SCORECARD,
    VIEWS,
    has_figures,
)
from dashboards.pages.plain_pages import PLAIN_PAGES
from dashboards.pages.planned import planned_pages
from dashboards.panels import Page
from dashboards.words.help import help_of
from dashboards.words.labels import date_words
from data.figures.dataset import Dataset
from data.framework.board import Board
from data.framework.framework import Framework

MOST_IN_SIGHT = 5  # pages beside All measures and Returns
LONGEST_IN_A_LINE = 12  # characters of the page that stands in the place of "More", on a laptop
# Pages for which there is no room in sight.
SELDOM = (
    (f"/{HAND_OVERS}", "Where agencies meet"),
    (f"/{ACTIONS}", "Actions"),
    (f"/{CHALLENGES}", "Challenges"),
    (f"/{AGENDAS}", "Agendas"),
    (f"/{FORWARD_PLAN}", "Forward plan"),
    (f"/{VIEWS}", "Saved views"),
    (f"/{CHECK_TEXT}", "Check this text"),
    (f"/{PACK}", "Make a pack"),
    (f"/{FIND_FIGURE}", "Find a figure"),
    (f"/{DEFINITIONS}", "Definitions"),
)
FOR_ALL = ((f"/{DEFINITIONS}", "Definitions"),)  # of those, what the public has


def header(path: str, dataset: Dataset, query: str, helps: str = "") -> html.Header:
    """The board's name, the pages, the protective marking and the date of the data.

    path: that of the page shown. helps: the path of which the help is given, where the page is
    none of the navigation.
    """
    day = dataset.data_date
    dated = f"Data as at {date_words(day)}" if day else "No figures yet"
    if dataset.board.is_public and day:
        dated = f"Published on {date_words(day)}"
    pages = planned_pages(dataset.framework)
    shown = [each for each in pages if has_figures(each, dataset)] if day else pages
    return _header(path, query, dataset.board, shown, dated, helps)


def header_without_figures(
    path: str, framework: Framework, query: str, helps: str = ""
) -> html.Header:
    """The same for a board whose returns are all withdrawn: what is marked stays marked."""
    pages = planned_pages(framework)
    return _header(path, query, framework.board, pages, "None of its returns counts now", helps)


def _header(
    path: str, query: str, board: Board, pages: Sequence[Page], dated: str, helps: str
) -> html.Header:
    current = f"/{path.strip('/').split('/')[0]}"
    links = [(each.path, each.title) for each in pages]
    last = [(f"/{SCORECARD}", "Scorecard"), (f"/{ALL_MEASURES}", "All measures")]
    last += [] if board.is_public else [(f"/{RETURNS}", "Returns")]
    seldom = FOR_ALL if board.is_public else SELDOM
    in_sight, others = links[:MOST_IN_SIGHT], links[MOST_IN_SIGHT:]
    if len(others) == 1:
        in_sight, others = links, []
    items = [html.Li(_link(address, title, query, current)) for address, title in in_sight]
    items.append(html.Li(_more([*others, *seldom], query, current)))
    items += [html.Li(_link(address, title, query, current)) for address, title in last]
    return html.Header(
        [
            html.P(board.name, className="header__board"),
            html.Nav(
                html.Ul(items),
                className="header__pages",
                **{"aria-label": "Pages"},
            ),
            html.Div(_ways(board), className="header__ways"),
            html.P(_marking(board, dated), className="header__marking"),
            None if board.is_public else _help(helps or path, pages, board),
        ],
        className="header",
    )


def _ways(board: Board) -> list[object]:
    """What opens over a page. Find, help and meetings are of the board's own pages."""
    return [] if board.is_public else [_find_button(), help_button(), _present_button()]


def _help(path: str, pages: Sequence[Page], board: Board) -> html.Dialog:
    """The help of a page, by what its framework or the product says that it answers."""
    page = next((each for each in pages if each.path == path), None)
    plain = next((each for each in PLAIN_PAGES if each.path == path), None)
    known = page or plain
    title, about = (known.title, known.about) if known else (help_of(path).title, "")
    return help_dialog(path, title, about, board.name)


def _find_button() -> html.Button:
    """What opens the dialog: assets/find.js."""
    return html.Button(
        "Find",
        type="button",
        title="Find anything by typing (Ctrl K, or /)",
        className="header__way",
        **{"data-opens": "find", "aria-haspopup": "dialog", "aria-keyshortcuts": "Control+K /"},
    )


def _present_button() -> html.Button:
    """What puts one chart on the screen, for a meeting."""
    return html.Button(
        [
            html.Span("▶", **{"aria-hidden": "true"}),
            html.Span(" Present", className="present-button__word"),
        ],
        type="button",
        className="present-button",
        title="One chart a screen, for a meeting; also with the key P",
    )


def _more(links: Sequence[tuple[str, str]], query: str, current: str) -> html.Details:
    """The pages that a narrow window has no room for; it says which of them is shown."""
    here = next((title for path, title in links if path == current), "")
    name = "header__link header__link--current" if here else "header__link"
    name += " header__link--long" if len(here) > LONGEST_IN_A_LINE else ""
    return html.Details(
        [
            html.Summary(
                [here, _hidden(" (this page), and more")] if here else "More", className=name
            ),
            html.Ul([html.Li(_link(path, title, query, current)) for path, title in links]),
        ],
        className="menu header__more",
    )


def _link(path: str, title: str, query: str, current: str) -> dcc.Link:
    here = path == current
    name = "header__link header__link--current" if here else "header__link"
    # dcc.Link takes no aria-current; the words for it stand inside the link instead.
    content = [title, _hidden(" (this page)")] if here else title
    return dcc.Link(content, href=f"{path}?{query}", id=ids.following_link(path), className=name)


def _hidden(words: str) -> html.Span:
    """Words for who hears the page."""
    return html.Span(words, className="visually-hidden")


def _marking(board: Board, dated: str) -> list[object]:
    said = f"{board.marking} · illustrative data" if board.illustrative else board.marking
    return [
        html.Strong(said, className="header__mark"),
        html.Span(dated),
    ]

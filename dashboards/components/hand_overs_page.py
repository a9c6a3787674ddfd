"""The page Where agencies meet: both sides of hand-overs, the way of a child, what went quiet."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dash import dcc, html

from dashboards import ids
from dashboards.components.hand_over_card import hand_over_card
from dashboards.components.header import header
from dashboards.components.way_steps import way_steps
from dashboards.pages.contents import HAND_OVERS
from dashboards.words.hand_overs import quiet_words
from data.figures.dataset import Dataset
from data.figures.handed_over import meetings_of
from data.figures.selection import Selection
from data.figures.way import ways_at
from data.figures.went_quiet import went_quiet
from data.periods import Period, Span

TITLE = "Where agencies meet"
ABOUT = (
    "The store holds what no single agency sees: both sides of what one hands to another. They are "
    "shown side by side, each with its source; a difference is told only where both count the same "
    "things."
)
OF_ALL = "Figures are of all agencies, whichever are chosen elsewhere."
NO_HAND_OVERS = (
    "The framework of {board} names no hand-over. List in its table hand-overs which two figures "
    "are of one thing: it is one more sheet of the framework's workbook."
)
NOT_A_QUARTER = (
    "Hand-overs are told as at a quarter, and {board} has figures by year. Nothing is shown here."
)
NOTHING_QUIET = "Nothing: all that came in each of the four quarters before came again."


def hand_overs_page(dataset: Dataset, selection: Selection) -> list[object]:
    """The whole page, as at the last quarter of what was chosen."""
    query = selection.to_query()
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{HAND_OVERS}", dataset, query),
        html.Main(
            [
                html.H1(TITLE, className="page__title"),
                html.P([ABOUT, " ", OF_ALL], className="page__about"),
                *_content(dataset, selection),
            ],
            id="main",
            className="page hand-overs",
            tabIndex=-1,
        ),
    ]


def _content(dataset: Dataset, selection: Selection) -> Iterator[object]:
    period, board = dataset.period_of(selection), dataset.board.name
    if period.span is not Span.QUARTER:
        yield html.P(NOT_A_QUARTER.format(board=board))
        return
    yield _quarters(dataset.coverage.periods, period, selection)
    query = selection.to_query()
    first, known = dataset.coverage.periods[0], dataset.framework
    meetings = meetings_of(dataset.figures, first, period)
    yield html.H2(f"Both sides, {period.in_words()}")
    yield from (hand_over_card(each, dataset, query) for each in meetings)
    if not meetings:
        yield html.P(NO_HAND_OVERS.format(board=board))
    ways = ways_at(dataset.figures, period)
    if ways:
        yield html.H2("The way of a child")
        yield from (way_steps(each) for each in ways)
    yield html.H2("Figures that went quiet")
    quiet = went_quiet(dataset, period)
    told = [html.Li(quiet_words(each, known)) for each in quiet]
    yield html.Ul(told, className="hand-overs__quiet") if told else html.P(NOTHING_QUIET)


def _quarters(periods: Sequence[Period], shown: Period, selection: Selection) -> html.Nav:
    """The ways to the quarter before and to the one after."""
    at = periods.index(shown)
    ways = [("Earlier: ", periods[:at][-1:]), ("Later: ", periods[at + 1 :][:1])]
    links = [
        dcc.Link(f"{word}{period.short()}", href=_address(period, selection))
        for word, found in ways
        for period in found
    ]
    return html.Nav(links, className="hand-overs__quarters", **{"aria-label": "Other quarters"})


def _address(period: Period, selection: Selection) -> str:
    chosen = replace(selection, moving="", first=None, last=period)
    return f"/{HAND_OVERS}?{chosen.to_query()}"

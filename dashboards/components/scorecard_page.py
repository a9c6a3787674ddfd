"""The performance monitoring framework on one page: each indicator, its target, how it stands."""

from collections.abc import Sequence
from datetime import date

from dash import dcc, html
from dash.development.base_component import Component

from dashboards import ids
from dashboards.components.dropped import dropped
from dashboards.components.edition_line import public_edition_link
from dashboards.components.filter_bar import filter_bar
from dashboards.components.header import header
from dashboards.components.rule_line import rule_line
from dashboards.components.scorecard_table import OF_ALL, is_of_all, scorecard_table
from dashboards.components.view_links import view_links
from dashboards.pages.contents import AGENDAS, SCORECARD
from dashboards.scorecard import summary_words
from dashboards.scorecard_order import Order
from data.figures.dataset import Dataset
from data.figures.scorecard import Indicator, scorecard_of
from data.figures.selection import Asked, Selection
from data.framework.framework import Frameworks

TITLE = "Scorecard"
ABOUT = (
    "What the board watches as at the last period of the range chosen: how each indicator stands "
    "against its target, and whether it varies as usual. A figure leads to its chart, a heading "
    "puts them in order."
)


def scorecard_page(
    dataset: Dataset,
    asked: Asked,
    boards: Frameworks,
    returned: str,
    since: Sequence[Component] = (),
) -> list[object]:
    """The whole page for one reader's selection. boards: those that may be chosen.

    since: what has changed since the day that it is shown as at.
    """
    query = asked.selection.to_query()
    latest = dataset.coverage.periods[-1]
    links = view_links(f"/{SCORECARD}", dataset, asked.selection, date.today())
    own_ways = [] if dataset.board.is_public else _own_ways(asked.selection)
    return [
        dcc.Store(id=ids.QUERY, data=query),
        dcc.Store(id=ids.scorecard_order(SCORECARD), data=""),
        header(f"/{SCORECARD}", dataset, query),
        filter_bar(dataset, asked.selection, boards, latest, returned),
        html.Main(
            [
                dropped(asked, boards),
                html.H1(TITLE, className="page__title"),
                html.P([ABOUT, " ", links, *own_ways], className="page__about"),
                *since,
                html.Div(
                    scorecard_content(dataset, asked.selection),
                    id=ids.scorecard(SCORECARD),
                    className="scorecard",
                ),
            ],
            id="main",
            className="page",
            tabIndex=-1,
        ),
    ]


def _own_ways(selection: Selection) -> list[object]:
    """What only the board's own page leads to."""
    path = f"/{SCORECARD}"
    return [" ", _to_agenda(selection.to_query()), " ", public_edition_link(path, selection)]


def _to_agenda(query: str) -> dcc.Link:
    """The way that takes the scorecard, as it is shown, into an agenda."""
    path = f"/{AGENDAS}/add/{SCORECARD}"
    name = "link-button page-download"
    return dcc.Link(
        "Add to agenda", href=f"{path}?{query}", id=ids.following_link(path), className=name
    )


def scorecard_content(
    dataset: Dataset, selection: Selection, order: Order | None = None
) -> list[object]:
    """The sentence above the table, and the table. order: by aim, if none is given."""
    period = dataset.period_of(selection)
    sections = scorecard_of(dataset, period, selection.agencies)
    found = [each for section in sections for each in section.indicators]
    if not sections:
        nothing = "Nothing that has a target or a card has a figure in this choice."
        return [html.P(nothing, className="scorecard__said")]
    return [
        html.P(summary_words(found), className="scorecard__said"),
        *_of_all(found, selection),
        rule_line(dataset.framework.board),
        html.Div(
            scorecard_table(sections, period, selection, order or Order()),
            className="data-table__frame",
            tabIndex=0,
            role="region",
            **{"aria-label": f"Table: indicators as at {period.in_words()}"},
        ),
    ]


def _of_all(found: Sequence[Indicator], selection: Selection) -> list[html.P]:
    """What the two words beside some indicators mean, where agencies are chosen (rule P19)."""
    if not selection.agencies or not any(map(is_of_all, found)):
        return []
    said = f"“{OF_ALL}” stands beside what is not split by agency: the figure is of all of them."
    return [html.P(said, className="scorecard__of-all")]

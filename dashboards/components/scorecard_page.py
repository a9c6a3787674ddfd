"""The performance monitoring framework on one page: each indicator, its target, how it stands."""

from collections.abc import Sequence
from itertools import groupby

from dash import dcc, html

from dashboards import ids
from dashboards.components.dropped import dropped
from dashboards.components.filter_bar import filter_bar
from dashboards.components.header import header
from dashboards.components.sparkline import MOST, sparkline_of
from dashboards.pages.contents import SCORECARD, measure_address
from dashboards.scorecard import summary_words, target_words
from dashboards.words.figures import figure_text, status_words
from dashboards.words.variation import Sort, variation_words
from data.figures.dataset import Dataset
from data.figures.scorecard import Indicator, indicators_of
from data.figures.selection import Asked, Selection
from data.figures.series import Point
from data.figures.status import Against
from data.framework.framework import Frameworks
from data.framework.measures import Measure
from data.periods import Period

TITLE = "Scorecard"
ABOUT = (
    "What the board watches as at one quarter, the last of the range chosen: how each indicator "
    "stands against its target, and whether it varies as usual. A figure leads to its chart."
)
OF_ALL = "All agencies: it is not split by agency"
# Told apart by sign and word before colour; printed in grey it must still read (rule R6).
SIGNS = {
    Against.MEETS: "●",
    Against.IN_BAND: "●",
    Against.NEAR: "◐",
    Against.MISSES: "▲",
}
_CLASSES = {
    Against.MEETS: "good",
    Against.IN_BAND: "good",
    Against.NEAR: "near",
    Against.MISSES: "concern",
    Sort.IMPROVEMENT: "good",
    Sort.CONCERN: "concern",
    Sort.UNUSUAL: "unusual",
}


def scorecard_page(
    dataset: Dataset, asked: Asked, boards: Frameworks, returned: str
) -> list[object]:
    """The whole page for one reader's selection. boards: those that may be chosen."""
    query = asked.selection.to_query()
    latest = dataset.coverage.periods[-1]
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{SCORECARD}", dataset, query),
        filter_bar(dataset, asked.selection, boards, latest, returned),
        html.Main(
            [
                dropped(asked, boards),
                html.H1(TITLE, className="page__title"),
                html.P(ABOUT, className="page__about"),
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


def scorecard_content(dataset: Dataset, selection: Selection) -> list[object]:
    """The sentence above the table, and the table."""
    period = dataset.period_of(selection)
    found = indicators_of(dataset, period, selection.agencies)
    if not found:
        nothing = "Nothing that has a target or a card has a figure in this choice."
        return [html.P(nothing, className="scorecard__said")]
    table = html.Table(
        [
            html.Caption(f"Indicators as at {period.in_words()}"),
            html.Thead(_headings(found, period)),
            *_aims(found, selection),
        ],
        className="data-table scorecard__table",
    )
    return [
        html.P(summary_words(found), className="scorecard__said"),
        html.Div(
            table,
            className="data-table__frame",
            tabIndex=0,
            role="region",
            **{"aria-label": f"Table: indicators as at {period.in_words()}"},
        ),
    ]


def _headings(found: Sequence[Indicator], period: Period) -> html.Tr:
    names = [
        ("Indicator", ""),
        ("Target", ""),
        *((each.short(), "data-table__number") for each in _quarters(found)),
        (str(period.year()), "data-table__number"),
        ("Against target", ""),
        ("Variation", ""),
        *([("Lead", "")] if any(each.lead for each in found) else []),
        (f"Last {MOST}", ""),
    ]
    return html.Tr([html.Th(name, scope="col", className=style or None) for name, style in names])


def _quarters(found: Sequence[Indicator]) -> list[Period]:
    """The quarters of the year that any of them has."""
    return sorted({point.period for each in found for point in each.by_quarter})


def _aims(found: Sequence[Indicator], selection: Selection) -> list[html.Tbody]:
    """A body of rows to each aim, under its name."""
    quarters, has_leads = _quarters(found), any(each.lead for each in found)
    columns = 6 + len(quarters) + has_leads
    return [
        html.Tbody(
            [
                html.Tr([_aim(aim, columns)]),
                *(_row(each, quarters, selection, has_lead=has_leads) for each in group),
            ]
        )
        for aim, group in groupby(found, key=lambda each: each.aim)
    ]


def _aim(name: str, columns: int) -> html.Th:
    return html.Th(name, colSpan=columns, scope="rowgroup", className="scorecard__aim")


def _row(
    indicator: Indicator, quarters: Sequence[Period], selection: Selection, *, has_lead: bool
) -> html.Tr:
    measure = indicator.measure
    address = measure_address(measure, selection.to_query())
    by_period = {point.period: point for point in indicator.by_quarter}
    return html.Tr(
        [
            html.Th(
                [dcc.Link(measure.title, href=address), *_whose(indicator, selection)], scope="row"
            ),
            html.Td(target_words(indicator) or "–"),
            *(_figure(by_period.get(each), measure, address, indicator) for each in quarters),
            _figure(indicator.year, measure, address, indicator),
            _against(indicator),
            _variation(indicator),
            *([html.Td(indicator.lead)] if has_lead else []),
            html.Td(sparkline_of(indicator.series)),
        ]
    )


def _whose(indicator: Indicator, selection: Selection) -> list[html.Small]:
    """That it is not the figure of the agencies chosen, where it is split by none (rule P19)."""
    is_of_all = indicator.point.value is not None and not indicator.point.scope.agencies
    return [html.Small(OF_ALL)] if selection.agencies and is_of_all else []


def _figure(point: Point | None, measure: Measure, address: str, indicator: Indicator) -> html.Td:
    """A figure that leads to its chart; the one that is judged stands out."""
    if point is None or (point.value is None and not point.is_told and not point.sources):
        why = point.note if point else ""
        return html.Td("–", title=why or None, className="data-table__number")
    text = figure_text(point, measure)
    is_judged = point.period == indicator.point.period
    style = "data-table__number scorecard__now" if is_judged else "data-table__number"
    told = status_words(point) if point.value is None else point.note
    return html.Td(dcc.Link(text, href=address), title=told or None, className=style)


def _against(indicator: Indicator) -> html.Td:
    judgement = indicator.judgement
    if judgement.against not in _CLASSES:
        why = f": {judgement.why}" if judgement.why else ""
        return html.Td(html.Small(f"{judgement.against}{why}"))
    return html.Td(_chip(SIGNS[judgement.against], str(judgement.against), judgement.against))


def _variation(indicator: Indicator) -> html.Td:
    said = variation_words(indicator.point, indicator.measure, indicator.stretch, indicator.flag)
    if said.sort not in _CLASSES:
        return html.Td(html.Small(said.text))
    return html.Td(_chip(said.sign, str(said), said.sort))


def _chip(sign: str, text: str, sort: Against | Sort) -> html.Span:
    """A sign and words; the colour says it a third time."""
    shown = [html.Span(f"{sign} ", **{"aria-hidden": "true"}), text]
    return html.Span(shown, className=f"status status--{_CLASSES[sort]}")

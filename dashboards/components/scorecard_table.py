"""The table of the scorecard: by aim, or in the order of a column."""

from collections.abc import Sequence

from dash import dcc, html

from dashboards import ids
from dashboards.components.judged_chips import against_chip, variation_chip
from dashboards.components.sparkline import MOST, sparkline_of
from dashboards.pages.contents import measure_address
from dashboards.scorecard import NONE_ESTABLISHED, others_words, target_words, why_not_judged
from dashboards.scorecard_order import (
    AGAINST,
    INDICATOR,
    LEAD,
    VARIATION,
    YEAR,
    Order,
    in_order,
)
from dashboards.words.assurance import assurance_words
from dashboards.words.figures import figure_text, status_words
from dashboards.words.variation import variation_words
from data.figures.scorecard import Indicator, Section
from data.figures.selection import Selection
from data.figures.series import Point
from data.figures.status import Against
from data.observations import Status
from data.periods import Period, Span

MOST_PLACES = 2
JUDGED = "scorecard__judged"
NO_FIGURE = "–"
NUMBER, EARLIER = "data-table__number", "scorecard__earlier"
TARGET = "scorecard__target"
OF_ALL = "All agencies"


def scorecard_table(
    sections: Sequence[Section], period: Period, selection: Selection, order: Order
) -> html.Table:
    """Every indicator as at a period."""
    found = [each for section in sections for each in section.indicators]
    shape = _Shape(found, period, order)
    bodies = (
        [html.Tbody([_row(e, shape, selection, e.aim) for e in in_order(found, order)])]
        if order.column
        else [_aim(section, shape, selection) for section in sections]
    )
    return html.Table(
        [
            html.Caption(f"Indicators as at {period.in_words()}{_said(order)}"),
            html.Thead(_headings(shape, order)),
            *bodies,
        ],
        className="data-table scorecard__table",
    )


class _Shape:
    """Which columns there are: of leads and of lines only where any indicator has one.

    The sentence above the table says that none has a target, or why none can be judged; so no
    column says it of each. quarters: those of the year that any indicator has; none where a year is
    asked for and each has a figure of it.
    """

    def __init__(self, found: Sequence[Indicator], period: Period, order: Order) -> None:
        self.year = period.year()
        told = [point for each in found for point in each.by_quarter if _is_shown(point)]
        self.quarters = sorted({point.period for point in told})
        self.has_leads = any(_lead(each, each.aim if order.column else "") for each in found)
        self.has_lines = any(sparkline_of(each.series) is not None for each in found)
        parted = [each for each in found if any(map(_is_shown, each.by_quarter))]
        of_years = period.span is Span.YEAR and all(map(_has_year, parted))
        self.quarters = [] if of_years else self.quarters
        self.has_targets = any(_has_target(each) for each in found)
        self.has_variation = why_not_judged(found) is None
        shown = 2 * self.has_targets + self.has_variation + self.has_leads + self.has_lines
        self.columns = 2 + len(self.quarters) + shown

    def style(self, quarter: Period) -> str:
        """The classes of its figures; beside targets a telephone has room for the last alone."""
        is_earlier = self.has_targets and quarter != self.quarters[-1]
        return f"{NUMBER} {EARLIER}" if is_earlier else NUMBER


def _is_shown(point: Point) -> bool:
    """Whether there is a figure, or a mark in its place."""
    return point.value is not None or point.is_told or bool(point.sources)


def _has_year(indicator: Indicator) -> bool:
    return indicator.year is not None and indicator.year.is_told


def _has_target(indicator: Indicator) -> bool:
    return bool(target_words(indicator)) or indicator.judgement.against is not Against.NO_TARGET


def _said(order: Order) -> str:
    """That they are not by aim, and how they are again."""
    return ", in the order of one column; a third press lists them by aim" if order.column else ""


def _headings(shape: _Shape, order: Order) -> html.Tr:
    return html.Tr(
        [
            _heading("Indicator", INDICATOR, order),
            *([html.Th("Target", scope="col", className=TARGET)] if shape.has_targets else []),
            *(
                _heading(each.short(), each.slug, order, shape.style(each))
                for each in shape.quarters
            ),
            _heading(str(shape.year), YEAR, order, NUMBER),
            *([_heading("Against target", AGAINST, order)] if shape.has_targets else []),
            *([_heading("Variation", VARIATION, order)] if shape.has_variation else []),
            *([_heading("Lead", LEAD, order)] if shape.has_leads else []),
            *([html.Th(f"Last {MOST}", scope="col")] if shape.has_lines else []),
        ]
    )


def _heading(words: str, column: str, order: Order, name: str | None = None) -> html.Th:
    """A heading that puts the rows in order. A figure's begins with the largest."""
    is_on = order.column == column
    falls = is_on and order.backwards != (name is not None)
    sign = (" ▼" if falls else " ▲") if is_on else ""
    button = html.Button(
        [words, html.Span(sign, **{"aria-hidden": "true"})],
        id=ids.sort_by(column),
        type="button",
        className="scorecard__sort",
    )
    # A browser that repeats headings on the next sheet leaves buttons out.
    printed = html.Span(words, className="scorecard__printed")
    sorts = {"aria-sort": "descending" if falls else "ascending"} if is_on else {}
    return html.Th([button, printed], scope="col", className=name, **sorts)


def _aim(section: Section, shape: _Shape, selection: Selection) -> html.Tbody:
    """A body of rows to each aim, under its name."""
    name = f"{section.aim} · {section.lead}" if section.lead else section.aim
    head = html.Th(
        html.Span(name), colSpan=shape.columns, scope="rowgroup", className="scorecard__aim"
    )
    none = html.Td(NONE_ESTABLISHED, colSpan=shape.columns)
    rows = [_row(each, shape, selection) for each in section.indicators] or [html.Tr([none])]
    return html.Tbody([html.Tr([head]), *rows])


def _row(indicator: Indicator, shape: _Shape, selection: Selection, aim: str = "") -> html.Tr:
    """One indicator. aim: said beneath its name where it does not stand under it."""
    measure = indicator.measure
    address = measure_address(measure, selection.to_query())
    by_period = {point.period: point for point in indicator.by_quarter}
    return html.Tr(
        [
            html.Th(
                [
                    dcc.Link(measure.title, href=address),
                    *([html.Small(aim)] if aim else []),
                    *_whose(indicator, selection),
                    *_beside(indicator),
                ],
                scope="row",
            ),
            *(
                [html.Td(target_words(indicator) or "–", className=TARGET)]
                if shape.has_targets
                else []
            ),
            *(
                _figure(by_period.get(each), indicator, address, shape.style(each))
                for each in shape.quarters
            ),
            _figure(indicator.year, indicator, address, NUMBER),
            *([_against(indicator)] if shape.has_targets else []),
            *([_variation(indicator)] if shape.has_variation else []),
            *([html.Td(_lead(indicator, aim))] if shape.has_leads else []),
            *([html.Td(sparkline_of(indicator.series))] if shape.has_lines else []),
        ]
    )


def _lead(indicator: Indicator, aim: str) -> str:
    """Who leads on it; under its aim, whose lead stands there, only who is another."""
    is_said = not aim and indicator.lead == indicator.led_by
    return "" if is_said else indicator.lead


def is_of_all(indicator: Indicator) -> bool:
    """Whether its figure is of all agencies together, whichever are chosen."""
    return indicator.point.value is not None and not indicator.point.scope.agencies


def _whose(indicator: Indicator, selection: Selection) -> list[html.Small]:
    """That it is not the figure of the agencies chosen, where it is split by none (rule P19)."""
    return [html.Small(OF_ALL)] if selection.agencies and is_of_all(indicator) else []


def _beside(indicator: Indicator) -> list[html.Small]:
    """What others have, each with its year."""
    said = others_words(indicator)
    return [html.Small(said)] if said else []


def _figure(point: Point | None, indicator: Indicator, address: str, style: str) -> html.Td:
    """A figure that leads to its chart; the one that is judged stands out."""
    if point is None or not _is_shown(point):
        why = point.note if point else ""
        return html.Td(NO_FIGURE, title=why or None, className=style)
    text = figure_text(point, indicator.measure)
    text = NO_FIGURE if text == Status.NOT_AVAILABLE.shorthand else text
    is_judged = point.period == indicator.point.period
    style = f"{style} scorecard__now" if is_judged else style
    told = status_words(point) if point.value is None else point.note
    where = "; ".join(filter(None, [told, _provenance(point)]))
    return html.Td(dcc.Link(text, href=address), title=where or None, className=style)


def _provenance(point: Point) -> str:
    """The cells that it came from: file, sheet, cell."""
    places = dict.fromkeys(f"{e.file}, sheet “{e.sheet}”, {e.cell}" for e in point.sources)
    first, more = list(places)[:MOST_PLACES], len(places) - MOST_PLACES
    return "; ".join(first) + (f"; and {more} more cells" if more > 0 else "")


def _against(indicator: Indicator) -> html.Td:
    """Where it is, seen from its target, and whether that will stay so as long as all else does."""
    judgement = indicator.judgement
    chip = against_chip(judgement.against)
    if chip is None:
        why = f": {judgement.why}" if judgement.why else ""
        return html.Td(html.Small(f"{judgement.against}{why}"), className=JUDGED)
    assured = assurance_words(indicator.assurance)
    return html.Td([chip, *([" ", html.Small(assured)] if assured else [])], className=JUDGED)


def _variation(indicator: Indicator) -> html.Td:
    said = variation_words(indicator.point, indicator.measure, indicator.stretch, indicator.flag)
    return html.Td(variation_chip(said) or html.Small(said.text), className=JUDGED)

"""A return against the calendar: periods that are still to come, and the day it was sent."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from data.findings import Finding
from data.intake import check_findings as say
from data.intake.cover import Cover
from data.intake.extract import Extract
from data.intake.front import Front
from data.periods import Period, Span


def cover_period_to_come(cover: Cover, front: Front, today: date) -> Iterator[Finding]:
    """A cover that names a period which has not begun, or has not ended."""
    period, where = cover.period, (front.sheet, front.cell("period"))
    if period.starts > today:
        yield say.period_not_begun(*where, period.in_words())
    elif period.ends >= today:
        yield say.period_not_ended(*where, period.in_words())


def sent_to_come(cover: Cover, front: Front, today: date) -> Iterator[Finding]:
    """A cover that says it was sent on a day that has not come."""
    if cover.sent and date.fromisoformat(cover.sent) > today:
        yield say.sent_to_come(front.sheet, front.cell("sent"), cover.sent)


def figures_to_come(found: Extract, cover: Cover, today: date) -> Iterator[Finding]:
    """Figures for a period which has not begun, or for a quarter which has not ended.

    A year that runs may have figures: a rate counts on the last quarter's end. What is wrong
    with the cover's own period is said of the cover, once.
    """
    cells: dict[tuple[str, Period], list[str]] = defaultdict(list)
    for figure in found.figures:
        period = figure.key.period
        if period and period.ends >= today and period != cover.period and figure.text:
            cells[(figure.sheet, period)].append(figure.cell)
    for (sheet, period), where in cells.items():
        if period.starts > today:
            yield say.figures_not_begun(sheet, tuple(where), period.in_words())
        elif period.span is Span.QUARTER:
            yield say.figures_not_ended(sheet, tuple(where), period.in_words())

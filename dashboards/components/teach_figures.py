"""The figures that would be read of a taught sheet, each with its cell."""

from collections.abc import Sequence

from dash import html

from dashboards.components.plain_table import plain_table
from dashboards.tabulate import Entry, Sheet
from dashboards.words.taught import STATUSES, figures_words
from data.framework.framework import Framework
from data.intake.taught.glance import Glance
from data.intake.taught.lesson import FigureTaught

HEADINGS = ("Measure", "Agency", "Of which", "Period", "Figure", "Sheet", "Cell")


def teach_figures(glance: Glance, framework: Framework) -> html.Section:
    """How many figures would be read, and two opened lists: those, and those that wait."""
    lesson = glance.lesson
    return html.Section(
        [
            html.H2(figures_words(glance.figures, glance.waiting)),
            _listed("Figures that would be read", lesson.figures, glance.figures, framework),
            _listed("Figures that wait", lesson.waiting, glance.waiting, framework),
        ],
        className="teach__figures",
    )


def _listed(
    title: str, figures: Sequence[FigureTaught], many: int, framework: Framework
) -> html.Details | None:
    if not figures:
        return None
    cut = f" (the first {len(figures):,} of {many:,})" if many > len(figures) else ""
    rows = tuple(_row(each, framework) for each in figures)
    return html.Details(
        [html.Summary(f"{title}{cut}"), plain_table(Sheet(f"{title}{cut}", HEADINGS, rows))]
    )


def _row(figure: FigureTaught, framework: Framework) -> tuple[Entry, ...]:
    known = framework.has_measure(figure.measure)
    measure = framework.measure(figure.measure).title if known else figure.measure
    return (
        Entry(measure or "not known"),
        Entry(framework.agency_name(figure.agency) if figure.agency else "not known"),
        Entry(", ".join(category for _, category in figure.categories)),
        Entry(figure.period.in_words() if figure.period else "not known"),
        Entry(_value(figure), is_number=True, value=figure.value),
        Entry(figure.sheet),
        Entry(figure.cell),
    )


def _value(figure: FigureTaught) -> str:
    if figure.value is None:
        return STATUSES.get(figure.status, str(figure.status))
    return f"{figure.value:,.10g}"

"""What is said beside a quarter whose months are judged in its place."""

from collections.abc import Sequence

from dashboards.words.figures import figure_text
from dashboards.words.usual import limits_text, range_said
from dashboards.words.variation import variation_words
from data.figures.caveats import SEE_ALL
from data.figures.judged_month import JudgedMonth
from data.figures.series import Series
from data.framework.measures import Measure
from data.periods import Span

SHOW = "Show by month to see each."


def not_beside(series: Sequence[Series]) -> list[str]:
    """What a chart of two measures leaves out, since it is counted by the half year."""
    span = series[0].span
    others = (each for each in series[1:] if not each.is_empty and each.span is not span)
    return [
        f"“{each.measure.title}” is counted by the half year, and so is not drawn here{SEE_ALL}"
        for each in others
        if each.span is Span.HALF
    ]


def judged_by_month_said(month: JudgedMonth, measure: Measure) -> str:
    """Whether its months are as usual, told of the one that speaks for the quarter.

    Such as "Judged by month: 120 in Jun 2026, above its usual range (80 to 110)".
    """
    limits = month.stretch.variation.limits
    if limits is None:
        why = " ".join(range_said(month.stretch, measure))
        return f"Variation is judged by month. {why}".strip()
    said = variation_words(month.point, measure, month.stretch, month.flag).text
    figure = f"{figure_text(month.point, measure)} in {month.point.period.short()}"
    return f"Judged by month: {figure}, {said} (usually {limits_text(limits, measure)}). {SHOW}"

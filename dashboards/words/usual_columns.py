"""The usual range in a table: beside each figure between what it usually is, and how it varies."""

from collections.abc import Sequence

from dashboards.words.usual import FEWEST_FOR_MEDIAN, drawn_limits, value_text
from dashboards.words.variation import signal_words
from data.figures.judged import Stretch
from data.figures.usual import UsualRange
from data.figures.variation import Flag, Why
from data.framework.measures import Measure
from data.periods import Period

FROM, TO, MEDIAN, VARIATION = "Usual range from", "Usual range to", "Median", "Variation"
Cell = tuple[str, float | None]  # its text, and its number where it is one


def usual_columns(
    usual: UsualRange | None, measures: Sequence[Measure], keys: Sequence[tuple[Period, str]]
) -> dict[str, list[Cell]]:
    """Columns for the rows of a table; none that would be empty.

    measures: those of the table, of which the first has the range. keys: of each row its period
    and the category of its line.
    """
    if usual is None:
        return {}
    measure = measures[0]
    known = {
        point.period: (stretch, flag)
        for stretch in usual.stretches
        for point, flag in stretch.each()
        if point.value is not None
    }
    found = [known.get(p, NOTHING) if c == usual.category else NOTHING for p, c in keys]
    columns = {
        FROM: [_limit(stretch, measure, 0) for stretch, _ in found],
        TO: [_limit(stretch, measure, 1) for stretch, _ in found],
        MEDIAN: [_median(stretch, measure) for stretch, _ in found],
        VARIATION: [(_varies(*each, measure), None) for each in found],
    }
    of = f": {measure.title}" if len(measures) > 1 else ""
    return {f"{name}{of}": cells for name, cells in columns.items() if any(t for t, _ in cells)}


NOTHING: tuple[Stretch | None, Flag | None] = (None, None)


def _limit(stretch: Stretch | None, measure: Measure, end: int) -> Cell:
    limits = stretch.variation.limits if stretch else None
    if limits is None:
        return "", None
    value = drawn_limits(limits, measure)[end]
    return value_text(value, measure), value


def _median(stretch: Stretch | None, measure: Measure) -> Cell:
    if stretch is None or stretch.reason is not Why.FEW:
        return "", None
    median = stretch.variation.median
    if median is None or stretch.variation.points < FEWEST_FOR_MEDIAN:
        return "", None
    return value_text(median, measure), median


def _varies(stretch: Stretch | None, flag: Flag | None, measure: Measure) -> str:
    if stretch is None or stretch.variation.limits is None:
        return ""
    return str(signal_words(flag, measure)) if flag else "common cause"

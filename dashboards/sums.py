"""The sums that a chart draws and its words name, where its table lists what they are made of."""

from dashboards.drawing import Drawing
from dashboards.tabulate import Entry, Sheet
from dashboards.words.figures import percent_text
from dashboards.words.labels import heading
from dashboards.words.sentences import count_text
from data.figures.followed import Level, level_of
from data.figures.series import Series
from data.framework.measures import Kind


def sums(drawing: Drawing) -> Sheet | None:
    """A cohort's outcomes over its periods together; None for a chart that adds nothing up."""
    if len(drawing.series) != 1 or not _is_followed(drawing.series[0]):
        return None
    series = drawing.series[0]
    levels = [level_of(series, name) for name in series.categories(series.by[0])]
    headings = (
        *(heading(series.measure.dimension_name(name)) for name in series.by),
        series.measure.title,
        "Out of those with a known outcome",
        "Share",
        "Periods left out",
    )
    rows = tuple(row for level in levels for row in _rows(level, series))
    return Sheet(f"{drawing.panel.title}: as drawn", headings, rows)


def _is_followed(series: Series) -> bool:
    return series.measure.kind is Kind.COHORT and len(series.by) == 2 and not series.is_empty


def _rows(level: Level, series: Series) -> list[tuple[Entry, ...]]:
    left_out = ", ".join(period.short() for period in level.left_out)
    known = [
        (
            Entry(level.name),
            Entry(outcome),
            _number(count),
            _number(level.followed),
            Entry(_share(count, level, series)),
            Entry(left_out),
        )
        for outcome, count in level.known.items()
    ]
    if not level.not_yet:
        return known
    waiting = Entry("Not yet known"), _number(level.not_yet), Entry(""), Entry(""), Entry("")
    return [*known, (Entry(level.name), *waiting)]


def _number(count: float) -> Entry:
    return Entry(count_text(count), is_number=True, value=count)


def _share(count: float, level: Level, series: Series) -> str:
    """Of too few, no percentage (rule P4)."""
    return percent_text(count, level.followed) if series.measure.is_enough(level.followed) else ""

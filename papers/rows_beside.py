"""Comparators of a chart of rows on paper: a mark to each by name, as no line can be pointed at."""

from dataclasses import replace

from dashboards.charts import bars, beside_rows, shares
from dashboards.drawing import Drawing
from dashboards.theme import MUTED
from dashboards.words.beside import when_words
from dashboards.words.figures import figure_text
from data.figures.moment import shown_period
from data.figures.series import Point, Series
from data.observations import COMPARATOR
from data.periods import Period
from papers.plain import plain
from papers.shown import Role, Row, Shown

Found = list[tuple[int, Series, Point]]  # the number of the row of a measure, and its comparator


def with_others(shown: Shown, drawing: Drawing) -> Shown:
    """The chart with its comparators: pale bars beneath the others, or hollow dots in rows."""
    period = shown_period(*drawing.series_drawn, highlight=drawing.highlight)
    if period is None or drawing.panel.chart not in {bars.figure, shares.figure}:
        return shown
    found = [
        (n, series, point)
        for n, series in enumerate(drawing.series_drawn)
        for point in beside_rows.at(series, period)
    ]
    if not found:
        return shown
    is_of_dots = drawing.panel.chart is shares.figure
    return (_as_dots if is_of_dots else _as_bars)(shown, found, period)


def _as_bars(shown: Shown, found: Found, period: Period) -> Shown:
    """A bar to each, by its name and year, after those that are the board's own (rule P20)."""
    first, *rest = shown.rows
    texts = tuple(figure_text(point, series.measure) for _, series, point in found)
    names = (_named(point, period) for _, _, point in found)
    own = replace(
        _longer(first, len(found)),
        values=(*first.values, *(shown.number.rounded(point.value) for _, _, point in found)),
        colours=(*first.colours, *(MUTED.mark for _ in found)),
        words=(*(first.words or ("",) * len(first.values)), *texts),
    )
    return replace(
        shown,
        categories=(*shown.categories, *names),
        rows=(own, *(_longer(row, len(found)) for row in rest)),
        ends=(*shown.ends, *texts) if shown.ends else (),
    )


def _longer(row: Row, many: int) -> Row:
    """A row of figures with gaps where the comparators stand."""
    return replace(
        row,
        values=(*row.values, *(None,) * many),
        colours=(*row.colours, *(row.colours[-1:] * many)),
        words=(*row.words, *("",) * many) if row.words else (),
        patterns=(*row.patterns, *(None,) * many) if row.patterns else (),
    )


def _as_dots(shown: Shown, found: Found, period: Period) -> Shown:
    """A hollow dot to each in the row of its measure; those of one name and year are one row."""
    rows: dict[str, Row] = {}
    for number, series, point in found:
        name = _named(point, period)
        row = rows.get(name) or _no_dots(name, len(shown.categories))
        values, words = list(row.values), list(row.words)
        values[number] = shown.number.rounded(point.value)
        words[number] = figure_text(point, series.measure)
        rows[name] = replace(row, values=tuple(values), words=tuple(words))
    return replace(shown, rows=(*shown.rows, *rows.values()))


def _no_dots(name: str, many: int) -> Row:
    colours, blank = (MUTED.mark,) * many, ("",) * many
    return Row(name, Role.BEFORE, (None,) * many, colours, blank, is_hollow=True)


def _named(point: Point, period: Period) -> str:
    """Its name and its year, and that it is older where it is (rules P10, P11)."""
    return f"{plain(point.categories[COMPARATOR])}, {when_words(point, period)}"

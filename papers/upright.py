"""Rows of bars stood upright, where Office has to draw a line across them.

Office mixes lines into a chart of columns, and none into a chart of bars that lie: a usual range
behind those would have to be a second chart over the first, which not every program lays beneath.
"""

from dataclasses import replace
from math import ceil

from dashboards.charts.value_axis import GRIDLINES, HEADROOM, step_of
from dashboards.charts.within import SYMBOLS
from dashboards.theme import MUTED_DARK
from papers.shown import Form, Role, Row, Shown

STOOD_UP = {
    Form.BARS: Form.COLUMNS,
    Form.DIVIDED: Form.DIVIDED_COLUMNS,
    Form.DOTS: Form.COLUMNS_BESIDE,
}
PART_SYMBOLS = {tone.mark: symbol for tone, symbol in SYMBOLS.items()}


def upright(shown: Shown) -> Shown:
    """The chart as Office can draw it: the same rows and figures, from left to right."""
    if not _needs_lines(shown):
        return shown
    high = shown.bounds[1]
    is_whole = not (shown.number.decimals or shown.number.suffix)
    step = step_of(high / GRIDLINES, whole=is_whole)
    top = ceil(high * (1 + HEADROOM) / step) * step
    if shown.number.suffix == "%" and high <= 100:
        top = min(top, 100.0)
    rows = tuple(_over_columns(row, shown.form) for row in shown.rows)
    return replace(shown, form=STOOD_UP[shown.form], rows=rows, bounds=(0.0, top), step=step)


def _needs_lines(shown: Shown) -> bool:
    """Whether marks stand over its bars; in those that lie a part of them would be stacked on."""
    has_levels = any(row.role.is_level for row in shown.rows)
    is_parted = shown.form is Form.DIVIDED and bool(shown.of(Role.WITHIN))
    return shown.form in STOOD_UP and (has_levels or is_parted)


def _over_columns(row: Row, form: Form) -> Row:
    """Limits in a grey seen over columns; parts of them, and targets of several, as marks."""
    if row.role in {Role.USUAL_FROM, Role.USUAL_TO}:
        return replace(row, colours=(MUTED_DARK.mark,) * len(row.colours))
    if row.role is Role.WITHIN:
        return replace(row, symbol=PART_SYMBOLS.get(row.colours[0], ""))
    return replace(row, is_joined=False) if form is Form.DOTS else row

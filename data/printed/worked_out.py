"""What the store has for a printed cell: a figure, a sum, a share, an average or a change."""

from data.figures.figures import Figures, Row
from data.printed.printed_cell import ANY, PrintedCell, Wanted, Worked

HUNDRED = 100.0


def worked_out(cell: PrintedCell, figures: Figures) -> float | None:
    """The figure, not rounded; None where the store does not hold it, or a part of it."""
    now = added_up(cell.wanted, figures)
    if cell.worked is Worked.AS_SENT or now is None:
        return now
    other = added_up(cell.of, figures)
    if other is None:
        return None
    if cell.worked is Worked.CHANGE_IN_NUMBER or cell.worked is Worked.CHANGE_IN_POINTS:
        return now - other
    if other == 0:
        return None
    if cell.worked is Worked.CHANGE_IN_PERCENT:
        return HUNDRED * (now - other) / other
    return now / other * (HUNDRED if cell.worked is Worked.PERCENTAGE else 1.0)


def added_up(wanted: Wanted | None, figures: Figures) -> float | None:
    """The sum of the figures that are wanted; None where one is missing, or there are none.

    What was not sent is not known: it adds no nought (rule M1).
    """
    if wanted is None:
        return None
    found = {row.counted: row for row in figures.of(wanted.measure) if _is_of(row, wanted)}
    values = [row.value for row in found.values()]
    if not values or None in values or len(found) < _fewest(wanted):
        return None
    return sum(value or 0.0 for value in values)


def _is_of(row: Row, wanted: Wanted) -> bool:
    names = {name for name, _ in wanted.breakdown}
    return (
        row.period in wanted.periods
        and set(row.dimensions) == names
        and all(
            categories == (ANY,) or row.dimensions[name] in categories
            for name, categories in wanted.breakdown
        )
    )


def _fewest(wanted: Wanted) -> int:
    """How many figures there have to be: one to each period and category that is named."""
    fewest = len(wanted.periods)
    for _, categories in wanted.breakdown:
        fewest *= len(categories)
    return fewest

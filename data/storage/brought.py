"""What returns brought, sheet by sheet, as the database tells it."""

import sqlalchemy as sa

from data.storage.schema import OBSERVATIONS


def measures_brought(connection: sa.Connection, board: str) -> dict[int, dict[str, bool]]:
    """What each return of a board says of which measures, and whether any cell of it is filled.

    A cell that is empty is kept too, as not available; a nil that its total proves is a figure.
    """
    columns = OBSERVATIONS.c
    filled = sa.or_(columns.text != "", columns.value.is_not(None))
    asked = (
        sa.select(columns.submission, columns.measure, sa.func.max(sa.case((filled, 1), else_=0)))
        .where(columns.board == board)
        .group_by(columns.submission, columns.measure)
    )
    found: dict[int, dict[str, bool]] = {}
    for submission, measure, is_filled in connection.execute(asked):
        found.setdefault(submission, {})[measure] = bool(is_filled)
    return found


def sheets_brought(connection: sa.Connection, board: str) -> dict[int, tuple[str, ...]]:
    """The names of the sheets that brought figures, of each return of a board."""
    columns = OBSERVATIONS.c
    asked = (
        sa.select(columns.submission, columns.sheet)
        .where(columns.board == board, columns.sheet != "")
        .distinct()
        .order_by(columns.submission, columns.sheet)
    )
    found: dict[int, tuple[str, ...]] = {}
    for submission, sheet in connection.execute(asked):
        found[submission] = (*found.get(submission, ()), sheet)
    return found

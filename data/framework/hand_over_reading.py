"""From the rows of a framework to its hand-overs and ways."""

from itertools import groupby

from data.framework.conditions import where_of
from data.framework.hand_over_columns import HAND_OVERS, WAYS
from data.framework.hand_overs import HandOver, Side, Way, Wrong
from data.framework.rows import Row, Tables


def hand_overs_in(tables: Tables) -> tuple[HandOver, ...]:
    """The hand-overs of a framework, in their order.

    Raises ValueError where check_hand_overs has an error.
    """
    return tuple(map(_hand_over_of, tables[HAND_OVERS.name]))


def ways_in(tables: Tables) -> tuple[Way, ...]:
    """The ways of a framework, in their order. Raises ValueError where their check has an error."""
    by_way = groupby(tables[WAYS.name], key=lambda row: row["way"])
    return tuple(Way(title, tuple(map(_step_of, rows))) for title, rows in by_way)


def _hand_over_of(row: Row) -> HandOver:
    return HandOver(
        row["id"],
        row["title"],
        Side(row["given"], where_of(row["given where"])),
        Side(row["received"], where_of(row["received where"])),
        Wrong(row["cannot be"].lower()) if row["cannot be"] else None,
        row["note"],
    )


def _step_of(row: Row) -> Side:
    return Side(row["measure"], where_of(row["where"]))

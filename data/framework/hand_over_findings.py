"""What can be wrong with hand-overs and ways: every sentence that is said of them."""

from data.findings import Finding, Severity
from data.framework.hand_over_columns import HAND_OVERS, WAYS

Cells = tuple[str, ...]


def _error(code: str, table: str, cells: Cells, what: str, to_do: str) -> Finding:
    return Finding(Severity.ERROR, f"framework-{code}", table, cells, what, to_do)


def not_counted(table: str, cells: Cells, measure: str, kind: str) -> Finding:
    """A percentage or rate where things are to be counted."""
    return _error(
        "hand-over-not-counted",
        table,
        cells,
        f"“{measure}” is a {kind} measure: what is handed over is counted.",
        "Name a measure of the kind flow or stock.",
    )


def one_figure(cells: Cells, title: str) -> Finding:
    """Two sides that are one figure."""
    return _error(
        "hand-over-of-one-figure",
        HAND_OVERS.name,
        cells,
        f"Both sides of “{title}” are the same figure.",
        "Name another measure on one side, or another condition.",
    )


def of_two_units(cells: Cells, given: str, received: str) -> Finding:
    """A rule that would compare two units."""
    return _error(
        "hand-over-of-two-units",
        HAND_OVERS.name,
        cells,
        f"One side counts in the unit “{given}”, the other in “{received}”: both may be right, "
        "whatever they are.",
        "Leave “cannot be” empty. Where each received is one of what is given, write that unit "
        "under “each is one” of its measure, and “more received” here.",
    )


def way_in_two_places(cells: Cells, way: str) -> Finding:
    """Steps of one way that other steps stand between."""
    return _error(
        "way-in-two-places",
        WAYS.name,
        cells,
        f"The steps of “{way}” do not stand one after another.",
        "Put its rows together, in the order of the steps.",
    )

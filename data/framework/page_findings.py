"""What can be wrong with the pages of a framework: every sentence that is said of them."""

from collections.abc import Sequence

from data.findings import Finding, Severity
from data.framework.chart_kinds import ChartKind


def _error(code: str, table: str, cells: tuple[str, ...], what: str, to_do: str) -> Finding:
    return Finding(Severity.ERROR, f"framework-{code}", table, cells, what, to_do)


def no_overview(table: str) -> Finding:
    """A board without a first page."""
    what = "The board has no page called “overview”, which its address opens."
    return _error("no-overview", table, (), what, "Leave that page in, or give it other charts.")


def taken(table: str, cells: tuple[str, ...], page: str) -> Finding:
    """A page at an address where the product has something else."""
    what = f"“{page}” is an address where something else stands."
    return _error("taken-address", table, cells, what, "Give the page another id.")


def without_chart(table: str, cells: tuple[str, ...], title: str) -> Finding:
    """A page that shows nothing."""
    return _error(
        "page-without-chart",
        table,
        cells,
        f"The page “{title}” has no chart.",
        "Add a row for it to the table “charts”, or take the page out.",
    )


def made_id(table: str, cells: tuple[str, ...], chart: str) -> Finding:
    """An id as the charts have that are made from a measure."""
    what = f"“{chart}” begins as the ids of charts do that are made for every measure."
    return _error("made-id", table, cells, what, "Let it begin with another word.")


def not_taken(table: str, cells: tuple[str, ...], kind: ChartKind) -> Finding:
    """More or fewer measures or splits than a kind of chart draws, or others."""
    what = f"A chart “{kind.name}” takes {kind.takes}."
    return _error("not-taken", table, cells, what, "Name as many, or choose another chart.")


def divided_though_overlapping(
    table: str, cells: tuple[str, ...], chart: str, dimension: str
) -> Finding:
    """Categories drawn as parts of a whole, of which one child may be in several."""
    return _error(
        "divided-though-overlapping",
        table,
        cells,
        f"The chart “{chart}” divides a whole by “{dimension}”, whose categories overlap.",
        "Let the chart be bars, or split it by something else.",
    )


def cannot_be_split(
    table: str, cells: tuple[str, ...], title: str, dimension: str, known: Sequence[str]
) -> Finding:
    """A split that a measure does not have."""
    able = f"It can be split by {', '.join(known)}" if known else "It is not split by anything"
    return _error(
        "cannot-be-split",
        table,
        cells,
        f"“{title}” is not split by “{dimension}”.",
        f"{able}; or add “{dimension}” to what the measure is split by.",
    )


def wrong_unit(table: str, cells: tuple[str, ...], title: str, kind: ChartKind) -> Finding:
    """A percentage where counts are drawn, or the other way round."""
    what = f"A chart “{kind.name}” is drawn of {kind.of_what}; “{title}” is in another unit."
    return _error("wrong-unit", table, cells, what, "Name another measure, or another chart.")


def no_part(table: str, cells: tuple[str, ...], part: str, whole: str) -> Finding:
    """Two measures as a whole and its part that count different things."""
    return _error(
        "no-part",
        table,
        cells,
        f"“{part}” does not count the same things as “{whole}”, so that it is no part of it.",
        "Draw them in two charts, or say in “each is one” of what each of them is one.",
    )

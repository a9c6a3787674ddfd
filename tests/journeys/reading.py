"""Reading what a page shows: the cells of its tables and the figures of its charts, as numbers."""

import re
from dataclasses import dataclass

from dashboards.words.figures import headings_behind
from dashboards.words.usual_columns import FROM, MEDIAN, TO
from data.figures.selection import Highlight
from data.rounding import half_up
from tests.frameworks import NORTHBRIDGE
from tests.journeys.visitor import Visitor

NUMBER = re.compile(r"^-?[\d,]+(\.\d+)?")
COUNTS_BEHIND = {name for measure in NORTHBRIDGE.measures for name in headings_behind(measure)}
OF_RANGES = (FROM, TO, MEDIAN)  # beside the figures, and drawn as a band
GAP_MARKS = {"x-thin-open", "circle-open", "diamond-open"}

ROWS = """(table) => [...table.querySelectorAll('tbody tr')].map((row) => ({
  marks: [...row.querySelectorAll('[data-mark]')].map((each) => each.dataset.mark),
  cells: [...row.children].map((cell) => cell.textContent),
  numbers: [...row.children].map((cell) => cell.className === 'data-table__number'),
}))"""


@dataclass(frozen=True)
class Row:
    """One row of a table. figures: its numbers by heading, without the counts behind a share."""

    marks: frozenset[str]
    cells: list[str]
    figures: dict[str, float]


@dataclass(frozen=True)
class Drawn:
    """One mark of a chart. period: only where it stands on an axis of time."""

    mark: str
    value: float
    period: str = ""

    def stands_in(self, row: Row) -> bool:
        known = {self.mark, self.period} - {""}
        return known <= row.marks and self.value in row.figures.values()

    def is_sum_of(self, rows: list["Row"]) -> bool:
        """Whether it marks a whole bar, of all that the table has of a period."""
        parts = [sum(row.figures.values()) for row in rows if self.mark in row.marks]
        return self.mark.startswith("period:") and len(parts) > 1 and self.value == sum(parts)


def number_in(text: str) -> float | None:
    """The number that a cell begins with: 3912 for "3,912 [r]"; None for "[x]" or words.

    Two counts that are too few for a percentage, "3 of 7", are no figure that a chart draws; of
    few it draws the percentage that stands after them, "9 of 11 (81.8%)".
    """
    counts = re.match(r"[\d,]+ of [\d,]+(?: \((-?[\d.]+)%)?", text)
    if counts is not None:
        return float(counts[1]) if counts[1] else None
    found = NUMBER.match(text)
    return float(found[0].replace(",", "")) if found else None


def rounded(value: float) -> float:
    """As it is printed."""
    return abs(half_up(float(value), 1))


def rows_of(visitor: Visitor, panel: str) -> list[Row]:
    table = visitor.card(panel).locator("table")
    headings = table.locator("thead th").all_text_contents()
    return [
        Row(frozenset(row["marks"]), row["cells"], _figures(headings, row))
        for row in table.evaluate(ROWS)
    ]


def drawn_in(visitor: Visitor, panel: str) -> list[Drawn]:
    """The figures that a chart draws; not the words at its bars and the marks of its gaps.

    A figure that stands alone is drawn as a number.
    """
    traces = visitor.traces(panel)
    alone = all(trace.get("mode") == "text" for trace in traces)
    return [
        found
        for trace in traces
        if alone or (trace.get("mode") != "text" and not _marks_gaps(trace))
        for found in _marks(trace)
    ]


def _figures(headings: list[str], row: dict) -> dict[str, float]:
    """The figures beside those behind them; of a table of nothing else, these are its figures."""
    cells = [
        (heading, cell)
        for heading, cell, is_number in zip(headings, row["cells"], row["numbers"], strict=True)
        if is_number and not heading.startswith(OF_RANGES)
    ]
    apart = [each for each in cells if each[0] not in COUNTS_BEHIND]
    found = {heading: number_in(cell) for heading, cell in apart or cells}
    return {heading: number for heading, number in found.items() if number is not None}


def _marks_gaps(trace: dict) -> bool:
    symbol = (trace.get("marker") or {}).get("symbol")
    return isinstance(symbol, list) and set(symbol) <= GAP_MARKS


def _marks(trace: dict) -> list[Drawn]:
    across = isinstance(trace["x"][0], str)
    if trace.get("mode") == "text":
        return [
            Drawn(_name(mark), rounded(value), "")
            for value, mark in zip(trace["y"], trace["customdata"], strict=True)
        ]
    values, keys = (trace["y"], trace["x"]) if across else (trace["x"], [""] * len(trace["x"]))
    return [
        Drawn(_name(mark), rounded(value), f"period:{key}" if key else "")
        for value, key, mark in zip(values, keys, trace["customdata"], strict=True)
        if value is not None
    ]


def _name(mark: list[str]) -> str:
    """A mark as a table names it: "age:5 to 9"."""
    return str(Highlight(mark[0], mark[1]))

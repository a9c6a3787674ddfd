"""The axes of a native chart; their ids are no negative numbers, as the schema has it."""

from dataclasses import replace

from dashboards.theme import GRID, MUTED
from papers.chart_book import format_code
from papers.chart_tags import C, Element, c, letters, line, no_line
from papers.shown import Number, Shown

CATEGORIES, VALUES = 1, 2


def over_time(shown: Shown, points: float, *, grid: bool) -> list[Element]:
    """Periods from left to right, and values upwards with their numbers beside them."""
    low, high = shown.bounds
    lines = [C.majorGridlines(C.spPr(line(GRID, 0.75)))] if grid else []
    return [
        _category_axis(CATEGORIES, VALUES, "b", points, "minMax"),
        C.valAx(
            c("axId", VALUES),
            C.scaling(c("orientation", "minMax"), c("max", _plain(high)), c("min", _plain(low))),
            c("delete", False),
            c("axPos", "l"),
            *lines,
            C.numFmt(formatCode=format_code(_of_axis(shown)), sourceLinked="0"),
            c("majorTickMark", "none"),
            c("minorTickMark", "none"),
            c("tickLblPos", "nextTo"),
            C.spPr(no_line()),
            letters(points),
            c("crossAx", CATEGORIES),
            c("crosses", "min"),
            c("crossBetween", "between"),
            *([c("majorUnit", _plain(shown.step))] if shown.step else []),
        ),
    ]


def in_rows(shown: Shown, points: float, end: float) -> list[Element]:
    """Categories from the first row down; each value is printed, so that its axis is not.

    end: where the axis of values ends.
    """
    return [
        _category_axis(CATEGORIES, VALUES, "l", points, "maxMin"),
        _hidden(VALUES, CATEGORIES, (shown.bounds[0], end)),
    ]


def _category_axis(own: int, other: int, side: str, points: float, orientation: str) -> Element:
    return C.catAx(
        c("axId", own),
        C.scaling(c("orientation", orientation)),
        c("delete", False),
        c("axPos", side),
        C.numFmt(formatCode="General", sourceLinked="0"),
        c("majorTickMark", "none"),
        c("minorTickMark", "none"),
        c("tickLblPos", "low"),
        C.spPr(line(MUTED.mark, 1)),
        letters(points),
        c("crossAx", other),
        c("crosses", "autoZero"),
        c("auto", False),
        c("lblAlgn", "ctr"),
        c("lblOffset", 100),
        c("noMultiLvlLbl", False),
    )


def _hidden(own: int, other: int, bounds: tuple[float, float]) -> Element:
    low, high = bounds
    return C.valAx(
        c("axId", own),
        C.scaling(c("orientation", "minMax"), c("max", _plain(high)), c("min", _plain(low))),
        c("delete", True),
        c("axPos", "b"),
        C.numFmt(formatCode="General", sourceLinked="0"),
        c("majorTickMark", "none"),
        c("minorTickMark", "none"),
        c("tickLblPos", "none"),
        c("crossAx", other),
        c("crosses", "autoZero"),
        c("crossBetween", "between"),
    )


def _of_axis(shown: Shown) -> Number:
    """Whole steps are printed without decimal places."""
    whole = shown.step is None or float(shown.step).is_integer()
    return replace(shown.number, decimals=0) if whole else shown.number


def _plain(value: float) -> str:
    return f"{value:.10g}"

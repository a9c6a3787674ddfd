"""A chart that Office draws and edits: one part and its workbook, for slides and documents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from lxml import etree

from papers import chart_axes as axes
from papers.chart_book import ChartBook, book_of, written
from papers.chart_labels import Label, end_of_axis, labels_of
from papers.chart_rows import column, dotted
from papers.chart_tags import C, Element, c, fill, letters, no_line
from papers.shown import UPRIGHT, Form, Role, Row, Shown
from papers.upright import upright

MOST_BESIDE = 0.76  # of the width: what the plot takes where names stand at the ends of its lines
ALONE = 0.86
LEGEND = 0.1  # of the height
COLUMNS = frozenset({Role.FIGURES, Role.BEFORE})
GAP_AND_OVERLAP = {
    Form.COLUMNS: (33, 100),
    Form.DIVIDED_COLUMNS: (33, 100),
    Form.COLUMNS_BESIDE: (60, 0),
}


@dataclass(frozen=True)
class NativeChart:
    """A chart part without its relation to the workbook, and that workbook as a file."""

    xml: bytes
    workbook: bytes


def native_chart(shown: Shown, points: float = 14) -> NativeChart:
    """The chart and its workbook. points: the size of its text."""
    shown = upright(shown)
    shown = replace(shown, rows=tuple(sorted(shown.rows, key=partial(_turn, form=shown.form))))
    book, labels = book_of(shown), labels_of(shown)
    plot = C.plotArea(*_layout(shown, labels), *_plots(shown, book, labels, points))
    hidden = _left_out_of_legend(shown, labels)
    legend = _legend(hidden, points) if len(hidden) < len(shown.rows) else []
    chart = C.chart(
        c("autoTitleDeleted", True), plot, *legend, c("plotVisOnly", True), c("dispBlanksAs", "gap")
    )
    space = C.chartSpace(
        c("date1904", False),
        c("lang", "en-GB"),
        c("roundedCorners", False),
        chart,
        C.spPr(fill("bg1"), no_line()),
        letters(points),
    )
    xml = etree.tostring(space, xml_declaration=True, encoding="UTF-8", standalone=True)
    return NativeChart(xml, written(book))


def _plots(
    shown: Shown, book: ChartBook, labels: Mapping[int, tuple[Label, ...]], points: float
) -> list[Element]:
    if shown.has_bottom_axis:
        return _over_time(shown, book, labels, points)
    bars = [column(n, book, labels.get(n, ()), points) for n in range(len(book.rows))]
    return [_rows_of_bars(shown, bars), *axes.in_rows(shown, points, end_of_axis(shown, labels))]


def _rows_of_bars(shown: Shown, bars: Sequence[Element]) -> Element:
    if shown.form is Form.DIVIDED:
        return _bars("bar", bars, 45, 100, grouping="stacked")
    inside = shown.form is Form.BARS and len(shown.of(Role.FIGURES)) > 1
    return _bars("bar", bars, 45, 100 if inside else 0)


def _over_time(
    shown: Shown, book: ChartBook, labels: Mapping[int, tuple[Label, ...]], points: float
) -> list[Element]:
    upright = [n for n, row in enumerate(shown.rows) if _is_column(row, shown.form)]
    others = [n for n in range(len(shown.rows)) if n not in upright]
    band = any(row.role is Role.USUAL_TO for row in shown.rows)
    plots = []
    if upright:
        bars = [column(n, book, labels.get(n, ()), points) for n in upright]
        gap, overlap = GAP_AND_OVERLAP.get(shown.form, (0, 100))
        grouping = "stacked" if shown.form is Form.DIVIDED_COLUMNS else "clustered"
        plots.append(_bars("col", bars, gap, overlap, grouping=grouping))
    if others:
        lines = [dotted(n, book, labels.get(n, ()), points) for n in others]
        plots.append(
            C.lineChart(
                c("grouping", "standard"),
                c("varyColors", False),
                *lines,
                c("marker", True),
                c("axId", axes.CATEGORIES),
                c("axId", axes.VALUES),
            )
        )
    grid = not (band and shown.form is Form.LINES)  # its foot would cover them
    return [*plots, *axes.over_time(shown, points, grid=grid)]


def _turn(row: Row, form: Form) -> tuple[bool, bool]:
    """Columns first, and of a range its upper end, since the lower one is drawn over it.

    What is left out of a legend is named by its turn, so that rows are drawn in the order kept.
    """
    return not _is_column(row, form), row.role is Role.USUAL_FROM


def _is_column(row: Row, form: Form) -> bool:
    if form is Form.LINES:
        return row.role in {Role.USUAL_FROM, Role.USUAL_TO}
    return form not in UPRIGHT or row.role in COLUMNS


def _bars(
    way: str,
    bars: Sequence[Element],
    gap: int,
    overlap: int,
    *,
    grouping: str = "clustered",
) -> Element:
    return C.barChart(
        c("barDir", way),
        c("grouping", grouping),
        c("varyColors", False),
        *bars,
        c("gapWidth", gap),
        c("overlap", overlap),
        c("axId", axes.CATEGORIES),
        c("axId", axes.VALUES),
    )


def _layout(shown: Shown, labels: Mapping[int, tuple[Label, ...]]) -> list[Element]:
    """Room at the right for what stands at the ends of lines."""
    if shown.form is not Form.LINES:
        return [C.layout()]
    named = any(label.with_name for each in labels.values() for label in each)
    height = 0.97 - LEGEND - (0.15 if shown.years else 0.09)
    place = {"x": 0.07, "y": 0.03, "w": MOST_BESIDE if named else ALONE, "h": round(height, 3)}
    sides = [c(name, value) for name, value in place.items()]
    return [
        C.layout(
            C.manualLayout(
                c("layoutTarget", "inner"), c("xMode", "edge"), c("yMode", "edge"), *sides
            )
        )
    ]


def _left_out_of_legend(shown: Shown, labels: Mapping[int, tuple[Label, ...]]) -> list[int]:
    """The rows that have their names elsewhere: at the ends of their lines, or in the title."""
    figures = shown.of(Role.FIGURES, Role.BEFORE)
    hidden = []
    for n, row in enumerate(shown.rows):
        named = any(label.with_name for label in labels.get(n, ()))
        alone = row.role is Role.FIGURES and (len(figures) == 1 or shown.form is Form.LINES)
        if named or alone or (row.role is Role.USUAL_FROM and shown.form is Form.LINES):
            hidden.append(n)
    return hidden


def _legend(hidden: Sequence[int], points: float) -> list[Element]:
    left_out = [C.legendEntry(c("idx", n), c("delete", True)) for n in hidden]
    return [C.legend(c("legendPos", "b"), *left_out, c("overlay", False), letters(points - 2))]

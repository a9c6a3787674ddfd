"""What holds of every slide of every board: few series, each told apart where colours are not."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from dashboards.charts import cohort
from dashboards.charts.marks import Mark
from dashboards.drawing import draw
from dashboards.pages.contents import pages_of, panels_of
from dashboards.presenting.chart_slide import on_a_slide
from dashboards.presenting.screen import Screen
from data.figures.selection import Highlight, Selection
from tests.dashboards.test_theme import contrast
from tests.samples import store_of

BOARDS = ("derby", "doncaster", "dudley", "northbridge")
NO_SERIES = {Mark.WORDS, Mark.GAP, Mark.APART, Mark.UNUSUAL, Mark.PRINTED}
MOST_SERIES = 4
TOLD_APART = 1.2  # two greys


def slides(samples, board: str, highlight: Highlight | None) -> Iterator[tuple[object, list]]:
    """Each chart of a board as a slide shows it, and the traces of its series."""
    dataset, selection = store_of(samples).dataset(board), Selection(board, highlight=highlight)
    panels = {p.id: p for page in pages_of(dataset.framework) for p in panels_of(page, dataset)}
    for panel in panels.values():
        drawing, _ = on_a_slide(draw(panel, dataset, selection), Screen())
        yield drawing, [t for t in drawing.figure.data if t.meta not in NO_SERIES and has_any(t)]


def has_any(trace) -> bool:
    is_of_rows = trace.orientation == "h" or trace.type == "scatter" and trace.mode == "markers"
    lengths = trace.x if is_of_rows else trace.y
    return any(each is not None for each in lengths)


def names_of(drawing, traces) -> set[str]:
    """The series, each once: a line that is broken is drawn in pieces, each of its name."""
    if drawing.panel.chart is cohort.figure:  # what is not yet known is in none of its bars
        traces = [each for each in traces if not each.base]
    return {(each.name, str(each.meta or "")) for each in traces}


@pytest.mark.lot(1)
@pytest.mark.parametrize("highlight", [None, Highlight("agency", "police")], ids=str)
@pytest.mark.parametrize("board", BOARDS)
def test_no_slide_has_more_than_four_series_and_grey_tells_every_two_apart(
    samples, board, highlight
):
    faults = []
    for drawing, traces in slides(samples, board, highlight):
        many = len(names_of(drawing, traces))
        if many > MOST_SERIES and not drawing.highlight:
            faults.append(f"{drawing.panel.id}: {many} series")
        faults += [
            f"{drawing.panel.id}: {one.name} and {two.name} look alike"
            for one, two in combinations(traces, 2)
            if one.name != two.name and not are_told_apart(one, two)
        ]

    assert faults == []


def are_told_apart(one, two) -> bool:
    """By shape or dash, by what is drawn over a bar, by its place or by its grey."""
    if one.type != two.type or one.meta != two.meta:
        return True
    if one.type == "scatter":
        return looks_of_line(one) != looks_of_line(two)
    if (one.offset, one.width) != (two.offset, two.width):
        return True
    shapes = [each.marker.pattern.shape for each in (one, two)]
    colours = [first_colour(each) for each in (one, two)]
    return shapes[0] != shapes[1] or contrast(*colours) >= TOLD_APART


def looks_of_line(trace) -> tuple[object, ...]:
    return trace.marker.symbol, trace.line.dash, trace.marker.color == "#FFFFFF"


def first_colour(trace) -> str:
    colour = trace.marker.color
    return colour if isinstance(colour, str) else colour[0]

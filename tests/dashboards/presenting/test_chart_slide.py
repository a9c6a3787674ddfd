"""A slide of one moment has no figure of another beside its chart."""

import pytest

from dashboards.drawing import draw
from dashboards.pages.contents import pages_of, panels_of
from dashboards.presenting.chart_slide import chart_slide
from dashboards.presenting.screen import Screen
from data.figures.selection import Selection
from data.follow_up.beside import Beside
from tests.samples import store_of


@pytest.mark.parametrize("board", ["derby", "northbridge"])
def test_the_figure_of_a_slide_is_of_the_moment_that_its_chart_shows(samples, board):
    dataset, selection = store_of(samples).dataset(board), Selection(board)
    panels = [panel for page in pages_of(dataset.framework) for panel in panels_of(page, dataset)]
    told = 0

    for panel in (each for each in panels if each.of_one_moment):
        slide = chart_slide(panel, dataset, selection, Beside(), Screen())
        series = draw(panel, dataset, selection).series
        drawn = {point.period.short() for each in series for point in each.points}
        if slide.figure:
            told += 1
            assert any(slide.named.endswith(period) for period in drawn), panel.id

    assert told

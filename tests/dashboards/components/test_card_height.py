"""Which cards stand together on a laptop's screen."""

from dataclasses import replace

import plotly.graph_objects as go
import pytest

from dashboards.charts.canvas import SMALL
from dashboards.components.card_height import fits_a_screen
from dashboards.drawing import Drawing
from dashboards.panels import Panel
from tests.builders import a_series


def a_drawing(height: int | None, sentence: str = "Up.", meta: str = "") -> Drawing:
    def chart(*_series: object, **_asked: object) -> go.Figure:
        return go.Figure(layout={"height": height, "meta": meta})

    panel = Panel("contacts", "Contacts", chart, ("contacts",))
    return Drawing(panel, (a_series(values=[1]),), None, sentence, (), "Source: a.xlsx")


@pytest.mark.parametrize("height", [None, 100, 444])
def test_a_chart_of_few_rows_stands_beside_another(height: int | None):
    assert fits_a_screen([a_drawing(height), a_drawing(None)])


def test_a_chart_of_thirteen_rows_stands_alone():
    assert not fits_a_screen([a_drawing(612), a_drawing(None)])


def test_many_words_leave_less_room_for_the_same_chart():
    drawing = a_drawing(500)
    wordy = replace(drawing, sentence="The most for Police. " * 12)

    assert fits_a_screen([drawing, drawing])
    assert not fits_a_screen([wordy, drawing])


def test_a_figure_and_a_chart_stand_in_two_rows():
    figure = a_drawing(100, meta=SMALL)

    assert fits_a_screen([figure, a_drawing(None)])
    assert not fits_a_screen([figure, a_drawing(444)])

"""Which cards a screen holds only with their words beside their charts."""

from dataclasses import replace

import plotly.graph_objects as go
import pytest

from dashboards.components.card_height import outgrows_a_row
from dashboards.drawing import Drawing
from dashboards.panels import Panel
from tests.builders import a_series


def a_drawing(height: int | None, sentence: str = "Up.") -> Drawing:
    def chart(*_series: object, **_asked: object) -> go.Figure:
        return go.Figure(layout={"height": height})

    panel = Panel("contacts", "Contacts", chart, ("contacts",))
    return Drawing(panel, (a_series(values=[1]),), None, sentence, (), "Source: a.xlsx")


@pytest.mark.parametrize("height", [None, 100, 444])
def test_a_chart_of_few_rows_stands_beside_another(height: int | None):
    assert not outgrows_a_row(a_drawing(height))


def test_a_chart_of_fourteen_rows_does_not():
    assert outgrows_a_row(a_drawing(612))


def test_many_words_leave_less_room_for_the_same_chart():
    drawing = a_drawing(520)

    assert not outgrows_a_row(drawing)
    assert outgrows_a_row(replace(drawing, sentence="The most for Police. " * 12))

"""The one place where a chart becomes a component."""

import json
from pathlib import Path

import plotly.graph_objects as go
from dash._utils import to_json

from dashboards.components.graph import graph, height
from dashboards.drawing import Drawing
from dashboards.panels import Panel

ROOT = Path(__file__).parents[3]


def a_drawing() -> Drawing:
    bars = go.Figure(go.Bar(x=["Police"], y=[7]), layout={"height": 570})
    panel = Panel("any", "Any", lambda *_, **__: bars, ())
    return Drawing(panel, (), None, "", (), "")


def test_no_chart_offers_to_share_its_figures():
    found = graph(a_drawing())

    assert found.config["showSendToCloud"] is False
    assert found.config["displayModeBar"] is False


def test_a_chart_is_sent_as_it_was_drawn():
    sent = json.loads(to_json(graph(a_drawing())))["props"]

    assert sent["figure"]["data"][0]["y"] == [7]
    assert sent["style"] == {"height": "570px"}


def test_no_chart_is_made_anywhere_else():
    files = [*ROOT.glob("dashboards/**/*.py"), *ROOT.glob("callbacks/**/*.py")]

    assert [file.name for file in files if "dcc.Graph(" in file.read_text()] == ["graph.py"]


def test_a_chart_of_many_rows_has_a_box_as_tall_as_it_asks_for():
    assert height(go.Figure(layout={"height": 570})) == {"height": "570px"}


def test_any_other_chart_has_the_height_of_its_card():
    assert height(go.Figure()) == {}

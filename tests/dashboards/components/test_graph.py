"""The one place where a chart becomes a component."""

from pathlib import Path

import plotly.graph_objects as go

from dashboards.components.graph import graph, height

ROOT = Path(__file__).parents[3]


def test_no_chart_offers_to_share_its_figures():
    found = graph("any", go.Figure())

    assert found.config["showSendToCloud"] is False
    assert found.config["displayModeBar"] is False


def test_no_chart_is_made_anywhere_else():
    files = [*ROOT.glob("dashboards/**/*.py"), *ROOT.glob("callbacks/**/*.py")]

    assert [file.name for file in files if "dcc.Graph(" in file.read_text()] == ["graph.py"]


def test_a_chart_of_many_rows_has_a_box_as_tall_as_it_asks_for():
    assert height(go.Figure(layout={"height": 570})) == {"height": "570px"}


def test_any_other_chart_has_the_height_of_its_card():
    assert height(go.Figure()) == {}

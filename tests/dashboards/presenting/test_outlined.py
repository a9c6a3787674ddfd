"""Marks of slides that are too light to be told from the ground."""

import pytest

from dashboards.charts import pair, stacked, trend
from dashboards.presenting.enlarged import enlarged
from dashboards.presenting.outlined import outlined
from dashboards.theme import DARK, FOCUS, FOCUS_LIGHT, UNKNOWN, WHITE
from tests.builders import a_series, a_table
from tests.dashboards.test_theme import contrast


def bars_of(chart, *, is_dark: bool) -> list[dict]:
    return [each for each in enlarged(chart, is_dark=is_dark)["data"] if each["type"] == "bar"]


def of_row(value, row: int):
    return value[row] if isinstance(value, list) else value


def charts():
    """A whole and its part, and bars of which a part is not known."""
    cells = {(area, part): 4.0 for area in ("North", "South") for part in ("Yes", "Not known")}
    whole, part = a_series([40, 50, 60]), a_series([4, 5, 6])
    return [pair.figure(whole, part), stacked.figure(a_table(cells, by=("area", "part")))]


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("chart", charts())
def test_every_bar_or_its_edge_stands_out_from_the_ground(chart, is_dark):
    ground = DARK if is_dark else WHITE
    drawn = bars_of(chart, is_dark=is_dark)

    for bar in drawn:
        edge = bar["marker"].get("line", {})
        for n in range(len(bar["x"])):
            colours = [of_row(bar["marker"]["color"], n)]
            colours += [of_row(edge["color"], n)] if of_row(edge.get("width", 0), n) else []
            assert max(contrast(each, ground) for each in colours) >= 3, bar["name"]
    assert drawn


def test_of_rows_in_several_colours_the_light_ones_are_edged():
    marker = {"color": [FOCUS.mark, UNKNOWN.mark]}

    (bar,) = outlined({"data": [{"type": "bar", "marker": marker}], "layout": {}})["data"]

    assert bar["marker"]["line"]["width"] == [0, 2]
    assert bar["marker"]["line"]["color"][1] == UNKNOWN.text


def test_a_light_line_is_darker_and_others_stay_as_they_are():
    shapes = [{"type": "line", "line": {"color": tone.mark}} for tone in (FOCUS_LIGHT, FOCUS)]
    line = enlarged(trend.figure(a_series([1, 2, 3])), is_dark=False)["data"][0]

    found = outlined({"data": [], "layout": {"shapes": shapes}})["layout"]["shapes"]

    assert [each["line"]["color"] for each in found] == [FOCUS_LIGHT.text, FOCUS.mark]
    assert line["line"]["color"] == FOCUS.mark

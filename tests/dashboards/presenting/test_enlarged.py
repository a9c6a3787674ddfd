"""The chart of a slide: the page's own, large enough, in the colours of its screen."""

import re
from typing import Any

import orjson
import plotly.graph_objects as go
import pytest

from dashboards import theme
from dashboards.charts import bars, pair, trend
from dashboards.charts.canvas import drawn
from dashboards.charts.time_axis import QUARTER_TEXT
from dashboards.presenting.enlarged import LEAST_TEXT, enlarged, height_of
from data.figures.selection import Highlight
from tests.builders import a_percentage, a_series

SIZE_IN_TEXT = re.compile(r"999,([\d.]+)px\)")
NEEDED_WIDTH = re.compile(r"100cqw - (\d+)[\d.]*px")  # for a name under the axis to be there
SCALE_OF_QUARTERS = LEAST_TEXT / QUARTER_TEXT
MANY = {f"Agency {n}": [n, n + 5.0, n + 2.0] for n in range(9)}


def charts() -> list[go.Figure]:
    """A line, many lines, a highlighted quarter, bars, a whole and its part, one figure."""
    line = a_series([4, None, 6, 7, 8, 9, 12, 11])
    highlight = Highlight("period", "2012-13Q4")
    return [
        trend.figure(line),
        trend.figure(a_series(MANY)),
        trend.figure(line, highlight=highlight),
        bars.figure(a_series(MANY)),
        pair.figure(a_series([40, 50, 60]), a_series([4, 5, 6])),
        trend.figure(a_series([4], measure=a_percentage())),
    ]


def sizes_in(value: Any, name: str = "") -> list[float]:
    """Every size of text in a figure, also those inside its labels."""
    if isinstance(value, dict):
        own = value.get("size") if "font" in name else None
        found = own if isinstance(own, list) else [own] if own else []
        return [*found, *(s for key, each in value.items() for s in sizes_in(each, key))]
    if isinstance(value, list):
        return [size for each in value for size in sizes_in(each, name)]
    return [*map(float, SIZE_IN_TEXT.findall(value))] if isinstance(value, str) else []


@pytest.mark.parametrize("chart", charts())
def test_no_text_of_a_chart_is_smaller_than_24_px(chart):
    sizes = sizes_in(enlarged(chart, is_dark=False))

    assert min(sizes) >= 24


@pytest.mark.parametrize("chart", charts())
def test_plotly_takes_every_part_of_what_is_enlarged(chart):
    shown = enlarged(chart, is_dark=False)

    go.Figure(shown)  # refuses what is of another kind, as a part of a pixel where it takes whole


@pytest.mark.parametrize("chart", charts())
def test_what_is_drawn_is_what_the_page_draws(chart):
    shown, page = enlarged(chart, is_dark=False), orjson.loads(chart.to_json(validate=False))

    for large, small in zip(shown["data"], page["data"], strict=True):
        same = {"x", "y", "text", "customdata", "width", "base", "offset"}
        assert {k: v for k, v in large.items() if k in same} == {
            k: v for k, v in small.items() if k in same
        }
    assert shown["layout"]["yaxis"].get("range") == page["layout"]["yaxis"].get("range")


@pytest.mark.parametrize("chart", charts())
def test_on_a_dark_screen_no_light_colour_is_left(chart):
    written = orjson.dumps(enlarged(chart, is_dark=True)).decode()

    found = {each.upper() for each in re.findall(r"#[0-9A-Fa-f]{6}\b", written)}
    assert found <= {*theme.IN_THE_DARK.values()}


def test_words_inside_a_bar_that_has_no_room_for_them_are_left_out():
    layout = enlarged(bars.figure(a_series(MANY)), is_dark=False)["layout"]

    assert layout["uniformtext"] == {"minsize": 24, "mode": "hide"}


def test_labels_at_the_ends_of_lines_stand_apart_on_a_low_screen():
    near = {f"Agency {n}": [10.0, 10.0 + n / 10] for n in range(4)}

    figure = enlarged(trend.figure(a_series(near)), is_dark=False)

    scale = 24 / 13
    layout = figure["layout"]
    low, high = layout["yaxis"]["range"]
    pixel = (high - low) / (150 * scale)
    labels = [a for a in layout["annotations"] if a.get("xanchor") == "left"]
    places = sorted(a["y"] / pixel + a["yshift"] for a in labels)
    assert len(places) == 4
    gaps = [b - a for a, b in zip(places, places[1:], strict=False)]
    assert min(gaps) >= 18 * scale - 0.5


def test_a_chart_of_rows_says_how_tall_it_has_to_be_though_a_card_would_hold_it():
    one, many = (height_of(bars.figure(a_series({k: MANY[k] for k in names})))
                 for names in (["Agency 0", "Agency 1"], MANY))  # fmt: skip

    assert 0 < one < many
    assert height_of(drawn([], {"height": 140})) == 216
    assert height_of(drawn([], {})) is None


def test_names_under_the_axis_give_way_where_the_labels_beside_it_need_more_room():
    long = {f"Voluntary and other agencies of area {n}": [n, n + 5.0, n + 2.0] for n in range(4)}
    chart = trend.figure(a_series(long))
    page = orjson.loads(chart.to_json(validate=False))["layout"]

    slide = enlarged(chart, is_dark=False)["layout"]

    wider = slide["margin"]["r"] / SCALE_OF_QUARTERS - page["margin"]["r"]
    assert wider > 0
    before, after = (
        [int(px) for px in NEEDED_WIDTH.findall(orjson.dumps(each).decode())]
        for each in (page, slide)
    )
    grown = [now / SCALE_OF_QUARTERS - then for then, now in zip(before, after, strict=True)]
    assert grown == pytest.approx([wider] * len(grown), abs=1)

"""A chart for a shared screen: everything that is measured in pixels larger, and other colours.

It is the chart of the page, number for number: nothing is drawn anew, so that both agree.
"""

import re
from typing import Any

import orjson
import plotly.graph_objects as go
from plotly.io import to_json

from dashboards.charts.end_labels import apart
from dashboards.charts.rows import needed_by
from dashboards.charts.time_axis import QUARTER_TEXT
from dashboards.presenting.outlined import outlined
from dashboards.theme import IN_THE_DARK, SMALL_TEXT

LEAST_TEXT = 24  # px, by which an hour in front of a shared screen can be followed
SCALE = LEAST_TEXT / SMALL_TEXT  # by which rows are enlarged
CLOSEST = 0.9  # of the height that rows ask for on a page, where they stand further apart
LOWEST_PLOT = 150  # px before it is enlarged: of a screen 720 px high, under a title of two lines
OF_A_QUARTER = f",{QUARTER_TEXT}px)"  # in the names of quarters, which are smaller than others
PIXELS = re.compile(r"(\d+(?:\.\d+)?)px")
NEEDED = re.compile(r"(?<=\(100cqw - )(\d+)px\)")  # of the width of a chart, for a name to be there
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")
# What is measured in pixels wherever it stands; and where it depends on what it belongs to.
IN_PIXELS = frozenset(
    {
        *("size", "xshift", "yshift", "ax", "ay", "pad", "standoff", "borderpad", "borderwidth"),
        *("linewidth", "gridwidth", "ticklen", "tickwidth", "ticklabelstandoff", "zerolinewidth"),
    }
)
WHOLE_PIXELS = "ticklabelstandoff"  # plotly.js leaves out one that is no whole number
IN_PIXELS_OF = {
    "line": {"width"},
    "margin": {"l", "r", "t", "b"},
    "pad": {"l", "r", "t", "b"},
}


def enlarged(chart: go.Figure, *, is_dark: bool) -> dict[str, Any]:
    """A chart as plotly.js takes it; it fills whatever box it is put in."""
    written = to_json(chart, validate=False)
    figure = orjson.loads(written)
    layout = figure["layout"]
    layout.pop("height", None)
    if "range" in layout.get("yaxis", {}) and layout.get("annotations"):
        figure["layout"] = _with_room(apart(layout, LOWEST_PLOT), layout)
    made = outlined(_larger(figure, "", _scale(written)))
    made["layout"]["uniformtext"] = {"minsize": LEAST_TEXT, "mode": "hide"}
    return _darkened(made) if is_dark else made


def _with_room(apart_now: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    """The layout, with fewer names under its axis where labels beside the plot became wider."""
    wider = apart_now["margin"]["r"] - before["margin"]["r"]
    if not wider:
        return apart_now
    written = NEEDED.sub(
        lambda found: f"{int(found[1]) + wider}px)", orjson.dumps(apart_now).decode()
    )
    return orjson.loads(written)


def height_of(chart: go.Figure) -> int | None:
    """How tall the enlarged chart has to be, in px, where it has rows."""
    asked = needed_by(chart)
    return round(asked * SCALE * CLOSEST) if asked else None


def _scale(written: str) -> float:
    """By how much it is enlarged: so that its smallest text can be read across a room."""
    return LEAST_TEXT / QUARTER_TEXT if OF_A_QUARTER in written else SCALE


def _larger(value: Any, name: str, scale: float) -> Any:
    """A part of the figure with its lengths enlarged. name: that under which it stands."""
    if isinstance(value, dict):
        return {key: _of(value, key, name, scale) for key in value}
    if isinstance(value, list):
        return [_larger(each, name, scale) for each in value]
    if isinstance(value, str) and "px" in value:
        return PIXELS.sub(lambda found: f"{round(float(found[1]) * scale, 2)}px", value)
    return value


def _of(part: dict[str, Any], key: str, name: str, scale: float) -> Any:
    value = part[key]
    is_length = key in IN_PIXELS or key in IN_PIXELS_OF.get(name, ()) or _is_placed(part, key)
    if is_length and isinstance(value, list):
        return [round(each * scale, 2) if _is_number(each) else each for each in value]
    if is_length and _is_number(value):
        return round(value * scale, None if key == WHOLE_PIXELS else 2)
    return _larger(value, key, scale)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_placed(part: dict[str, Any], key: str) -> bool:
    """Whether it is the end of a shape that is placed in pixels from a point of the chart."""
    return (key in {"x0", "x1"} and part.get("xsizemode") == "pixel") or (
        key in {"y0", "y1"} and part.get("ysizemode") == "pixel"
    )


def _darkened(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _darkened(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_darkened(each) for each in value]
    if isinstance(value, str) and "#" in value:
        return COLOUR.sub(lambda found: IN_THE_DARK.get(found[0].upper(), found[0]), value)
    return value

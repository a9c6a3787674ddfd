"""The one place for colour in Python: a role for each, and the template that styles every chart.

Palette: Analysis Function, "Data visualisation: colours in charts", categorical and sequential.
"""

from dataclasses import dataclass
from typing import Any

WHITE = "#FFFFFF"
TEXT = "#0B0C0C"
OVER = "#0B0C0D"  # words on a bright mark, told from words on the page: they stay dark in the dark
MUTED_TEXT = "#505A5F"
AXIS = "#595959"
GRID = "#E0E3E6"
BAND = "#EAF1F7"
CHART_TEXT = 15
SMALL_TEXT = 14


@dataclass(frozen=True)
class Tone:
    """One role's colour in its three uses.

    mark: lines, markers and bars (3:1 against white, but for the light fills).
    text: words about it on white (4.5:1).
    over: words printed on top of its mark (4.5:1).
    """

    mark: str
    text: str
    over: str


FOCUS = Tone("#12436D", "#12436D", WHITE)
SECOND = Tone("#28A197", "#17726B", OVER)
THIRD = Tone("#801650", "#801650", WHITE)
FOURTH = Tone("#F46A25", "#B5420F", OVER)
COMPARISON = Tone("#3D3D3D", "#3D3D3D", WHITE)
TARGET = Tone("#3D3D3D", "#3D3D3D", WHITE)
CONCERN = Tone("#F46A25", "#B5420F", OVER)
# What varies by more than usual, for the better, and of what is neither better nor worse.
IMPROVED = Tone("#28A197", "#17726B", OVER)
UNUSUAL = Tone("#801650", "#801650", WHITE)
FOCUS_LIGHT = Tone("#6BACE6", "#2067A8", TEXT)
FOCUS_MIDDLE = Tone("#2073BC", "#2073BC", WHITE)
MUTED = Tone("#8E969B", MUTED_TEXT, OVER)
MUTED_DARK = Tone("#6F777B", MUTED_TEXT, WHITE)
MUTED_LIGHT = Tone("#D5DADD", MUTED_TEXT, TEXT)
UNKNOWN = Tone("#BFC5C9", MUTED_TEXT, TEXT)

# What each colour becomes on a dark screen: marks 3:1 against its ground, words 4.5:1.
DARK = "#14181C"
IN_THE_DARK = {
    WHITE: DARK,
    TEXT: "#F2F4F5",
    OVER: DARK,
    MUTED_TEXT: "#B4BDC2",
    AXIS: "#A6AEB3",
    GRID: "#333B42",
    BAND: "#22303D",
    FOCUS.mark: "#9CCBF2",
    SECOND.mark: "#3DBDB1",
    SECOND.text: "#5CCFC4",
    THIRD.mark: "#E58FB8",
    FOURTH.mark: "#F58549",
    FOURTH.text: "#FF9A66",
    COMPARISON.mark: "#C9CFD3",
    FOCUS_LIGHT.mark: "#3671A8",
    FOCUS_LIGHT.text: "#8FC1EE",
    FOCUS_MIDDLE.mark: "#5E9FDB",
    MUTED.mark: "#7C868C",
    MUTED_DARK.mark: "#9AA3A8",
    MUTED_LIGHT.mark: "#3A4248",
    UNKNOWN.mark: "#4A535A",
}

STRONG = (FOCUS, SECOND, THIRD, FOURTH)
SEQUENCE = (FOCUS, FOCUS_MIDDLE, FOCUS_LIGHT)

# Coarse, since video calls smear a tight pattern.
HATCHED = {
    "shape": "/",
    "bgcolor": MUTED_LIGHT.mark,
    "fgcolor": MUTED.mark,
    "size": 9,
    "solidity": 0.25,
}

# Two bars of one grey are told apart by what is drawn over them: dark pink prints as dark blue
# does, orange and grey as turquoise and light blue do.
CROSSED, STRIPED, LINED = (
    {"shape": shape, "fillmode": "overlay", "size": 12, "solidity": 0.12}
    for shape in ("x", "\\", "-")
)


def pattern_of(tone: Tone) -> dict[str, Any] | None:
    """What is drawn over the bars of a tone; None where its grey alone tells it.

    In white, for dark lines would run through the dark figures that stand on light bars.
    """
    drawn = {THIRD: CROSSED, FOURTH: STRIPED, MUTED: LINED}.get(tone)
    return {**drawn, "fgcolor": WHITE} if drawn else None


TEMPLATE: dict[str, Any] = {
    "data": {"scatter": [{"cliponaxis": False}], "bar": [{"cliponaxis": False}]},
    "layout": {
        "font": {
            "family": 'Arial, "Liberation Sans", sans-serif',
            "size": CHART_TEXT,
            "color": TEXT,
        },
        "title": {
            "x": 0,
            "xref": "container",
            "xanchor": "left",
            "y": 1,
            "yref": "container",
            "yanchor": "top",
            "pad": {"l": 2, "t": 3},
            "font": {"size": SMALL_TEXT, "color": MUTED_TEXT},
        },
        "margin": {"l": 8, "r": 16, "t": 36, "b": 8},
        "paper_bgcolor": WHITE,
        "plot_bgcolor": WHITE,
        "showlegend": False,
        "hovermode": "closest",
        "hoverlabel": {
            "bgcolor": WHITE,
            "bordercolor": AXIS,
            "align": "left",
            "font": {"size": SMALL_TEXT, "color": TEXT},
        },
        "clickmode": "event",
        "clickanywhere": True,
        "dragmode": False,
        "uirevision": "constant",
        "transition": {"duration": 0},
        "bargap": 0.32,
        "annotationdefaults": {
            "showarrow": False,
            "font": {"size": SMALL_TEXT, "color": MUTED_TEXT},
        },
        "xaxis": {
            "automargin": True,
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
            "tickfont": {"size": SMALL_TEXT},
            "gridcolor": GRID,
        },
        "yaxis": {
            "automargin": True,
            "fixedrange": True,
            "zeroline": False,
            "tickfont": {"size": SMALL_TEXT},
            "gridcolor": GRID,
        },
    },
}

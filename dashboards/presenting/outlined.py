"""Light marks as a slide shows them: edged, so that they stand out from the ground at 3:1."""

from typing import Any

from dashboards.theme import FOCUS_LIGHT, MUTED_LIGHT, UNKNOWN

EDGE = 2  # px
# The fills that are lighter than that, and the colour of their words, which edges them.
EDGED_IN = {tone.mark: tone.text for tone in (FOCUS_LIGHT, MUTED_LIGHT, UNKNOWN)}


def outlined(figure: dict[str, Any]) -> dict[str, Any]:
    """A figure whose light bars are edged and whose light lines are darker."""
    data = [_edged(trace) if trace.get("type") == "bar" else trace for trace in figure["data"]]
    return _darker_lines({**figure, "data": data})


def _edged(bar: dict[str, Any]) -> dict[str, Any]:
    """A bar, or of its rows those that are light, with an edge; each other as it was."""
    marker = bar.get("marker", {})
    fill, line = marker.get("color"), marker.get("line", {})
    fills = fill if isinstance(fill, list) else [fill]
    if not EDGED_IN.keys() & set(fills):
        return bar
    edges = [EDGED_IN.get(each, line.get("color", each)) for each in fills]
    widths = [EDGE if each in EDGED_IN else line.get("width", 0) for each in fills]
    is_listed = isinstance(fill, list)
    edge = {
        "color": edges if is_listed else edges[0],
        "width": widths if is_listed else widths[0],
    }
    return {**bar, "marker": {**marker, "line": edge}}


def _darker_lines(part: Any, name: str = "") -> Any:
    if isinstance(part, dict):
        found = {key: _darker_lines(each, key) for key, each in part.items()}
        is_light = name == "line" and isinstance(part.get("color"), str)
        return found | {"color": EDGED_IN.get(part["color"], part["color"])} if is_light else found
    return [_darker_lines(each) for each in part] if isinstance(part, list) else part

"""Marks of a drawing that a grey print tells apart: by their shapes, and the dashes of lines."""

from math import cos, pi, sin

from dashboards.theme import WHITE
from papers.shown import Row
from papers.svg_parts import element

DASHES = {"dash": "8 5", "dot": "2 4", "dashdot": "8 4 2 4", "longdash": "12 6"}
CORNERS = {"star": 5, "triangle-up": 3, "diamond": 4, "square": 4}
INWARD = 0.45  # how far in the hollows of a star are


def marked(row: Row, place: int, x: float, y: float, size: float) -> str:
    """A mark of a row in its shape: filled, or hollow where the screen draws an outline."""
    colour = row.colours[place]
    look = {
        "fill": WHITE if row.is_hollow else colour,
        "stroke": colour if row.is_hollow else WHITE,
        "stroke_width": 1.5,
    }
    many = CORNERS.get(row.symbol)
    if many is None:
        return element("circle", cx=x, cy=y, r=size, **look)
    return element("polygon", points=" ".join(_corners(row.symbol, many, x, y, size)), **look)


def _corners(symbol: str, many: int, x: float, y: float, size: float) -> list[str]:
    """The corners of a shape, the first at the top; a square's begin a half of a turn later."""
    turn = 2 * pi / many
    begin = turn / 2 if symbol == "square" else 0.0
    points = [(begin + turn * n, size) for n in range(many)]
    if symbol == "star":
        hollows = [(turn * (n + 0.5), size * INWARD) for n in range(many)]
        points = [each for pair in zip(points, hollows, strict=True) for each in pair]
    return [f"{x + r * sin(angle):.1f},{y - r * cos(angle):.1f}" for angle, r in points]

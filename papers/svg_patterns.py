"""What is drawn over a bar of a drawing: straight lines, which a grey print keeps."""

from collections.abc import Iterator

from papers.shown import Pattern
from papers.svg_parts import element

BETWEEN = 8.0  # two lines, along an edge
OVER_WORDS = 0.55  # how dense lines are: words that stand on them are read


def patterned(x: float, y: float, width: float, height: float, pattern: Pattern) -> str:
    """A bar's ground and the lines over it."""
    lines = "".join(
        f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}"
        for x1, y1, x2, y2 in _lines(x, y, width, height, pattern.shape)
    )
    ground = element("rect", x=x, y=y, width=width, height=height, fill=pattern.ground)
    if not lines:
        return ground
    return ground + element("path", d=lines, stroke=pattern.ink, stroke_opacity=OVER_WORDS)


def _lines(
    x: float, y: float, width: float, height: float, shape: str
) -> Iterator[tuple[float, float, float, float]]:
    """Each line from where it enters the bar to where it leaves it."""
    if shape == "-":
        for n in range(1, int(height / BETWEEN) + 1):
            down = y + BETWEEN * (n - 0.5)
            yield x, down, x + width, down
    for n in range(1, int((width + height) / BETWEEN) + 1):
        first = BETWEEN * n - height  # where it crosses the upper edge of a falling one
        start, end = max(0.0, first), min(width, first + height)
        if start >= end:
            continue
        if shape in {"\\", "x"}:
            yield x + start, y + start - first, x + end, y + end - first
        if shape in {"/", "x"}:
            yield x + start, y + height - start + first, x + end, y + height - end + first

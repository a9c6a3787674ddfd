"""Labels at the ends of lines, in place of a legend, moved apart so that none covers another."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboards.charts.canvas import Annotation, Layout, lines_in, widest

PLOT_HEIGHT = 255  # px between the axes of a card, from which room for a line of text follows
LINE_HEIGHT = 18
CHARACTER_WIDTH = 7.4
AFTER_LINE = 20  # px between the last slot and the label, crossed by the leader
LEADER_FROM_SHIFT = 4


@dataclass(frozen=True)
class EndLabel:
    """A label and the value it belongs to."""

    text: str
    value: float
    colour: str


@dataclass(frozen=True)
class EndLabels:
    """What the labels add to a chart."""

    annotations: list[Annotation]
    shapes: list[Layout]
    margin: Layout


def end_labels(labels: Sequence[EndLabel], axis_range: Sequence[float], slot: int) -> EndLabels:
    """Labels beside the last slot, each at its value or as near as the others let it be."""
    bottom, top = axis_range
    pixel = (top - bottom) / PLOT_HEIGHT
    ordered = sorted(labels, key=lambda label: label.value)
    heights = [lines_in(label.text) * LINE_HEIGHT * pixel for label in ordered]
    places = placed([label.value for label in ordered], heights, (bottom, top))
    pairs = list(zip(ordered, places, strict=True))
    return EndLabels(
        annotations=[_annotation(label, place, slot) for label, place in pairs],
        shapes=[
            _leader(label, place, slot)
            for label, place in pairs
            if abs(place - label.value) > LEADER_FROM_SHIFT * pixel
        ],
        margin={"r": int(AFTER_LINE + CHARACTER_WIDTH * widest([each.text for each in labels]))},
    )


def fits(texts: Sequence[str]) -> bool:
    """Whether so many labels can stand one above the other."""
    return sum(lines_in(text) for text in texts) * LINE_HEIGHT <= PLOT_HEIGHT


def placed(
    values: Sequence[float], heights: Sequence[float], bounds: tuple[float, float]
) -> list[float]:
    """Where labels of these heights go: in order, apart, and as near their values as may be.

    values: ascending. Neighbours that would touch form a block around their mean (the pool
    adjacent violators algorithm on values less the heights below them).
    """
    if not values:
        return []
    offsets = [0.0]
    for below, above in zip(heights, heights[1:], strict=False):
        offsets.append(offsets[-1] + (below + above) / 2)
    blocks: list[tuple[float, int]] = []
    for value, offset in zip(values, offsets, strict=True):
        total, count = value - offset, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            other = blocks.pop()
            total, count = total + other[0], count + other[1]
        blocks.append((total, count))
    lowest = bounds[0] + heights[0] / 2
    highest = max(lowest, bounds[1] - heights[-1] / 2 - offsets[-1])
    means = [total / count for total, count in blocks for _ in range(count)]
    return [
        min(max(mean, lowest), highest) + offset
        for mean, offset in zip(means, offsets, strict=True)
    ]


def _annotation(label: EndLabel, place: float, slot: int) -> Annotation:
    return {
        "x": slot,
        "xanchor": "left",
        "xshift": AFTER_LINE,
        "y": place,
        "align": "left",
        "text": label.text,
        "font": {"color": label.colour},
    }


def _leader(label: EndLabel, place: float, slot: int) -> Layout:
    return {
        "type": "line",
        "xsizemode": "pixel",
        "xanchor": slot,
        "x0": 8,
        "x1": AFTER_LINE,
        "y0": label.value,
        "y1": place,
        "line": {"color": label.colour, "width": 1},
    }

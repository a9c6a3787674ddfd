"""Labels at the ends of lines, in place of a legend, moved apart so that none covers another."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from dashboards.charts.canvas import Annotation, Layout, lines_in, widest
from dashboards.charts.caption import ABOVE_PLOT
from dashboards.charts.caption import LINE_HEIGHT as LINE_ABOVE
from dashboards.charts.rows import CARD_HEIGHT

PLOT_HEIGHT = 255  # px between the axes of a card, from which room for a line of text follows
LINES_ABOVE = 2  # lines of words above a plot of that height in a card
LINE_HEIGHT = 18
FULLEST = 0.8  # of the height: with more, labels stand far from their lines
CHARACTER_WIDTH = 7.2
AFTER_LINE = 16  # px between the last slot and the label, crossed by the leader
LEADER_FROM_SHIFT = 4


@dataclass(frozen=True)
class EndLabel:
    """A label and the value it belongs to; the heavier moves less to make room."""

    text: str
    value: float
    colour: str
    weight: float = 1.0


@dataclass(frozen=True)
class EndLabels:
    """What the labels add to a chart."""

    annotations: list[Annotation]
    shapes: list[Layout]
    margin: Layout


def end_labels(labels: Sequence[EndLabel], axis_range: Sequence[float], slot: float) -> EndLabels:
    """Labels beside the last slot, each at its value or as near as the others let it be.

    A label is moved by pixels and not by values: in a taller card, where the lines lie further
    apart, it stays as close to its own, and none comes to cover another.
    """
    bottom, top = axis_range
    pixel = (top - bottom) / PLOT_HEIGHT
    ordered = sorted(labels, key=lambda label: label.value)
    heights = [lines_in(label.text) * LINE_HEIGHT * pixel for label in ordered]
    weights = [label.weight for label in ordered]
    places = placed([label.value for label in ordered], heights, (bottom, top), weights)
    pairs = list(zip(ordered, places, strict=True))
    return EndLabels(
        annotations=[
            _annotation(label, (place - label.value) / pixel, slot) for label, place in pairs
        ],
        shapes=[
            _leader(label, (place - label.value) / pixel, slot)
            for label, place in pairs
            if abs(place - label.value) > LEADER_FROM_SHIFT * pixel
        ],
        margin={
            "r": int(AFTER_LINE + 10 + CHARACTER_WIDTH * widest([each.text for each in labels]))
        },
    )


def apart(chart: Layout, plot_height: float) -> tuple[list[Annotation], list[Layout]]:
    """The annotations and shapes of a chart, its end labels moved apart for lower a plot.

    In a plot that is lower than a card's the lines lie closer, and their labels would touch.
    """
    bounds = chart["yaxis"]["range"]
    pixel = (bounds[1] - bounds[0]) / plot_height
    labels = sorted(filter(_is_end_label, chart["annotations"]), key=lambda each: each["y"])
    shapes = [each for each in chart["shapes"] if not _is_leader(each)]
    if not labels:
        return chart["annotations"], chart["shapes"]
    heights = [lines_in(each["text"]) * LINE_HEIGHT * pixel for each in labels]
    places = placed([each["y"] for each in labels], heights, bounds, [1.0] * len(labels))
    moved = {
        id(each): (place - each["y"]) / pixel for each, place in zip(labels, places, strict=True)
    }
    annotations = [
        {**each, "yshift": moved[id(each)]} if id(each) in moved else each
        for each in chart["annotations"]
    ]
    leaders = [
        _leader(EndLabel("", each["y"], each["font"]["color"]), moved[id(each)], each["x"])
        for each in labels
        if abs(moved[id(each)]) > LEADER_FROM_SHIFT
    ]
    return annotations, [*shapes, *leaders]


def _is_end_label(annotation: Annotation) -> bool:
    return annotation.get("xanchor") == "left" and annotation.get("xshift") == AFTER_LINE


def _is_leader(shape: Layout) -> bool:
    return shape.get("xsizemode") == "pixel" and shape.get("x1") == AFTER_LINE - 2


def tall_enough(heading: Layout) -> Layout:
    """The height of a chart with so many lines of words above it that its plot would be too low.

    In a lower plot the values lie closer than their labels were moved apart for.
    """
    above = heading["margin"]["t"] - LINES_ABOVE * LINE_ABOVE - ABOVE_PLOT
    return {"height": CARD_HEIGHT + above} if above > 0 else {}


def fits(texts: Sequence[str]) -> bool:
    """Whether so many labels can stand one above the other."""
    return sum(lines_in(text) for text in texts) * LINE_HEIGHT <= PLOT_HEIGHT * FULLEST


def placed(
    values: Sequence[float],
    heights: Sequence[float],
    bounds: tuple[float, float],
    weights: Sequence[float],
) -> list[float]:
    """Where labels of these heights go: in order, apart, and as near their values as may be.

    values: ascending. Neighbours that would touch form a block around their mean (the pool
    adjacent violators algorithm on values less the heights below them).
    """
    if not values:
        return []
    offsets = list(accumulate(map(_half_of_both, heights, heights[1:]), initial=0.0))
    blocks: list[_Block] = []
    for value, offset, weight in zip(values, offsets, weights, strict=True):
        block = _Block((value - offset) * weight, weight, 1)
        while blocks and blocks[-1].mean > block.mean:
            block = block.joined(blocks.pop())
        blocks.append(block)
    means = [block.mean for block in blocks for _ in range(block.count)]
    lowest = bounds[0] + heights[0] / 2
    highest = max(lowest, bounds[1] - heights[-1] / 2 - offsets[-1])
    return [
        min(max(mean, lowest), highest) + offset
        for mean, offset in zip(means, offsets, strict=True)
    ]


@dataclass(frozen=True)
class _Block:
    """Labels that touch: the weighted sum of their places, their weight and their number."""

    total: float
    weight: float
    count: int

    @property
    def mean(self) -> float:
        return self.total / self.weight

    def joined(self, other: "_Block") -> "_Block":
        return _Block(
            self.total + other.total, self.weight + other.weight, self.count + other.count
        )


def _half_of_both(below: float, above: float) -> float:
    return (below + above) / 2


def _annotation(label: EndLabel, moved: float, slot: float) -> Annotation:
    return {
        "x": slot,
        "xanchor": "left",
        "xshift": AFTER_LINE,
        "y": label.value,
        "yshift": moved,
        "align": "left",
        "text": label.text,
        "font": {"color": label.colour},
    }


def _leader(label: EndLabel, moved: float, slot: float) -> Layout:
    return {
        "type": "line",
        "xsizemode": "pixel",
        "xanchor": slot,
        "x0": 6,
        "x1": AFTER_LINE - 2,
        "ysizemode": "pixel",
        "yanchor": label.value,
        "y0": 0,
        "y1": moved,
        "line": {"color": label.colour, "width": 1},
    }

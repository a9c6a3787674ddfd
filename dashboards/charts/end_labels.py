"""Labels at the ends of lines, in place of a legend, moved apart so that none covers another."""

import re
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
WORDS = re.compile(r"<b>.*?</b>|\S+")
OVER_PLOT = 1.1  # of the height of a plot, which the label at its top may stand out of
LONGEST_LINE = 32  # letters of a label in a plot that is too low for shorter lines


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


def end_labels(
    labels: Sequence[EndLabel], axis_range: Sequence[float], slot: float, across: Sequence[float]
) -> EndLabels:
    """Labels beside the last slot, each at its value or as near as the others let it be.

    across: where the axis of slots begins and ends.

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
            _leader(label, (place - label.value) / pixel, _share(slot, across))
            for label, place in pairs
            if abs(place - label.value) > LEADER_FROM_SHIFT * pixel
        ],
        margin=_margin([each.text for each in labels]),
    )


def _margin(texts: Sequence[str]) -> Layout:
    return {"r": int(AFTER_LINE + 10 + CHARACTER_WIDTH * widest(texts))}


def apart(chart: Layout, plot_height: float) -> Layout:
    """The layout of a chart, its end labels moved apart for lower a plot.

    In a plot that is lower than a card's the lines lie closer, and their labels would touch. Where
    it is too low for them all, they have fewer lines, and more room beside it.
    """
    labels = sorted(filter(_is_end_label, chart["annotations"]), key=lambda each: each["y"])
    if not labels:
        return chart
    bounds = chart["yaxis"]["range"]
    pixel = (bounds[1] - bounds[0]) / plot_height
    texts = _of_fewer_lines([each["text"] for each in labels], plot_height)
    heights = [lines_in(text) * LINE_HEIGHT * pixel for text in texts]
    places = placed([each["y"] for each in labels], heights, bounds, [1.0] * len(labels))
    moved = [(place - each["y"]) / pixel for each, place in zip(labels, places, strict=True)]
    across = chart["xaxis"]["range"]
    leaders = [
        _leader(EndLabel("", each["y"], each["font"]["color"]), by, _share(each["x"], across))
        for each, by in zip(labels, moved, strict=True)
        if abs(by) > LEADER_FROM_SHIFT
    ]
    new = [
        {**each, "text": text, "yshift": by}
        for each, text, by in zip(labels, texts, moved, strict=True)
    ]
    others = [each for each in chart["annotations"] if not _is_end_label(each)]
    shapes = [each for each in chart.get("shapes", []) if not _is_leader(each)]
    is_wider = widest(texts) > widest([each["text"] for each in labels])
    margin = chart["margin"] | (_margin(texts) if is_wider else {})
    drawn = {"annotations": [*others, *new], "shapes": [*shapes, *leaders], "margin": margin}
    return {**chart, **drawn}


def _of_fewer_lines(texts: Sequence[str], plot_height: float) -> list[str]:
    """The texts as they are where they fit; else in lines as long as they have to be for that."""
    found = list(texts)
    for longest in range(widest(texts), LONGEST_LINE + 1):
        if sum(map(lines_in, found)) * LINE_HEIGHT <= plot_height * OVER_PLOT:
            break
        found = [_in_lines(text, longest) for text in texts]
    return found


def _in_lines(text: str, longest: int) -> str:
    """The text in lines of at most so many letters; a figure, which is bold, stays in one."""
    lines: list[str] = []
    for word in WORDS.findall(text.replace("<br>", " ")):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and widest([joined]) <= longest:
            lines[-1] = joined
        else:
            lines.append(word)
    return "<br>".join(lines)


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


def _share(slot: float, across: Sequence[float]) -> float:
    """How much of the axis lies before the slot."""
    first, last = across
    return (slot - first) / (last - first)


def _leader(label: EndLabel, moved: float, share: float) -> Layout:
    """share: of the axis, up to the slot. A line placed by slots would end where the plot does."""
    return {
        "type": "line",
        "xref": "paper",
        "xsizemode": "pixel",
        "xanchor": share,
        "x0": 6,
        "x1": AFTER_LINE - 2,
        "ysizemode": "pixel",
        "yanchor": label.value,
        "y0": 0,
        "y1": moved,
        "line": {"color": label.colour, "width": 1},
    }

"""Horizontal bars divided into segments, named above in their colours, with words at their ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape

import plotly.graph_objects as go

from dashboards.charts import hover, rows
from dashboards.charts.canvas import SMALL, Trace, drawn
from dashboards.charts.caption import Said, caption
from dashboards.charts.end_text import end_text
from dashboards.charts.marks import Mark
from dashboards.charts.usual_drawn import NOTHING, UsualDrawn, beyond, clear_of_marks
from dashboards.theme import (
    FOURTH,
    HATCHED,
    MUTED,
    MUTED_LIGHT,
    MUTED_TEXT,
    SEQUENCE,
    SMALL_TEXT,
    STRONG,
    THIRD,
    UNKNOWN,
    WHITE,
    Tone,
    pattern_of,
)
from dashboards.words.figures import count_text, percent_text
from data.figures.breakdown import is_rest, is_unknown
from data.framework.measures import Measure

# One bar does not fill a card: it is hardly taller than a figure that stands alone.
OF_ONE_BAR = {"height": 190, "meta": SMALL}
PART_HEIGHT = 31  # px, of the rows of a bar taken apart
# In the caption as in the bars, so that a grey print tells them apart.
SWATCHES = {
    UNKNOWN: "\N{SQUARE WITH UPPER RIGHT TO LOWER LEFT FILL}",
    THIRD: "\N{SQUARE WITH DIAGONAL CROSSHATCH FILL}",
    FOURTH: "\N{SQUARE WITH UPPER LEFT TO LOWER RIGHT FILL}",
    MUTED: "\N{SQUARE WITH HORIZONTAL FILL}",
}


@dataclass(frozen=True)
class Segment:
    """One segment of every row, from the first row to the last.

    lengths: None draws nothing. texts: printed inside where they fit. marks: the customdata.
    base: where it begins when it stands apart from the others.
    """

    name: str
    tone: Tone
    lengths: tuple[float | None, ...]
    texts: tuple[str, ...]
    marks: tuple[list[str], ...]
    title: str
    opacity: tuple[float, ...] | float = 1.0
    base: float | None = None


@dataclass(frozen=True)
class Row:
    """What stands to the left and to the right of a bar, and what a click on that words means."""

    name: str
    end: str
    mark: list[str]


def divided(
    said: Sequence[Said | str],
    segments: Sequence[Segment],
    heads: Sequence[Row],
    lit: Sequence[Trace] = (),
    lit_keys: Sequence[Said] = (),
    varies: UsualDrawn = NOTHING,
) -> go.Figure:
    """The bars, under a line that says what they are and names their segments.

    lit: what is highlighted inside them. lit_keys: its names in its colours. varies: the usual
    range behind them.
    """
    labels = rows.names([row.name for row in heads])
    lengths = [_total(segments, n) for n in range(len(heads))]
    words_at = beyond(varies, lengths)
    ends = clear_of_marks(varies, rows.ends([row.end for row in heads], labels), words_at)
    keys = [_key(segment) for segment in segments if any(segment.lengths)]
    heading = caption(*said, *keys, *varies.key, *lit_keys)
    traces = [_trace(segment) for segment in segments]
    marks = {
        "customdata": [row.mark for row in heads],
        "hovertemplate": hover.template(segments[0].title),
    }
    layout = {
        **heading,
        **rows.sizes(labels, ends),
        "margin": heading["margin"] | {"r": rows.room_for(ends)},
        "barmode": "stack",
        # A figure too wide for its segment is left to the hover and the table.
        "uniformtext": {"minsize": SMALL_TEXT, "mode": "hide"},
        "xaxis": rows.hidden_axis(max([*lengths, *varies.values])),
        "yaxis": rows.row_axis(labels),
        "shapes": varies.shapes,
        **(OF_ONE_BAR if len(heads) == 1 else {}),
    }
    return drawn([*traces, *lit, *varies.traces, end_text(words_at, ends, marks)], layout)


def taken_apart(
    said: Sequence[Said | str], segments: Sequence[Segment], head: Row, measure: Measure
) -> go.Figure:
    """The segments of a single bar, a row to each, since one bar compares nothing.

    Each has its figure and, where they are enough, its share of them all (rule P4). measure: what
    they all count, which knows how many are enough.
    """
    labels = rows.names([segment.name for segment in segments])
    lengths = [segment.lengths[0] or 0.0 for segment in segments]
    ends = rows.ends(_shares(segments, measure), labels)
    heading = caption(*said, head.name, _without_markup(head.end))
    sizes = rows.sizes(labels, ends)
    tall = max(OF_ONE_BAR["height"], rows.AROUND_ROWS + PART_HEIGHT * len(segments))
    layout = {
        **heading,
        **sizes,
        "margin": heading["margin"] | {"r": rows.room_for(ends)},
        "xaxis": rows.hidden_axis(max(lengths)),
        "yaxis": rows.row_axis(labels),
        **OF_ONE_BAR,
        "height": tall,
    }
    row = {"name": head.name, "text": None}
    traces = [_trace(segment) | row | {"y": [n]} for n, segment in enumerate(segments)]
    marks = {
        "customdata": [segment.marks[0] for segment in segments],
        "hovertemplate": hover.template(segments[0].title),
    }
    return drawn([*traces, end_text(lengths, ends, marks)], layout)


def _without_markup(words: str) -> str:
    return unescape(words.replace("<b>", "").replace("</b>", ""))


def _shares(segments: Sequence[Segment], measure: Measure) -> list[str]:
    """What stands at the ends of the parts: "<b>290</b>, 87.3%"; nothing where one is missing."""
    values = [segment.lengths[0] for segment in segments]
    total = None if None in values else sum(value or 0.0 for value in values)
    enough = total is not None and measure.is_enough(total)
    return [
        ""
        if value is None
        else f"<b>{segment.texts[0] or count_text(value)}</b>"
        + (f", {percent_text(value, total)}" if enough and total else "")
        for segment, value in zip(segments, values, strict=True)
    ]


def segment_tones(sizes: Mapping[str, float]) -> dict[str, Tone]:
    """Shades of one colour for up to three, strong colours for four; beyond that, grey.

    sizes: category to its total, in order; what is not known is hatched whatever its size, and
    lined where it is not known in a second way, such as left blank.
    """
    unknown = [category for category in sizes if is_unknown(category)]
    known = [category for category in sizes if not (is_unknown(category) or is_rest(category))]
    if len(known) <= len(SEQUENCE):
        tones = dict(zip(known, SEQUENCE, strict=False))
    else:
        largest = sorted(known, key=lambda category: -sizes[category])[: len(STRONG)]
        tones = dict(zip([c for c in known if c in largest], STRONG, strict=True))
    return {
        **{category: tones.get(category, MUTED_LIGHT) for category in sizes},
        **dict.fromkeys(unknown, MUTED),
        **dict.fromkeys(unknown[:1], UNKNOWN),
    }


def _total(segments: Sequence[Segment], row: int) -> float:
    end = 0.0
    for segment in segments:
        length = segment.lengths[row] or 0.0
        end = segment.base + length if segment.base and length else end + length
    return end


def _key(segment: Segment) -> Said:
    swatch = SWATCHES.get(segment.tone)
    return Said(segment.name, segment.tone, **({"swatch": swatch} if swatch else {}))


def _inks(segment: Segment) -> str | list[str]:
    """On a dimmed segment, light figures could not be read."""
    if isinstance(segment.opacity, float):
        return segment.tone.over
    return [segment.tone.over if each == 1 else MUTED_TEXT for each in segment.opacity]


def _trace(segment: Segment) -> Trace:
    drawn = HATCHED if segment.tone is UNKNOWN else pattern_of(segment.tone)
    pattern = {"pattern": drawn} if drawn else {}
    outline = {"color": WHITE, "width": 1}
    return {
        "type": "bar",
        "name": segment.name,
        "orientation": "h",
        "x": segment.lengths,
        "y": list(range(len(segment.lengths))),
        "text": segment.texts,
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"size": SMALL_TEXT, "color": _inks(segment)},
        "marker": {
            "color": segment.tone.mark,
            "line": outline,
            "opacity": segment.opacity,
            **pattern,
        },
        **({"base": segment.base, "meta": Mark.APART} if segment.base else {}),
        "customdata": segment.marks,
        "hovertemplate": hover.template(segment.title),
    }

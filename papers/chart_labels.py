"""The figures printed in a native chart: live where the value says all, else in words of ours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from textwrap import wrap

from dashboards import theme
from dashboards.theme import MUTED, MUTED_TEXT, TEXT, WHITE, Tone
from papers.chart_book import code_around, format_code
from papers.chart_tags import C, Element, c, letters, rich, without_leaders
from papers.segment_words import OVER, words_in, words_of
from papers.shown import UPRIGHT, Form, Number, Role, Row, Shown

SHORT_NAME = 16  # characters; a longer one stands above its figure
ACROSS = 44  # characters that the axis of values is long, in rows of bars
MOST_ACROSS = 0.5  # of the axis, that what stands at the end of a bar takes
IN_COLUMNS = 58  # characters that all columns hold together, with the gaps between them left out
OVER_COLUMNS = 70  # characters that stand over all of them
FEW_COLUMNS = 6  # each of which has room for its figure
LABEL_CHARACTERS = 14  # that stand beside each other at the end of a line
LINE = 0.07  # of the height of the plot, that a line of a label takes
PLOT = 0.75  # of the height of the chart, that the plot takes
FULLEST = 0.95  # of the height of the plot, that labels take together
PLAIN = "tx1"  # the template's own
TONES = tuple(each for each in vars(theme).values() if isinstance(each, Tone))
INK = {tone.mark: tone.text for tone in TONES}


@dataclass(frozen=True)
class Label:
    """One printed figure. words: in place of its value; empty: the value itself, as it changes.

    moved: how far down from its usual place, as a share of the chart's height.
    """

    slot: int
    place: str
    colour: str
    words: str = ""
    with_name: bool = False
    moved: float = 0.0


def labels_of(shown: Shown) -> Mapping[int, tuple[Label, ...]]:
    """The labels of each row of a chart, by its position."""
    if shown.form is Form.LINES:
        return _apart(_at_ends(shown), shown)
    if shown.form is Form.COLUMNS and len(shown.categories) > FEW_COLUMNS:
        return _at_ends(shown)
    return {n: tuple(_of_bars(row, shown)) for n, row in enumerate(shown.rows)}


def _at_ends(shown: Shown) -> dict[int, tuple[Label, ...]]:
    figures = shown.of(Role.FIGURES, Role.WITHIN)
    several = shown.form is Form.LINES and len({row.colours[-1:] for row in figures}) > 1
    found: dict[int, tuple[Label, ...]] = {}
    for n, row in enumerate(shown.rows):
        if row.role is Role.TARGET and row.last == len(row.values) - 1:
            found[n] = (Label(row.last, "r", PLAIN, with_name=True),)
        elif row in figures and row.last >= 0 and not _is_told_otherwise(row):
            found[n] = _figures(row, shown, several=several)
    return found


def _is_told_otherwise(row: Row) -> bool:
    """Whether its latest is told in counts of too few, which an older percentage would belie."""
    return bool(row.words and row.words[-1]) and row.values[-1] is None


def _figures(row: Row, shown: Shown, *, several: bool) -> tuple[Label, ...]:
    """Of a line its latest figure; of dots that nothing joins each."""
    colour = INK.get(row.colours[row.last], MUTED_TEXT)
    slots = [n for n, value in enumerate(row.values) if value is not None]
    if not row.is_joined and shown.form is Form.LINES and len(slots) > 1:
        return tuple(Label(slot, "t", colour, words_of(row, slot, shown.number)) for slot in slots)
    words = words_of(row, row.last, shown.number)
    if shown.form is Form.COLUMNS and row.role is Role.FIGURES:
        ink = OVER.get(_whole(row, shown).colours[row.last], TEXT)  # it stands in front of that
        return (Label(row.last, "outEnd", ink if _is_inside(row, shown) else colour, words),)
    if row.last < len(row.values) - 1:
        said = words or shown.number.text(row.values[row.last] or 0.0)
        words = f"{said} in {shown.categories[row.last]}"
    if words and several:
        words = f"{row.name} {words}"
    return (Label(row.last, "r", colour, words, with_name=several),)


def _of_bars(row: Row, shown: Shown) -> Sequence[Label]:
    """A label to each bar; marks over columns have their names in the legend, and no figures."""
    if row not in shown.marks or (row.role is Role.WITHIN and shown.form in UPRIGHT):
        return []
    slots = [n for n, value in enumerate(row.values) if value is not None]
    if shown.form in {Form.DIVIDED, Form.DIVIDED_COLUMNS}:
        return list(filter(None, (_in_segment(row, slot, shown) for slot in slots)))
    if _is_inside(row, shown):
        return [Label(slot, "inBase", WHITE) for slot in slots]
    return list(filter(None, (_at_end(row, slot, shown) for slot in slots)))


def _at_end(row: Row, slot: int, shown: Shown) -> Label | None:
    """Its words; over a column that they do not fit its value, unless a share of few (rule P4)."""
    ink = PLAIN if row.role is Role.FIGURES else MUTED_TEXT
    words = words_of(row, slot, shown.number)
    if shown.form not in UPRIGHT or len(words) * len(shown.categories) <= OVER_COLUMNS:
        return Label(slot, "outEnd", ink, words)
    return None if shown.number.suffix else Label(slot, "outEnd", ink)


def _in_segment(row: Row, slot: int, shown: Shown) -> Label | None:
    """The words in a segment; its figure alone where it has no room for more; or nothing."""
    room = _room_in_segment(row, slot, shown)
    said, ink = words_in(row, slot, shown.number, room), OVER.get(row.colours[slot], TEXT)
    if not said:
        return None
    is_live = said == shown.number.text(row.values[slot] or 0.0)
    return Label(slot, "ctr", ink, "" if is_live else said)


def _room_in_segment(row: Row, slot: int, shown: Shown) -> float:
    """How many characters it holds; none in a segment of a column that is less than a line high."""
    share = (row.values[slot] or 0.0) / (shown.bounds[1] - shown.bounds[0])
    if shown.form is Form.DIVIDED:
        return ACROSS * share
    return IN_COLUMNS / len(shown.categories) if share >= LINE else 0


def end_of_axis(shown: Shown, labels: Mapping[int, tuple[Label, ...]]) -> float:
    """Where the axis of values ends, so that what stands at the ends of bars has room."""
    ends = [
        (shown.rows[n].values[label.slot] or 0.0) / (1 - min(_across(label, n, shown), MOST_ACROSS))
        for n, each in labels.items()
        for label in each
        if label.place == "outEnd"
    ]
    return max([shown.bounds[1], *ends])


def _across(label: Label, n: int, shown: Shown) -> float:
    """Of the length of the axis, what a label takes."""
    said = label.words or shown.number.text(shown.rows[n].values[label.slot] or 0.0)
    return (len(said) + 1) / ACROSS


def _is_inside(row: Row, shown: Shown) -> bool:
    """Whether it is the part that stands inside the bar of its whole."""
    figures = shown.of(Role.FIGURES)
    of_one = shown.form in {Form.BARS, Form.COLUMNS}
    return of_one and len(figures) > 1 and row is not figures[0]


def _whole(row: Row, shown: Shown) -> Row:
    """The row that its columns stand inside."""
    return next(iter(shown.of(Role.FIGURES)), row)


def _apart(found: Mapping[int, tuple[Label, ...]], shown: Shown) -> dict[int, tuple[Label, ...]]:
    """The labels at the ends of lines moved up and down so that none covers another.

    Pale lines keep theirs where there is room: the table beside the chart has all of them.
    """
    at_end = [n for n, each in found.items() if each[0].place == "r"]
    low, high = shown.bounds
    kept: list[int] = []
    for n in sorted(at_end, key=lambda n: (_is_pale(shown.rows[n]), -_latest(shown.rows[n]))):
        tall = sum(_height(shown.rows[each], found[each][0]) for each in [*kept, n])
        if tall <= FULLEST or not _is_pale(shown.rows[n]):
            kept.append(n)
    moved = {n: each for n, each in found.items() if n in kept or n not in at_end}
    middle = {n: (high - _latest(shown.rows[n])) / (high - low) for n in kept}
    heights = {n: _height(shown.rows[n], found[n][0]) for n in kept}
    for n, place in _spread(middle, heights).items():
        moved[n] = (replace(found[n][0], moved=round((place - middle[n]) * PLOT, 4)),)
    return moved


def _is_pale(row: Row) -> bool:
    return row.colours[-1] == MUTED.mark


def _latest(row: Row) -> float:
    return row.values[row.last] or 0.0


def _spread(middle: Mapping[int, float], heights: Mapping[int, float]) -> dict[int, float]:
    """Where each label stands, from the top down; those that would leave the plot go up again."""
    placed: dict[int, float] = {}
    below = -LINE / 2
    ordered = sorted(middle, key=lambda n: middle[n])
    for n in ordered:
        placed[n] = max(middle[n], below + heights[n] / 2)
        below = placed[n] + heights[n] / 2
    above = 1.0 + LINE
    for n in reversed(ordered):
        placed[n] = min(placed[n], above - heights[n] / 2)
        above = placed[n] - heights[n] / 2
    return placed


def _height(row: Row, label: Label) -> float:
    """Of the height of the plot, what a label takes."""
    said = label.words or (f"{row.name} 100.0%" if label.with_name else "100.0%")
    return LINE * max(1, len(wrap(said, LABEL_CHARACTERS)))


def labelled(labels: Sequence[Label], row: Row, number: Number, points: float) -> list[Element]:
    """The element of a row's labels; none where it has none."""
    if not labels:
        return []
    each = [_label(label, row, number, points) for label in labels]
    return [C.dLbls(*each, *_shows(value=False), without_leaders())]


def _label(label: Label, row: Row, number: Number, points: float) -> Element:
    name = label.with_name
    long = name and len(row.name) > SHORT_NAME
    parts = [c("idx", label.slot)]
    if label.moved:
        layout = C.manualLayout(c("x", 0), c("y", round(label.moved, 4)))
        parts.append(C.layout(layout))
    value = row.values[label.slot] or 0.0
    code = code_around(label.words, value, number) if label.place == "ctr" else ""
    if label.words and not code:
        parts.append(rich(label.words, points, label.colour, bold=True))
    parts += [
        C.numFmt(formatCode=code or format_code(number), sourceLinked="0"),
        letters(points, label.colour, bold=True),
        c("dLblPos", label.place),
        *_shows(value=True, name=name),
        C.separator("\n" if long else " "),
    ]
    return C.dLbl(*parts)


def _shows(*, value: bool, name: bool = False) -> list[Element]:
    told = {"showLegendKey": False, "showVal": value, "showCatName": False, "showSerName": name}
    told |= {"showPercent": False, "showBubbleSize": False}
    return [c(tag, on) for tag, on in told.items()]

"""Lines and columns over time as a drawing: a slot to each period, its gaps left open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import shorten

from dashboards.theme import AXIS, BAND, GRID, MUTED_TEXT, WHITE
from papers.shown import Form, Role, Row, Shown
from papers.svg_marks import DASHES, marked
from papers.svg_parts import (
    LETTER,
    LINE,
    WIDTH,
    Label,
    apart,
    element,
    legend,
    muted,
    plain_key,
    text,
    text_colour,
)

LEFT, PLOT, BELOW = 60, 240, 46  # the room for the axis, for the figures, for the periods
RIGHT, LONGEST_NAME = 178, 24  # the room for the words at the ends of lines
WIDE, NARROW = 0.66, 0.42  # of a slot: columns, and those inside columns
DOT = 4.0
LEVEL_NAMES = {
    Role.USUAL_TO: "usual range",
    Role.MEAN: "its mean",
    Role.MEDIAN: "median",
    Role.TARGET: "target",
}
GAP = "[x]"


@dataclass(frozen=True)
class _Plane:
    """Where periods and values stand in the drawing. top: that of the plot."""

    shown: Shown
    top: float

    @property
    def bottom(self) -> float:
        return self.top + PLOT

    @property
    def right(self) -> float:
        return WIDTH - RIGHT

    @property
    def slot(self) -> float:
        return (self.right - LEFT) / max(1, len(self.shown.categories))

    def x(self, place: float) -> float:
        return LEFT + (place + 0.5) * self.slot

    def y(self, value: float) -> float:
        low, high = self.shown.bounds
        return self.bottom - (value - low) / ((high - low) or 1.0) * PLOT


def over_time(shown: Shown) -> tuple[str, float]:
    """The marks of a chart over time, and how high they stand together."""
    figures = shown.of(Role.FIGURES, Role.WITHIN)
    is_keyed = shown.form is Form.COLUMNS
    key = [plain_key(row.name, row.colours[-1]) for row in figures] if is_keyed else []
    names, top = legend(key, 0) if key else ("", 0.0)
    plane = _Plane(shown, top + LINE * (2 if shown.definitions else 1) + 8)
    # Columns would hide a band, so that its limits are lines over them, as on the screen.
    levels = (Role.MEAN, Role.MEDIAN)
    over = (Role.USUAL_FROM, Role.USUAL_TO, *levels) if is_keyed else ()
    behind = (Role.TARGET,) if is_keyed else (*levels, Role.TARGET)
    marks = _columns(figures, plane) if key else "".join(_line(row, plane) for row in figures)
    parts = (
        names,
        muted(0, top + LINE / 2, shown.unit),
        *([] if is_keyed else _bands(shown, plane)),
        *_axis(shown, plane),
        *_definitions(shown, plane),
        *(_level(row, plane) for row in shown.of(*behind)),
        marks,
        *(_level(row, plane) for row in shown.of(*over)),
        *(_over(row, plane) for row in shown.of(Role.UNUSUAL)),
        *_gaps(shown, plane),
        *_ends(shown, plane),
    )
    return "".join(parts), plane.bottom + BELOW


def runs(row: Row) -> list[list[tuple[int, float]]]:
    """The figures of a row, in pieces between which one is missing: place and value."""
    present = ((place, value) for place, value in enumerate(row.values))
    grouped = groupby(present, key=lambda each: each[1] is not None)
    return [
        [(place, value) for place, value in group if value is not None]
        for is_there, group in grouped
        if is_there
    ]


def _line(row: Row, plane: _Plane) -> str:
    """A piece to each run, and a dot to each figure."""
    drawn = [
        element(
            "polyline",
            points=" ".join(f"{plane.x(p):.1f},{plane.y(v):.1f}" for p, v in run),
            fill="none",
            stroke=row.colours[run[0][0]],
            stroke_width=2.5,
            stroke_dasharray=DASHES.get(row.dash),
        )
        for run in runs(row)
        if row.is_joined and len(run) > 1
    ]
    drawn += [_dot(row, place, value, plane) for run in runs(row) for place, value in run]
    return "".join(drawn)


def _dot(row: Row, place: int, value: float, plane: _Plane) -> str:
    is_last = place == row.last
    return element(
        "circle",
        cx=plane.x(place),
        cy=plane.y(value),
        r=DOT + 1.5 if is_last else DOT - 1,
        fill=WHITE if row.is_hollow else row.colours[place],
        stroke=row.colours[place],
        stroke_width=1.5,
    )


def _columns(rows: Sequence[Row], plane: _Plane) -> str:
    drawn = []
    for number, row in enumerate(rows):
        width = plane.slot * (NARROW if number else WIDE)
        for run in runs(row):
            for place, value in run:
                y = plane.y(max(value, plane.shown.bounds[0]))
                drawn.append(
                    element(
                        "rect",
                        x=plane.x(place) - width / 2,
                        y=y,
                        width=width,
                        height=max(0.0, plane.bottom - y),
                        fill=row.colours[place],
                    )
                )
    return "".join(drawn)


def _over(row: Row, plane: _Plane) -> str:
    """Marks over the figures that are unusual, in the shape that says how."""
    return "".join(
        marked(row, place, plane.x(place), plane.y(value), DOT + 4)
        for run in runs(row)
        for place, value in run
    )


def _bands(shown: Shown, plane: _Plane) -> Iterator[str]:
    """The usual range as steps; where there is none, nothing is drawn."""
    pairs = zip(shown.of(Role.USUAL_FROM), shown.of(Role.USUAL_TO), strict=False)
    for low, high in pairs:
        for place, (least, most) in enumerate(zip(low.values, high.values, strict=True)):
            if least is not None and most is not None:
                yield element(
                    "rect",
                    x=plane.x(place) - plane.slot / 2,
                    y=plane.y(most),
                    width=plane.slot,
                    height=max(0.0, plane.y(least) - plane.y(most)),
                    fill=BAND,
                )


def _level(row: Row, plane: _Plane) -> str:
    """A straight line over each run of one value."""
    drawn = []
    for run in runs(row):
        for value, group in groupby(run, key=lambda each: each[1]):
            places = [place for place, _ in group]
            drawn.append(
                element(
                    "line",
                    x1=plane.x(places[0] - 0.5),
                    x2=plane.x(places[-1] + 0.5),
                    y1=plane.y(value),
                    y2=plane.y(value),
                    stroke=row.colours[0],
                    stroke_width=1.5,
                    stroke_dasharray=DASHES.get(row.dash),
                )
            )
    return "".join(drawn)


def _axis(shown: Shown, plane: _Plane) -> Iterator[str]:
    low, high = shown.bounds
    if shown.step:
        for n in range(round((high - low) / shown.step) + 1):
            value = low + n * shown.step
            y = plane.y(value)
            yield element("line", x1=LEFT, x2=plane.right, y1=y, y2=y, stroke=GRID)
            yield muted(LEFT - 8, y, shown.number.text(value), "end")
    foot = plane.bottom
    yield element("line", x1=LEFT, x2=plane.right, y1=foot, y2=foot, stroke=AXIS)
    names = shown.ticks or shown.categories
    every = max(1, round(max(map(len, names), default=1) * LETTER / plane.slot + 0.3))
    for place, name in enumerate(names):
        if (len(names) - 1 - place) % every == 0:
            yield muted(plane.x(place), foot + LINE * 0.8, name, "middle")
    for year, group in groupby(enumerate(shown.years), key=lambda each: each[1]):
        places = [place for place, _ in group]
        if plane.slot * len(places) > len(year) * LETTER:
            middle = plane.x((places[0] + places[-1]) / 2)
            yield muted(middle, foot + LINE * 1.9, year, "middle")


def _definitions(shown: Shown, plane: _Plane) -> Iterator[str]:
    for each in shown.definitions:
        x = plane.x(each.slot - 0.5)
        yield element(
            "line", x1=x, x2=x, y1=plane.top, y2=plane.bottom, stroke=AXIS, stroke_dasharray="4 4"
        )
        most = max(12, int((WIDTH - x) / LETTER))
        yield muted(x, plane.top - LINE * 0.6, shorten(each.words, most, placeholder="…"))


def _gaps(shown: Shown, plane: _Plane) -> Iterator[str]:
    """A mark where nothing came, and never a nought."""
    for place, why in enumerate(shown.missing):
        if why:
            x, y = plane.x(place), plane.bottom - LINE * 0.7
            yield _ground(x, y) + muted(x, y, GAP, "middle")


def _ground(x: float, y: float) -> str:
    """What a mark of a gap is read on, even where the column of another figure stands."""
    width = LETTER * len(GAP)
    box = {"x": x - width / 2, "y": y - LINE / 2, "width": width, "height": LINE}
    return element("rect", **box, fill=WHITE)


def _ends(shown: Shown, plane: _Plane) -> Iterator[str]:
    """The names of lines and levels beside their ends, with the latest figure."""
    named = (row for row in shown.rows if row.last >= 0 and _is_named(row, shown))
    labels = [_end(row, shown, plane) for row in named]
    for each in apart(labels, plane.top, plane.bottom):
        yield text(plane.right + 10, each.y, each.text, fill=each.colour)


def _is_named(row: Row, shown: Shown) -> bool:
    if row.role in {Role.FIGURES, Role.WITHIN}:
        return row.last == max(each.last for each in shown.of(row.role)) or not row.is_joined
    return row.role in LEVEL_NAMES


def _end(row: Row, shown: Shown, plane: _Plane) -> Label:
    """What stands at the end of a row: limits by name alone, since their words say their size."""
    value = row.values[row.last] or 0.0
    if row.role in LEVEL_NAMES:
        said = f" {shown.number.text(value)}" if row.role is Role.TARGET else ""
        return Label(plane.y(value), f"{LEVEL_NAMES[row.role]}{said}", MUTED_TEXT)
    words = row.words[row.last] if row.words else ""
    said = words or shown.number.text(value)
    is_told_apart = shown.form is Form.COLUMNS or len(shown.of(Role.FIGURES, Role.WITHIN)) == 1
    name = "" if is_told_apart else shorten(row.name, LONGEST_NAME, placeholder="…")
    return Label(plane.y(value), f"{name} {said}".strip(), text_colour(row.colours[row.last]))

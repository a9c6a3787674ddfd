"""What rows of bars are held against, as a drawing: a band behind them, lines, unusual marks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from dashboards.theme import BAND, FOCUS_LIGHT
from papers.shown import Role, Row, Shown
from papers.svg_marks import DASHES, marked
from papers.svg_parts import Key, element

BEHIND = (Role.USUAL_FROM, Role.USUAL_TO)
LINES = (Role.MEAN, Role.MEDIAN, Role.TARGET)
TICK = 0.7  # of a row, how long a target of its own is
USUAL, MEAN = "usual range", "its mean"
MARK = 6.0


@dataclass(frozen=True)
class Rows:
    """Where the rows of a drawing stand. x: where a value stands. top: of the first row."""

    shown: Shown
    top: float
    height: float
    x: Callable[[float], float]

    def upper(self, place: int) -> float:
        """Where a row begins."""
        return self.top + self.height * place

    def middle(self, place: int) -> float:
        """Where its bar stands."""
        return self.upper(place) + self.height / 2


def keys(shown: Shown) -> list[Key]:
    """What the band, the lines and the marks are, for a legend."""
    named = [Key(USUAL, _box)] if shown.of(Role.USUAL_TO) else []
    for row in shown.of(*LINES):
        name = MEAN if row.role is Role.MEAN else row.name
        named.append(Key(name, partial(_stroke, row)))
    named += [Key(row.name, partial(_symbol, row)) for row in shown.of(Role.UNUSUAL)]
    return named


def behind(rows: Rows) -> Iterator[str]:
    """The usual range, over the rows that have one: seen between the bars."""
    pairs = zip(rows.shown.of(Role.USUAL_FROM), rows.shown.of(Role.USUAL_TO), strict=True)
    for low, high in pairs:
        for place, (least, most) in enumerate(zip(low.values, high.values, strict=True)):
            if least is not None and most is not None:
                start, end = rows.x(least), rows.x(most)
                box = {"x": start, "y": rows.upper(place), "width": end - start}
                yield element("rect", **box, height=rows.height, fill=BAND)
    for row in rows.shown.of(Role.MEAN, Role.MEDIAN, *BEHIND):
        yield from _upright(row, rows)


def over(rows: Rows) -> Iterator[str]:
    """The targets of rows, and the marks of what is unusual."""
    for row in rows.shown.of(Role.TARGET):
        for place, value in enumerate(row.values):
            if value is not None:
                half = rows.height * TICK / 2
                y = rows.middle(place)
                yield _line(row, rows.x(value), y - half, y + half)
    for row in rows.shown.of(Role.UNUSUAL):
        for place, value in enumerate(row.values):
            if value is not None:
                yield marked(row, place, rows.x(value), rows.middle(place), MARK)


def _upright(row: Row, rows: Rows) -> Iterator[str]:
    """A line over each run of rows with one value."""
    for value, group in groupby(enumerate(row.values), key=lambda each: each[1]):
        places = [place for place, _ in group]
        if value is not None:
            last = rows.upper(places[-1]) + rows.height
            yield _line(row, rows.x(value), rows.upper(places[0]), last)


def _line(row: Row, x: float, upper: float, lower: float) -> str:
    look = {"stroke": row.colours[0], "stroke_width": 1.5}
    return element(
        "line", x1=x, x2=x, y1=upper, y2=lower, stroke_dasharray=DASHES.get(row.dash), **look
    )


def _box(x: float, y: float, width: float, height: float) -> str:
    """The band between its edges, which are what a grey print keeps of it."""
    box = {"x": x, "y": y, "width": width, "height": height}
    return element("rect", **box, fill=BAND, stroke=FOCUS_LIGHT.mark)


def _stroke(row: Row, x: float, y: float, width: float, height: float) -> str:
    return _line(row, x + width / 2, y - 2, y + height + 2)


def _symbol(row: Row, x: float, y: float, width: float, height: float) -> str:
    place = next(n for n, value in enumerate(row.values) if value is not None)
    return marked(row, place, x + width / 2, y + height / 2, MARK)

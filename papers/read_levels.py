"""What figures are held against, read off a chart: a row to each of its straight lines."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor

from dashboards.charts.canvas import Layout
from dashboards.charts.marks import Level
from papers.shown import Number, Role, Row

LEVEL_DECIMALS = 1  # a limit or a median of counts may lie between two of them
ROLES = {
    Level.USUAL_FROM: Role.USUAL_FROM,
    Level.USUAL_TO: Role.USUAL_TO,
    Level.MEAN: Role.MEAN,
    Level.MEDIAN: Role.MEDIAN,
    Level.TARGET: Role.TARGET,
    Level.TARGET_FROM: Role.TARGET,
    Level.TARGET_TO: Role.TARGET,
}


@dataclass(frozen=True)
class _Line:
    """A straight line of a chart: what it is, its value, from where to where it runs, its look."""

    level: Level
    value: float
    runs: tuple[float, float]
    look: Layout


def over_slots(shapes: Sequence[Layout], many: int, number: Number) -> tuple[Row, ...]:
    """The lines that lie across a chart over time, each over the slots that it runs across."""
    return _rows(_lines(shapes, "y", "x"), many, number)


def over_rows(shapes: Sequence[Layout], many: int, number: Number) -> tuple[Row, ...]:
    """The lines that stand across the rows of a chart, each over the rows that it crosses."""
    return _rows(_lines(shapes, "x", "y"), many, number)


def _lines(shapes: Sequence[Layout], value: str, along: str) -> Iterator[_Line]:
    """value, along: the letters of the axis of values and of the other one."""
    for shape in shapes:
        if shape.get("name") in set(Level):
            runs = (shape[f"{along}0"], shape[f"{along}1"])
            yield _Line(Level(shape["name"]), shape[f"{value}0"], runs, shape["line"])


def _rows(lines: Iterator[_Line], many: int, number: Number) -> tuple[Row, ...]:
    """Of two that hold at one time, such as the ends of a band, each has a row of its own."""
    finer = Number(max(LEVEL_DECIMALS, number.decimals), number.suffix)
    rows: dict[tuple[Level, int], tuple[Layout, list[float | None]]] = {}
    for line in lines:
        slots = range(max(0, ceil(line.runs[0])), min(many - 1, floor(line.runs[1])) + 1)
        turn = _free_turn(rows, line.level, slots)
        _, values = rows.setdefault((line.level, turn), (line.look, [None] * many))
        for slot in slots:
            values[slot] = finer.rounded(line.value)
    ordered = sorted(rows, key=lambda key: (list(Level).index(key[0]), key[1]))
    return tuple(_row(*key, *rows[key]) for key in ordered)


def _free_turn(
    rows: Mapping[tuple[Level, int], tuple[Layout, list[float | None]]], level: Level, slots: range
) -> int:
    """Which row of a level has nothing yet where a line runs."""
    turn = 0
    while (taken := rows.get((level, turn))) and any(taken[1][slot] is not None for slot in slots):
        turn += 1
    return turn


def _row(level: Level, turn: int, look: Layout, values: Sequence[float | None]) -> Row:
    return Row(
        f"{level} ({turn + 1})" if turn else str(level),
        ROLES[level],
        tuple(values),
        (look["color"],) * len(values),
        is_joined=True,
        dash=look.get("dash", "solid"),
    )

"""Charts of rows as figures: a category to each row from the first down, and bars or dots in it."""

from collections.abc import Sequence
from dataclasses import replace

from dashboards.charts.canvas import Trace
from dashboards.charts.marks import Mark
from dashboards.drawing import Drawing
from dashboards.theme import WHITE
from dashboards.words.figures import figure_text
from papers.plain import plain
from papers.read_levels import over_rows
from papers.read_over_time import within_years
from papers.rows_beside import with_others
from papers.shown import Form, Number, Pattern, Role, Row, Shown

ROLES = {Mark.BEFORE: Role.BEFORE, Mark.WITHIN: Role.WITHIN, Mark.UNUSUAL: Role.UNUSUAL}
NO_FIGURES = frozenset({Mark.WORDS, Mark.APART, Mark.BESIDE})


def in_rows(drawing: Drawing, form: Form, unit: str, number: Number, alt: str) -> Shown:
    """The bars or dots of each row, and the words at their ends."""
    chart = drawing.figure.to_dict()
    traces, layout = chart["data"], chart["layout"]
    categories = _categories(drawing, form)
    figures = _joined([each for each in traces if each.get("meta") not in NO_FIGURES])
    words = [each for each in traces if each.get("meta") == Mark.WORDS]
    rows = [_row(each, categories, number, words, form) for each in figures]
    if form is Form.DOTS:
        rows = [replace(row, words=_of_dots(drawing, row)) for row in rows]
    levels = over_rows(layout.get("shapes", ()), len(categories), number)
    own = [each["customdata"] for each in figures]
    ends = next((each for each in words if each["customdata"] not in own), None)
    named = {period.short(): period for period in drawing.series[0].periods}
    periods = [named[name] for name in categories if name in named]
    ticks, years = within_years(periods) if len(periods) == len(categories) else ((), ())
    shown = Shown(
        form,
        categories,
        (*levels, *rows),
        unit,
        number,
        bounds=(0.0, max([layout["xaxis"]["range"][1], *_values(rows)])),  # rounded up, it is more
        ticks=ticks,
        years=years,
        ends=tuple(map(_on_one_line, ends["text"])) if ends else (),
        alt=alt,
    )
    return with_others(shown, drawing)


def _values(rows: Sequence[Row]) -> list[float]:
    return [value for row in rows for value in row.values if value is not None]


def _categories(drawing: Drawing, form: Form) -> tuple[str, ...]:
    """The names of the rows, from the first down."""
    if form is Form.DOTS:
        return tuple(plain(each.measure.title) for each in drawing.series_drawn)
    names = tuple(plain(text) for text in drawing.figure.layout.yaxis.ticktext)
    return names[::-1] if form is Form.SIDES else names


def _joined(traces: Sequence[Trace]) -> list[Trace]:
    """The traces, with those of one name made one: each part of a bar taken apart has its own."""
    found: dict[tuple[str, object], Trace] = {}
    for each in traces:
        key = each["name"], each.get("meta")
        before = found.get(key)
        found[key] = _one_of(before, each) if before else each
    return list(found.values())


def _one_of(first: Trace, second: Trace) -> Trace:
    lists = {name: [*first[name], *second[name]] for name in ("x", "y", "customdata")}
    colours = [*_colours(first), *_colours(second)]
    patterns = [*_patterns(first), *_patterns(second)]
    marker = {"color": colours, "patterns": patterns}
    return first | lists | {"marker": marker, "text": None}


def _is_hollow(trace: Trace) -> bool:
    return bool(trace["marker"]["color"] == WHITE)


def _colours(trace: Trace) -> list[str]:
    marker = trace["marker"]
    colour = marker["line"]["color"] if _is_hollow(trace) else marker["color"]
    return list(colour) if isinstance(colour, list) else [colour] * len(trace["x"])


def _patterns(trace: Trace) -> list[Pattern | None]:
    """What is drawn over each bar: of what is not known, and of two that are of one grey."""
    marker = trace["marker"]
    if "patterns" in marker:  # of several traces made one
        return list(marker["patterns"])
    drawn = marker.get("pattern")
    if not drawn:
        return [None] * len(trace["x"])
    return [
        Pattern(drawn["shape"], drawn["fgcolor"], drawn.get("bgcolor") or colour)
        for colour in _colours(trace)
    ]


def _row(
    trace: Trace, categories: Sequence[str], number: Number, words: Sequence[Trace], form: Form
) -> Row:
    places = [round(y) for y in trace["y"]]
    beside = next((e["text"] for e in words if e["customdata"] == trace["customdata"]), None)
    texts = trace.get("text") or beside or [""] * len(places)
    values = dict(zip(places, trace["x"], strict=True))
    said = dict(zip(places, map(_on_one_line, texts), strict=True))
    colours = dict(zip(places, _colours(trace), strict=True))
    patterns = dict(zip(places, _patterns(trace), strict=True))
    order = range(len(categories))
    slots = list(reversed(order)) if form is Form.SIDES else list(order)
    return Row(
        plain(trace["name"]),
        ROLES.get(trace.get("meta"), Role.FIGURES),
        tuple(number.rounded(_length(values.get(slot), form)) for slot in slots),
        tuple(colours.get(slot, _colours(trace)[0]) for slot in slots),
        tuple(said.get(slot, "") for slot in slots),
        patterns=tuple(map(patterns.get, slots)) if any(patterns.values()) else (),
        is_hollow=_is_hollow(trace),
        symbol="circle" if form is Form.DOTS else str(trace["marker"].get("symbol", "")),
    )


def _on_one_line(text: str) -> str:
    """What the screen prints in two lines: "n = 123, 11 not yet known"."""
    return ", ".join(filter(None, map(plain, text.split("<br>"))))


def _length(value: float | None, form: Form) -> float | None:
    """The one of two sides runs to the left: what it counts is no less than nought for that."""
    return abs(value) if value is not None and form is Form.SIDES else value


def _of_dots(drawing: Drawing, row: Row) -> tuple[str, ...]:
    """The figure of each dot, which the screen prints beside its row."""
    return tuple(
        next(
            (
                figure_text(point, each.measure)
                for point in each.points
                if value is not None and point.period.short() == row.name
            ),
            "",
        )
        for each, value in zip(drawing.series_drawn, row.values, strict=True)
    )

"""Charts over time as figures: a slot to each period, and the levels they are held against."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from math import ceil

from dashboards.charts.canvas import Layout, Trace
from dashboards.charts.definitions import WORDS
from dashboards.charts.marks import Mark
from dashboards.drawing import Drawing
from dashboards.theme import WHITE
from dashboards.words.figures import figure_text
from dashboards.words.naming import category_name
from data.figures.lines import lines_of
from data.figures.pairs import in_pairs
from data.figures.series import Point, Series
from data.observations import COMPARATOR
from data.periods import SEASONAL, Period, parse, year_label
from papers.plain import plain
from papers.read_levels import over_slots
from papers.shown import Definition, Form, Number, Role, Row, Shown

ROLES = {Mark.WITHIN: Role.WITHIN, Mark.UNUSUAL: Role.UNUSUAL}
Words = Mapping[str, Mapping[str, str]]  # by the name of a row and the slug of a period


def over_time(drawing: Drawing, unit: str, number: Number, alt: str) -> Shown:
    """The lines or columns of a chart over time, period by period."""
    chart = drawing.figure.to_dict()
    traces, layout = chart["data"], chart["layout"]
    slugs = tuple(layout["xaxis"]["categoryarray"])
    periods = [parse(slug) for slug in slugs]
    words = _words(drawing)
    drawn = _whole(
        [_row(trace, slugs, number, words) for trace in traces if trace.get("meta") != Mark.GAP],
        {plain(trace["name"]) for trace in traces if trace.get("meta") == Mark.BESIDE},
    )
    levels = over_slots(layout.get("shapes", ()), len(slugs), number)
    ticks, years = within_years(periods)
    return Shown(
        Form.COLUMNS if traces[0]["type"] == "bar" else Form.LINES,
        tuple(period.short() for period in periods),
        (*levels, *_told_apart(drawn, periods)),
        unit,
        number,
        bounds=tuple(layout["yaxis"]["range"]),
        step=layout["yaxis"]["dtick"],
        ticks=ticks,
        years=years,
        missing=_missing(traces, slugs),
        definitions=tuple(_definitions(layout.get("annotations", ()))),
        alt=alt,
    )


def within_years(periods: Sequence[Period]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The short names of quarters or months, and the year of each; nothing of other periods."""
    spans = {period.span for period in periods}
    if len(spans) != 1 or not spans <= SEASONAL:
        return (), ()
    years = tuple(year_label(period.financial_year) for period in periods)
    return tuple(period.in_its_year() for period in periods), years


def _row(trace: Trace, slugs: Sequence[str], number: Number, words: Words) -> Row:
    found = dict(zip(trace["x"], trace["y"], strict=True))
    line, marker = trace.get("line", {}), trace["marker"]
    is_hollow = not line and marker["color"] == WHITE
    colour = line.get("color") or (marker["line"]["color"] if is_hollow else marker["color"])
    colours = dict(zip(trace["x"], colour, strict=True)) if isinstance(colour, list) else {}
    symbol = marker.get("symbol", "")
    name = plain(trace["name"])
    said = words.get(name, {})
    return Row(
        name,
        ROLES.get(trace.get("meta"), Role.FIGURES),
        tuple(number.rounded(found.get(slug)) for slug in slugs),
        tuple(colours[slug] if colours else str(colour) for slug in slugs),
        tuple(said.get(slug, "") if slug in found else "" for slug in slugs),
        is_joined="lines" in trace.get("mode", ""),
        is_hollow=is_hollow,
        dash=line.get("dash", "solid"),
        symbol=symbol if isinstance(symbol, str) else "circle",
    )


def _whole(rows: Sequence[Row], beside: Collection[str]) -> list[Row]:
    """The rows, those of one comparator as one: its years are drawn apart, so that none joins."""
    found: dict[str, Row] = {}
    others = []
    for row in rows:
        before = found.get(row.name)
        if row.name not in beside:
            others.append(row)
        elif before is None:
            found[row.name] = row
        else:
            values = zip(before.values, row.values, strict=True)
            words = zip(before.words, row.words, strict=True)
            found[row.name] = replace(
                before,
                values=tuple(one if one is not None else other for one, other in values),
                words=tuple(one or other for one, other in words),
            )
    return [*others, *found.values()]


def _told_apart(rows: Sequence[Row], periods: Sequence[Period]) -> Iterator[Row]:
    """Pieces of one line that nothing joins keep its name, with the period they begin in."""
    seen: set[str] = set()
    for row in rows:
        if row.name in seen and row.role is Role.FIGURES:
            first = next((n for n, value in enumerate(row.values) if value is not None), 0)
            yield replace(row, name=f"{row.name}, from {periods[first].short()}")
        else:
            yield row
        seen.add(row.name)


def _words(drawing: Drawing) -> Words:
    """What is printed of each figure, wherever it is: of few the counts first (rule P4)."""
    found: dict[str, dict[str, str]] = {}
    for series in drawing.series:
        shown = in_pairs(series)
        for line in lines_of(shown):
            name = _name(shown, line.category)
            found.setdefault(name, {}).update(_texts(line.points, series))
        for each in series.beside:
            name = plain(each.categories[COMPARATOR])
            slots = [period for period in series.periods if each.period.covers(period)]
            text = figure_text(each, series.measure)
            told = {period.slug: text for period in slots} if each.is_told else {}
            found.setdefault(name, {}).update(told)
        for each in series.within if series is drawing.series[0] else ():
            name = category_name(each.dimension, each.category, series.names)
            found.setdefault(name, {}).update(_texts(each.points, series))
    return found


def _name(series: Series, category: str) -> str:
    if not series.by:
        return plain(series.measure.title)
    return plain(category_name(series.by[0], category, series.names))


def _texts(points: Sequence[Point], series: Series) -> dict[str, str]:
    return {
        point.period.slug: figure_text(point, series.measure) for point in points if point.is_told
    }


def _missing(traces: Sequence[Trace], slugs: Sequence[str]) -> tuple[str, ...]:
    found = {
        slug: plain(mark[2])
        for trace in traces
        if trace.get("meta") == Mark.GAP
        for slug, mark in zip(trace["x"], trace["customdata"], strict=True)
    }
    return tuple(found.get(slug, "") for slug in slugs)


def _definitions(annotations: Sequence[Layout]) -> Iterator[Definition]:
    for each in annotations:
        if each["text"].startswith(WORDS):
            yield Definition(ceil(each["x"]), plain(each["text"]))

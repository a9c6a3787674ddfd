"""A drawing held to the calculator: its series, its chart, its sentence, its table, its files."""

import csv
import io
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import orjson
from openpyxl import load_workbook

from dashboards import downloads
from dashboards.drawing import Drawing
from dashboards.tabulate import Entry, Sheet, tabulate
from dashboards.words.naming import category_name
from dashboards.words.usual_columns import FROM, MEDIAN, TO
from data.figures import export
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.figures.series import Point, Series
from data.framework.measures import Kind
from data.periods import parse
from tests.frameworks import NAMES, measure_of
from tests.reckoning import explained
from tests.reckoning.drawn import PERIOD, Mark, marks_of, words_in
from tests.reckoning.entries import AGENCY
from tests.reckoning.facts import Fact, Facts
from tests.reckoning.held import Held, is_same
from tests.reckoning.joined import is_of_several, together, without_them
from tests.reckoning.named import speaks_of_others, undrawn, wrongly_reported
from tests.reckoning.ratios import is_of_two_units
from tests.reckoning.scope import Figure
from tests.reckoning.words import ALL_AGENCIES, periods_named, strays

OF_ALL = "shows all of them"
OF_RANGES = (FROM, TO, MEDIAN)
MADE_ON = date(2026, 11, 20)


@dataclass(frozen=True)
class Shown:
    """A drawing, what was asked for, and the facts that it may show.

    everyone: the facts when no agency is chosen. where: an address that shows it again.
    """

    drawing: Drawing
    dataset: Dataset
    selection: Selection
    facts: Facts
    everyone: Facts
    where: str

    @property
    def key(self) -> object:
        """The same where the same facts are drawn and told in the same way."""
        drawing, chosen = self.drawing, self.selection
        told = (drawing.sentence, drawing.caveats, orjson.dumps(drawing.written))
        about = (drawing.panel.id, bool(chosen.agencies), chosen.highlight)
        return hash((*told, *about, self.facts.key, self.everyone.key))


def hold_figures(shown: Shown, held: Held) -> None:
    """Every figure that the drawing is made of is right, or said to be not available."""
    said = " ".join(shown.drawing.caveats)
    for series in shown.drawing.series:
        for point in series.points:
            where = f"{shown.where} {series.measure.id} {point.period} {dict(point.categories)}"
            right = shown.facts.calculator.figure(
                series.measure.id, point.period, dict(point.categories), shown.selection.agencies
            )
            _hold_point(point, right, series, shown, held, where)
            if point.value is None:
                continue
            if _is_of_all(right, point, shown):
                held.true(OF_ALL in said, f"{where}: of all agencies, and it is not said")
            if not shown.facts.asked.covers(point.period):
                named = point.period.short() in said
                held.true(named, f"{where}: of another period than was asked, and it is not said")
        _hold_whole(series, shown, held)


def _hold_point(
    point: Point, right: Figure, series: Series, shown: Shown, held: Held, where: str
) -> None:
    if point.value is None and right.value is not None and _may_be_withheld(point, right, shown):
        held.true(bool(point.note), f"{where}: no reason is given why there is no figure")
        return
    held.equal(point.value, right.value, where)
    if point.value is not None or right.numerator is not None:
        held.equal(point.numerator, right.numerator, f"{where}, counted")
        held.equal(point.denominator, right.denominator, f"{where}, out of")
    if point.value is not None and _is_part(series):
        scale = series.measure.computed.scale
        held.true(point.value <= scale, f"{where}: {point.value} of at most {scale}")


def _is_part(series: Series) -> bool:
    """Whether the numerator counts some of what the denominator counts (C3).

    What was spent is no part of what was meant to be: it may be more.
    """
    computed = series.measure.computed
    if series.measure.kind is not Kind.RATIO or computed.scale != 100:
        return False
    return measure_of(computed.numerator.measure).unit != "pound"


def _may_be_withheld(point: Point, right: Figure, shown: Shown) -> bool:
    """Whether the figure is not of the same rows as those it would stand beside (P19)."""
    key = tuple(point.categories.items())
    chosen = bool(shown.selection.agencies)
    return shown.facts.apart(point.period, key) or (
        chosen and not right.of.agencies and len(shown.facts.asked.measures) > 1
    )


def _is_of_all(right: Figure, point: Point, shown: Shown) -> bool:
    """Whether agencies were chosen and the figure is of everyone; England's is no agency's."""
    compared = point.categories.get("comparator")
    return bool(shown.selection.agencies) and not right.of.agencies and not compared


def _hold_whole(series: Series, shown: Shown, held: Held) -> None:
    """No figure of a period that is shown is left out."""
    there = {(point.period, tuple(point.categories.items())) for point in series.points}
    for fact in shown.facts.known:
        is_shown = fact.measure == series.measure.id and fact.period in series.periods
        if is_shown and fact.figure.is_known and not (fact.is_rest or fact.is_lit):
            held.true(
                (fact.period, fact.categories) in there,
                f"{shown.where} {fact.measure} {fact.period} {fact.categories} is left out",
            )


def hold_chart(shown: Shown, held: Held) -> None:
    """Every mark is as long as a right figure of what it claims to be, and says so."""
    figure = shown.drawing.figure
    cohorts = explained.cohorts(shown.facts.known)
    draws_shares = shown.drawing.panel.chart.__module__.endswith("cohort")
    marks = list(marks_of(figure))
    for mark in marks:
        where = f"{shown.where} mark {mark.dimension}:{mark.category} {mark.period}"
        if mark.value is not None:
            found = _facts_of(mark, shown.facts)
            values = [*(fact.figure.value for fact in found), *_outlined(found)]
            if is_of_several(mark):
                values = together(mark, marks, _of_its_period(mark, shown.facts.known, shown.facts))
            values += _whole_bars(mark, shown)
            if draws_shares:
                values = [s for (_, name), (_, s) in cohorts.items() if name == mark.category]
            held.true(
                any(v is not None and is_same(mark.value, abs(v)) for v in values),
                f"{where}: {mark.value} is drawn, right are {values[:6]}",
            )
        _hold_words(without_them(mark.words), shown, held, where)
    for words in words_in(figure):
        _hold_words(words, shown, held, f"{shown.where} in the chart")


def _outlined(found: list[Fact]) -> list[float]:
    """How much of a bar of several measures a highlighted category is: the sum of its figures."""
    groups: dict[object, list[float | None]] = defaultdict(list)
    for fact in found:
        if fact.is_lit:
            groups[fact.period, fact.categories].append(fact.figure.value)
    return [sum(values) for values in groups.values() if None not in values]


def _whole_bars(mark: Mark, shown: Shown) -> list[float | None]:
    """How long the whole bar of a period is, at whose end a mark stands where it is unusual."""
    drawing = shown.drawing
    judges_whole = drawing.usual is not None and not drawing.usual.category
    is_divided = drawing.panel.chart.__module__.endswith("stacked")
    if not (is_divided and judges_whole and mark.dimension == PERIOD):
        return []
    asked = drawing.series[0].measure.id, parse(mark.category), {}, shown.selection.agencies
    return [shown.facts.calculator.figure(*asked).value]


def _facts_of(mark: Mark, facts: Facts) -> list[Fact]:
    """What a mark may stand for: of the period it stands on, or of the one it names first."""
    found = facts.of(mark.dimension, mark.category, mark.period)
    return found if mark.period else _of_its_period(mark, found, facts)


def _of_its_period(mark: Mark, found: Sequence[Fact], facts: Facts) -> list[Fact]:
    named = periods_named(mark.words, facts.periods)
    if not named:
        return list(found)
    first = min(named, key=lambda period: mark.words.index(period.short()))
    return [fact for fact in found if fact.period == first]


def hold_sentence(shown: Shown, held: Held) -> None:
    """Every number of the sentence is one of the facts; so is what can be had instead."""
    _hold_words(shown.drawing.sentence, shown, held, f"{shown.where} sentence")
    _hold_names(shown, held)
    for caveat in shown.drawing.caveats:
        if caveat.lower().startswith(ALL_AGENCIES):
            _hold_words(caveat, shown, held, f"{shown.where} caveat")


def _hold_names(shown: Shown, held: Held) -> None:
    """The sentence speaks of what is drawn, and of no other category, agency, area or period."""
    told = [part for series in shown.drawing.series for part in (series, *series.within)]
    points = [point for part in told for point in part.points]
    points += [point for series in shown.drawing.series for point in series.beside]
    names = {category_name(*each, NAMES) for point in points for each in point.categories.items()}
    wanted = shown.selection.highlight
    if wanted is not None:
        names |= {category_name(wanted.dimension, each, NAMES) for each in wanted.categories}
    names |= {category_name(AGENCY, each, NAMES) for each in shown.selection.agencies}
    if speaks_of_others(shown.drawing.sentence):
        names |= shown.facts.calculator.reporting(shown.drawing.panel.measures)
    periods = {point.period for point in points}
    calculator = shown.facts.calculator
    found = undrawn(shown.drawing.sentence, names, periods, calculator)
    found += wrongly_reported(shown.drawing.sentence, shown.drawing.panel.measures, calculator)
    where = f"{shown.where} sentence"
    held.true(not found, f"{where}: “{shown.drawing.sentence}” names {', '.join(found)}")


def _hold_words(words: str, shown: Shown, held: Held, where: str) -> None:
    found = strays(words, shown.facts, shown.everyone)
    held.true(not found, f"{where}: “{words}” says {', '.join(found)}")


def hold_table(shown: Shown, held: Held) -> Sheet:
    """Every number of the table is a right figure of its row; gives the table."""
    sheet = tabulate(shown.drawing, shown.dataset)
    if sheet.headings[:3] == ("Period", "Agency", "Breakdown"):
        _hold_listed(sheet, shown, held)
        return sheet
    for row in sheet.rows:
        keys = row[: 1 + len(shown.drawing.panel.by)]
        period = keys[0].highlight.category
        names = tuple(e.highlight.category if e.highlight else "" for e in keys[1:])
        facts = [
            fact
            for fact in shown.facts.of(PERIOD, period, "")
            if tuple(category for _, category in fact.chosen_by)[: len(names)] == names
        ]
        allowed = [value for fact in facts for value in _values(fact.figure)]
        _hold_both_counts(row, facts, held, f"{shown.where} table {period} {names}")
        for heading, entry in zip(sheet.headings, row, strict=True):
            if heading.startswith(OF_RANGES):
                continue  # those are held to the usual range: holding_usual
            if entry.is_number and entry.value is not None:
                held.true(
                    any(is_same(entry.value, value) for value in allowed),
                    f"{shown.where} table {period} {names}: {entry.value}, right are {allowed}",
                )
            if entry.is_number:
                _hold_words(entry.text, shown, held, f"{shown.where} table {period} {names}")
    return sheet


def _hold_both_counts(row: Sequence[Entry], facts: list[Fact], held: Held, where: str) -> None:
    """A ratio of two units stands beside the two counts that it relates."""
    numbers = [entry.value for entry in row if entry.is_number and entry.value is not None]
    for fact in facts:
        figure = fact.figure
        relates = is_of_two_units(measure_of(fact.measure)) and figure.numerator is not None
        if relates and figure.value in numbers:
            both = all(any(is_same(n, value) for n in numbers) for value in _values(figure))
            held.true(both, f"{where}: {figure.value} without its two counts")


def _values(figure: Figure) -> list[float]:
    known = (figure.value, figure.numerator, figure.denominator)
    return [value for value in known if value is not None]


def _hold_listed(sheet: Sheet, shown: Shown, held: Held) -> None:
    """A table of every figure loaded holds each stored row once."""
    listed = sorted(
        (row[0].highlight.category, entry.value)
        for row in sheet.rows
        for entry in row
        if entry.is_number and entry.value is not None
    )
    measure = shown.facts.asked.measures[0]
    rows = shown.facts.calculator.stored.get(measure, [])
    stored = sorted((e.period.slug, e.value) for e in rows if e.value is not None)
    held.compared += len(stored)
    held.true(listed == stored, f"{shown.where} table: not the rows that are stored")


def hold_downloads(sheet: Sheet, shown: Shown, held: Held) -> None:
    """The csv and the xlsx hold the exact numbers of the table, each in its row."""
    table = downloads.rows(sheet)
    as_csv = list(csv.reader(io.StringIO(export.as_csv((), table))))[1:]
    made = export.as_xlsx([export.Worksheet("Figures", table=table)], "Figures", MADE_ON)
    book = load_workbook(io.BytesIO(made), read_only=True)
    as_xlsx = list(book["Figures"].iter_rows(values_only=True))[1:]
    held.true(
        len(as_csv) == len(as_xlsx) == len(sheet.rows), f"{shown.where} downloads: rows are lost"
    )
    for entries, in_csv, in_xlsx in zip(sheet.rows, as_csv, as_xlsx, strict=True):
        for entry in entries:
            if entry.is_number and entry.value is not None:
                for row, kind in ((in_csv, "csv"), (in_xlsx, "xlsx")):
                    held.true(
                        any(is_same(_number(cell), entry.value) for cell in row),
                        f"{shown.where} {kind}: {entry.value} is not in {row}",
                    )


def _number(cell: object) -> float | None:
    try:
        return float(cell)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None

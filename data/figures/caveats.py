"""Why a series shows less than was asked for, in words that stand on its card."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from data.figures.figures import Figures, Row
from data.figures.view import View
from data.figures.what_became import what_became
from data.framework.measures import Measure
from data.framework.terms import Term
from data.observations import AGENCY
from data.periods import FULL_MONTHS, Period

AREA = "area"
SEE_ALL = ": see All measures."
MOST_NAMED = 3


def notes_on(
    figures: Figures,
    measure: Measure,
    by: tuple[str, ...],
    shown: set[Period],
    periods: tuple[Period, ...],
    view: View,
) -> tuple[str, ...]:
    """What a reader must know beside a series: other period types, filters it cannot obey."""
    notes = []
    others = sorted(shown - set(periods))
    if others:
        notes.append(f"Also reported for {_named(others)}{SEE_ALL}")
    notes += what_became(figures.framework, measure, periods, view.agencies)
    notes += _said_before(figures, measure, periods)
    own = "" if AREA in by else _own_area_alone(figures, measure, view)
    if own:
        notes.append(f"{own} only: areas are never added up.")
    return tuple(notes)


def _named(periods: Sequence[Period]) -> str:
    """Three at most, and how many there are besides."""
    return _in_a_row([period.short() for period in periods])


def _in_a_row(names: Sequence[str]) -> str:
    """Three at most, and how many there are besides: "Police, Health, Housing and 2 more"."""
    said = [*names[:MOST_NAMED]]
    if len(names) > MOST_NAMED:
        said.append(f"{len(names) - MOST_NAMED} more")
    return " and ".join(filter(None, [", ".join(said[:-1]), said[-1]]))


def _said_before(figures: Figures, measure: Measure, periods: tuple[Period, ...]) -> list[str]:
    """What a word of the title was called for some of the periods shown, but not for all."""
    if not periods:
        return []
    changed = figures.framework.terms.changed_in(measure.title, periods[0].starts, periods[-1].ends)
    by_day: dict[tuple[str, date], list[Term]] = defaultdict(list)
    for each in changed:
        if each.first:
            by_day[each.name, each.first].append(each)
    return [_before(name, day, terms) for (name, day), terms in by_day.items()]


def _before(name: str, day: date, terms: list[Term]) -> str:
    """Such as "Called domestic violence or DV before 1 October 2021 (...)"."""
    said = " or ".join(f"“{each.other}”" for each in terms)
    source = f" ({terms[0].source})" if terms[0].source else ""
    when = f"{day.day} {FULL_MONTHS[day.month - 1]} {day.year}"
    if any(each.is_part for each in terms):
        return f"“{name}” holds from {when}{source}; {said} meant less before."
    return f"“{name}” was called {said} before {when}{source}."


def _own_area_alone(figures: Figures, measure: Measure, view: View) -> str:
    """The board's own area, where its figures stand for a board that prints no total of areas."""
    own = figures.framework.board.own_areas
    if not own:
        return ""
    rows = [row for row in figures.of(_counted_in(measure)) if view.covers(row.period)]
    areas = {row.dimensions.get(AREA, "") for row in rows}
    return next((area for area in own if area in areas and "" not in areas), "")


def _counted_in(measure: Measure) -> str:
    return measure.computed.numerator.measure if measure.computed else measure.id


def why_empty(figures: Figures, measure: Measure, by: tuple[str, ...], view: View) -> str:
    """One sentence on why a view shows no figure of a measure; never an empty chart without."""
    rows = figures.of(measure.id) or (
        figures.of(measure.computed.numerator.measure) if measure.computed else ()
    )
    if not rows:
        return "This board has not reported it."
    inside = [row for row in rows if view.covers(row.period)]
    if not inside:
        periods = sorted({row.period for row in rows})
        nothing = "No period that it is reported for lies wholly in this range"
        return f"{nothing}; there are figures for {periods[0].short()}" + (
            f" to {periods[-1].short()}." if len(periods) > 1 else "."
        )
    reporting = sorted({r.dimensions[AGENCY] for r in inside if AGENCY in r.dimensions})
    if view.agencies and reporting and not set(reporting) & set(view.agencies):
        names = [figures.framework.agency_name(agency) for agency in reporting]
        return f"None of the agencies chosen reports it; {_in_a_row(names)} " + (
            "does." if len(reporting) == 1 else "do."
        )
    if overlapping := _overlapping(measure, inside):
        name = measure.dimension_name(overlapping)
        return f"No total was reported, and categories of {name} overlap: they are never added up."
    if by:
        return f"It is not split by {' and '.join(map(measure.dimension_name, by))} here."
    return _no_total(measure, inside)


def _no_total(measure: Measure, rows: Iterable[Row]) -> str:
    """That no total came, and by what the figures are split that did."""
    known = {name for row in rows if row.value is not None for name in row.shape}
    names = [measure.dimension_name(name) for name in measure.dimensions if name in known]
    if not names:
        return "No figure was reported."
    return f"No total was reported, only figures by {' and '.join(names)}."


def _overlapping(measure: Measure, rows: Iterable[Row]) -> str:
    """By what all the rows are split that cannot be added up; empty where a total is there."""
    shapes = [row.shape for row in rows]
    names = (name for name in measure.dimensions if measure.overlaps(name))
    return next((n for n in names if shapes and all(n in shape for shape in shapes)), "")

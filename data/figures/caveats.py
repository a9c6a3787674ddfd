"""Why a series shows less than was asked for, in words that stand on its card."""

from data.figures.figures import Figures
from data.figures.view import View
from data.framework.measures import Measure
from data.observations import AGENCY
from data.periods import Period

AREA = "area"
SEE_ALL = ": see All measures."


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
        listed = ", ".join(period.short() for period in others[:3])
        more = f" and {len(others) - 3} more" if len(others) > 3 else ""
        notes.append(f"Also reported for {listed}{more}{SEE_ALL}")
    notes += [
        f"Definition changed. {each.reason}"
        for each in figures.framework.breaks_of(measure)
        if periods[0].starts < each.first.starts <= periods[-1].starts
    ]
    own = "" if AREA in by else _own_area_alone(figures, measure, view)
    if own:
        notes.append(f"{own} only: areas are never added up.")
    return tuple(notes)


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
        names = ", ".join(figures.framework.agency_name(agency) for agency in reporting[:4])
        return f"None of the agencies chosen reports it; {names} " + (
            "does." if len(reporting) == 1 else "do."
        )
    return f"It is not split by {' and '.join(by)} here." if by else "No figure was reported."

"""The arithmetic of a return: its totals, percentages, changes and blanks, each held to account."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from data import findings as say
from data.catalogue import measure_of
from data.extract import Extract, Read, measure_title
from data.findings import Finding
from data.measures import Part
from data.observations import Status
from data.periods import Span
from data.reading import Figure
from data.returns.sheet import Role
from data.rounding import half_up

ROUGHLY = re.compile(r"almost|nearly|around|about|over|approximately", re.IGNORECASE)
DOWNWARD = re.compile(r"reduc|decreas|fell|down|less|fewer", re.IGNORECASE)
ROUGH_TOLERANCE = 0.1  # "almost 759" may be a tenth out before it is queried
AGENCY = "agency"


def check(found: Extract) -> list[Finding]:
    """Every finding that the figures of one return give rise to."""
    return [finding for rule in CHECKS for finding in rule(found)]


def settle_blanks(found: Extract) -> list[Finding]:
    """Turn each empty cell into a nil that its total proves, or into a gap (rule M1).

    Changes found: its blanks move to its figures.
    """
    nils: list[Read] = []
    gaps: list[Read] = []
    for blank in found.blanks:
        proven = any(_proves_nil(total, blank, found) for total in _totals_over(blank, found))
        (nils if proven else gaps).append(blank)
    found.figures += [replace(blank, figure=Figure(0.0, Status.NIL)) for blank in nils]
    found.figures += gaps
    found.blanks = []
    return [
        *(say.blank_is_nil(sheet, cells) for sheet, cells in _by_sheet(nils)),
        *(say.blank_is_a_gap(sheet, cells) for sheet, cells in _by_sheet(gaps)),
    ]


def totals(found: Extract) -> Iterator[Finding]:
    """Printed totals that are not the sum of their cells."""
    for total in found.figures:
        if not total.key.total_over or not measure_of(total.key.measure).is_count:
            continue
        cells = _cells_of(total, found)
        if not cells or total.figure.value is None or _any_unknown(cells):
            continue
        summed = _sum(cells)
        if summed != total.figure.value:
            where = (total.cell, *(cell.cell for cell in cells))
            finding = say.total_disagrees(
                total.sheet, where, measure_title(total), _plain(total.figure.value), _plain(summed)
            )
            yield _about(finding, total)


def percentages(found: Extract) -> Iterator[Finding]:
    """Printed percentages and ratios that their own counts contradict."""
    for printed in found.figures:
        computed = measure_of(printed.key.measure).computed
        if computed is None or printed.figure.value is None:
            continue
        numerator = _count(computed.numerator, printed, found)
        denominator = _count(computed.denominator, printed, found)
        if numerator is None or not denominator:
            continue
        exact = computed.scale * numerator / denominator
        if half_up(exact, printed.figure.places) != printed.figure.value:
            shown = _with_unit(half_up(exact, max(1, printed.figure.places)), printed)
            given = _with_unit(printed.figure.value, printed)
            counts = f"{shown} ({_plain(numerator)} of {_plain(denominator)})"
            finding = say.percentage_disagrees(
                printed.sheet, (printed.cell,), measure_title(printed), given, counts
            )
            yield _about(finding, printed)


def changes(found: Extract) -> Iterator[Finding]:
    """Changes that the sender worked out, and that the two figures contradict."""
    for claim in found.changes:
        now = _figure_like(claim, found, years_before=0)
        before = _figure_like(claim, found, years_before=1)
        if now is None or before is None or claim.figure.value is None:
            continue
        in_points = measure_of(claim.key.measure).is_percentage
        relative = claim.figure.is_percentage and not in_points
        if relative and not before:
            continue
        computed = 100 * (now - before) / before if relative else now - before
        if _agrees(claim, computed):
            continue
        unit = "%" if relative else " percentage points" if in_points else ""
        shown = f"{half_up(computed, 1):+.1f}{unit}" if unit else f"{computed:+,.0f}"
        finding = say.change_disagrees(
            claim.sheet, (claim.cell,), measure_title(claim), f"“{claim.text}”", shown
        )
        yield _about(finding, claim)


def quarters_and_year(found: Extract) -> Iterator[Finding]:
    """Years that are not the sum of their four quarters; only flows are summed (rule C1)."""
    quarters: dict[tuple[object, ...], list[Read]] = defaultdict(list)
    for each in found.figures:
        if each.key.period and each.key.period.span is Span.QUARTER:
            quarters[_without_period(each, each.key.period.financial_year)].append(each)
    for year in found.figures:
        if not year.key.period or year.key.period.span is not Span.YEAR:
            continue
        four = quarters.get(_without_period(year, year.key.period.financial_year), [])
        is_flow = measure_of(year.key.measure).kind == "flow"
        if not is_flow or len(four) != 4 or _any_unknown([year, *four]):
            continue
        if _sum(four) != year.figure.value:
            where = (year.cell, *(each.cell for each in four))
            finding = say.quarters_disagree(
                year.sheet, where, measure_title(year), year.text, _plain(_sum(four))
            )
            yield _about(finding, year)


def printed_twice(found: Extract) -> Iterator[Finding]:
    """One figure with two values; the first is the one that is used."""
    by_identity: dict[tuple[str, ...], list[Read]] = defaultdict(list)
    for each in found.figures:
        by_identity[each.identity].append(each)
    for same in by_identity.values():
        values = dict.fromkeys(each.text for each in same)
        if len({each.figure.value for each in same}) > 1:
            finding = say.printed_twice(
                same[0].sheet,
                tuple(each.cell for each in same),
                measure_title(same[0]),
                " and ".join(values),
            )
            yield _about(finding, same[0])


def out_of_range(found: Extract) -> Iterator[Finding]:
    """Counts below nought, and shares of a whole above it."""
    for each in found.figures:
        measure = measure_of(each.key.measure)
        value = each.figure.value
        if value is None or (value >= 0 and (not measure.is_percentage or value <= 100)):
            continue
        finding = say.out_of_range(each.sheet, (each.cell,), measure.title, each.text)
        yield _about(finding, each)


CHECKS: tuple[Callable[[Extract], Iterable[Finding]], ...] = (
    totals,
    percentages,
    changes,
    quarters_and_year,
    printed_twice,
    out_of_range,
)


def _cells_of(total: Read, found: Extract) -> list[Read]:
    """The cells that a printed total should be the sum of."""
    dimension = total.key.total_over
    return [
        cell
        for cell in found.figures
        if cell is not total
        and _adds_to(cell, total, dimension)
        and cell.key.total_over != dimension
    ]


def _adds_to(cell: Read, total: Read, dimension: str) -> bool:
    return (
        cell.sheet == total.sheet
        and cell.line[0] == total.line[0]
        and cell.key.role is Role.FIGURE
        and cell.key.measure == total.key.measure
        and cell.key.period == total.key.period
        and _has(cell, dimension)
        and _apart_from(cell, dimension) == _apart_from(total, dimension)
    )


def _has(cell: Read, dimension: str) -> bool:
    if dimension == AGENCY:
        return bool(cell.key.agency)
    return dimension in dict(cell.key.categories)


def _apart_from(cell: Read, dimension: str) -> tuple[object, ...]:
    agency = "" if dimension == AGENCY else cell.key.agency
    return agency, *sorted(pair for pair in cell.key.categories if pair[0] != dimension)


def _totals_over(blank: Read, found: Extract) -> list[Read]:
    return [
        total
        for total in found.figures
        if total.key.total_over and _adds_to(blank, total, total.key.total_over)
    ]


def _proves_nil(total: Read, blank: Read, found: Extract) -> bool:
    cells = _cells_of(total, found)
    known = [cell for cell in cells if cell.figure.value is not None]
    complete = len(known) == len(cells)
    return bool(cells) and complete and _sum(cells) == total.figure.value


def _count(part: Part, printed: Read, found: Extract) -> float | None:
    """A part of a measure for the same period, agency and categories as a printed share."""
    where = dict(part.where)
    wanted = dict(printed.key.categories)
    agency = "" if part.all_agencies else printed.key.agency
    by_extra: dict[frozenset[str], list[Read]] = defaultdict(list)
    for each in found.figures:
        key, categories = each.key, dict(each.key.categories)
        if key.measure != part.measure or key.period != printed.key.period or key.agency != agency:
            continue
        if any(categories.get(name) not in allowed for name, allowed in where.items()):
            continue
        rest = {name: c for name, c in categories.items() if name not in where}
        if any(rest.get(name) != category for name, category in wanted.items()):
            continue
        by_extra[frozenset(rest) - frozenset(wanted)].append(each)
    if not by_extra:
        return None
    cells = by_extra[min(by_extra, key=len)]
    return None if _any_unknown(cells) else _sum(cells)


def _figure_like(claim: Read, found: Extract, years_before: int) -> float | None:
    period = claim.key.period
    for _ in range(years_before):
        period = period.a_year_before() if period else None
    wanted = replace(claim, key=replace(claim.key, period=period)).identity
    return next((each.figure.value for each in found.figures if each.identity == wanted), None)


def _agrees(claim: Read, computed: float) -> bool:
    given = claim.figure.value or 0.0
    if DOWNWARD.search(claim.text) and given > 0:
        given = -given
    if ROUGHLY.search(claim.text):
        return abs(given - computed) <= ROUGH_TOLERANCE * abs(computed)
    return half_up(computed, claim.figure.places) == given


def _without_period(each: Read, year: int) -> tuple[object, ...]:
    measure, _, agency, breakdown = each.identity
    return measure, agency, breakdown, year


def _any_unknown(cells: Iterable[Read]) -> bool:
    return any(cell.figure.value is None for cell in cells if cell.text)


def _sum(cells: Iterable[Read]) -> float:
    return sum(cell.figure.value or 0.0 for cell in cells)


def _by_sheet(blanks: list[Read]) -> list[tuple[str, tuple[str, ...]]]:
    cells: dict[str, list[str]] = defaultdict(list)
    for blank in blanks:
        cells[blank.sheet].append(blank.cell)
    return [(sheet, tuple(found)) for sheet, found in cells.items()]


def _about(finding: Finding, figure: Read) -> Finding:
    return replace(finding, measure=figure.key.measure, period=str(figure.key.period))


def _with_unit(value: float, printed: Read) -> str:
    unit = "%" if measure_of(printed.key.measure).is_percentage else ""
    return f"{_plain(value)}{unit}"


def _plain(value: float) -> str:
    return f"{value:,.10g}"

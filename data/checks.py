"""The arithmetic of a return: its totals, percentages and changes, each held to account."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from data import findings as say
from data.catalogue import measure_of
from data.extract import Extract, Read, measure_title
from data.findings import Finding
from data.measures import Kind, Part
from data.periods import Span
from data.rounding import half_up
from data.tables import add_up, cells_of, counts_by_table

ROUGHLY = re.compile(r"\b(almost|nearly|around|about|over|approximately)\b", re.IGNORECASE)
DOWNWARD = re.compile(r"reduc|decreas|\bfell\b|\bfall|\bdown\b|\bless\b|\bfewer\b", re.IGNORECASE)
ROUGH_TOLERANCE = 0.1  # "almost 759" may be a tenth out before it is queried
MOST_PLACES = 6  # a number cell may hold fifteen decimals that nobody printed
# (number on the last day, started in the period, ended in the period)
STOCKS = (("cp-plans", "cp-plans-started", "cp-plans-ended"),)
Figures = dict[tuple[str, str, str, str], Read]


def check(found: Extract) -> list[Finding]:
    """Every finding that the figures of one return give rise to."""
    return [finding for rule in CHECKS for finding in rule(found)]


def each_once(figures: Iterable[Read]) -> Figures:
    """The figures by what they are; of one printed twice, the first that has a number."""
    once: Figures = {}
    for figure in figures:
        seen = once.get(figure.identity)
        if seen is None or (seen.figure.value is None and figure.figure.value is not None):
            once[figure.identity] = figure
    return once


def totals(found: Extract) -> Iterator[Finding]:
    """Printed totals that are not the sum of their cells.

    A total above cells of which one is not known says nothing; a total below them does.
    """
    for figures in counts_by_table(found.figures).values():
        for total in (figure for figure in figures if figure.key.total_over):
            cells = cells_of(total, figures)
            printed, summed = total.figure.value, add_up(cells)
            if not cells or printed is None or summed == printed:
                continue
            if _any_unknown(cells) and summed < printed:
                continue
            where = (total.cell, *(cell.cell for cell in cells))
            finding = say.total_disagrees(
                total.sheet, where, measure_title(total), _plain(printed), _plain(summed)
            )
            yield _about(finding, total)


def percentages(found: Extract) -> Iterator[Finding]:
    """Printed percentages and ratios that their own counts contradict."""
    counts: dict[tuple[str, str], list[Read]] = defaultdict(list)
    for figure in each_once(found.figures).values():
        counts[figure.identity[:2]].append(figure)
    for printed in found.figures:
        computed = measure_of(printed.key.measure).computed
        if computed is None or printed.figure.value is None:
            continue
        numerator = _count(computed.numerator, printed, counts)
        denominator = _count(computed.denominator, printed, counts)
        if numerator is None or not denominator:
            continue
        exact = computed.scale * numerator / denominator
        places = min(printed.figure.places, MOST_PLACES)
        if half_up(exact, places) != half_up(printed.figure.value, places):
            shown = _with_unit(half_up(exact, max(1, places)), printed)
            given = _with_unit(printed.figure.value, printed)
            counted = f"{shown} ({_plain(numerator)} of {_plain(denominator)})"
            finding = say.percentage_disagrees(
                printed.sheet, (printed.cell,), measure_title(printed), given, counted
            )
            yield _about(finding, printed)


def changes(found: Extract) -> Iterator[Finding]:
    """Changes that the sender worked out, and that the two figures contradict."""
    once = each_once(found.figures)
    for claim in found.changes:
        now, before = _value_like(claim, once, 0), _value_like(claim, once, 1)
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
    once = each_once(found.figures).values()
    flows = [figure for figure in once if measure_of(figure.key.measure).kind is Kind.FLOW]
    quarters: dict[tuple[object, ...], list[Read]] = defaultdict(list)
    for figure in flows:
        if figure.key.period and figure.key.period.span is Span.QUARTER:
            quarters[_in_its_year(figure)].append(figure)
    for year in flows:
        if not year.key.period or year.key.period.span is not Span.YEAR:
            continue
        four = quarters.get(_in_its_year(year), [])
        if len(four) != 4 or _any_unknown([year, *four]) or add_up(four) == year.figure.value:
            continue
        where = (year.cell, *(each.cell for each in four))
        finding = say.quarters_disagree(
            year.sheet, where, measure_title(year), year.text, _plain(add_up(four))
        )
        yield _about(finding, year)


def stocks(found: Extract) -> Iterator[Finding]:
    """Stocks that are not the stock before, more those started, less those ended (rule C2)."""
    once = each_once(found.figures)
    for stock, started, ended in STOCKS:
        for now in (figure for figure in once.values() if figure.key.measure == stock):
            earlier = now.key.period.previous() if now.key.period else None
            before = _like(now, once, period=earlier)
            starts, ends = _like(now, once, measure=started), _like(now, once, measure=ended)
            parts = [part for part in (before, starts, ends, now) if part and not _unknown(part)]
            if len(parts) < 4:
                continue
            was, came, went, left = (part.figure.value or 0.0 for part in parts)
            if was + came - went == left:
                continue
            computed = (
                f"{_plain(was)} before, {_plain(came)} started and {_plain(went)} ended "
                f"give {_plain(was + came - went)}"
            )
            cells = tuple(part.cell for part in (now, *parts[:3]))
            finding = say.stock_disagrees(
                now.sheet, cells, measure_title(now), _plain(left), computed
            )
            yield _about(finding, now)


def printed_twice(found: Extract) -> Iterator[Finding]:
    """One figure with two values; the first is the one that is used."""
    by_identity: dict[tuple[str, ...], list[Read]] = defaultdict(list)
    for figure in found.figures:
        if figure.figure.value is not None:
            by_identity[figure.identity].append(figure)
    for same in by_identity.values():
        if len({figure.figure.value for figure in same}) > 1:
            finding = say.printed_twice(
                same[0].sheet,
                tuple(figure.cell for figure in same),
                measure_title(same[0]),
                " and ".join(dict.fromkeys(figure.text for figure in same)),
            )
            yield _about(finding, same[0])


def out_of_range(found: Extract) -> Iterator[Finding]:
    """Counts below nought, and shares of a whole above it."""
    for figure in found.figures:
        measure = measure_of(figure.key.measure)
        value = figure.figure.value
        if value is None or (value >= 0 and (not measure.is_percentage or value <= 100)):
            continue
        finding = say.out_of_range(figure.sheet, (figure.cell,), measure.title, figure.text)
        yield _about(finding, figure)


CHECKS: tuple[Callable[[Extract], Iterable[Finding]], ...] = (
    totals,
    percentages,
    changes,
    quarters_and_year,
    stocks,
    printed_twice,
    out_of_range,
)


def _count(part: Part, printed: Read, counts: dict[tuple[str, str], list[Read]]) -> float | None:
    """A part of a measure for the same period, agency and categories as a printed share.

    Where it is printed both split and whole, the figures with the fewest splits are taken.
    """
    where, wanted = dict(part.where), dict(printed.key.categories)
    agency = "" if part.all_agencies else printed.key.agency
    by_split: dict[frozenset[str], list[Read]] = defaultdict(list)
    for figure in counts.get((part.measure, printed.identity[1]), []):
        categories = dict(figure.key.categories)
        if figure.key.agency != agency:
            continue
        if any(categories.get(name) not in allowed for name, allowed in where.items()):
            continue
        rest = {name: category for name, category in categories.items() if name not in where}
        if any(rest.get(name) != category for name, category in wanted.items()):
            continue
        by_split[frozenset(rest) - frozenset(wanted)].append(figure)
    if not by_split:
        return None
    cells = by_split[min(by_split, key=len)]
    return None if _any_unknown(cells) else add_up(cells)


def _value_like(claim: Read, once: Figures, years_before: int) -> float | None:
    period = claim.key.period
    for _ in range(years_before):
        period = period.a_year_before() if period else None
    found = _like(claim, once, period=period)
    return found.figure.value if found else None


def _like(figure: Read, once: Figures, **changed: object) -> Read | None:
    """The figure of the same key but for what is changed in it."""
    key = replace(figure.key, **changed)  # type: ignore[arg-type]
    return once.get(replace(figure, key=key).identity)


def _agrees(claim: Read, computed: float) -> bool:
    given = claim.figure.value or 0.0
    if DOWNWARD.search(claim.text) and given > 0:
        given = -given
    if ROUGHLY.search(claim.text):
        return abs(given - computed) <= ROUGH_TOLERANCE * abs(computed)
    return half_up(computed, claim.figure.places) == given


def _in_its_year(figure: Read) -> tuple[object, ...]:
    measure, _, agency, breakdown = figure.identity
    year = figure.key.period.financial_year if figure.key.period else None
    return measure, agency, breakdown, year


def _any_unknown(cells: Iterable[Read]) -> bool:
    return any(_unknown(cell) for cell in cells)


def _unknown(cell: Read) -> bool:
    return cell.figure.value is None


def _about(finding: Finding, figure: Read) -> Finding:
    return replace(finding, measure=figure.key.measure, period=str(figure.key.period))


def _with_unit(value: float, printed: Read) -> str:
    unit = "%" if measure_of(printed.key.measure).is_percentage else ""
    return f"{_plain(value)}{unit}"


def _plain(value: float) -> str:
    return f"{value:,.10g}"

"""What a return adds up: its totals, percentages, changes and years."""

import re
from collections import defaultdict
from collections.abc import Iterator

from data.findings import Finding
from data.framework.measures import Kind, Part
from data.intake import check_findings as say
from data.intake.checks.reads import (
    Figures,
    about,
    any_unknown,
    each_once,
    like,
    plain,
    with_unit,
)
from data.intake.extract import Extract, Read
from data.intake.tables import add_up, cells_of, counts_by_table, is_sum
from data.periods import Span
from data.rounding import half_up

ROUGHLY = re.compile(r"\b(almost|nearly|around|about|over|approximately)\b", re.IGNORECASE)
DOWNWARD = re.compile(r"reduc|decreas|\bfell\b|\bfall|\bdown\b|\bless\b|\bfewer\b", re.IGNORECASE)
ROUGH_TOLERANCE = 0.1  # "almost 759" may be a tenth out before it is queried
TEN, HALF_OF_TEN = 10, 5
LARGE = 500
FEWEST_TENS = 4  # counts that are all tens: by chance one in ten thousand
COMPARATOR = "comparator"
ROUNDED_PLACES = re.compile(r"\b(?:england|wales|national|region)", re.IGNORECASE)
MOST_PLACES = 6  # a number cell may hold fifteen decimals that nobody printed


def totals(found: Extract) -> Iterator[Finding]:
    """Printed totals that are not the sum of their cells.

    A total above cells of which one is not known says nothing; a total below them does. What
    overlaps has no sum (rule C18).
    """
    for figures in counts_by_table(found).values():
        for total in (figure for figure in figures if is_sum(figure, found)):
            cells = cells_of(total, figures)
            printed, summed = total.figure.value, add_up(cells)
            if not cells or printed is None or summed == printed:
                continue
            if any_unknown(cells) and summed < printed:
                continue
            where = (total.cell, *(cell.cell for cell in cells))
            finding = say.total_disagrees(
                total.sheet, where, found.title(total), plain(printed), plain(summed)
            )
            yield about(finding, total)


def percentages(found: Extract) -> Iterator[Finding]:
    """Printed percentages and ratios that their own counts contradict."""
    counts: dict[tuple[str, str], list[Read]] = defaultdict(list)
    for figure in each_once(found.figures).values():
        counts[figure.identity[:2]].append(figure)
    for printed in found.figures:
        computed = found.measure(printed).computed
        if computed is None or printed.figure.value is None:
            continue
        numerator = _count(computed.numerator, printed, counts, found)
        denominator = _count(computed.denominator, printed, counts, found)
        if numerator is None or not denominator:
            continue
        exact = computed.scale * numerator / denominator
        places = min(printed.figure.places, MOST_PLACES)
        agrees = half_up(exact, places) == half_up(printed.figure.value, places)
        if not agrees and not _within_rounding(printed, (numerator, denominator), found, places):
            shown = with_unit(half_up(exact, max(1, places)), found.measure(printed))
            given = with_unit(printed.figure.value, found.measure(printed))
            counted = f"{shown} ({plain(numerator)} of {plain(denominator)})"
            finding = say.percentage_disagrees(
                printed.sheet, (printed.cell,), found.title(printed), given, counted
            )
            yield about(finding, printed)


def changes(found: Extract) -> Iterator[Finding]:
    """Changes that the sender worked out, and that the two figures contradict."""
    once = each_once(found.figures)
    for claim in found.changes:
        now, before = _value_like(claim, once, 0), _value_like(claim, once, 1)
        if now is None or before is None or claim.figure.value is None:
            continue
        in_points = found.measure(claim).is_percentage
        relative = claim.figure.is_percentage and not in_points
        if relative and not before:
            continue
        computed = 100 * (now - before) / before if relative else now - before
        if _agrees(claim, computed):
            continue
        unit = "%" if relative else " percentage points" if in_points else ""
        shown = f"{half_up(computed, 1):+.1f}{unit}" if unit else f"{computed:+,.0f}"
        finding = say.change_disagrees(
            claim.sheet, (claim.cell,), found.title(claim), f"“{claim.text}”", shown
        )
        yield about(finding, claim)


def quarters_and_year(found: Extract) -> Iterator[Finding]:
    """Years that are not the sum of their four quarters; only flows are summed (rule C1)."""
    once = each_once(found.figures).values()
    flows = [figure for figure in once if found.measure(figure).kind is Kind.FLOW]
    quarters: dict[tuple[object, ...], list[Read]] = defaultdict(list)
    for figure in flows:
        if figure.key.period and figure.key.period.span is Span.QUARTER:
            quarters[_in_its_year(figure)].append(figure)
    for year in flows:
        if not year.key.period or year.key.period.span is not Span.YEAR:
            continue
        four = quarters.get(_in_its_year(year), [])
        if len(four) != 4 or any_unknown([year, *four]) or add_up(four) == year.figure.value:
            continue
        where = (year.cell, *(each.cell for each in four))
        finding = say.quarters_disagree(
            year.sheet, where, found.title(year), year.text, plain(add_up(four))
        )
        yield about(finding, year)


def _within_rounding(
    printed: Read, counts: tuple[float, float], found: Extract, places: int
) -> bool:
    """Whether counts that were rounded to 10 allow the percentage (rule P21)."""
    computed = found.measure(printed).computed
    numerator, denominator = counts
    if computed is None or denominator <= HALF_OF_TEN or not _are_rounded(printed, counts, found):
        return False
    low = computed.scale * (numerator - HALF_OF_TEN) / (denominator + HALF_OF_TEN)
    high = computed.scale * (numerator + HALF_OF_TEN) / (denominator - HALF_OF_TEN)
    value = printed.figure.value or 0.0
    return half_up(low, places) <= half_up(value, places) <= half_up(high, places)


def _are_rounded(printed: Read, counts: tuple[float, float], found: Extract) -> bool:
    """Whether the counts behind a percentage were rounded to 10.

    Those of a country or region are, as a rule, and large ones of which both are tens, since
    what that allows is narrow. Of smaller ones, where all the counts beside them are tens, and
    there are enough to tell.
    """
    if any(count % TEN for count in counts):
        return False
    place = dict(printed.key.categories).get(COMPARATOR, "")
    if ROUNDED_PLACES.search(place) or counts[1] >= LARGE:
        return True
    beside = [
        figure.figure.value
        for figure in found.figures
        if found.measure(figure).is_count
        and figure.figure.value
        and figure.key.period == printed.key.period
        and figure.key.categories == printed.key.categories
    ]
    return len(beside) >= FEWEST_TENS and not any(value % TEN for value in beside)


def _count(
    part: Part, printed: Read, counts: dict[tuple[str, str], list[Read]], found: Extract
) -> float | None:
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
    fewest = min(by_split, key=len)
    cells = by_split[fewest]
    overlap = len(cells) > 1 and any(map(found.framework.measure(part.measure).overlaps, fewest))
    return None if overlap or any_unknown(cells) else add_up(cells)


def _value_like(claim: Read, once: Figures, years_before: int) -> float | None:
    period = claim.key.period
    for _ in range(years_before):
        period = period.a_year_before() if period else None
    found = like(claim, once, period=period)
    return found.figure.value if found else None


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

"""The usual range of a drawing, held to the one that is worked out again (rule 4.5)."""

import re
from collections.abc import Iterator
from math import ceil, floor

from dashboards.charts import outcomes, stacked, trend
from dashboards.tabulate import Sheet
from data.figures.judged import Stretch
from data.periods import Period, Span, parse
from tests.reckoning.held import Held, is_same
from tests.reckoning.holding import OF_RANGES, Shown
from tests.reckoning.printed import numbers_in, printed
from tests.reckoning.usual import FEWEST, Right, usual_of

SETTLED = 20
SAID = "(?i:No usual range|Usual range|Special cause|Single figures)"
TOLD = re.compile(SAID + r"[^.]*(?:\.\d[^.]*)*\.")


def hold_usual(shown: Shown, held: Held) -> None:
    """The range that is drawn and told is that of all figures of its line, and is there at all."""
    drawing, selection = shown.drawing, shown.selection
    series, usual = drawing.series[0], drawing.usual
    if usual is None:
        needed = _has_one_line(shown) and selection.shows_usual and trend.has_course(series)
        by_month = series.span is not Span.MONTH and _is_judged_by_month(shown)
        is_right = not needed or series.span is None or by_month
        held.true(is_right, f"{shown.where}: has no usual range")
        return
    categories = _judged(shown)
    periods = [point.period for stretch in usual.stretches for point in stretch.points]
    _hold_periods(periods, shown, held)
    right = usual_of(
        shown.facts.calculator, series.measure.id, periods, categories, selection.agencies
    )
    held.true(len(right) == len(usual.stretches), f"{shown.where}: its definitions are others")
    for stretch, each in zip(usual.stretches, right, strict=False):
        _hold_stretch(stretch, each, f"{shown.where} usual range", held)
    _hold_words(shown, right, held)


def _is_judged_by_month(shown: Shown) -> bool:
    """Whether the months of its measure say more than its quarters: thirteen, or no quarters do."""
    calculator, measure = shown.facts.calculator, shown.drawing.series[0].measure.id
    upto = shown.facts.asked.last.ends
    told = [
        period
        for period in calculator.periods(measure)
        if period.ends <= upto and calculator.figure(measure, period, {}).value is not None
    ]
    months = sum(period.starts.month == period.ends.month for period in told)
    quarters = sum(period.months == 3 for period in told)
    return months > 0 and (months >= FEWEST or quarters < FEWEST)


def _has_one_line(shown: Shown) -> bool:
    """Whether nothing has to be chosen first: one line, or bars of counts that make up a whole."""
    chart, by = shown.drawing.panel.chart, shown.drawing.series[0].by
    return chart in {trend.figure, outcomes.figure} and not by


def _judged(shown: Shown) -> dict[str, str]:
    """The categories of what the range is of: none of whole bars, however they are divided."""
    usual, series = shown.drawing.usual, shown.drawing.series[0]
    is_whole = shown.drawing.panel.chart is stacked.figure and not usual.category
    return {series.by[0]: usual.category} if series.by and not is_whole else {}


def _hold_periods(periods: list[Period], shown: Shown, held: Held) -> None:
    """Every figure up to the last one that is shown counts, however few are shown."""
    series = shown.drawing.series[0]
    inside = [p for p in series.periods if p not in periods]
    follow = all(a.following() == b for a, b in zip(periods, periods[1:], strict=False))
    held.true(not inside and follow, f"{shown.where}: the usual range leaves periods out")
    held.true(not periods or periods[-1] == series.periods[-1], f"{shown.where}: it ends elsewhere")


def _hold_stretch(stretch: Stretch, right: Right, where: str, held: Held) -> None:
    for point, value in zip(stretch.points, right.values, strict=False):
        held.equal(point.value, value, f"{where} {point.period}")
    limits = stretch.variation.limits
    held.equal(limits and limits.lower, right.limits and right.limits[0], f"{where}, lower")
    held.equal(limits and limits.upper, right.limits and right.limits[1], f"{where}, upper")
    found = tuple(str(flag.signal) if flag else "" for _, flag in stretch.each())
    held.true(found == right.signals, f"{where}: {found} is unusual, right is {right.signals}")


def _hold_words(shown: Shown, right: list[Right], held: Held) -> None:
    """Each number that is told of it is one of the range, or says of how many it is."""
    today = right[-1]
    known = [value for value in today.values if value is not None]
    allowed = {str(n) for n in range(max(len(each.values) for each in right) + 1)}
    allowed |= {str(FEWEST), str(SETTLED)}
    for value in _told(today, shown):
        size = abs(value)
        allowed |= printed(value) | {f"{ceil(size):,}", f"{floor(size):,}"}
    names = (shown.facts.calculator.names, shown.facts.names)
    for caveat in shown.drawing.caveats:
        for said in TOLD.findall(caveat):
            strange = set(numbers_in(said, *names)) - allowed
            held.true(not strange, f"{shown.where}: “{said}” says {sorted(strange)}")
    if today.limits:
        said = " ".join(shown.drawing.caveats)
        held.true(f"from {len(known)} figures" in said, f"{shown.where}: not of {len(known)}")


def _told(right: Right, shown: Shown) -> Iterator[float]:
    """What may be told of the range of today: its ends, as far as a figure can be, or a median."""
    if right.limits:
        lower, upper = right.limits
        measure = shown.drawing.series[0].measure
        lowest = lower if measure.below_nought else max(lower, 0.0)
        yield from (lowest, min(upper, 100.0) if measure.unit == "percent" else upper)
    if right.middle is not None:
        yield right.middle


def hold_usual_columns(sheet: Sheet, shown: Shown, held: Held) -> None:
    """The range beside each figure of the table is that of its own definition."""
    places = [n for n, heading in enumerate(sheet.headings) if heading.startswith(OF_RANGES)]
    if not places:
        return
    by_period = _numbers(shown)
    for row in sheet.rows:
        period = parse(row[0].highlight.category)
        for value in (row[place].value for place in places):
            right = by_period.get(period, [])
            said = f"{shown.where} table {period}: {value} of the usual range, right are {right}"
            held.true(value is None or any(is_same(value, each) for each in right), said)


def _numbers(shown: Shown) -> dict[Period, list[float]]:
    usual, series = shown.drawing.usual, shown.drawing.series[0]
    if usual is None:
        return {}
    categories = _judged(shown)
    periods = [point.period for stretch in usual.stretches for point in stretch.points]
    calculator, agencies = shown.facts.calculator, shown.selection.agencies
    right = usual_of(calculator, series.measure.id, periods, categories, agencies)
    each = (list(_told(stretch, shown)) for stretch in right for _ in stretch.values)
    return dict(zip(periods, each, strict=True))

"""A figure told: how many, when, and how it changed, in every sentence and card the same way."""

from collections.abc import Iterable

from dashboards.words.figures import count_text, in_full
from dashboards.words.naming import period_words
from data.figures.change import Change, Comparison, Unit, comparisons
from data.figures.lines import runs_up
from data.figures.series import Point, Series
from data.periods import SEASONAL
from data.rounding import half_up


def told(point: Point, series: Series) -> str:
    """How many, when, and the changes that can be given.

    Such as "3,912 in Q2 2026-27 (Jul to Sep 2026), up 0.9% on the same quarter last year and
    down 4.1% on the quarter before".
    """
    measure = series.measure
    alike = [each for each in series.points if each.categories == point.categories]
    found = comparisons(alike, point.period, measure)
    changes = " and ".join(change_words(change) for change in found if change.is_available)
    refused = refusals(found)
    running = " (running total from April)" if runs_up(series) else ""
    said = f"{in_full(point, measure)} in {period_words(point.period)}{running}"
    return "; ".join([f"{said}, {changes}" if changes else said, *refused])


def refusals(changes: Iterable[Change]) -> list[str]:
    """With what it is not compared since the definition changed, and what changed (rule T6)."""
    against: dict[str, list[str]] = {}
    for each in changes:
        if each.is_parted:
            against.setdefault(each.reason, []).append(_against_words(each))
    return [
        f"not compared with {' or '.join(periods)}, as {reason}"
        for reason, periods in against.items()
    ]


def change_words(change: Change) -> str:
    """A change in words: "up 4.1% on the same quarter last year"."""
    against = _against_words(change)
    if change.counts is not None:
        part, whole = map(count_text, change.counts)
        return f"beside {part} of {whole} in {_against_words(change)}"
    if change.amount is None:
        return f"no change on {against} can be given: {change.reason}"
    if change.amount == 0:
        return f"unchanged on {against}"
    way = "up" if change.amount > 0 else "down"
    size = abs(change.amount)
    if change.unit is Unit.AMOUNT:
        return f"{way} from {_before(change)} in {against}"
    if change.unit is Unit.POINTS:
        # Of two figures published whole, a decimal place would claim too much.
        points = f"{size:,.0f}" if change.is_whole else f"{size:,.1f}"
        return f"{way} {points} percentage {'point' if size == 1 else 'points'} on {against}"
    return f"{way} {size:,.1f}% on {against}"


def _before(change: Change) -> str:
    """The earlier figure as it is printed."""
    if not change.decimals:
        return count_text(change.before or 0)
    before = half_up(float(change.before or 0), change.decimals)
    return f"{before:,.{change.decimals}f}"


def _against_words(change: Change) -> str:
    span = change.period.span
    if span not in SEASONAL:
        return f"{change.against.short()}"
    if change.comparison is Comparison.YEAR_BEFORE:
        return f"the same {span} last year"
    return f"the {span} before"

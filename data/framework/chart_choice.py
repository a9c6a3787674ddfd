"""Which charts a measure can have, by its unit, its kind and what it is split by."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import permutations

from data.framework import chart_kinds as kinds
from data.framework.chart_kinds import ChartKind, Takes, kind_named
from data.framework.framework import Framework
from data.framework.measures import Kind, Measure
from data.framework.page_reading import title_of
from data.framework.pages import ChartOnPage
from data.observations import COMPARATOR

OF_SEVERAL = (kinds.SHARES, kinds.OUTCOMES)  # of which others of the theme can be named too
Splits = Iterator[tuple[str, ...]]


def charts_that_suit(measure: Measure, framework: Framework) -> tuple[ChartOnPage, ...]:
    """Every chart that shows a measure, kind by kind; each with an id that says what it shows."""
    alone = (
        _chart(kind, (measure,), by, framework)
        for kind in kinds.CHART_KINDS
        if kind.measures[0] == 1 and _can_be_of(kind, measure)
        for by in _splits(kind, measure)
    )
    inside = (
        _chart(kinds.PAIR, (whole, part), by, framework)
        for whole, part in _wholes_and_parts(measure, framework)
        for by in _of_both(whole, part)
    )
    return (*alone, *inside, *_with_others(measure, framework))


def can_join(chart: ChartOnPage, framework: Framework) -> tuple[Measure, ...]:
    """What a chart of several measures can show beside its first: of its theme, and split alike."""
    kind = kind_named(chart.kind)
    if kind is None or kind not in OF_SEVERAL:
        return ()
    first = framework.measure(chart.measures[0])
    return tuple(
        each
        for each in framework.measures
        if each.theme == first.theme
        and each.id != first.id
        and _can_be_of(kind, each)
        and {*chart.by} <= {*each.dimensions}
        and (not kind.of_one_whole or _is_beside(each, first))
    )


def _is_beside(other: Measure, first: Measure) -> bool:
    """Whether it counts the same things, and neither is known to be the whole of the other."""
    is_whole = other.id in first.ratios or first.id in other.ratios
    return other.is_part_of(first) and not is_whole


def joined(chart: ChartOnPage, others: Collection[str], framework: Framework) -> ChartOnPage:
    """The chart with these measures beside its first, as far as they can join it."""
    if not can_join(chart, framework):
        return chart
    more = tuple(each.id for each in can_join(chart, framework) if each.id in others)
    return replace(chart, measures=(chart.measures[0], *more))


def _with_others(measure: Measure, framework: Framework) -> Iterator[ChartOnPage]:
    """The measure as a share of what it makes up together with another."""
    if not _can_be_of(kinds.OUTCOMES, measure):
        return
    for by in _splits(kinds.OUTCOMES, measure):
        alone = _chart(kinds.OUTCOMES, (measure,), by, framework)
        others = can_join(alone, framework)
        if others:
            yield replace(alone, measures=(measure.id, others[0].id))


def can_be_drawn(chart: ChartOnPage, framework: Framework) -> bool:
    """Whether it fits what this board counts: all of it, and in units that may be related (C3)."""
    kind = kind_named(chart.kind)
    if kind is None or not all(map(framework.has_measure, chart.measures)):
        return False
    whole, *parts = map(framework.measure, chart.measures)
    if kind.divides and any(map(whole.overlaps, chart.by)):
        return False  # one child may be in several of them (rule C18)
    return not kind.of_one_whole or all(part.is_part_of(whole) for part in parts)


def fits(chart: ChartOnPage, framework: Framework) -> bool:
    """Whether its kind can be drawn of as many measures and splits as it names, and of these."""
    kind = kind_named(chart.kind)
    if kind is None or not chart.measures or not can_be_drawn(chart, framework):
        return False
    measures = map(framework.measure, chart.measures)
    return (
        kind.measures[0] <= len(chart.measures) <= kind.measures[1]
        and kind.splits[0] <= len(chart.by) <= kind.splits[1]
        and {*chart.by} >= {*kind.only}
        and all({*chart.by} <= {*measure.dimensions} for measure in measures)
    )


def _can_be_of(kind: ChartKind, measure: Measure) -> bool:
    if kind is kinds.COHORT:
        return measure.kind is Kind.COHORT
    if kind.of_what is Takes.PERCENTAGES:
        return measure.is_percentage
    return kind.of_what is Takes.ANY or not measure.written


def _splits(kind: ChartKind, measure: Measure) -> Splits:
    """What it may split the measure by: nothing, one of its dimensions, or two in either order."""
    if kind.only:
        overlap = kind.divides and any(map(measure.overlaps, kind.only))
        if {*kind.only} <= {*measure.dimensions} and not overlap:
            yield kind.only
        return
    names = [
        name
        for name in measure.dimensions
        if name != COMPARATOR and not (kind.divides and measure.overlaps(name))
    ]
    fewest, most = kind.splits
    if fewest == 0 and not measure.is_of_itself:
        yield ()
    if fewest <= 1 <= most:
        yield from ((name,) for name in names)
    if fewest == 2 or kind is kinds.STACKED:
        yield from permutations(names, 2)


def _wholes_and_parts(measure: Measure, framework: Framework) -> Iterator[tuple[Measure, Measure]]:
    """The counts of which one is part of the other, where a percentage of the two is known."""
    known = {(whole, part.id) for part in framework.measures for whole in part.ratios}
    made_of = tuple(each.id for each in measure.made_of)
    for whole_id, part_id in sorted(known):
        if measure.id not in {whole_id, part_id} and made_of != (part_id, whole_id):
            continue
        whole, part = framework.measure(whole_id), framework.measure(part_id)
        if part.is_part_of(whole) and not whole.written and not part.written:
            yield whole, part


def _of_both(whole: Measure, part: Measure) -> Splits:
    yield ()
    yield from ((name,) for name in whole.dimensions if name in part.dimensions)


def _chart(
    kind: ChartKind, measures: tuple[Measure, ...], by: tuple[str, ...], framework: Framework
) -> ChartOnPage:
    names = tuple(each.id for each in measures)
    split = f"-by-{'-'.join(by)}" if by else ""
    return ChartOnPage(
        f"{'-and-'.join(names)}-{kind.name.replace(' ', '-')}{split}",
        _title(kind, measures, by, framework),
        kind.name,
        names,
        by,
    )


def _title(
    kind: ChartKind, measures: tuple[Measure, ...], by: tuple[str, ...], framework: Framework
) -> str:
    """A title that tells it from the other charts of the measure."""
    whole, part = measures[0], measures[-1]
    names = [framework.dimension_name(name) for name in by]
    words = f"by {' and '.join(names)}"
    if kind is kinds.PAIR:
        said = f"{part.ratios[whole.id].title}: what it is of"
        return f"{said}, {words}" if by else said
    if kind is kinds.OUTCOMES:
        said = f"{whole.title} among all of them"
        return f"{said}, {words}" if by else said
    if kind in {kinds.COMPARATORS, kinds.AMONG}:
        return f"{whole.title} {kind.name}"
    if kind is kinds.TREND and by:
        return f"{whole.title} over time, {words}"
    if kind is kinds.STACKED and len(by) == 1:
        return f"{whole.title} in each period, {words}"
    return title_of(whole.title, names)

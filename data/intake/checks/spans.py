"""Months, quarters and years of one measure, held against each other at each level (rule T12)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import isclose

from data.figures.combine import LAST_OVER_TIME
from data.findings import Finding
from data.framework.measures import Kind
from data.intake import check_findings as say
from data.intake.checks.past import Past
from data.intake.checks.reads import about, changed_to, each_once, plain
from data.intake.cover import Cover
from data.intake.extract import Extract, Read
from data.months import parts_of
from data.periods import HALF_MONTHS, QUARTER_MONTHS, YEAR_MONTHS, Period, Span
from data.reading import Figure

Earlier = Callable[[Period], float | None]
LEVELS = (HALF_MONTHS, QUARTER_MONTHS, 1)  # months in a part, the longest first


@dataclass(frozen=True)
class Spans:
    """One count of one agency and breakdown, by the period that each figure covers.

    here: as this return has it. earlier: from a period to what an earlier return gave for it.
    is_stock: whether a longer period has the figure of its last part, and not their sum (C1).
    """

    here: Mapping[Period, Read]
    earlier: Earlier = lambda _: None
    is_stock: bool = False

    def value(self, period: Period) -> float | None:
        """The figure of a period; None where it is not known."""
        read = self.here.get(period)
        return read.figure.value if read else self.earlier(period)

    def whole(self, period: Period) -> Read:
        """The figure of a longer period; what an earlier return gave has no cell of this one."""
        if period in self.here:
            return self.here[period]
        like = changed_to(next(iter(self.here.values())), period=period)
        return replace(like, figure=Figure(self.earlier(period)))


def months_and_quarters(found: Extract) -> Iterator[Finding]:
    """Spans that their parts in the same return do not make up."""
    for spans in _by_figure(found):
        for period in spans.here:
            yield from _out_of_step(period, spans, found)


def months_and_quarters_since(found: Extract, _: Cover, past: Past) -> Iterator[Finding]:
    """The same where some of the parts, or the whole of them, came in earlier returns."""
    for spans in _by_figure(found):
        any_of_them = next(iter(spans.here.values()))

        def earlier(period: Period, read: Read = any_of_them) -> float | None:
            row = past.of(read, period)
            return row.value if row else None

        with_earlier = replace(spans, earlier=earlier)
        for period in dict.fromkeys([*spans.here, *_wholes_of(spans.here)]):
            if with_earlier.value(period) is None:
                continue
            alone = {finding.key for finding in _out_of_step(period, spans, found)}
            for finding in _out_of_step(period, with_earlier, found):
                if finding.key not in alone:
                    yield finding


def _wholes_of(periods: Iterable[Period]) -> Iterator[Period]:
    """The quarters, halves and years that months lie in, which may have been sent before."""
    for period in periods:
        if period.span is not Span.MONTH:
            continue
        year = period.year()
        wholes = (*parts_of(year, QUARTER_MONTHS), *parts_of(year, HALF_MONTHS), year)
        yield from (each for each in wholes if each.covers(period))


def _by_figure(found: Extract) -> list[Spans]:
    """The flows and stocks of a return, each of one measure, agency and breakdown."""
    by_figure: dict[tuple[str, str, str], dict[Period, Read]] = defaultdict(dict)
    kinds: dict[str, Kind] = {}
    for read in each_once(found.figures).values():
        measure, _, agency, breakdown = read.identity
        kinds[measure] = found.measure(read).kind
        if kinds[measure] in {Kind.FLOW, *LAST_OVER_TIME} and read.key.period:
            by_figure[measure, agency, breakdown][read.key.period] = read
    return [
        Spans(here, is_stock=kinds[measure] in LAST_OVER_TIME)
        for (measure, _, _), here in by_figure.items()
    ]


def _out_of_step(period: Period, spans: Spans, found: Extract) -> Iterator[Finding]:
    """A span against what its parts make of it."""
    disagree = _not_its_last if spans.is_stock else _not_their_sum
    yield from disagree(period, spans, found)


def _not_their_sum(period: Period, spans: Spans, found: Extract) -> Iterator[Finding]:
    """A span of a flow against its longest parts that are all known.

    A year against its quarters is held by checks.arithmetic and checks.last_time.
    """
    for level in LEVELS:
        parts = parts_of(period, level)
        values = [spans.value(part) for part in parts]
        known = [value for value in values if value is not None]
        if len(parts) < 2 or len(known) < len(parts):
            continue
        is_held_elsewhere = period.span is Span.YEAR and level == QUARTER_MONTHS
        printed = spans.value(period)
        if printed is not None and not isclose(sum(known), printed) and not is_held_elsewhere:
            whole = spans.whole(period)
            yield _asked(whole, parts, spans, found.title(whole))
        return


def _not_its_last(period: Period, spans: Spans, found: Extract) -> Iterator[Finding]:
    """A span of a stock against the last month, quarter or half of it that is known."""
    printed = spans.value(period)
    if printed is None or period.months > YEAR_MONTHS:
        return
    for level in LEVELS:
        last = parts_of(period, level)[-1:]
        value = spans.value(last[0]) if last else None
        if last and value is not None:
            if not isclose(value, printed):
                whole = spans.whole(period)
                here = [spans.here[each] for each in (period, *last) if each in spans.here]
                cells = tuple(dict.fromkeys(read.cell for read in here))
                counts = (plain(printed), last[0].in_words(), plain(value))
                finding = say.last_disagrees(whole.sheet, cells, found.title(whole), *counts)
                yield about(finding, whole)
            return


def _asked(whole: Read, parts: tuple[Period, ...], spans: Spans, title: str) -> Finding:
    here = [spans.here[part] for part in parts if part in spans.here]
    own = [whole] if whole.key.period in spans.here else []
    cells = tuple(dict.fromkeys(read.cell for read in (*own, *here)))
    values = {part: spans.value(part) or 0.0 for part in parts}
    summed = sum(values.values())
    listed = ", ".join(f"{part.in_words()} {plain(value)}" for part, value in values.items())
    finding = say.parts_disagree(
        whole.sheet,
        cells,
        title,
        plain(whole.figure.value or 0.0),
        f"{listed}, together {plain(summed)}",
        _at_fault(whole, summed, spans),
    )
    return about(finding, whole)


def _at_fault(whole: Read, summed: float, spans: Spans) -> str:
    """Which of the two levels a longer span that holds both agrees with."""
    period = whole.key.period
    assert period is not None  # noqa: S101 - only those with one are compared
    longer_ones = (each for each in spans.here if each.months > period.months)
    for longer in (each for each in longer_ones if each.covers(period)):
        others = [part for part in parts_of(longer, period.months) if part != period]
        rest = [spans.value(part) for part in others]
        total = spans.value(longer)
        known = [value for value in rest if value is not None]
        if total is None or len(known) < len(others):
            continue
        if sum(known) + (whole.figure.value or 0.0) == total:
            return f"{longer.in_words()} agrees with it, so that a part of it is at fault"
        if sum(known) + summed == total:
            return f"{longer.in_words()} agrees with its parts, so that it is at fault itself"
    return "nothing else says which of them is at fault"

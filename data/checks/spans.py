"""Months, quarters and years of one measure, held against each other at each level (rule T12)."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from data import check_findings as say
from data.catalogue import measure_of
from data.checks.past import Past
from data.checks.reads import about, each_once, plain
from data.cover import Cover
from data.extract import Extract, Read, measure_title
from data.findings import Finding
from data.measures import Kind
from data.months import parts_of
from data.periods import QUARTER_MONTHS, Period, Span

Spans = dict[Period, Read]
Earlier = Callable[[Period], float | None]
LEVELS = (QUARTER_MONTHS, 1)  # months in a part, the longest first


def months_and_quarters(found: Extract) -> Iterator[Finding]:
    """Spans that are not the sum of their parts in the same return; only flows are summed."""
    for spans in _by_figure(found):
        for period in spans:
            yield from _out_of_step(period, spans, lambda _: None)


def months_and_quarters_since(found: Extract, _: Cover, past: Past) -> Iterator[Finding]:
    """The same where some of the parts came in earlier returns."""
    for spans in _by_figure(found):
        any_of_them = next(iter(spans.values()))

        def earlier(period: Period, read: Read = any_of_them) -> float | None:
            row = past.of(read, period)
            return row.value if row else None

        for period in spans:
            alone = {finding.key for finding in _out_of_step(period, spans, lambda _: None)}
            for finding in _out_of_step(period, spans, earlier):
                if finding.key not in alone:
                    yield finding


def _by_figure(found: Extract) -> list[Spans]:
    """The figures of each flow by their period: of one measure, agency and breakdown."""
    by_figure: dict[tuple[str, str, str], Spans] = defaultdict(dict)
    for read in each_once(found.figures).values():
        measure, _, agency, breakdown = read.identity
        if measure_of(measure).kind is Kind.FLOW and read.key.period:
            by_figure[measure, agency, breakdown][read.key.period] = read
    return list(by_figure.values())


def _out_of_step(period: Period, spans: Spans, earlier: Earlier) -> Iterator[Finding]:
    """A span against its longest parts that are all known.

    A year against its quarters is held by data.checks.arithmetic and data.checks.last_time.
    """
    whole = spans[period]
    for level in LEVELS:
        parts = parts_of(period, level)
        values = [_value(part, spans, earlier) for part in parts]
        known = [value for value in values if value is not None]
        if len(parts) < 2 or len(known) < len(parts):
            continue
        is_held_elsewhere = period.span is Span.YEAR and level == QUARTER_MONTHS
        printed = whole.figure.value
        if printed is not None and sum(known) != printed and not is_held_elsewhere:
            yield _asked(whole, parts, spans, sum(known), earlier)
        return


def _asked(
    whole: Read, parts: tuple[Period, ...], spans: Spans, summed: float, earlier: Earlier
) -> Finding:
    here = [spans[part] for part in parts if part in spans]
    cells = tuple(dict.fromkeys(read.cell for read in (whole, *here)))
    listed = ", ".join(
        f"{part.in_words()} {plain(_value(part, spans, earlier) or 0.0)}" for part in parts
    )
    printed = plain(whole.figure.value or 0.0)
    finding = say.parts_disagree(
        whole.sheet,
        cells,
        measure_title(whole),
        printed,
        f"{listed}, together {plain(summed)}",
        _at_fault(whole, summed, spans, earlier),
    )
    return about(finding, whole)


def _at_fault(whole: Read, summed: float, spans: Spans, earlier: Earlier) -> str:
    """Which of the two levels a longer span that holds both agrees with."""
    period = whole.key.period
    assert period is not None  # noqa: S101 - only those with one are compared
    for longer in (each for each in spans if each.months > period.months and each.covers(period)):
        others = [part for part in parts_of(longer, period.months) if part != period]
        rest = [_value(part, spans, earlier) for part in others]
        total = spans[longer].figure.value
        known = [value for value in rest if value is not None]
        if total is None or len(known) < len(others):
            continue
        if sum(known) + (whole.figure.value or 0.0) == total:
            return f"{longer.in_words()} agrees with it, so that a part of it is at fault"
        if sum(known) + summed == total:
            return f"{longer.in_words()} agrees with its parts, so that it is at fault itself"
    return "nothing else says which of them is at fault"


def _value(period: Period, spans: Spans, earlier: Earlier) -> float | None:
    read = spans.get(period)
    return read.figure.value if read else earlier(period)

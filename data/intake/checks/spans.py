"""Months, quarters and years of one measure, held against each other at each level (rule T12)."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from data.findings import Finding
from data.framework.measures import Kind
from data.intake import check_findings as say
from data.intake.checks.past import Past
from data.intake.checks.reads import about, each_once, plain
from data.intake.cover import Cover
from data.intake.extract import Extract, Read
from data.months import parts_of
from data.periods import QUARTER_MONTHS, Period, Span

Earlier = Callable[[Period], float | None]
LEVELS = (QUARTER_MONTHS, 1)  # months in a part, the longest first


@dataclass(frozen=True)
class Spans:
    """One flow of one agency and breakdown, by the period that each figure covers.

    here: as this return has it. earlier: from a period to what an earlier return gave for it.
    """

    here: Mapping[Period, Read]
    earlier: Earlier = lambda _: None

    def value(self, period: Period) -> float | None:
        """The figure of a period; None where it is not known."""
        read = self.here.get(period)
        return read.figure.value if read else self.earlier(period)


def months_and_quarters(found: Extract) -> Iterator[Finding]:
    """Spans that are not the sum of their parts in the same return; only flows are summed."""
    for spans in _by_figure(found):
        for period in spans.here:
            yield from _out_of_step(period, spans, found)


def months_and_quarters_since(found: Extract, _: Cover, past: Past) -> Iterator[Finding]:
    """The same where some of the parts came in earlier returns."""
    for spans in _by_figure(found):
        any_of_them = next(iter(spans.here.values()))

        def earlier(period: Period, read: Read = any_of_them) -> float | None:
            row = past.of(read, period)
            return row.value if row else None

        with_earlier = replace(spans, earlier=earlier)
        for period in spans.here:
            alone = {finding.key for finding in _out_of_step(period, spans, found)}
            for finding in _out_of_step(period, with_earlier, found):
                if finding.key not in alone:
                    yield finding


def _by_figure(found: Extract) -> list[Spans]:
    """The flows of a return, each of one measure, agency and breakdown."""
    by_figure: dict[tuple[str, str, str], dict[Period, Read]] = defaultdict(dict)
    for read in each_once(found.figures).values():
        measure, _, agency, breakdown = read.identity
        if found.measure(read).kind is Kind.FLOW and read.key.period:
            by_figure[measure, agency, breakdown][read.key.period] = read
    return list(map(Spans, by_figure.values()))


def _out_of_step(period: Period, spans: Spans, found: Extract) -> Iterator[Finding]:
    """A span against its longest parts that are all known.

    A year against its quarters is held by checks.arithmetic and checks.last_time.
    """
    whole = spans.here[period]
    for level in LEVELS:
        parts = parts_of(period, level)
        values = [spans.value(part) for part in parts]
        known = [value for value in values if value is not None]
        if len(parts) < 2 or len(known) < len(parts):
            continue
        is_held_elsewhere = period.span is Span.YEAR and level == QUARTER_MONTHS
        printed = whole.figure.value
        if printed is not None and sum(known) != printed and not is_held_elsewhere:
            yield _asked(whole, parts, spans, found.title(whole))
        return


def _asked(whole: Read, parts: tuple[Period, ...], spans: Spans, title: str) -> Finding:
    here = [spans.here[part] for part in parts if part in spans.here]
    cells = tuple(dict.fromkeys(read.cell for read in (whole, *here)))
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
        total = spans.here[longer].figure.value
        known = [value for value in rest if value is not None]
        if total is None or len(known) < len(others):
            continue
        if sum(known) + (whole.figure.value or 0.0) == total:
            return f"{longer.in_words()} agrees with it, so that a part of it is at fault"
        if sum(known) + summed == total:
            return f"{longer.in_words()} agrees with its parts, so that it is at fault itself"
    return "nothing else says which of them is at fault"

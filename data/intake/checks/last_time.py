"""A return against what the board was sent before."""

from collections import defaultdict
from collections.abc import Iterator
from math import sqrt
from statistics import median, quantiles

from data.figures.figures import Row
from data.findings import Finding
from data.framework.measures import Kind, Measure
from data.intake import check_findings as say
from data.intake import past_findings
from data.intake.checks.past import Past
from data.intake.checks.reads import (
    Figures,
    a_return_before,
    about,
    changed_to,
    each_once,
    is_own,
    known,
    like,
    plain,
)
from data.intake.cover import Cover
from data.intake.extract import Extract, Read
from data.intake.front import Front
from data.observations import Status
from data.periods import Span
from data.rounding import half_up

LAST_FIGURES = 8  # quarters that a figure is held against
ENOUGH = 5  # figures before a spread says anything
SPREADS = 3  # interquartile spreads beyond the quartiles: "far out" in Tukey's box plot
TIMES = 3  # with too few figures for a spread: beyond three times the largest of them
SPREAD_OF_CHANCE = 1.35  # interquartile spread of a normal distribution, in its deviations
PROPORTION = 0.3  # of the middle figure
SMALL = 20  # a change of fewer says nothing (rule P4)
SHOWN = 3  # changed figures that a sentence gives in full
Changed = list[tuple[Read, Row]]


def sent_otherwise(found: Extract, cover: Cover, past: Past) -> Iterator[Finding]:
    """Figures of an earlier return, or of another agency, given otherwise now (rule V2)."""
    for (sheet, measure, period), changed in _changed(found, cover, past, own=False).items():
        name = f"{found.framework.measure(measure).title}, {period}"
        finding = say.sent_otherwise(sheet, _cells(changed), name, _changes_in_words(changed))
        yield about(finding, changed[0][0])


def printed_otherwise(found: Extract, _: Cover, past: Past) -> Iterator[Finding]:
    """Figures of an earlier period that a form printed, and that say another number now (V2).

    They are read to compare with, and never stored: who writes over them means to correct them.
    A form that was made before a correction came has what was held then, and is not asked about.
    """
    by_period: dict[tuple[str, str], Changed] = defaultdict(list)
    for figure, value in known(found.before):
        row = past.of(figure)
        if (
            row is None
            or row.value is None
            or _agree(figure, found.measure(figure), value, row.value)
        ):
            continue
        if not past.ever_had(figure, value):
            by_period[figure.sheet, str(figure.key.period)].append((figure, row))
    for (sheet, period), changed in by_period.items():
        said = say.printed_otherwise(sheet, _cells(changed), period, _changes_in_words(changed))
        yield about(said, changed[0][0])


def revised(found: Extract, cover: Cover, past: Past) -> Iterator[Finding]:
    """Figures that are not those of the return whose place this one takes (rule V1)."""
    if any(sent.is_later_than(cover) for sent in past.in_place_of(cover)):
        return
    by_sheet: dict[str, Changed] = defaultdict(list)
    for (sheet, _, _), changed in _changed(found, cover, past, own=True).items():
        by_sheet[sheet] += changed
    for sheet, changed in by_sheet.items():
        yield say.revised(sheet, _cells(changed), _changes_in_words(changed))


def not_said_why(found: Extract, cover: Cover, front: Front, past: Past) -> Iterator[Finding]:
    """Changed figures of a return that does not say why it is sent again (rule V9)."""
    if cover.revision or past.held_for(cover) is None:
        return
    every: Changed = [
        pair for changed in _changed(found, cover, past, own=True).values() for pair in changed
    ]
    if every:
        said = _changes_in_words(every)
        where = (front.sheet, front.cell("revision"))
        yield past_findings.why_sent_again(*where, cover.period.short(), said)


def jumps(found: Extract, cover: Cover, past: Past) -> Iterator[Finding]:
    """Counts out of all proportion to the last ones, which may still be right (rule V3)."""
    once = each_once(found.figures)
    for figure, value in known(once.values()):
        measure = found.measure(figure)
        if not is_own(figure, cover.period) or not measure.is_count:
            continue
        if measure.kind is Kind.COHORT:  # its last quarter is never complete (rule P17)
            continue
        if measure.below_nought:  # what is left of something else, which is asked about itself
            continue
        earlier = _last_figures(figure, once, found, past)
        if earlier and _is_jump(value, earlier):
            name, least, most = found.title(figure), plain(min(earlier)), plain(max(earlier))
            finding = say.jump(figure.sheet, (figure.cell,), name, plain(value), least, most)
            yield about(finding, figure)


def blanks_with_a_past(found: Extract, _: Cover, past: Past) -> Iterator[Finding]:
    """Empty cells where the return before had a figure."""
    empty: dict[str, list[Read]] = defaultdict(list)
    for figure in found.figures:
        if figure.text or figure.figure.status is not Status.NOT_AVAILABLE or not figure.key.period:
            continue
        before = past.of(figure, figure.key.period.previous())
        if before is not None and before.value is not None:
            empty[figure.sheet].append(figure)
    for sheet, figures in empty.items():
        cells = tuple(figure.cell for figure in figures)
        yield about(say.blank_had_a_figure(sheet, cells), figures[0])


def year_and_earlier_quarters(found: Extract, _: Cover, past: Past) -> Iterator[Finding]:
    """Years that are not the sum of quarters of which some came in earlier returns (rule C1)."""
    once = each_once(found.figures)
    for year, total in known(once.values()):
        period = year.key.period
        is_flow = found.measure(year).kind is Kind.FLOW
        if not is_flow or period is None or period.span is not Span.YEAR:
            continue
        first, last = period.quarters()[0], period.quarters()[-1]
        if found.framework.are_parted(found.measure(year), first, last):
            continue  # its quarters do not count one thing (rule C9)
        here = [once.get(changed_to(year, period=each).identity) for each in period.quarters()]
        now = [value for _, value in known(here)]
        then = [
            row.value
            for each, read in zip(period.quarters(), here, strict=True)
            if (row := past.of(year, each)) and row.value is not None and read is None
        ]
        if then and len(now) + len(then) == 4 and sum(now) + sum(then) != total:
            given = plain(sum(now) + sum(then))
            finding = say.quarters_disagree(
                year.sheet, (year.cell,), found.title(year), year.text, given
            )
            yield about(finding, year)


def same_as_last_time(found: Extract, cover: Cover, past: Past) -> Iterator[Finding]:
    """A return that repeats every figure of the one before: perhaps the wrong quarter's."""
    now = [
        (figure, value)
        for figure, value in known(each_once(found.figures).values())
        if is_own(figure, cover.period) and value
    ]
    before = [past.of(figure, a_return_before(figure, cover.period)) for figure, _ in now]
    same = [row and row.value == value for (_, value), row in zip(now, before, strict=True)]
    if len(now) >= ENOUGH and all(same):
        cells = tuple(figure.cell for figure, _ in now if figure.sheet == now[0][0].sheet)
        earlier = str(cover.period.previous())
        yield say.same_as_last_time(now[0][0].sheet, cells, str(cover.period), earlier)


def _changed(
    found: Extract, cover: Cover, past: Past, *, own: bool
) -> dict[tuple[str, str, str], Changed]:
    """Figures with another value now than then, by sheet, measure and period.

    own: those of the return that this one takes the place of, or else those of all others.
    """
    replaced = {sent.number for sent in past.in_place_of(cover)}
    changed: dict[tuple[str, str, str], Changed] = defaultdict(list)
    for figure, value in known(each_once(found.figures).values()):
        row = past.of(figure)
        if row is None or row.value is None or (row.source.submission in replaced) is not own:
            continue
        if not _agree(figure, found.measure(figure), value, row.value):
            measure, period, _, _ = figure.identity
            changed[(figure.sheet, measure, period)].append((figure, row))
    return changed


def _agree(figure: Read, measure: Measure, now: float, then: float) -> bool:
    """Whether two figures are one, at the decimals of the one with fewer."""
    if measure.is_count:
        return now == then
    places = min(figure.figure.places, len(f"{then:.6f}".rstrip("0").partition(".")[2]))
    return half_up(now, places) == half_up(then, places)


def _cells(changed: Changed) -> tuple[str, ...]:
    return tuple(figure.cell for figure, _ in changed)


def _changes_in_words(changed: Changed) -> str:
    shown = [
        f"{figure.cell} {plain(row.value or 0.0)} → {plain(figure.figure.value or 0.0)}"
        for figure, row in changed[:SHOWN]
    ]
    more = [f"and {len(changed) - SHOWN} more"] if len(changed) > SHOWN else []
    return ", ".join([*shown, *more])


def _last_figures(figure: Read, once: Figures, found: Extract, past: Past) -> list[float]:
    """Its last figures, as this return has them or as they were sent; gaps are left out.

    None from before it counted something else (rule T6). once: the figures of this return.
    """
    now, values = figure.key.period, []
    period = now
    for _ in range(LAST_FIGURES):
        period = period.previous() if period else None
        if period and now and found.framework.are_parted(found.measure(figure), period, now):
            break
        here = like(figure, once, period=period)
        row = past.of(figure, period) if period else None
        value = here.figure.value if here else row.value if row else None
        if value is not None:
            values.append(value)
    return values


def _is_jump(value: float, earlier: list[float]) -> bool:
    moved = abs(value - median(earlier))
    if moved < SMALL or moved <= PROPORTION * median(earlier):
        return False
    if min(earlier) <= value <= max(earlier):
        return False
    if len(earlier) < ENOUGH:
        return value > TIMES * max(earlier) or TIMES * value < min(earlier)
    return not _within_fences(value, earlier)


def _within_fences(value: float, earlier: list[float]) -> bool:
    """Whether it lies as near the quartiles as chance alone may take a count.

    A count of independent things spreads at least by its square root, however alike the last
    few were.
    """
    lower, middle, upper = quantiles(earlier, n=4, method="inclusive")
    reach = SPREADS * max(upper - lower, SPREAD_OF_CHANCE * sqrt(middle))
    return lower - reach <= value <= upper + reach

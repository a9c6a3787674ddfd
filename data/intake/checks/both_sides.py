"""Both sides of a hand-over, held against each other as soon as one of them comes (rule C19)."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from data.figures.figures import Row
from data.figures.handed_over import AtQuarter, Held, at_quarter, everybody, held, rows_by_period
from data.figures.series import Source
from data.findings import Finding
from data.framework.hand_overs import HandOver, Side, Wrong
from data.intake import check_findings as say
from data.intake.checks.past import Past
from data.intake.checks.reads import each_once, plain
from data.intake.cover import Cover
from data.intake.extract import Extract, Read
from data.observations import AGENCY
from data.periods import Period

Reads = tuple[Read, ...]


def cannot_both_be_right(found: Extract, cover: Cover, past: Past) -> Iterator[Finding]:
    """Two figures of one thing that contradict each other, where this return brings one of them."""
    known = found.framework
    of_quarter = [each for each in found.figures if each.key.period == cover.period]
    once = tuple(each_once(of_quarter).values())
    for pair in known.hand_overs:
        sides = {side.measure for side in pair.sides}
        here = tuple(read for read in once if read.key.measure in sides)
        if pair.wrong is None or not here or not all(map(known.has_measure, sides)):
            continue
        at = _at(pair, cover.period, here, found, past)
        if at.is_wrong:
            yield _told(pair, at, here, found)


def _at(pair: HandOver, period: Period, here: Reads, found: Extract, past: Past) -> AtQuarter:
    """Both sides as they are once this return is stored."""
    given, received = (_side(side, period, here, found, past) for side in pair.sides)
    return at_quarter(pair, period, given, received, one_unit=True)


def _side(side: Side, period: Period, here: Reads, found: Extract, past: Past) -> Held:
    own = {
        frozenset(row.dimensions.items()): row
        for row in (_row(read, period) for read in here if read.key.measure == side.measure)
    }
    before = [
        row
        for row in past.rows(side.measure)
        if row.period != period or frozenset(row.dimensions.items()) not in own
    ]
    rows = rows_by_period([*before, *own.values()])
    return held(found.framework, side, period, rows.get(period, []), everybody(rows, side))


def _row(read: Read, period: Period) -> Row:
    dimensions: Mapping[str, str] = dict(read.key.categories)
    if read.key.agency:
        dimensions = {AGENCY: read.key.agency, **dimensions}
    source, shape = Source("", read.sheet, read.cell), frozenset(dimensions)
    return Row(period, dimensions, shape, read.figure.value, read.figure.status, source)


def _told(pair: HandOver, at: AtQuarter, here: Reads, found: Extract) -> Finding:
    """The finding at the cells of this return that are of one side or the other."""
    own = [
        (source.sheet, source.cell)
        for side in (at.given, at.received)
        for source in side.sources
        if not source.file
    ]
    sheet = own[0][0]
    cells = tuple(cell for of, cell in own if of == sheet)
    measures = [found.framework.measure(side.measure) for side in pair.sides]
    given, received = (
        f"{plain(side.value or 0.0)} {measure.units}"
        for side, measure in zip((at.given, at.received), measures, strict=True)
    )
    rule = say.SIDES[pair.wrong or Wrong.DIFFERENT]
    name = f"{pair.title}, {at.period}"
    finding = say.sides_contradict(sheet, cells, name, given, received, rule)
    return replace(finding, measure=here[0].key.measure, period=str(at.period))

"""What is wrong with the figures of a published file: one check, one short function."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import pandas as pd

from data import findings as of_returns
from data.findings import Finding
from data.framework.framework import Framework
from data.framework.measures import Measure
from data.framework.place import Level
from data.intake.checks.past import Past
from data.intake.cover import Cover
from data.intake.published import published_findings as say
from data.intake.published.figures_in import Found, PublishedCell, by_key
from data.intake.published.recognised import Known
from data.intake.published.summed import is_whole, parts_of_sums
from data.observations import BREAKDOWN, MEASURE, PERIOD, breakdown_key, breakdown_parts

UNRELIABLE = "u"  # alone in a cell: what is not published since it is not reliable
MOST_CELLS = 2_000  # of one finding


def checked(sheet: str, known: Known, found: Found) -> Iterator[Finding]:
    """Everything that is to be said of the rows that were read."""
    framework = known.framework
    yield from _periods(sheet, found)
    yield from _places(sheet, known, found)
    yield from _twice(sheet, found.cells, framework)
    yield from _parts(sheet, found.cells, framework)
    yield from _texts(sheet, found.cells)
    yield from _numbers(sheet, found.cells, framework)
    yield from _own(sheet, found.cells)


def figures_gone(
    sheet: str, observations: pd.DataFrame, cover: Cover, past: Past, framework: Framework
) -> Iterator[Finding]:
    """Whether it would take figures away that the file before it had (rule V10)."""
    held = past.held_for(cover)
    if held is None:
        return
    columns = (observations[name] for name in (MEASURE, PERIOD, BREAKDOWN))
    brings = set(zip(*columns, strict=True))
    held_then = (
        (measure, str(row.period), breakdown_key(dict(row.dimensions)))
        for measure, row in past.brought_by(held)
    )
    gone = [each for each in held_then if each not in brings]
    if gone:
        yield say.figures_gone(sheet, len(gone), [_said(*key, framework) for key in gone])


def _periods(sheet: str, found: Found) -> Iterator[Finding]:
    for said, cells in found.periods_not_read.items():
        yield say.period_not_read(sheet, _few(cells), said)


def _places(sheet: str, known: Known, found: Found) -> Iterator[Finding]:
    every = known.framework.published.places.every
    missing = [each.name for each in every if each.code not in found.places]
    if missing:
        yield say.places_without_rows(sheet, missing)


def _twice(sheet: str, cells: Iterable[PublishedCell], framework: Framework) -> Iterator[Finding]:
    """Cells of one key that differ: which of them is meant cannot be known."""
    for group in by_key(cells):
        told = {(each.which, each.reading.text) for each in group}
        if group[0].is_sum:
            is_twice = len({which for which, _ in told}) < len(group)
        else:
            is_twice = len({text for _, text in told}) > 1
        if is_twice:
            yield say.two_figures(sheet, _cells(group), _said(*group[0].key, framework))


def _parts(sheet: str, cells: Sequence[PublishedCell], framework: Framework) -> Iterator[Finding]:
    """Sums of which a part is not in the file."""
    parts = parts_of_sums(cells)
    short = [g for g in by_key(cells) if g[0].is_sum and not is_whole(g, parts)]
    for group in short:
        yield say.part_missing(sheet, _cells(group), _said(*group[0].key, framework))


def _texts(sheet: str, cells: Iterable[PublishedCell]) -> Iterator[Finding]:
    """What stands in place of figures, and is not what is known to stand there."""
    others = [e for e in cells if e.reading.figure is None and not e.reading.is_blank]
    unreliable = [each for each in others if each.reading.text.strip("[]") == UNRELIABLE]
    if unreliable:
        yield say.unreliable(sheet, _cells(unreliable))
    unknown = [each for each in others if each not in unreliable]
    doubtful = [e for e in cells if e.reading.figure and e.value is None and e.reading.doubt]
    if unknown or doubtful:
        texts = list(dict.fromkeys(each.reading.text for each in [*unknown, *doubtful]))
        yield say.not_a_figure(sheet, _cells([*unknown, *doubtful]), texts)


def _numbers(sheet: str, cells: Iterable[PublishedCell], framework: Framework) -> Iterator[Finding]:
    """Numbers that cannot be of what their column is said to be."""
    by_measure: dict[str, list[PublishedCell]] = defaultdict(list)
    for each in cells:
        if each.value is not None:
            by_measure[each.measure].append(each)
    for measure_id, found in by_measure.items():
        measure = framework.measure(measure_id)
        yield from _of_measure(sheet, found, measure)


def _of_measure(sheet: str, cells: Sequence[PublishedCell], measure: Measure) -> Iterator[Finding]:
    title = measure.title
    below = [e for e in cells if (e.value or 0) < 0 and not measure.below_nought]
    if below:
        yield say.below_nought(sheet, _cells(below), title)
    over = [e for e in cells if measure.is_percentage and (e.value or 0) > 100]
    if over:
        yield say.over_a_hundred(sheet, _cells(over), title)
    if not measure.is_count:
        return
    shares = [e for e in cells if e.reading.figure and e.reading.figure.is_percentage]
    for each in shares[:1]:
        yield of_returns.percentage_in_a_count(sheet, each.cell, each.reading.text, title)
    parts = [e for e in cells if e.value != int(e.value or 0)]
    if parts:
        yield say.not_whole(sheet, _cells(parts), title)


def _own(sheet: str, cells: Iterable[PublishedCell]) -> Iterator[Finding]:
    own = [e for e in cells if e.place.level is Level.OWN and e.breakdown != e.categories]
    if own:
        yield say.own_beside(sheet, own[0].place.name, _cells(own))


def _cells(found: Iterable[PublishedCell]) -> tuple[str, ...]:
    return _few([each.cell for each in found])


def _few(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(cells[:MOST_CELLS])


def _said(measure: str, period: str, breakdown: str, framework: Framework) -> str:
    """What a figure is of, in words."""
    of = breakdown_parts(breakdown).values()
    return ", ".join([framework.measure_as_known(measure).title, *of, period])

"""What a return would take away from the figures held for its place (rules V1, V10)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from data.figures.figures import Row
from data.findings import Finding
from data.framework.framework import Framework
from data.intake import past_findings as say
from data.intake.checks.past import Past
from data.intake.checks.reads import each_once, plain
from data.intake.cover import Cover
from data.intake.extract import Extract, Read
from data.intake.front import Front
from data.observations import AGENCY, breakdown_key

A_TENTH = 0.1
LEAST = 0.25  # of the held figures; with fewer left it is no return to put in their place
LISTED = 40  # figures that a sentence names
Held = tuple[str, Row]


def nothing_read(found: Extract, cover: Cover, front: Front, _: Past) -> Iterator[Finding]:
    """A file in which no cell that takes a figure has one."""
    if not any(_says_something(read) for read in (*found.figures, *found.targets)):
        yield say.nothing_read(front.sheet, front.cell("period"), cover.period.short())


def held_figures_lost(found: Extract, cover: Cover, front: Front, past: Past) -> Iterator[Finding]:
    """Figures of the version that is held, for which this one has none."""
    held_return = past.held_for(cover)
    if held_return is None:
        return
    now = each_once(found.figures)
    held = [
        (found.framework.today(measure) or measure, row)
        for measure, row in past.brought_by(held_return)
        if row.value is not None
    ]
    lost = [each for each in held if not _has_number(now.get(_identity(*each)))]
    unsaid = [each for each in lost if not _says_something(now.get(_identity(*each)))]
    if not lost:
        return
    where = (front.sheet, front.cell("period"))
    told = (cover.period.short(), f"{len(lost)} of {len(held)}", _listed(lost, found.framework))
    if len(held) - len(unsaid) < LEAST * len(held):
        yield say.little_read(*where, *told)
    elif unsaid or len(lost) > A_TENTH * len(held):
        yield say.figures_lost(*where, *told)
    else:
        yield say.figures_marked(*where, *told)


def _has_number(read: Read | None) -> bool:
    return read is not None and read.figure.value is not None


def _says_something(read: Read | None) -> bool:
    """Whether a cell has a number, or a mark that its sender wrote in place of one."""
    if read is None:
        return False
    return read.figure.value is not None or bool(read.text)


def _identity(measure: str, row: Row) -> tuple[str, str, str, str]:
    rest = {name: each for name, each in row.dimensions.items() if name != AGENCY}
    return measure, str(row.period), row.dimensions.get(AGENCY, ""), breakdown_key(rest)


def _listed(lost: Iterable[Held], framework: Framework) -> str:
    """The figures by their measure: "MARAC cases (North 43, South 50); and 12 more"."""
    by_measure: dict[str, list[str]] = defaultdict(list)
    counted = 0
    for measure, row in lost:
        counted += 1
        if counted <= LISTED:
            by_measure[measure].append(_in_words(row))
    said = [
        f"{framework.measure_as_known(measure).title} ({', '.join(figures)})"
        for measure, figures in by_measure.items()
    ]
    return "; ".join([*said, *([f"and {counted - LISTED} more"] if counted > LISTED else [])])


def _in_words(row: Row) -> str:
    categories = [each for name, each in row.dimensions.items() if name != AGENCY]
    return " ".join([*categories, plain(row.value or 0.0)])

"""The cover of a return against what stands behind it: whose it is, and for when."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from data.figures.figures import Row
from data.findings import Finding
from data.intake import check_findings as say
from data.intake.checks.past import Past
from data.intake.checks.reads import known
from data.intake.cover import Cover
from data.intake.extract import Extract, Read
from data.intake.front import Front
from data.periods import parse


def rows_of_another_agency(found: Extract, cover: Cover, _: Front) -> Iterator[Finding]:
    """Sheets whose every row is of one agency, and not of the one on the cover."""
    by_sheet: dict[str, list[Read]] = defaultdict(list)
    for figure in found.figures:
        if not figure.key.total_over:
            by_sheet[figure.sheet].append(figure)
    for sheet, figures in by_sheet.items():
        names = {figure.key.agency for figure in figures}
        if len(names) == 1 and cover.agency and names.isdisjoint({"", cover.agency}):
            cells = tuple(figure.cell for figure in figures)
            own, theirs = map(found.framework.agency_name, (cover.agency, names.pop()))
            yield say.rows_of_another_agency(sheet, cells, own, theirs)


def no_figure_of_the_period(found: Extract, cover: Cover, front: Front) -> Iterator[Finding]:
    """A cover that names a period of which no figure is: perhaps an old sheet, or a wrong cover."""
    periods = {figure.key.period for figure in found.figures if figure.key.period}
    said = cover.period
    if periods and all(each.ends < said.starts or said.ends < each.starts for each in periods):
        theirs = ", ".join(str(period) for period in sorted(periods))
        yield say.no_figure_of_the_period(front.sheet, front.cell("period"), str(said), theirs)


def sent_before_its_end(_: Extract, cover: Cover, front: Front) -> Iterator[Finding]:
    """A cover that says it was sent before its period had ended."""
    if cover.sent and date.fromisoformat(cover.sent) <= cover.period.ends:
        period = cover.period.in_words()
        yield say.sent_before_its_end(front.sheet, front.cell("sent"), cover.sent, period)


def in_place_of_another(
    found: Extract, cover: Cover, front: Front, past: Past
) -> Iterator[Finding]:
    """A return for which one with other figures was received: which of the two will stand."""
    if all(_held(past.of(figure)) == value for figure, value in known(found.figures)):
        return
    for other in past.in_place_of(cover)[-1:]:
        where = (front.sheet, front.cell("period"), str(cover.period))
        when = f"{other.file}, sent {other.sent}" if other.sent else other.file
        if other.is_later_than(cover):
            yield say.later_return_held(*where, when)
        else:
            yield say.takes_the_place(*where, when)


def first_of_its_agency(
    found: Extract, cover: Cover, front: Front, past: Past
) -> Iterator[Finding]:
    """A return of an agency that never sent one, where others have for earlier periods."""
    others = [sent for sent in past.returns if sent.title == cover.title]
    earlier = any(parse(sent.period) < cover.period for sent in others)
    if cover.agency and earlier and all(sent.agency != cover.agency for sent in others):
        name = found.framework.agency_name(cover.agency)
        yield say.first_of_its_agency(front.sheet, front.cell("agency"), name)


def _held(row: Row | None) -> float | None:
    return row.value if row else None

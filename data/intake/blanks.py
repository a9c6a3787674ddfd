"""What an empty cell of a return means: nil where its total proves it, otherwise a gap (M1)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from data import findings as say
from data.findings import Finding
from data.framework.expected import Often, lengths_asked
from data.intake.extract import Extract, Read
from data.intake.tables import add_up, adds_to, cells_of, counts_by_table, is_sum, table_of
from data.observations import Status
from data.periods import Span
from data.reading import Figure


def settle_blanks(found: Extract) -> list[Finding]:
    """Turn each empty cell into a nil that its total proves, or into a gap.

    Changes found: its blanks move to its figures, but for those that nobody is asked to fill in.
    """
    found.blanks = [each for each in found.blanks if _is_asked(each, found)]
    nils, gaps = _parted(found)
    found.figures += [replace(blank, figure=Figure(0.0, Status.NIL)) for blank in nils]
    found.figures += gaps
    found.blanks = []
    return [
        *(say.blank_is_nil(sheet, cells) for sheet, cells in _by_sheet(nils)),
        *(say.blank_is_a_gap(sheet, cells) for sheet, cells in _by_sheet(gaps)),
    ]


def _is_asked(blank: Read, found: Extract) -> bool:
    """Whether anybody is asked for a period of that length: a month, a quarter or a half year."""
    period = blank.key.period
    asked = lengths_asked(found.framework.returns, found.measure(blank))
    if period is None or not asked:
        return True
    if period.span is Span.MONTH:
        return Often.MONTH in asked
    if period.span is Span.HALF:
        return Often.HALF in asked
    if period.span is Span.QUARTER:
        return not asked <= {Often.MONTH, Often.HALF}
    return True


def _parted(found: Extract) -> tuple[list[Read], list[Read]]:
    counts = counts_by_table(found)
    nils: list[Read] = []
    gaps: list[Read] = []
    for blank in found.blanks:
        beside = counts.get(table_of(blank), [])
        totals = [each for each in beside if is_sum(each, found) and adds_to(blank, each)]
        proven = any(_is_whole(total, cells_of(total, beside)) for total in totals)
        (nils if proven else gaps).append(blank)
    return nils, gaps


def _is_whole(total: Read, cells: list[Read]) -> bool:
    """Whether the cells that have figures already make up the total, so that nothing is left."""
    known = all(cell.figure.value is not None for cell in cells)
    return known and add_up(cells) == total.figure.value


def _by_sheet(blanks: Iterable[Read]) -> list[tuple[str, tuple[str, ...]]]:
    cells: dict[str, list[str]] = defaultdict(list)
    for blank in blanks:
        cells[blank.sheet].append(blank.cell)
    return [(sheet, tuple(found)) for sheet, found in cells.items()]

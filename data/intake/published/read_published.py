"""A file of published figures, to figures that are ready to be stored beside a board's own."""

import hashlib
from pathlib import PurePath

from data.errors import UnknownReturnError
from data.files.cut import Cut, cut_down, in_one_byte
from data.files.refusals import Refused, unreadable
from data.files.workbook import LARGEST_FILE, name_to_quote, read_workbook
from data.findings import Finding
from data.framework.framework import Frameworks
from data.framework.place import PUBLISHED
from data.intake.checks.past import History, HistoryOf, past_of
from data.intake.cover import Cover
from data.intake.published import published_findings as say
from data.intake.published.checked import checked, figures_gone
from data.intake.published.figures_in import Found, PublishedCell, by_key, figures_in
from data.intake.published.recognised import Known, recognised
from data.intake.published.summed import Parts, parts_of_sums, summed
from data.intake.returned import Return
from data.observations import frame_of

TEXTS = {".csv", ".tsv"}


def read_published(
    name: str,
    content: bytes,
    frameworks: Frameworks,
    history: History | HistoryOf = None,
    board: str = "",
) -> Return | None:
    """Read one file of published figures; None of any other file.

    board: the one that it is for, where that was said.
    Raises as data.intake.ingest.read_return does.
    """
    if PurePath(name).suffix.lower() not in TEXTS:
        return None
    content = in_one_byte(content)
    try:
        known = recognised(content, frameworks, board)
        if known is None:
            return None
        cut = cut_down(content, known.head, known.wanted)
        if len(cut.content) > LARGEST_FILE:
            raise Refused("cut-too-large")
    except Refused as refused:
        raise unreadable(name_to_quote(name), refused.code, refused.where) from None
    (worksheet,) = read_workbook(name, cut.content).sheets
    return _returned(name, cut, known, figures_in(worksheet.rows[1:], known), history)


def _returned(
    name: str, cut: Cut, known: Known, found: Found, history: History | HistoryOf
) -> Return:
    file, sheet = PurePath(name).name, PurePath(name).stem
    cover = _cover(known, found, sheet)
    parts = parts_of_sums(found.cells)
    observations = frame_of(
        [_row(cells, cover.board, file, sheet, parts) for cells in by_key(found.cells)]
    )
    past = past_of(history, cover.board)
    return Return(
        file,
        hashlib.sha256(cut.content).hexdigest(),
        cover,
        observations,
        (),
        (
            _told(sheet, cut, known),
            *checked(sheet, known, found),
            *figures_gone(sheet, observations, cover, past, known.framework),
        ),
        ((sheet, known.file.name),),
        framework=known.framework.version,
        kept=cut.content,
    )


def _cover(known: Known, found: Found, sheet: str) -> Cover:
    """Whose the figures are: of no agency, and as of the latest period in the file.

    Raises UnknownReturnError where the file has no figure to say so.
    """
    if not found.cells:
        why = _nothing_found(known, found, sheet)
        raise UnknownReturnError(f"{why.what} {why.to_do}")
    latest = max((each.period for each in found.cells), key=lambda period: period.ends)
    return Cover(known.framework.board.id, PUBLISHED, latest, known.file.name)


def _nothing_found(known: Known, found: Found, sheet: str) -> Finding:
    for said, cells in found.periods_not_read.items():
        return say.period_not_read(sheet, tuple(cells), said)
    return say.no_rows(sheet, [each.name for each in known.framework.published.places.every])


def _told(sheet: str, cut: Cut, known: Known) -> Finding:
    columns = len(known.head.names), len({each.column for each in known.file.figures})
    return say.cut_down(sheet, cut.rows, cut.kept, cut.places_left_out, columns)


def _row(
    cells: list[PublishedCell], board: str, file: str, sheet: str, parts: Parts
) -> dict[str, object]:
    first = cells[0]
    value, status = summed(cells, parts) if first.is_sum else (first.value, first.status)
    return {
        "board": board,
        "measure": first.measure,
        "period": str(first.period),
        "agency": "",
        "breakdown": first.breakdown,
        "value": value,
        "status": str(status),
        "text": first.reading.text if len(cells) == 1 else "",
        "file": file,
        "sheet": sheet,
        "cell": " ".join(each.cell for each in cells) if first.is_sum else first.cell,
    }

"""The minutes of a meeting as a Word document: what was asked and agreed, to go on writing in."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from dashboards.presenting.minutes import Minute
from papers.document import plain
from papers.document_table import add_table
from papers.pack import Cell, Cover, Table, cleaned
from papers.zipped import without_dates

HEADINGS = ("No.", "Kind", "What", "To whom, or who leads", "By", "About", "Written down by")
NOTHING = "Nothing was taken down."


def minutes_document(cover: Cover, minutes: Sequence[Minute]) -> bytes:
    """The document as a file; the same minutes give the same bytes."""
    told = cleaned(cover)
    document = plain(told)
    document.add_heading(f"{told.board}: {told.title}", level=0)
    document.add_paragraph(f"{told.quarter} \N{MIDDLE DOT} {told.marking}")
    if minutes:
        add_table(document, cleaned(_table(minutes)))
    else:
        document.add_paragraph(NOTHING)
    kept = BytesIO()
    document.save(kept)
    return without_dates(kept.getvalue())


def cover_of(board_id: str, board: str, title: str, marking: str, day: date) -> Cover:
    """What stands at the head of minutes, and on each of their pages."""
    when = f"{day.day} {day:%B %Y}"
    return Cover(board_id, board, title, when, "", marking, "", "", day, "")


def _table(minutes: Sequence[Minute]) -> Table:
    rows = (
        (
            str(number),
            "Question" if each.is_question else "Action",
            each.what,
            each.whom,
            each.by,
            " ".join(filter(None, [each.about, each.figure and f"({each.figure})"])),
            each.who,
        )
        for number, each in enumerate(minutes, start=1)
    )
    return Table("Questions and actions", HEADINGS, tuple(tuple(map(Cell, row)) for row in rows))

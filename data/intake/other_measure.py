"""Words on a form that say its figures are not what it asks for: thousands, the year so far."""

import re
from collections.abc import Iterator, Sequence

from data.files.workbook import Worksheet, address
from data.findings import Finding
from data.framework.layouts.sheet import ReturnSheet
from data.framework.layouts.spelling import loose
from data.intake import check_findings as say
from data.notes import Note
from data.reading import text_of

TITLE_ROWS = 4
IN_THOUSANDS = re.compile(
    r"\b(?:in|to the nearest) (?:thousand|hundred|million)s?\b|\((?:thousands|hundreds|millions)\)"
    r"|[(\s£]['’]?000s?\b|£(?:k|m|bn)\b|\((?:k|m)\)",
    re.IGNORECASE,
)
OF_THE_YEAR_SO_FAR = re.compile(
    r"\byear[- ]to[- ]date\b|\bytd\b|\bcumulative(?:ly)?\b|\brolling (?:12|twelve|year)\b"
    r"|\b(?:since|from) (?:1 )?april\b(?! 20\d\d (?:on|contacts|the definition))",
    re.IGNORECASE,
)
MEANINGS = (
    (IN_THOUSANDS, "thousands or the like, and its figures were read as they stand"),
    (OF_THE_YEAR_SO_FAR, "the year so far, and its figures were read as those of the period alone"),
)


def said_otherwise(
    worksheet: Worksheet, sheet: ReturnSheet, notes: Sequence[Note]
) -> Iterator[Finding]:
    """What the titles and the notes of a form say that its figures are, and nobody asked for.

    The words that the form itself prints say nothing new. A sheet of an agency's own is laid out
    by its board, which says what its figures are.
    """
    if not sheet.name:
        return
    printed = {loose(text) for text in (*sheet.notes, sheet.heading)}
    said = {cell: text for cell, text in _titles(worksheet) if loose(text) not in printed}
    said |= {note.cell: note.text for note in notes}
    for words, meaning in MEANINGS:
        if cells := tuple(cell for cell, text in said.items() if words.search(text)):
            yield say.said_otherwise(worksheet.name, cells, said[cells[0]], meaning)


def _titles(worksheet: Worksheet) -> Iterator[tuple[str, str]]:
    for row, contents in enumerate(worksheet.rows[:TITLE_ROWS]):
        for column, content in enumerate(contents):
            if isinstance(content, str) and content:
                yield address(row, column), text_of(content)

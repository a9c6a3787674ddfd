"""What a downloaded table says of itself: title, definition, filters, gaps, source, marking."""

import re
from datetime import date

from dashboards import labels
from dashboards.components.filter_bar import agencies_said, chip_texts
from dashboards.drawing import Drawing
from dashboards.tabulate import Entry, Sheet
from data.dossier import Dossier
from data.export import Cell
from data.selection import Selection

MARKS = "Shorthand"  # as the line that explains them is headed
SHORTHAND = (
    "[x] not available; [z] not applicable; [c] suppressed; [low] nought once rounded; "
    "[p] provisional; [r] revised; [e] estimated; [u] low reliability"
)


def about(
    drawing: Drawing, dossier: Dossier, selection: Selection, today: date
) -> list[tuple[Cell, ...]]:
    """Pairs of what and how, one a row: all that the figures need to be read elsewhere."""
    chips = [text.removesuffix(" ×") for text in chip_texts(dossier, selection).values() if text]
    board = dossier.board
    illustrative = " · illustrative data" if board.illustrative else ""
    pairs: list[tuple[Cell, ...]] = [
        ("Title", drawing.panel.title),
        ("Board", board.name),
        ("Marking", f"{board.marking}{illustrative}"),
        ("Shown", "; ".join(chips)),
        ("Agencies", agencies_said(dossier, selection)),
        ("What the figures say", drawing.sentence),
        ("Data as at", labels.date_words(dossier.data_date)),
        ("Made on", labels.date_words(today)),
        ("Source", drawing.source.removeprefix("Source: ")),
        ("View", f"?{selection.to_query()}"),
        ("Shorthand", SHORTHAND),
    ]
    pairs += [("Note", caveat) for caveat in drawing.caveats]
    for series in drawing.series:
        pairs.append((f"Definition: {series.measure.title}", series.measure.definition))
    return pairs


def rows(sheet: Sheet) -> list[tuple[Cell, ...]]:
    """The table as plain rows, its headings first; numbers as numbers.

    What a number is marked with stands in a column of its own at the end, where any is.
    """
    plain = [tuple(_plain(entry) for entry in row) for row in sheet.rows]
    marks = [_marks(sheet.headings, row) for row in sheet.rows]
    if not any(marks):
        return [sheet.headings, *plain]
    marked = ((*row, mark) for row, mark in zip(plain, marks, strict=True))
    return [(*sheet.headings, MARKS), *marked]


def file_name(drawing: Drawing, dossier: Dossier, today: date, kind: str) -> str:
    """A name that carries marking, board and date."""
    words = f"{dossier.board.marking} {dossier.board.id} {drawing.panel.id} {today.isoformat()}"
    return f"{re.sub(r'[^A-Za-z0-9-]+', '-', words)}.{kind}"


def _marks(headings: tuple[str, ...], row: tuple[Entry, ...]) -> str:
    """Which numbers of a row are marked, by their heading: "Contacts [r]"."""
    named = zip(headings, row, strict=True)
    return "; ".join(f"{heading} {entry.mark}" for heading, entry in named if entry.mark)


def _plain(entry: Entry) -> Cell:
    if entry.value is None:
        return entry.text
    return round(entry.value, 10)

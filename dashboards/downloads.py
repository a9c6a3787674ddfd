"""What a downloaded table says of itself: title, definition, filters, gaps, source, marking."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboards.components.filter_bar import agencies_said, chip_texts
from dashboards.drawing import Drawing
from dashboards.pages.agencies_shown import agencies_shown
from dashboards.tabulate import Entry, Sheet
from dashboards.words import labels
from data.csv_text import Cell
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.rounding import half_up

MARKS = "Shorthand"  # as the line that explains them is headed
SHORTHAND = (
    "[x] not available; [z] not applicable; [c] suppressed; [low] nought once rounded; "
    "[b] break: not compared with before; [p] provisional; [r] revised; [e] estimated; "
    "[u] low reliability"
)


@dataclass(frozen=True)
class Made:
    """How a file came about.

    address: the whole address at which its view stands. returned: who returned, and who did not.
    """

    on: date
    address: str
    returned: str = ""


def about(
    drawing: Drawing, dataset: Dataset, selection: Selection, made: Made
) -> list[tuple[Cell, ...]]:
    """Pairs of what and how, one a row: all that the figures need to be read elsewhere."""
    return [
        ("Title", drawing.panel.title),
        *about_view(dataset, selection, made),
        *about_chart(drawing),
    ]


def about_view(dataset: Dataset, selection: Selection, made: Made) -> list[tuple[Cell, ...]]:
    """What holds for every chart of a view: whose it is, how marked, filtered, complete and old."""
    chips = [text.removesuffix(" ×") for text in chip_texts(dataset, selection).values() if text]
    board = dataset.board
    illustrative = " · illustrative data" if board.illustrative else ""
    pairs: list[tuple[Cell, ...]] = [
        ("Board", board.name),
        ("Marking", f"{board.marking}{illustrative}"),
        ("Shown", "; ".join(chips)),
        ("Agencies", agencies_said(dataset, selection, agencies_shown((), dataset))),
        ("Returned", made.returned),
        ("Data as at", labels.date_words(dataset.data_date) if dataset.data_date else ""),
        ("Made on", labels.date_words(made.on)),
        ("View", made.address),
        ("Shorthand", SHORTHAND),
    ]
    return [pair for pair in pairs if pair[1]]


def about_chart(drawing: Drawing) -> list[tuple[Cell, ...]]:
    """What holds for one chart: what it says, where it is from, its notes and definitions."""
    definitions = {
        each.measure.title: each.measure.definition_with_source for each in drawing.series
    }
    return [
        ("What the figures say", drawing.sentence),
        ("Source", drawing.source.removeprefix("Source: ")),
        *(("Note", caveat) for caveat in drawing.caveats),
        *((f"Definition: {title}", said) for title, said in definitions.items()),
    ]


def rows(sheet: Sheet) -> list[tuple[Cell, ...]]:
    """The table as plain rows, its headings first; numbers as the page shows them.

    Where rounding took something away, the exact number stands beside. What a number is marked
    with stands in a column of its own at the end, where any is.
    """
    table = list(zip(*(_column(name, entries) for name, entries in _columns(sheet)), strict=True))
    plain = [tuple(cell for cells in row for cell in cells) for row in table]
    marks = [_marks(sheet.headings, row) for row in sheet.rows]
    if not any(marks):
        return plain
    return [(*row, mark) for row, mark in zip(plain, [MARKS, *marks], strict=True)]


def file_name(what: str, dataset: Dataset, today: date, kind: str) -> str:
    """A name that carries marking, board and date. what: the panel or the page."""
    words = f"{dataset.board.marking} {dataset.board.id} {what} {today.isoformat()}"
    return f"{re.sub(r'[^A-Za-z0-9-]+', '-', words)}.{kind}"


def _columns(sheet: Sheet) -> list[tuple[str, tuple[Entry, ...]]]:
    empty: list[tuple[Entry, ...]] = [()] * len(sheet.headings)
    entries = list(zip(*sheet.rows, strict=True)) if sheet.rows else empty
    return list(zip(sheet.headings, entries, strict=True))


def _column(heading: str, entries: Sequence[Entry]) -> list[tuple[Cell, ...]]:
    """A heading and its cells; each with the exact number beside where some number has more."""
    if all(each.value is None or _shown(each) == _exact(each) for each in entries):
        return [(heading,), *((_shown(each),) for each in entries)]
    return [(heading, f"{heading}, exact"), *((_shown(e), _exact(e)) for e in entries)]


def _marks(headings: tuple[str, ...], row: tuple[Entry, ...]) -> str:
    """Which numbers of a row are marked, by their heading: "Contacts [r]"."""
    named = zip(headings, row, strict=True)
    return "; ".join(f"{heading} {entry.mark}" for heading, entry in named if entry.mark)


def _shown(entry: Entry) -> Cell:
    """As figure_words prints it: a decimal place at most."""
    return entry.text if entry.value is None else _whole(half_up(entry.value, 1))


def _exact(entry: Entry) -> Cell:
    return None if entry.value is None else _whole(round(entry.value, 10))


def _whole(value: float) -> Cell:
    """A count without the .0 that a program adds."""
    return int(value) if value.is_integer() else value

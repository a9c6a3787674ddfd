"""A pack as a workbook: one table a sheet, and nothing in it that a program would run.

Layout: Government Analysis Function, "Releasing statistics in spreadsheets", its checklist.
"""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from textwrap import wrap
from typing import Any

import xlsxwriter

from data.figures.export import sheet_name
from papers.pack import ACTIONS, CHALLENGES, MISSING, REVISED, SCORECARD, Cell, Pack, Page, Table

SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
FIRST = 3  # the row of a table's headings, counted from 0: beneath title, contents and a blank
LONGEST_TEXT = 32_767  # characters that a cell holds
WIDEST, NARROWEST = 60, 9  # characters
LINE, TALLEST = 15, 409  # points, of a line of words, and of a row at most
A4 = 9  # as the format numbers sizes of paper
CONTENTS, NOTES, COVER = "Contents", "Notes", "Cover"
MARKS = "Shorthand"  # the heading of the column that says how numbers are marked
BACK = "This sheet has one table. What its shorthand means stands on the sheet “Notes”."


class NotWrittenError(ValueError):
    """The library left something out of a workbook: a fault of ours."""


class _Book:
    """A workbook being written, with the looks that its cells have."""

    def __init__(self, pack: Pack) -> None:
        self.content = io.BytesIO()
        self.book = xlsxwriter.Workbook(self.content, SAFE)
        cover = pack.cover
        made = datetime(cover.made_on.year, cover.made_on.month, cover.made_on.day, tzinfo=UTC)
        self.book.set_properties(
            {
                "title": f"{cover.title}, {cover.quarter}",
                "subject": cover.board,
                "author": cover.made_by or cover.board,
                "created": made.replace(tzinfo=None),
            }
        )
        self.title = self.book.add_format({"bold": True, "font_size": 16})
        self.head = self.book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.words = self.book.add_format({"text_wrap": True, "valign": "top"})
        self.numbers = {
            places: self.book.add_format({"num_format": form, "valign": "top", "align": "right"})
            for places, form in enumerate(("#,##0", "#,##0.0", "#,##0.00", "#,##0.000"))
        }

    def sheet(self, name: str, title: str, about: str) -> Any:
        """A new sheet: its title in A1, and beneath it what it has."""
        sheet = self.book.add_worksheet(name)
        _checked(sheet.write_string(0, 0, _kept(title), self.title))
        if about:
            _checked(sheet.write_string(1, 0, _kept(about)))
        sheet.hide_gridlines(2)
        sheet.set_paper(A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)  # as wide as a sheet of paper, and as long as it needs
        return sheet

    def table(self, name: str, table: Table, about: str = BACK) -> None:
        """A sheet with one table, which has a name of its own."""
        sheet = self.sheet(name, table.caption, about)
        widths = _widths(table)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        last = max(FIRST + len(table.rows), FIRST + 1)
        named = f"table_{len(self.book.worksheets())}"
        columns = [{"header": each, "header_format": self.head} for each in _told(table.headings)]
        options = {"name": named, "columns": columns, "autofilter": False, "style": None}
        _checked(sheet.add_table(FIRST, 0, last, len(table.headings) - 1, options))
        for row, cells in enumerate(table.rows or _nothing(table), start=FIRST + 1):
            for column, cell in enumerate(cells):
                self.write(sheet, row, column, cell)
            sheet.set_row(row, _height([each.text for each in cells], widths))
        sheet.repeat_rows(FIRST)

    def write(self, sheet: Any, row: int, column: int, cell: Cell) -> None:
        """A number as a number, anything else as text that nothing runs."""
        if cell.number is None:
            _checked(sheet.write_string(row, column, _kept(cell.text), self.words))
        else:
            look = self.numbers[_places(cell.number)]
            _checked(sheet.write_number(row, column, cell.number, look))


def write(pack: Pack) -> bytes:
    """The file."""
    made = _Book(pack)
    sheets = _sheets(pack)
    _write_cover(made, pack)
    _write_contents(made, sheets)
    notes = Table(
        NOTES,
        ("Term", "Meaning"),
        tuple((Cell(each.term), Cell(each.meaning)) for each in pack.definitions),
    )
    made.table(NOTES, notes, "What the measures mean, and the shorthand in square brackets.")
    for name, table in sheets.items():
        made.table(name, table)
    made.book.close()
    return made.content.getvalue()


def _sheets(pack: Pack) -> dict[str, Table]:
    """Every table of the pack, by the name of its sheet."""
    headlines = tuple((Cell(each.sentence), Cell(each.because)) for each in pack.headlines)
    tables = [
        Table("What to look at", ("What", "Shown because"), headlines),
        *([] if pack.has_placed(SCORECARD) else [_placed(pack, SCORECARD)]),
        *(each.table for each in pack.chapters),
        *([pack.compared.referred] if pack.compared else []),
        *(_placed(pack, e) if isinstance(e, str) else _of_page(e) for e in pack.in_turn()),
    ]
    tables += [_placed(pack, MISSING)] if pack.tells(MISSING) else []
    tables += [pack.revised] if pack.tells(REVISED) else []
    tables += [pack.actions] if pack.tells(ACTIONS) else []
    tables += [pack.challenges] if pack.tells(CHALLENGES) else []
    return {sheet_name(n, each.caption): _marked(each) for n, each in enumerate(tables, start=1)}


def _placed(pack: Pack, section: str) -> Table:
    """The table of a section that an agenda may have a place for."""
    if section == SCORECARD:
        return pack.scorecard.referred
    if section == MISSING:
        rows = tuple((Cell(each),) for each in pack.missing)
        return Table("What is missing", ("What",), rows)
    return pack.challenges


def _of_page(page: Page) -> Table:
    return replace(page.table, caption=page.subject).referred


def _marked(table: Table) -> Table:
    """The table with what its numbers are marked with in a column at its end, where any is."""
    marks = [
        "; ".join(
            f"{heading} {cell.mark}"
            for heading, cell in zip(table.headings, row, strict=True)
            if cell.mark
        )
        for row in table.rows
    ]
    if not any(marks):
        return table
    rows = tuple((*row, Cell(mark)) for row, mark in zip(table.rows, marks, strict=True))
    return Table(table.caption, (*table.headings, MARKS), rows)


def _write_cover(made: _Book, pack: Pack) -> None:
    """Whose pack it is, how marked and how it came about: the one sheet without a table."""
    sheet = made.sheet(COVER, f"{pack.cover.title}, {pack.cover.quarter}", pack.cover.marking)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, WIDEST)
    facts = [*pack.cover.facts, ("Scorecard", pack.summary)]
    facts += [(each.sentence, each.because) for each in pack.passages]
    for row, (name, said) in enumerate(facts, start=FIRST):
        _checked(sheet.write_string(row, 0, _kept(name), made.head))
        _checked(sheet.write_string(row, 1, _kept(said), made.words))
        sheet.set_row(row, _height([name, said], [24, WIDEST]))


def _write_contents(made: _Book, sheets: dict[str, Table]) -> None:
    listed = {NOTES: "Definitions and shorthand"} | {
        name: table.caption for name, table in sheets.items()
    }
    rows = tuple((Cell(name), Cell(title)) for name, title in listed.items())
    contents = Table(CONTENTS, ("Sheet", "What it has"), rows)
    made.table(CONTENTS, contents, "A name leads to its sheet.")
    sheet = made.book.get_worksheet_by_name(CONTENTS)
    for row, name in enumerate(listed, start=FIRST + 1):
        place = name.replace("'", "''")
        link = made.book.get_default_url_format()
        _checked(sheet.write_url(row, 0, f"internal:'{place}'!A1", link, _kept(name)))


def _told(headings: Sequence[str]) -> list[str]:
    """Headings, each another: a table takes no two that are alike."""
    seen: dict[str, int] = {}
    told = []
    for each in headings:
        said = _kept(each).strip() or "Column"
        seen[said.lower()] = seen.get(said.lower(), 0) + 1
        told.append(said if seen[said.lower()] == 1 else f"{said} ({seen[said.lower()]})")
    return told


def _nothing(table: Table) -> tuple[tuple[Cell, ...], ...]:
    """The row of a table without any: that there is nothing to tell."""
    return ((Cell("None"), *(Cell("") for _ in table.headings[1:])),)


def _widths(table: Table) -> list[int]:
    columns = zip(table.headings, *([c.text for c in row] for row in table.rows), strict=True)
    return [min(WIDEST, max(NARROWEST, 2 + max(map(len, column)))) for column in columns]


def _height(texts: Sequence[str], widths: Sequence[int]) -> float:
    """The points that a row needs for its wrapped words; not every program works that out."""
    lines = [len(wrap(text, width)) for text, width in zip(texts, widths, strict=True)]
    return min(TALLEST, LINE * max([1, *lines]))


def _places(number: float) -> int:
    """How many decimal places a number has, as far as they are printed."""
    said = f"{number:.3f}".rstrip("0")
    return len(said) - said.index(".") - 1


def _kept(text: str) -> str:
    """As much of a text as a cell holds; the library leaves a longer one out without a word."""
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1]}…"


def _checked(result: object) -> None:
    """Raise where the library refused quietly."""
    if isinstance(result, int) and result != 0:
        raise NotWrittenError(f"The workbook's writer answered {result}.")

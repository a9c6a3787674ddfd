"""The workbook inside a chart: what it shows and nothing else, so that Office can edit its figures.

One sheet, names in the first row, categories in the first column; all text stays text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from papers.shown import Number, Role, Row, Shown

SHEET = "Sheet1"
ALL_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
CREATED = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # the same chart, the same bytes


@dataclass(frozen=True)
class ChartBook:
    """The columns of a chart's workbook.

    outer: the names of groups of categories, such as years; empty where there are none.
    categories: their names. rows: the figures, a column to each.
    """

    outer: tuple[str, ...]
    categories: tuple[str, ...]
    rows: tuple[Row, ...]
    number: Number

    @property
    def columns_before(self) -> int:
        """How many columns stand before the figures."""
        return 2 if self.outer else 1

    @property
    def category_cells(self) -> str:
        """Where the categories stand."""
        last = xl_col_to_name(self.columns_before - 1, col_abs=True)
        return f"{SHEET}!$A$2:{last}${len(self.categories) + 1}"

    def name_cell(self, column: int) -> str:
        """Where the name of a row of figures stands."""
        return f"{SHEET}!{self._letter(column)}$1"

    def value_cells(self, column: int) -> str:
        """Where its figures stand."""
        letter = self._letter(column)
        return f"{SHEET}!{letter}$2:{letter}${len(self.categories) + 1}"

    def _letter(self, column: int) -> str:
        return xl_col_to_name(self.columns_before + column, col_abs=True)


def book_of(shown: Shown) -> ChartBook:
    """What stands in the workbook of a chart; the name of a row without a figure says why."""
    categories = tuple(_categories(shown))
    if not (shown.years and shown.has_bottom_axis):
        return ChartBook((), categories, shown.rows, shown.number)
    begun = ["" if n and shown.years[n - 1] == year else year for n, year in enumerate(shown.years)]
    return ChartBook(tuple(begun), shown.ticks, shown.rows, shown.number)


def _categories(shown: Shown) -> Iterator[str]:
    figures = shown.of(Role.FIGURES) if not shown.has_bottom_axis else ()
    for n, category in enumerate(shown.categories):
        why = next((r.words[n] for r in figures if r.values[n] is None and r.words), "")
        end = shown.ends[n] if shown.ends else why
        yield f"{category} ({end})" if end else category


def format_code(number: Number) -> str:
    """The number format of values: `#,##0.0"%"`."""
    places = f".{'0' * number.decimals}" if number.decimals else ""
    return f'#,##0{places}"{number.suffix}"' if number.suffix else f"#,##0{places}"


def code_around(words: str, value: float, number: Number) -> str:
    """The format of a value that is printed within words: `#,##0.0"%, 41"`; empty where it cannot.

    So it stays the value, in the ink that its segment needs: of words in its place some programs
    lose the look.
    """
    figure = number.text(value)
    found = re.search(rf"(?<![\d.,]){re.escape(figure)}(?![\d])", words)
    if not found or '"' in words:
        return ""
    before, after = words[: found.start()], words[found.end() :]
    bare = format_code(Number(number.decimals))
    return bare.join(f'"{each}"' if each else "" for each in (before, number.suffix + after))


def written(book: ChartBook) -> bytes:
    """The workbook as a file; the same book gives the same bytes."""
    kept = BytesIO()
    with xlsxwriter.Workbook(kept, ALL_TEXT) as workbook:
        workbook.set_properties({"created": CREATED})
        sheet = workbook.add_worksheet(SHEET)
        look = workbook.add_format({"num_format": format_code(book.number)})
        for column, names in enumerate(filter(None, (book.outer, book.categories))):
            for n, name in enumerate(names, start=1):
                if name:
                    sheet.write_string(n, column, name)
        for n, row in enumerate(book.rows, start=book.columns_before):
            sheet.write_string(0, n, row.name)
            for place, value in enumerate(row.values, start=1):
                if value is not None:
                    sheet.write_number(place, n, value, look)
    return kept.getvalue()

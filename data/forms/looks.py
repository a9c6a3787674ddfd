"""How a form looks: what is filled in stands out, what was sent before is grey, the rest is fixed.

Colours are those of the workbook's own theme, by number: a spreadsheet has no stylesheet.
"""

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.colors import Color
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from data.forms.form import Kind

WHITE, BLACK, NAVY, BLUE = 0, 1, 3, 4
A4 = "9"
LANDSCAPE_FROM = 8  # columns
LINE = 14.0  # points, the height of one line of text
PADDING = 4.0
FACE = "Arial"
TO_FILL_IN = Protection(locked=False)


def _font(bold: bool = False, size: int = 10, color: Color | None = None) -> Font:
    return Font(name=FACE, bold=bold, size=size, color=color)


_EDGE = Side("thin", Color(theme=WHITE, tint=-0.35))
_BOX = Border(_EDGE, _EDGE, _EDGE, _EDGE)
_FONTS = {
    Kind.HEADING: _font(bold=True, color=Color(theme=WHITE)),
    Kind.BEFORE: _font(color=Color(theme=BLACK, tint=0.4)),
    Kind.UNIT: _font(color=Color(theme=BLACK, tint=0.4)),
}
_FILLS = {
    Kind.HEADING: PatternFill("solid", Color(theme=NAVY)),
    Kind.ENTRY: PatternFill("solid", Color(theme=BLUE, tint=0.8)),
    Kind.NAME: PatternFill("solid", Color(theme=BLUE, tint=0.8)),
    Kind.NOTE: PatternFill("solid", Color(theme=BLUE, tint=0.8)),
}
_FILLED_IN = {Kind.ENTRY, Kind.NAME, Kind.NOTE}
_TO_THE_RIGHT = {Kind.ENTRY, Kind.BEFORE}
TITLE = _font(bold=True, size=14, color=Color(theme=NAVY))
SUBTITLE = _font(bold=True, size=12)
GREY = _font(color=Color(theme=BLACK, tint=0.4))
PLAIN = _font()
SMALL_GREY = _font(size=8, color=Color(theme=BLACK, tint=0.4))
BOLD = _font(bold=True)
WRAPPED = Alignment(wrap_text=True, vertical="top")


def dress(page: Worksheet, row: int, column: int, kind: Kind) -> None:
    """Make a cell look as its kind does, and unlock it if it is filled in."""
    cell = page.cell(row, column)
    cell.font = _FONTS.get(kind, PLAIN)
    cell.fill = _FILLS.get(kind, PatternFill())
    cell.border = _BOX
    is_heading = kind is Kind.HEADING
    cell.alignment = Alignment(
        "right" if kind in _TO_THE_RIGHT else "left",
        vertical="center",
        wrap_text=is_heading or kind in {Kind.LABEL, Kind.NAME},
        indent=1,
    )
    if kind in _FILLED_IN:
        cell.protection = TO_FILL_IN


def run_on(page: Worksheet, row: int, column: int, kind: Kind) -> None:
    """Show that the text of the cell to the left may run on into this one."""
    cell, before = page.cell(row, column), page.cell(row, column - 1)
    cell.fill = _FILLS[kind]
    cell.border = Border(right=_EDGE, top=_EDGE, bottom=_EDGE)
    before.border = Border(left=before.border.left, top=_EDGE, bottom=_EDGE)


def height_of(lines: int) -> float:
    """How high a row is that so many lines of text need."""
    return LINE * lines + PADDING


def head(page: Worksheet, title: str, subtitle: str, about: str) -> None:
    """Write the three lines above a sheet's tables."""
    for row, (text, font) in enumerate(((title, TITLE), (subtitle, SUBTITLE), (about, GREY)), 1):
        page.cell(row, 1, text).font = font


def lock(page: Worksheet) -> None:
    """Keep what is not to be filled in from being changed by a slip; there is no password."""
    page.protection.sheet = True
    page.protection.formatColumns = False
    page.protection.formatRows = False


def set_out_for_print(page: Worksheet, foot: str, title_rows: int) -> None:
    """One page wide on A4, its heading on every page, and at its foot what it is."""
    wide = page.max_column >= LANDSCAPE_FROM
    page.page_setup.orientation = "landscape" if wide else "portrait"
    page.page_setup.paperSize = A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = f"1:{title_rows}"
    page.page_margins.left = page.page_margins.right = 0.5
    page.page_margins.top = 0.6
    for part, text in (("left", foot), ("right", "&A, page &P of &N")):
        getattr(page.oddFooter, part).text = text
    page.sheet_view.showGridLines = False

"""Packed files made by hand, so that a test can write what no spreadsheet program would."""

import io
import zipfile
from collections.abc import Callable, Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

COVER = (("Board", "Derby"), ("Agency", "Police"), ("Period", "2012-13"), ("Return", "Missing"))
HEADING = "13 Missing Children"
TABLE = (
    ("2012/2013", "Total number missing", "Missing from Foster care"),
    ("Q1", 180, 11),
    ("Q2", 188, 13),
    ("Q3", 162, 8),
    ("Q4", 124, 9),
)
ROWS = (*COVER, (), (HEADING,), (), *TABLE)


def text_cell(place: str, text: str) -> str:
    """A cell with its text inside it."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def cells(rows=ROWS, first: int = 1) -> str:
    """Rows of a sheet, in the order of its cells."""
    return "".join(_row(number, row) for number, row in enumerate(rows, start=first))


def _row(number: int, row) -> str:
    parts = [
        text_cell(f"{'ABCDEFGH'[at]}{number}", content)
        if isinstance(content, str)
        else f'<c r="{"ABCDEFGH"[at]}{number}"><v>{content}</v></c>'
        for at, content in enumerate(row)
    ]
    return f'<row r="{number}">{"".join(parts)}</row>'


def a_sheet(data: str, after: str = "", before: str = "") -> str:
    """A sheet of these rows. before, after: what stands around them."""
    return (
        f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}">{before}'
        f"<sheetData>{data}</sheetData>{after}</worksheet>"
    )


def parts_of(sheets: Mapping[str, str], states: Mapping[str, str] = {}, about: str = "") -> dict:
    """The parts of a workbook with these sheets.

    states: "hidden" or "veryHidden", by sheet. about: what its list of sheets has besides.
    """
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}" state="{states.get(name, "visible")}"/>'
        for n, name in enumerate(sheets, start=1)
    )
    related = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n, _ in enumerate(sheets, start=1)
    )
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{TYPES}.worksheet+xml"/>'
        for n, _ in enumerate(sheets, start=1)
    )
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPES}.sheet.main+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>",
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{about}'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f"{related}</Relationships>",
    } | {f"xl/worksheets/sheet{n}.xml": xml for n, xml in enumerate(sheets.values(), start=1)}


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """The parts as one packed file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def a_workbook(data: str | None = None, after: str = "", **fields) -> bytes:
    """A return that reads, or one with these rows for its sheet."""
    given = cells() if data is None else data
    return packed(parts_of({"Missing": a_sheet(given, after)}, **fields))


def with_cell(cell: str, **fields) -> bytes:
    """A return that reads, with a row 20 below its table, of one cell."""
    return a_workbook(f'{cells()}<row r="20">{cell}</row>', **fields)


def rewritten(content: bytes, part: str, change: Callable[[bytes], bytes | None]) -> bytes:
    """The same archive with one part changed; None leaves the part out."""
    with zipfile.ZipFile(io.BytesIO(content)) as before:
        parts = {name: before.read(name) for name in before.namelist()}
    changed = change(parts.pop(part))
    return packed(parts if changed is None else parts | {part: changed})

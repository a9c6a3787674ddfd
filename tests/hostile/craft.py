"""Every hostile or broken file that a board may be sent: python -m tests.hostile.craft FOLDER.

Each function returns the bytes of one kind; FILES names the file and its function.
"""

import io
import struct
import sys
import warnings
import zipfile
from pathlib import Path

from tests.hostile.packing import (
    COVER,
    HEAD,
    HEADING,
    MAIN,
    RELATIONS,
    ROWS,
    TABLE,
    a_sheet,
    a_workbook,
    cells,
    packed,
    parts_of,
    rewritten,
    text_cell,
    with_cell,
)

MEGABYTE = 1_000_000
BOOK = "xl/workbook.xml"
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
HALF_A_MEGABYTE = b"0" * 500_000
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def two_cells(first: str, second: str) -> bytes:
    """A cell in A1 and one far away."""
    row = "".join(each for each in second if each.isdigit())
    return a_workbook(
        f'<row r="1"><c r="{first}"><v>1</v></c></row>'
        f'<row r="{row}"><c r="{second}"><v>2</v></c></row>'
    )


def a_lying_dimension() -> bytes:
    """It says that it reaches to the furthest corner, and does not."""
    sheet = a_sheet(cells(), before='<dimension ref="A1:XFD1048576"/>')
    return packed(parts_of({"Missing": sheet}))


def a_bomb(part: str, megabytes: int) -> bytes:
    """A part that unpacks to a thousand times its packed size."""
    file = io.BytesIO(a_workbook())
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive, archive.open(part, "w") as to:
        for _ in range(2 * megabytes):
            to.write(HALF_A_MEGABYTE)
    return file.getvalue()


def a_bomb_that_lies() -> bytes:
    """A part that unpacks to more than its directory says."""
    content = bytearray(a_bomb(STRINGS, 3))
    for signature, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", content, content.rfind(signature) + at, 50_000)
    return bytes(content)


def many_long_texts() -> bytes:
    """One text of 30,000 characters, shared by 4,000 cells."""
    shared = f'{HEAD}<sst xmlns="{MAIN}"><si><t>{"word " * 6_000}</t></si></sst>'
    data = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 4_001))
    parts = parts_of({"Missing": a_sheet(data)})
    return packed(parts | {STRINGS: shared})


def an_entity_bomb(levels: int, width: int) -> bytes:
    """Billion laughs, in the sheet."""
    lines = [f'<!ENTITY a0 "{"ha" * width}">']
    lines += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, levels)]
    doctype = f"<!DOCTYPE worksheet [{''.join(lines)}]>"
    data = f'<row r="1">{text_cell("A1", f"&a{levels - 1};")}</row>'
    return packed(parts_of({"S": a_sheet(data).replace(HEAD, HEAD + doctype)}))


def an_external_entity(part: str = SHEET) -> bytes:
    """A text that should be read from a file of this machine."""
    doctype = b'<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    head = HEAD.encode()
    return rewritten(a_workbook(), part, lambda xml: xml.replace(head, head + doctype))


def an_entity_in_two_bytes() -> bytes:
    """The same in an alphabet that a search for its words does not see."""
    doctype = '<!DOCTYPE x [<!ENTITY a "ha">]>'
    text = '<?xml version="1.0" encoding="UTF-16"?>' + doctype + a_sheet(cells())[len(HEAD) :]
    return rewritten(a_workbook(), SHEET, lambda _: text.encode("utf-16"))


def styled_rows(most: int) -> bytes:
    """Rows that hold nothing but a format, as a column formatted to its end leaves them."""
    empty = "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(13, most))
    return a_workbook(cells() + empty)


def many_sheets_on_one_part() -> bytes:
    """300 sheets that are all the same part."""
    parts = parts_of({f"S{n}": a_sheet(cells()) for n in range(300)})
    relations = "xl/_rels/workbook.xml.rels"
    for n in range(2, 301):
        parts[relations] = parts[relations].replace(f"/sheet{n}.xml", "/sheet1.xml")
    return packed(parts)


def too_many_parts() -> bytes:
    """1,500 empty parts."""
    return packed(
        parts_of({"S": a_sheet(cells())}) | {f"xl/media/{n}.xml": "" for n in range(1500)}
    )


def merged_all_over() -> bytes:
    """One merged cell, as large as a sheet can be."""
    return a_workbook(after='<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>')


def linked_all_over() -> bytes:
    """A hyperlink over the whole sheet."""
    return a_workbook(
        after='<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>'
    )


def an_external_link() -> bytes:
    """A figure from another file, with the value it had."""
    content = with_cell('<c r="A20"><f>[1]Sheet1!A1</f><v>77</v></c>')
    link = f'{HEAD}<externalLink xmlns="{MAIN}"/>'
    return _with_part(content, "xl/externalLinks/externalLink1.xml", link.encode())


def macros() -> bytes:
    """A program in a file named .xlsx."""
    return _with_part(a_workbook(), "xl/vbaProject.bin", COMPOUND + b"VBA")


def an_object() -> bytes:
    """Another file inside the workbook."""
    return _with_part(a_workbook(), "xl/embeddings/oleObject1.bin", COMPOUND)


def odd_cells() -> bytes:
    """Cells that only one of two readers takes."""
    odd = (
        '<c r="A20" t="b"><v>7</v></c><c r="B20"><v>1E400</v></c>'
        '<c r="C20" t="zz"><v>1</v></c><c r="D20"><v>99999999999999999999</v></c>'
    )
    return a_workbook(f'{cells()}<row r="20">{odd}</row>')


def odd_cells_for_both() -> bytes:
    """Cells that neither reader takes together."""
    odd = '<c r="A20" t="b"><v>7</v></c><c r="B20"><v>NaN</v></c>'
    return a_workbook(f'{cells()}<row r="20">{odd}</row>')


def hidden_sheets() -> bytes:
    """A hidden sheet, and one that only a program can show."""
    sheets = {"Missing": a_sheet(cells()), "Notes": a_sheet(""), "Very": a_sheet("")}
    return packed(parts_of(sheets, states={"Notes": "hidden", "Very": "veryHidden"}))


def a_hidden_return() -> bytes:
    """The figures themselves on a hidden sheet."""
    sheets = {"Cover": a_sheet(cells(COVER)), "Missing": a_sheet(cells(((HEADING,), (), *TABLE)))}
    return packed(parts_of(sheets, states={"Missing": "hidden"}))


def merged_heading() -> bytes:
    """A heading over two columns, of which only the first has it."""
    rows = (*COVER, (), (HEADING,), (), ("2012/2013", "Total number missing"), ("Q1", 180, 181))
    return a_workbook(
        cells(rows), after='<mergeCells count="1"><mergeCell ref="B8:C8"/></mergeCells>'
    )


def an_error(text: str) -> bytes:
    """An error in the table, and one beside it."""
    data = cells().replace('<c r="B10"><v>188</v></c>', f'<c r="B10" t="e"><v>{text}</v></c>')
    return a_workbook(f'{data}<row r="30"><c r="D30" t="e"><v>{text}</v></c></row>')


def uncomputed() -> bytes:
    """A formula without its value in the table, and one beside it."""
    data = cells().replace('<c r="B10"><v>188</v></c>', '<c r="B10"><f>100+88</f></c>')
    return a_workbook(f'{data}<row r="30"><c r="D30"><f>SUM(B9:B12)</f><v></v></c></row>')


def strict() -> bytes:
    """The strict kind of Office Open XML."""
    parts = parts_of({"Missing": a_sheet(cells())})
    swapped = {MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main"}
    swapped |= {RELATIONS: "http://purl.oclc.org/ooxml/officeDocument/relationships"}
    for old, new in swapped.items():
        parts = {name: xml.replace(old, new) for name, xml in parts.items()}
    return packed(parts)


def a_flipped_bit() -> bytes:
    """One bit of the sheet's packed bytes."""
    content = bytearray(a_workbook())
    at = content.find(SHEET.encode()) + len(SHEET) + 60
    content[at] ^= 0x10
    return bytes(content)


def a_lost_text() -> bytes:
    """A shared text with a number that there is none of."""
    return with_cell('<c r="A20" t="s"><v>999999</v></c>')


def two_parts_of_one_name() -> bytes:
    """Two sheets in one place: programs differ on which they show."""
    file = io.BytesIO(a_workbook())
    with warnings.catch_warnings(), zipfile.ZipFile(file, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(SHEET, a_sheet(cells().replace("188", "1")))
    return file.getvalue()


def deeply_nested() -> bytes:
    """A cell inside of a cell, fourteen thousand times."""
    return a_workbook(f'<row r="1">{"<c>" * 14_000}{"</c>" * 14_000}</row>')


def a_deeply_nested_list() -> bytes:
    """The same in the list of sheets."""
    deep = b"<x>" * 14_000 + b"</x>" * 14_000
    return rewritten(a_workbook(), BOOK, lambda xml: xml.replace(b"<sheets>", deep + b"<sheets>"))


def a_style_bomb() -> bytes:
    """Three hundred thousand formats."""
    formats = '<xf numFmtId="{}"/>'
    listed = "".join(formats.format(n) for n in range(300_000))
    styles = f'{HEAD}<styleSheet xmlns="{MAIN}"><cellXfs>{listed}</cellXfs></styleSheet>'
    return _with_part(a_workbook(), "xl/styles.xml", styles.encode())


def an_ods(rows: str) -> bytes:
    """A sheet of OpenDocument with these rows."""
    names = ("office", "table", "text")
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names
    )
    body = (
        f"{HEAD}<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="Missing">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f"{HEAD}<manifest/>",
            "content.xml": body,
        }
    )


def ods_cells(rows=ROWS) -> str:
    """Rows of OpenDocument."""
    return "".join(
        f"<table:table-row>{''.join(ods_cell(content) for content in row)}</table:table-row>"
        for row in rows
    )


def ods_cell(content, also: str = "") -> str:
    """One cell of OpenDocument."""
    number = isinstance(content, int)
    kind = f'office:value-type="{"float" if number else "string"}"'
    value = f' office:value="{content}"' if number else ""
    return f"<table:table-cell {kind}{value}{also}><text:p>{content}</text:p></table:table-cell>"


def an_ods_that_repeats() -> bytes:
    """One cell a thousand million times."""
    cell = ods_cell(7, ' table:number-columns-repeated="16384"')
    return an_ods(f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>')


def an_ods_with_errors() -> bytes:
    """An error that is stored as nought, and a formula without its value."""
    error = '<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0">'
    row = f"{error}<text:p>#DIV/0!</text:p></table:table-cell>"
    row += '<table:table-cell table:formula="of:=1+1"/>'
    return an_ods(f"{ods_cells()}<table:table-row>{row}</table:table-row>")


def an_ods_with_an_empty_end() -> bytes:
    """As LibreOffice saves a sheet: its last row repeats to the end, empty."""
    end = '<table:table-cell table:number-columns-repeated="16384"/>'
    return an_ods(
        ods_cells()
        + f'<table:table-row table:number-rows-repeated="1048550">{end}</table:table-row>'
    )


def a_locked_ods() -> bytes:
    """An .ods with a password."""
    locked = b"<manifest><encryption-data/></manifest>"
    return rewritten(an_ods(ods_cells()), "META-INF/manifest.xml", lambda _: locked)


def compound(name: str) -> bytes:
    """A file as Office wrote it until 2003, with one part of this name."""
    return COMPOUND + bytes(504) + name.encode("utf-16-le") + bytes(512)


def a_csv(*also: str, encoding: str = "utf-8") -> bytes:
    """A return as csv, with these lines below."""
    lines = [",".join(map(str, row)) for row in ROWS]
    return "\r\n".join([*lines, *also]).encode(encoding)


def _with_part(content: bytes, name: str, part: bytes) -> bytes:
    file = io.BytesIO(content)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, part)
    return file.getvalue()


FILES = {
    "far-corner.xlsx": lambda: two_cells("A1", "XFD1048576"),
    "far-box.xlsx": lambda: two_cells("A1", "ZZ200000"),
    "far-row.xlsx": lambda: two_cells("A1", "A4294967295"),
    "far-column.xlsx": lambda: two_cells("A1", "ZZZZZZ1"),
    "lying-dimension.xlsx": a_lying_dimension,
    "bomb-small.xlsx": lambda: a_bomb(STRINGS, 1),
    "bomb-large.xlsx": lambda: a_bomb(STRINGS, 240),
    "bomb-vast.xlsx": lambda: a_bomb(STRINGS, 512),
    "bomb-unused.xlsx": lambda: a_bomb("xl/media/unused.bin", 100),
    "bomb-lying.xlsx": a_bomb_that_lies,
    "long-texts.xlsx": many_long_texts,
    "entities-billion.xlsx": lambda: an_entity_bomb(10, 1),
    "entities-quiet.xlsx": lambda: an_entity_bomb(2, 500),
    "entity-external.xlsx": an_external_entity,
    "entity-in-list.xlsx": lambda: an_external_entity(BOOK),
    "entity-two-bytes.xlsx": an_entity_in_two_bytes,
    "styled-rows.xlsx": lambda: styled_rows(150_000),
    "styled-million.xlsx": lambda: styled_rows(1_000_000),
    "unnamed-cells.xlsx": lambda: a_workbook(
        f'{cells()}<row r="300000">{"<c><v>1</v></c>" * 26}</row>'
    ),
    "one-part-300-sheets.xlsx": many_sheets_on_one_part,
    "many-parts.xlsx": too_many_parts,
    "merged-all.xlsx": merged_all_over,
    "hyperlink-all.xlsx": linked_all_over,
    "external-link.xlsx": an_external_link,
    "macros.xlsx": macros,
    "object.xlsx": an_object,
    "odd-cells.xlsx": odd_cells,
    "odd-cells-for-both.xlsx": odd_cells_for_both,
    "dates-1904.xlsx": lambda: a_workbook(about='<workbookPr date1904="1"/>'),
    "hidden-sheets.xlsx": hidden_sheets,
    "hidden-return.xlsx": a_hidden_return,
    "merged-heading.xlsx": merged_heading,
    "error-ref.xlsx": lambda: an_error("#REF!"),
    "error-na.xlsx": lambda: an_error("#N/A"),
    "error-spill.xlsx": lambda: an_error("#SPILL!"),
    "uncomputed.xlsx": uncomputed,
    "strict.xlsx": strict,
    "truncated.xlsx": lambda: a_workbook()[:-200],
    "empty.xlsx": lambda: b"",
    "csv-named.xlsx": a_csv,
    "html-named.xls": lambda: b"<html><table><tr><td>Board</td></tr></table></html>",
    "xlsx-named.csv": a_workbook,
    "xlsx-named.xls": a_workbook,
    "xml-2003.xls": lambda: (
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
    ),
    "old.xls": lambda: compound("Workbook"),
    "old-named.xlsx": lambda: compound("Workbook"),
    "older.xls": lambda: b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(200),
    "locked.xlsx": lambda: compound("EncryptedPackage"),
    "locked.ods": a_locked_ods,
    "word.xlsx": lambda: packed({"word/document.xml": "<x/>"}),
    "old-word.xlsx": lambda: compound("WordDocument"),
    "old-slides.xlsx": lambda: compound("PowerPoint Document"),
    "pdf.xlsx": lambda: b"%PDF-1.7 " + bytes(100),
    "picture.csv": lambda: b"\x89PNG\r\n\x1a\n" + bytes(100),
    "packed-csv.xlsx": lambda: packed({"return.csv": a_csv()}),
    "binary.xlsx": lambda: packed({"xl/workbook.bin": b"\x83\x01"}),
    "noise.xlsx": lambda: bytes(range(256)) * 40,
    "flipped-bit.xlsx": a_flipped_bit,
    "lost-text.xlsx": a_lost_text,
    "lost-sheet.xlsx": lambda: rewritten(a_workbook(), SHEET, lambda _: None),
    "lost-list.xlsx": lambda: rewritten(a_workbook(), BOOK, lambda _: None),
    "no-sheets.xlsx": lambda: packed(parts_of({})),
    "two-parts-one-name.xlsx": two_parts_of_one_name,
    "part-outside.xlsx": lambda: _with_part(a_workbook(), "../../etc/cron.d/x", b"x"),
    "nested.xlsx": deeply_nested,
    "nested-list.xlsx": a_deeply_nested_list,
    "styles.xlsx": a_style_bomb,
    "repeats.ods": an_ods_that_repeats,
    "errors.ods": an_ods_with_errors,
    "empty-end.ods": an_ods_with_an_empty_end,
    "live-text.xlsx": lambda: a_workbook(
        cells((*ROWS, (), ("=1+1",), ("+1",), ("-1",), ("@SUM(A1)",), ("\t=1",)))
    ),
    "windows.csv": lambda: a_csv("Children’s homes,–", encoding="cp1252"),
    "two-bytes.csv": lambda: a_csv("Children’s homes", encoding="utf-16"),
    "two-bytes-unmarked.csv": lambda: a_csv(encoding="utf-16-le"),
    "nul.csv": lambda: a_csv("a\x00b"),
    "no-alphabet.csv": lambda: b"Board,Derby\n\x81\x8d\x8f\n",
    "ragged.csv": lambda: a_csv("", "1,2,3,4,5,6,7,8,9", "1", ",,,,"),
    "field-50-mb.csv": lambda: b"x" * 50 * MEGABYTE,
    "field-20-mb.csv": lambda: b'"' + b"x" * 20 * MEGABYTE + b'"',
    "wide.csv": lambda: b"," * MEGABYTE,
    "long.csv": lambda: b"1,1,1,1\n" * 1_500_000,
    "lines.csv": lambda: b"\n" * 6 * MEGABYTE,
    "notes.docx": lambda: b"words",
    "return": lambda: b"words",
}


def craft(folder: Path) -> None:
    """Write every hostile file into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in FILES.items():
        (folder / name).write_bytes(make())


if __name__ == "__main__":
    craft(Path(sys.argv[1]))

"""Workbooks that are packed or written in ways that few programs use, all of them whole."""

import io
import re
import zipfile
from collections.abc import Callable

from tests.hostile.packing import packed

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE = f"{LINKS}/officeDocument"
ROWS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Area</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>Contacts</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>North</t></is></c><c r="B2"><v>12</v></c></row>'
    '<row r="3"><c r="A3" t="inlineStr"><is><t>South</t></is></c><c r="B3"><v>7.5</v></c></row>'
)
VALUES = (("Area", "Contacts"), ("North", 12.0), ("South", 7.5))


def parts(rows: str = ROWS, around: str = "") -> dict[str, str]:
    """The parts of a small workbook; around: what else its sheet has after its cells."""
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{TYPES}">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}">'
        f'<Relationship Id="rId1" Type="{OFFICE}" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>'
        '<sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}">'
        f'<Relationship Id="rId1" Type="{LINKS}/worksheet" Target="worksheets/sheet1.xml"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>'
        f"{around}</worksheet>",
    }


def renamed(change: Callable[[str], str], also: Callable[[str], str] = lambda text: text) -> bytes:
    """The same with its parts under other names; also: what that changes in their words."""
    return packed({change(name): also(text) for name, text in parts().items()})


def rewritten(part: str, change: Callable[[str], str], **more: str) -> bytes:
    """The same with one part written otherwise; more: parts beside it."""
    made = parts()
    made[part] = change(made[part])
    return packed({**made, **more})


def at_the_root() -> bytes:
    return renamed(
        lambda name: name.removeprefix("xl/").replace("_rels/workbook", "_rels/workbook"),
        lambda text: text.replace("xl/", ""),
    )


def in_another_folder() -> bytes:
    return renamed(lambda name: name.replace("xl/", "book/"), lambda t: t.replace("xl/", "book/"))


def with_backslashes() -> bytes:
    return renamed(lambda name: name.replace("/", "\\"))


def with_leading_slashes() -> bytes:
    return renamed(lambda name: name if name.startswith("[") else f"/{name}")


def in_capitals() -> bytes:
    return renamed(lambda name: name.replace("worksheets/sheet1", "Worksheets/Sheet1"))


def with_an_absolute_target() -> bytes:
    return rewritten(
        "xl/_rels/workbook.xml.rels",
        lambda text: text.replace('"worksheets/', '"/xl/worksheets/'),
    )


def with_a_target_up_and_down() -> bytes:
    return rewritten(
        "xl/_rels/workbook.xml.rels",
        lambda text: text.replace('"worksheets/', '"../xl/worksheets/'),
    )


def with_a_dotted_target() -> bytes:
    return rewritten(
        "xl/_rels/workbook.xml.rels", lambda text: text.replace('"worksheets/', '"./worksheets/')
    )


def with_an_encoded_target() -> bytes:
    made = parts()
    made["xl/worksheets/my sheet.xml"] = made.pop("xl/worksheets/sheet1.xml")
    rels = "xl/_rels/workbook.xml.rels"
    made[rels] = made[rels].replace("sheet1.xml", "my%20sheet.xml")
    return packed(made)


def with_an_absolute_root() -> bytes:
    return rewritten("_rels/.rels", lambda text: text.replace('"xl/', '"/xl/'))


def with_an_odd_workbook_name() -> bytes:
    return renamed(
        lambda name: name.replace("workbook.xml", "workbook2.xml"),
        lambda text: text.replace("workbook.xml", "workbook2.xml"),
    )


def with_an_odd_sheet_name() -> bytes:
    return renamed(
        lambda name: name.replace("sheet1", "tabelle-A"),
        lambda text: text.replace("sheet1", "tabelle-A"),
    )


def without_content_types() -> bytes:
    made = parts()
    del made["[Content_Types].xml"]
    return packed(made)


def prefixed() -> bytes:
    def change(text: str) -> str:
        head, _, body = text.partition("?>")
        body = re.sub(r"<(/?)([a-z])", r"<\1x:\2", body, flags=re.IGNORECASE)
        return f"{head}?>{body.replace('xmlns=', 'xmlns:x=')}"

    return packed(
        {
            name: change(text) if "worksheets/" in name or name == "xl/workbook.xml" else text
            for name, text in parts().items()
        }
    )


def with_single_quotes() -> bytes:
    return packed({name: text.replace('"', "'") for name, text in parts().items()})


def with_line_ends_and_spaces() -> bytes:
    return packed({name: text.replace("><", ">\r\n  <") for name, text in parts().items()})


def with_a_mark_in_front() -> bytes:
    return packed({name: f"\ufeff{text}" for name, text in parts().items()})


def in_two_bytes() -> bytes:
    sheet = "xl/worksheets/sheet1.xml"
    made: dict[str, str | bytes] = dict(parts())
    made[sheet] = parts()[sheet].replace("UTF-8", "UTF-16").encode("utf-16")
    return packed(made)


def without_a_declaration() -> bytes:
    return packed({name: text.partition("?>")[2].strip() for name, text in parts().items()})


def with_comments_inside() -> bytes:
    return rewritten(
        "xl/worksheets/sheet1.xml",
        lambda text: text.replace("<sheetData>", "<!-- made by hand --><sheetData>"),
    )


def without_places() -> bytes:
    return packed(parts(re.sub(r' r="[A-Z]*\d+"', "", ROWS)))


def with_a_dimension_that_lies() -> bytes:
    return rewritten(
        "xl/worksheets/sheet1.xml",
        lambda text: text.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>'),
    )


def with_formats_to_the_end() -> bytes:
    far = "".join(f'<row r="{n}" s="1" customFormat="1"/>' for n in (9_000, 400_000, 1_048_576))
    return packed(parts(ROWS + far))


def with_empty_cells_far_away() -> bytes:
    far = '<row r="1048576"><c r="A1048576" s="0"/><c r="XFD1048576" s="0"/></row>'
    return packed(parts(ROWS + far))


def with_a_whole_merge() -> bytes:
    merge = '<mergeCells count="1"><mergeCell ref="A5:XFD1048576"/></mergeCells>'
    return packed(parts(around=merge))


def with_shared_words() -> bytes:
    words = ("Area", "Contacts", "North", "South")
    table = "".join(f"<si><t>{word}</t></si>" for word in words)
    rows = re.sub(
        r't="inlineStr"><is><t>(\w+)</t></is>',
        lambda found: f't="s"><v>{words.index(found[1])}</v>',
        ROWS,
    )
    made = parts(rows)
    rels = "xl/_rels/workbook.xml.rels"
    made[rels] = made[rels].replace(
        "</Relationships>",
        f'<Relationship Id="rId9" Type="{LINKS}/sharedStrings" Target="words.xml"/>'
        "</Relationships>",
    )
    made["xl/words.xml"] = f'{HEAD}<sst xmlns="{MAIN}">{table}</sst>'
    return packed(made)


def with_readings_of_words() -> bytes:
    rows = ROWS.replace("<t>North</t>", "<r><t>Nor</t></r><r><t>th</t></r>")
    return packed(parts(rows))


def with_a_chart_sheet() -> bytes:
    return _with_another_sheet("chartsheet", "chartsheets/sheet1.xml", "chartsheet")


def with_a_dialog_sheet() -> bytes:
    return _with_another_sheet("dialogsheet", "dialogsheets/sheet1.xml", "dialogsheet")


def with_a_sheet_without_cells() -> bytes:
    return _with_another_sheet("worksheet", "worksheets/sheet2.xml", "worksheet")


def with_a_part_of_no_bytes() -> bytes:
    return packed({**parts(), "xl/printerSettings/printerSettings1.bin": "", "docProps/x.xml": ""})


def with_a_folder_named() -> bytes:
    return packed({**parts(), "xl/": "", "xl/worksheets/": ""})


def with_a_thousand_parts() -> bytes:
    images = {f"xl/media/image{n}.png": "x" for n in range(1_400)}
    return packed({**parts(), **images})


def with_many_names() -> bytes:
    names = "".join(f'<definedName name="n{n}">Data!$A$1</definedName>' for n in range(20_000))
    return rewritten(
        "xl/workbook.xml",
        lambda text: text.replace("</sheets>", f"</sheets><definedNames>{names}</definedNames>"),
    )


def stored() -> bytes:
    return _packed_as(zipfile.ZIP_STORED)


def with_a_comment_behind() -> bytes:
    file = io.BytesIO(packed(parts()))
    with zipfile.ZipFile(file, "a") as archive:
        archive.comment = b"made by a case system"
    return file.getvalue()


def with_sizes_behind() -> bytes:
    """Each part with its size after it, as programs write that cannot go back."""

    class OneWay(io.RawIOBase):
        def __init__(self) -> None:
            self.content = b""

        def writable(self) -> bool:
            return True

        def write(self, more: bytes) -> int:
            self.content += bytes(more)
            return len(more)

    way = OneWay()
    with zipfile.ZipFile(way, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts().items():
            archive.writestr(name, text)
    return way.content


def with_room_for_large_parts() -> bytes:
    """Each part with the longer header of zip64."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts().items():
            with archive.open(name, "w", force_zip64=True) as part:
                part.write(text.encode())
    return file.getvalue()


def with_something_in_front() -> bytes:
    return b"\r\n" + packed(parts())


def with_bytes_behind() -> bytes:
    return packed(parts()) + b"\0" * 512


def strict() -> bytes:
    old, new = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
    return packed(
        {
            name: text.replace(f"{old}spreadsheetml/2006/main", f"{new}spreadsheetml/main").replace(
                f"{old}officeDocument/2006/relationships", f"{new}officeDocument/relationships"
            )
            for name, text in parts().items()
        }
    )


def of_1904() -> bytes:
    return rewritten(
        "xl/workbook.xml",
        lambda text: text.replace("<sheets>", '<workbookPr date1904="1"/><sheets>'),
    )


def with_macros() -> bytes:
    return packed({**parts(), "xl/vbaProject.bin": "x" * 100})


def with_a_data_model() -> bytes:
    return packed({**parts(), "xl/model/item.data": "\0" * 300_000, "customXml/item1.xml": "<a/>"})


def with_two_parts_in_other_letters() -> bytes:
    return packed({**parts(), "xl/media/A.png": "1", "xl/media/a.png": "2"})


def _packed_as(way: int) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", way) as archive:
        for name, text in parts().items():
            archive.writestr(name, text)
    return file.getvalue()


def _with_another_sheet(kind: str, target: str, tag: str) -> bytes:
    made = parts()
    rels = "xl/_rels/workbook.xml.rels"
    made[rels] = made[rels].replace(
        "</Relationships>",
        f'<Relationship Id="rId2" Type="{LINKS}/{kind}" Target="{target}"/></Relationships>',
    )
    made["xl/workbook.xml"] = made["xl/workbook.xml"].replace(
        "</sheets>", '<sheet name="Other" sheetId="2" r:id="rId2"/></sheets>'
    )
    made[f"xl/{target}"] = f'{HEAD}<{tag} xmlns="{MAIN}"/>'
    return packed(made)


ODD = {
    name: make
    for name, make in list(globals().items())
    if callable(make)
    and getattr(make, "__module__", "") == __name__
    and not name.startswith("_")
    and name not in {"parts", "renamed", "rewritten"}
}

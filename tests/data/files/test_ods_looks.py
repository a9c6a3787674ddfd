"""What a person sees of an .ods is told of its cells as of those of an .xlsx."""

from data.files.workbook import read_workbook
from tests.hostile.craft import HEAD
from tests.hostile.packing import packed

NAMES = {
    **{name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "table")},
    **{name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("text", "style")},
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
STYLES = (
    '<style:style style:name="struck" style:family="table-cell">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="T1" style:family="text">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="white" style:family="table-cell">'
    '<style:text-properties fo:color="#ffffff"/></style:style>'
    '<style:style style:name="on-dark" style:family="table-cell">'
    '<style:table-cell-properties fo:background-color="#1f4e79"/>'
    '<style:text-properties fo:color="#ffffff"/></style:style>'
)


def read(rows: str, columns: str = ""):
    """The one sheet of an .ods with these rows."""
    spaces = " ".join(f'xmlns:{name}="{space}"' for name, space in NAMES.items())
    body = (
        f"{HEAD}<office:document-content {spaces}>"
        f"<office:automatic-styles>{STYLES}</office:automatic-styles>"
        f'<office:body><office:spreadsheet><table:table table:name="Sheet">{columns}{rows}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    content = packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f"{HEAD}<manifest/>",
            "content.xml": body,
        }
    )
    return read_workbook("a.ods", content).sheets[0]


def number(value, shown=None, style="", inside=""):
    named = f' table:style-name="{style}"' if style else ""
    return (
        f'<table:table-cell{named} office:value-type="float" office:value="{value}">{inside}'
        f"<text:p>{value if shown is None else shown}</text:p></table:table-cell>"
    )


def row(*cells, also=""):
    return f"<table:table-row{also}>{''.join(cells)}</table:table-row>"


def test_a_cell_that_shows_another_text_than_its_number_is_told_with_it():
    sheet = read(row(number(2, "&lt;5"), number(5521000, "5,521"), number(5521, "5,521")))

    assert sheet.shown == {"A1": "<5", "B1": "5,521"}


def test_rounding_and_decoration_are_no_difference():
    sheet = read(row(number(12.64, "12.6"), number(1250, "£1,250"), number(-4, "−4")))

    assert sheet.shown == {}


def test_a_struck_cell_loses_its_figure_and_a_struck_run_its_part():
    mixed = (
        '<table:table-cell office:value-type="string"><text:p>'
        '<text:span text:style-name="T1">12</text:span>13</text:p></table:table-cell>'
    )

    sheet = read(row(number(7, style="struck"), mixed))

    assert (sheet.at(0, 0), sheet.at(0, 1)) == ("", "13")
    assert sheet.struck == {"A1", "B1"}


def test_a_figure_in_the_colour_of_its_ground_is_told():
    sheet = read(row(number(7, style="white"), number(8, style="on-dark")))

    assert sheet.unseen == {"A1"}


def test_hidden_and_filtered_rows_and_hidden_columns_are_told():
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    rows = (
        row(number(1), number(2)),
        row(number(1), number(2), also=' table:visibility="collapse"'),
        row(number(1), number(2), also=' table:visibility="filter"'),
    )

    sheet = read("".join(rows), columns)

    assert (sheet.hidden_rows, sheet.hidden_columns) == ({1, 2}, {1})


def test_a_comment_is_no_part_of_its_cell_and_is_told_without_its_writer():
    comment = (
        "<office:annotation><dc:creator>Ann Lee</dc:creator>"
        "<text:p>Excludes September</text:p></office:annotation>"
    )

    sheet = read(row(number(7, inside=comment)))

    assert sheet.at(0, 0) == 7
    assert sheet.comments == (("A1", "Excludes September"),)
    assert sheet.shown == {}

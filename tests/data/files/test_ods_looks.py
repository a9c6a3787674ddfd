"""What a person sees of an .ods is told of its cells as of those of an .xlsx."""

import pytest

from data.files.workbook import read_workbook
from tests.hostile.craft import HEAD
from tests.hostile.packing import packed

NAMES = {
    **{name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "table")},
    **{name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("text", "style")},
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    "config": "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
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


# What is kept under a name of its own, after which the styles of cells are made.
NAMED = (
    '<style:style style:name="Default" style:family="table-cell"/>'
    '<number:number-style style:name="P0"><number:text/></number:number-style>'
    '<number:text-style style:name="N0"><number:text/>'
    '<style:map style:condition="value()&gt;0" style:apply-style-name="P0"/></number:text-style>'
    '<number:number-style style:name="N1"><number:number/></number:number-style>'
    '<number:number-style style:name="N2"><style:text-properties fo:color="#ffffff"/>'
    "<number:number/></number:number-style>"
    '<style:style style:name="Ghost_20_ink" style:display-name="Ghost ink"'
    ' style:family="table-cell" style:parent-style-name="Default">'
    '<style:text-properties fo:color="#ffffff"/></style:style>'
    '<style:style style:name="Nothing" style:family="table-cell" style:data-style-name="N0"/>'
    '<style:style style:name="Whitened" style:family="table-cell" style:data-style-name="N2"/>'
    '<style:style style:name="Crossed" style:family="table-cell">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="Red" style:family="table-cell" style:data-style-name="N1">'
    '<style:text-properties fo:color="#ff0000"/></style:style>'
)
SHOWS_NO_ZEROS = (
    '<config:config-item config:name="ShowZeroValues" config:type="boolean">'
    "false</config:config-item>"
)


def part(kind: str, inside: str) -> str:
    spaces = " ".join(f'xmlns:{name}="{space}"' for name, space in NAMES.items())
    return f"{HEAD}<office:document-{kind} {spaces}>{inside}</office:document-{kind}>"


def read(rows: str, columns: str = "", *, styles: str = "", behind: str = "", settings: str = ""):
    """The one sheet of an .ods with these rows, more styles, and what stands behind its cells."""
    body = (
        f"<office:automatic-styles>{STYLES}{styles}</office:automatic-styles>"
        f'<office:body><office:spreadsheet><table:table table:name="Sheet">{columns}{rows}'
        f"{behind}</table:table></office:spreadsheet></office:body>"
    )
    content = packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f"{HEAD}<manifest/>",
            "content.xml": part("content", body),
            "styles.xml": part("styles", f"<office:styles>{NAMED}</office:styles>"),
            "settings.xml": part("settings", settings),
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


@pytest.mark.parametrize(
    "looks",
    [
        'style:parent-style-name="Ghost_20_ink">',
        '><style:text-properties fo:color="#fefefe"/>',
        '><style:table-cell-properties fo:background-color="#000000"/>'
        '<style:text-properties fo:color="#000000"/>',
        '><style:text-properties fo:font-size="1pt"/>',
        '><style:text-properties text:display="none"/>',
        'style:data-style-name="N2">',
    ],
    ids=["made after a named one", "pale", "blackened", "tiny", "hidden", "white by its format"],
)
def test_a_style_in_which_nobody_sees_a_figure_is_told(looks):
    style = f'<style:style style:name="of-cell" style:family="table-cell" {looks}</style:style>'

    assert read(row(number(7, style="of-cell")), styles=style).unseen == {"A1"}


def test_a_style_may_show_what_the_one_that_it_is_made_after_hides():
    style = (
        '<style:style style:name="of-cell" style:family="table-cell"'
        ' style:parent-style-name="Ghost_20_ink">'
        '<style:text-properties style:use-window-font-color="true"/></style:style>'
    )

    assert read(row(number(7, style="of-cell")), styles=style).unseen == set()


def test_styles_that_are_made_after_each_other_are_read_to_an_end():
    style = '<style:style style:name="{}" style:family="table-cell" style:parent-style-name="{}"/>'

    sheet = read(row(number(7, style="a")), styles=style.format("a", "b") + style.format("b", "a"))

    assert (sheet.at(0, 0), sheet.unseen) == (7, set())


def test_a_cell_without_a_style_has_that_of_its_row_or_else_of_its_column():
    columns = (
        '<table:table-column table:number-columns-repeated="2"/>'
        '<table:table-column table:default-cell-style-name="white"/>'
    )
    plain = ' table:default-cell-style-name="on-dark"'
    rows = row(number(1), number(2), number(3)) + row(*[number(4)] * 3, also=plain)

    assert read(rows, columns).unseen == {"C1"}


def test_cells_that_repeat_one_look_like_it():
    many = (
        '<table:table-cell table:style-name="{}" table:number-columns-repeated="3"'
        ' office:value-type="float" office:value="5"><text:p>{}</text:p></table:table-cell>'
    )
    twice = ' table:number-rows-repeated="2"'

    sheet = read(row(many.format("white", 5), also=twice) + row(many.format("struck", "&lt;6")))

    assert sheet.unseen == {"A1", "B1", "C1", "A2", "B2", "C2"}
    assert sheet.struck == set(sheet.shown) == {"A3", "B3", "C3"}


CONDITIONS = [
    ("&lt;5", "cell-content()&lt;5", {"A1"}),
    ("&lt;=5", "cell-content()&lt;=5", {"A1", "B1"}),
    ("&gt;5", "of:cell-content()&gt;5", {"C1"}),
    ("&gt;=5", "cell-content()&gt;=5", {"B1", "C1"}),
    ("=5", "cell-content()=5", {"B1"}),
    ("!=5", "cell-content()!=5", {"A1", "C1"}),
    ("between(3,5)", "cell-content-is-between(3,5)", {"A1", "B1"}),
    ("not-between(3,5)", "cell-content-is-not-between(3;5)", {"C1"}),
    ("=[.$D$1]", "cell-content()=[.$D$1]", {"A1", "B1", "C1"}),
    ("formula-is([.A1]&gt;2)", "is-true-formula([.A1]&gt;2)", {"A1", "B1", "C1"}),
]


@pytest.mark.parametrize(("condition", "unseen"), [(each[0], each[2]) for each in CONDITIONS])
def test_c20_a_figure_that_a_condition_may_hide_is_told(condition, unseen):
    sheet = read(row(number(3), number(5), number(9)), behind=conditional(condition, "Ghost ink"))

    assert sheet.unseen == unseen


@pytest.mark.parametrize("style", ["Nothing", "Whitened", "Crossed"])
def test_c20_a_condition_may_hide_a_figure_in_other_ways(style):
    sheet = read(row(number(3)), behind=conditional("&lt;5", style))

    assert (sheet.at(0, 0), sheet.unseen) == (3, {"A1"})


@pytest.mark.parametrize(("condition", "unseen"), [each[1:] for each in CONDITIONS])
def test_c20_a_condition_that_is_written_into_the_style_of_a_cell_is_told(condition, unseen):
    style = (
        '<style:style style:name="of-cell" style:family="table-cell"><style:map'
        f' style:condition="{condition}" style:apply-style-name="Ghost_20_ink"/></style:style>'
    )
    cells = [number(each, style="of-cell") for each in (3, 5, 9)]

    assert read(row(*cells), styles=style).unseen == unseen


def test_a_condition_under_which_a_figure_is_seen_is_not_told():
    assert read(row(number(3)), behind=conditional("&lt;5", "Red")).unseen == set()


@pytest.mark.parametrize(
    "rule",
    [
        '<calcext:data-bar calcext:show-value="false"/>',
        '<calcext:icon-set><calcext:formatting-entry calcext:show-value="false"/>'
        "</calcext:icon-set>",
        '<calcext:date-is calcext:style="Ghost ink" calcext:date="today"/>',
    ],
)
def test_c20_bars_and_icons_that_take_the_place_of_a_figure_are_told(rule):
    assert read(row(number(3)), behind=formatted(rule)).unseen == {"A1"}
    shown = rule.replace('"false"', '"true"').replace("Ghost ink", "Red")
    assert read(row(number(3)), behind=formatted(shown)).unseen == set()


def test_the_cells_of_a_condition_are_found_whatever_the_sheet_is_called():
    areas = "'B2.C3''s A1'.A1:'B2.C3''s A1'.A1 $Sheet.$C$1".replace("'", "&apos;")

    sheet = read(
        row(number(3), number(3), number(3)), behind=conditional("&lt;5", "Ghost ink", areas)
    )

    assert sheet.unseen == {"A1", "C1"}


def test_c20_a_nought_in_a_file_that_shows_none_is_told():
    rows = row(number(0), number(1))

    assert read(rows, settings=SHOWS_NO_ZEROS).unseen == {"A1"}
    assert read(rows, settings=SHOWS_NO_ZEROS.replace("false", "true")).unseen == set()


def conditional(condition: str, style: str, areas: str = "Sheet.A1:Sheet.C1") -> str:
    """A condition as LibreOffice writes it behind the cells."""
    rule = (
        f'<calcext:condition calcext:apply-style-name="{style}" calcext:value="{condition}"'
        ' calcext:base-cell-address="Sheet.A1"/>'
    )
    return formatted(rule, areas)


def formatted(rule: str, areas: str = "Sheet.A1:Sheet.C1") -> str:
    return (
        "<calcext:conditional-formats><calcext:conditional-format"
        f' calcext:target-range-address="{areas}">{rule}'
        "</calcext:conditional-format></calcext:conditional-formats>"
    )

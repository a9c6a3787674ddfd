"""Charts that Office edits: figures, gaps and names stand alike in a chart and its workbook."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from openpyxl import load_workbook

from dashboards.drawing import draw
from dashboards.pages.contents import pages_of, panels_of
from dashboards.theme import FOCUS, FOCUS_LIGHT, SECOND, THIRD
from data.figures.selection import Highlight, Selection
from papers.chart_tags import CHART
from papers.native_chart import native_chart
from papers.read_chart import shown_in
from papers.shown import Form, Number, Pattern, Role
from tests.papers.charts import GREY, a_chart, a_row, with_range
from tests.samples import store_of

C = {"c": CHART}
# ECMA-376 part 1, DrawingML - Charts: what each element may hold, in the order of its schema.
ORDER = {
    "chartSpace": "date1904 lang roundedCorners chart spPr txPr externalData",
    "chart": "autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
    "plotArea": "layout barChart lineChart catAx valAx",
    "barChart": "barDir grouping varyColors ser gapWidth overlap axId",
    "lineChart": "grouping varyColors ser marker axId",
    "ser": "idx order tx spPr invertIfNegative marker dPt dLbls cat val smooth",
    "dPt": "idx invertIfNegative bubble3D spPr",
    "dLbls": "dLbl showLegendKey showVal showCatName showSerName showPercent showBubbleSize extLst",
    "dLbl": "idx layout tx numFmt txPr dLblPos showLegendKey showVal showCatName showSerName "
    "showPercent showBubbleSize separator",
    "catAx": "axId scaling delete axPos numFmt majorTickMark minorTickMark tickLblPos spPr txPr "
    "crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl",
    "valAx": "axId scaling delete axPos majorGridlines numFmt majorTickMark minorTickMark "
    "tickLblPos spPr txPr crossAx crosses crossBetween majorUnit",
    "scaling": "orientation max min",
    "legend": "legendPos legendEntry overlay txPr",
    "numCache": "formatCode ptCount pt",
    "multiLvlStrCache": "ptCount lvl",
    "manualLayout": "layoutTarget xMode yMode x y w h",
}
BARS = a_chart(
    a_row("2012-13", 9.0, None, words=("9", "not available")),
    a_row("2011-12", 4.0, 1.0, role=Role.BEFORE, colour=GREY),
    form=Form.BARS,
)
DIVIDED = a_chart(
    a_row("Yes", 4.0, 1.0),
    a_row("No", 5.0, None, patterns=(Pattern("x", "#FFFFFF", "#801650"), None)),
    form=Form.DIVIDED,
    ends=("9", "not complete"),
)
CHARTS = {
    "line": with_range(),
    "bars": BARS,
    "divided": DIVIDED,
    "columns": a_chart(a_row("a", 4.0, None, 5.0), a_row("b", 1.0, 2.0, 3.0), form=Form.COLUMNS),
    "sides": a_chart(a_row("Female", 4.0, 5.0), a_row("Male", 1.0, None), form=Form.SIDES),
    "dots": a_chart(a_row("2012-13", 92.0, 95.0), form=Form.DOTS, number=Number(1, "%")),
}
LEVELS = (
    a_row("usual range, from", 4.1, 4.1, role=Role.USUAL_FROM, is_joined=True),
    a_row("usual range, to", 9.5, 9.5, role=Role.USUAL_TO, is_joined=True),
    a_row("mean of the usual range", 6.0, 6.0, role=Role.MEAN, is_joined=True),
    a_row("special cause", 9.0, None, role=Role.UNUSUAL, symbol="diamond"),
)
PARTS = (
    a_row("Police", 3.0, 1.0, role=Role.WITHIN, colour=SECOND.mark),
    a_row("Schools and education", 2.0, None, role=Role.WITHIN, colour=THIRD.mark),
)
CHARTS |= {
    "divided with parts": replace(DIVIDED, rows=(*DIVIDED.rows, *PARTS)),
    "bars with parts": replace(BARS, rows=(*BARS.rows, *PARTS)),
    "bars with parts and range": replace(BARS, rows=(*LEVELS, *BARS.rows, *PARTS)),
    "columns with parts": a_chart(
        a_row("a", 4.0, 5.0, 6.0, 4.0),
        a_row("Police", 1.0, 2.0, 3.0, 2.0, role=Role.WITHIN, colour=SECOND.mark),
        form=Form.COLUMNS,
    ),
    "divided with range": replace(DIVIDED, rows=(*LEVELS, *DIVIDED.rows)),
    "bars with range": replace(BARS, rows=(*LEVELS, *BARS.rows)),
    "dots with targets": a_chart(
        a_row("target", 80.0, None, role=Role.TARGET, is_joined=True),
        a_row("2012-13", 92.0, 95.0),
        form=Form.DOTS,
        number=Number(1, "%"),
        bounds=(0.0, 100.0),
    ),
}
each_kind = pytest.mark.parametrize("shown", CHARTS.values(), ids=CHARTS.keys())


@pytest.mark.lot(1)
@pytest.mark.parametrize("highlight", [None, Highlight("agency", "police")], ids=str)
@pytest.mark.parametrize("board", ["derby", "doncaster", "dudley", "northbridge"])
def test_every_chart_of_every_board_holds_what_the_screen_shows(samples, board, highlight):
    dataset = store_of(samples).dataset(board)
    panels = {p.id: p for page in pages_of(dataset.framework) for p in panels_of(page, dataset)}
    selection = Selection(board, highlight=highlight)
    charts = {name: shown_in(draw(each, dataset, selection)) for name, each in panels.items()}

    for name, shown in charts.items():
        if shown.is_chart:
            part = part_of(shown)
            assert cached(part) == {row.name: row.values for row in shown.rows}, name
            assert out_of_order(part) == [], name
            assert misplaced(part) == [], name


def out_of_order(part):
    """The elements of a chart whose children do not stand as the schema has them."""
    found = []
    for element in part.iter():
        name = etree.QName(element).localname
        order = ORDER.get(name, "").split()
        places = [order.index(etree.QName(child).localname) for child in element if order]
        # Each kind of chart in a plot comes in any order, and after them the axes.
        if name != "plotArea" and places != sorted(places):
            found.append(name)
    return found


def misplaced(part):
    """The places of labels that Office refuses to open in that kind of chart."""
    of_lines, stacked = {"t", "b", "l", "r", "ctr"}, {"ctr", "inEnd", "inBase"}
    found = []
    for plot in (*part.iterfind(".//c:lineChart", C), *part.iterfind(".//c:barChart", C)):
        is_line = etree.QName(plot).localname == "lineChart"
        is_stacked = plot.find("c:grouping", C).get("val") == "stacked"
        allowed = of_lines if is_line else stacked | (set() if is_stacked else {"outEnd"})
        places = {each.get("val") for each in plot.iterfind(".//c:dLblPos", C)}
        found += sorted(places - allowed)
    return found


def part_of(shown):
    return etree.fromstring(native_chart(shown).xml)


def cached(part):
    """The figures of each row of a chart, by its name; None where there is none."""
    found = {}
    for row in part.iterfind(".//c:ser", C):
        count = int(row.find("c:val//c:ptCount", C).get("val"))
        values = {p.get("idx"): float(p[0].text) for p in row.iterfind("c:val//c:pt", C)}
        found[row.findtext("c:tx//c:v", namespaces=C)] = tuple(
            values.get(str(n)) for n in range(count)
        )
    return found


def sheet_of(shown):
    return load_workbook(BytesIO(native_chart(shown).workbook))


@each_kind
def test_a_chart_holds_the_figures_shown_and_its_gaps(shown):
    assert cached(part_of(shown)) == {row.name: row.values for row in shown.rows}


@each_kind
def test_its_workbook_holds_the_same_figures_and_nothing_else(shown):
    book = sheet_of(shown)

    (sheet,) = book.worksheets
    names = [cell.value for cell in sheet[1]]
    columns = {
        name: tuple(cell.value for cell in column[1:])
        for name, column in zip(names, sheet.iter_cols(), strict=True)
        if name
    }
    assert columns == {row.name: row.values for row in shown.rows}
    assert sheet.max_row == len(shown.categories) + 1
    assert list(book.defined_names) == []


@each_kind
def test_every_reference_leads_to_its_cells(shown):
    sheet = sheet_of(shown)["Sheet1"]

    for row in part_of(shown).iterfind(".//c:ser", C):
        name, _, values = (
            each.text.split("!")[1].replace("$", "") for each in row.iterfind(".//c:f", C)
        )
        assert sheet[name].value == row.findtext("c:tx//c:v", namespaces=C)
        found = [cell.value for (cell,) in sheet[values]]
        assert tuple(found) == cached(part_of(shown))[sheet[name].value]


@each_kind
def test_elements_stand_in_the_order_of_the_schema(shown):
    assert out_of_order(part_of(shown)) == []


@each_kind
def test_labels_stand_where_their_kind_of_chart_may_have_them(shown):
    assert misplaced(part_of(shown)) == []


def test_labels_of_parts_stand_beside_their_marks_in_charts_over_many_periods():
    quarters = tuple(f"Q{n % 4 + 1} 201{n // 4}-1{n // 4 + 1}" for n in range(8))
    calendar = {"ticks": tuple(each[:2] for each in quarters), "years": ("2012-13",) * 8}
    shown = a_chart(
        a_row("a", *[4.0] * 8),
        a_row("Police", *[1.0] * 8, role=Role.WITHIN, colour=SECOND.mark),
        form=Form.COLUMNS,
    )
    part = part_of(replace(shown, categories=quarters, **calendar))

    assert misplaced(part) == []
    assert [e.get("val") for e in part.iterfind(".//c:lineChart//c:dLblPos", C)] == ["r"]


def test_parts_of_divided_bars_are_marks_over_them_and_never_stacked_on_their_ends():
    part = part_of(CHARTS["divided with parts"])
    (bars,) = part.findall(".//c:barChart", C)
    (lines,) = part.findall(".//c:lineChart", C)

    assert names_in(bars) == ["Yes", "No"]
    assert names_in(lines) == ["Police", "Schools and education"]
    assert lines.find("c:grouping", C).get("val") == "standard"
    symbols = [e.get("val") for e in lines.iterfind("c:ser/c:marker/c:symbol", C)]
    assert symbols == ["square", "diamond"]


def names_in(plot):
    return [each.findtext("c:tx//c:v", namespaces=C) for each in plot.iterfind("c:ser", C)]


@each_kind
def test_axes_have_two_ids_that_are_no_negative_numbers(shown):
    part = part_of(shown)

    ids = {
        each.get("val") for tag in ("axId", "crossAx") for each in part.iter(f"{{{CHART}}}{tag}")
    }
    assert ids == {"1", "2"}


@each_kind
def test_no_chart_takes_the_name_of_its_only_row_for_a_title(shown):
    assert part_of(shown).find(".//c:autoTitleDeleted", C).get("val") == "1"


@each_kind
def test_gaps_stay_gaps_and_lines_have_corners(shown):
    part = part_of(shown)

    assert part.find(".//c:dispBlanksAs", C).get("val") == "gap"
    assert {each.get("val") for each in part.iterfind(".//c:smooth", C)} <= {"0"}


@each_kind
def test_the_same_chart_has_the_same_bytes(shown):
    assert native_chart(shown) == native_chart(shown)


def test_a_usual_range_is_columns_without_a_gap_behind_the_line():
    part = part_of(with_range())

    bars = part.find(".//c:barChart", C)
    assert [each.text for each in bars.iterfind("c:ser/c:tx//c:v", C)] == [
        "usual range, to",
        "usual range, from",  # over it, in the colour of the ground
    ]
    assert (bars.find("c:gapWidth", C).get("val"), bars.find("c:overlap", C).get("val")) == (
        "0",
        "100",
    )
    assert part.find(".//c:crossBetween", C).get("val") == "between"


@pytest.mark.parametrize(
    ("kind", "grouping"), [("divided with range", "stacked"), ("bars with range", "clustered")]
)
def test_rows_with_a_usual_range_stand_upright_with_its_limits_as_lines(kind, grouping):
    part = part_of(CHARTS[kind])

    (bars,) = part.findall(".//c:barChart", C)
    assert bars.find("c:barDir", C).get("val") == "col"
    assert bars.find("c:grouping", C).get("val") == grouping
    lines = {each.text for each in part.iterfind(".//c:lineChart/c:ser/c:tx//c:v", C)}
    assert lines == {each.name for each in LEVELS}
    highest = float(part.find(".//c:valAx/c:scaling/c:max", C).get("val"))
    assert highest > 9.5  # so that the upper limit is no edge of the chart


def test_rows_without_anything_to_hold_them_against_lie():
    assert part_of(DIVIDED).find(".//c:barDir", C).get("val") == "bar"


def test_targets_of_several_measures_are_marks_that_nothing_joins():
    (target,) = part_of(CHARTS["dots with targets"]).findall(".//c:lineChart/c:ser", C)

    assert target.find("c:spPr//{*}noFill", C) is not None
    assert target.find("c:marker/c:symbol", C).get("val") == "dash"


def test_a_figure_in_front_of_another_column_is_in_an_ink_that_is_read_on_it():
    whole = a_row("Booked", *[9.0] * 8, colour=FOCUS_LIGHT.mark)
    part = a_row("Attended", *[4.0] * 8, colour=FOCUS.mark)
    names = tuple(map(str, range(8)))
    chart = replace(a_chart(whole, part, form=Form.COLUMNS), categories=names, ticks=names)
    chart = replace(chart, years=("2012-13",) * 8)

    _, label = part_of(chart).findall(".//c:dLbl", C)

    assert label.find(".//{*}srgbClr").get("val") == FOCUS_LIGHT.over[1:]


def test_words_too_long_for_their_column_give_way_to_its_figure():
    rows = [a_row("Incidents", 9.0, 8.0, 7.0, 6.0, words=("24.0% of 17,265, some way",) * 4)]
    chart = a_chart(*rows, a_row("median", *[7.0] * 4, role=Role.MEDIAN), form=Form.BARS)

    labels = part_of(chart).findall(".//c:dLbl", C)

    assert len(labels) == 4
    assert [each.find("c:tx", C) for each in labels] == [None] * 4


def test_a_share_of_few_whose_counts_do_not_fit_is_not_printed_alone():
    row = a_row("Incidents", 50.0, 8.0, words=("1 of 2 recorded as crimes in that time (50%)", ""))
    levels = a_row("median", 7.0, 7.0, role=Role.MEDIAN)
    chart = a_chart(row, levels, form=Form.BARS, number=Number(0, "%"))

    assert len(part_of(chart).findall(".//c:dLbl", C)) == 1


def test_a_legend_leaves_out_what_is_named_elsewhere():
    part = part_of(with_range())

    names = [each.text for each in part.iterfind(".//c:ser/c:tx//c:v", C)]
    hidden = [int(each.get("val")) for each in part.iterfind(".//c:legendEntry/c:idx", C)]
    assert [names[n] for n in hidden] == ["usual range, from", "target", "Contacts"]


def test_a_text_that_looks_like_a_formula_stays_text():
    shown = a_chart(a_row("=cmd|' /C calc'!A0", 1.0, 2.0), form=Form.BARS)

    package = ZipFile(BytesIO(native_chart(shown).workbook))

    sheets = [package.read(name) for name in package.namelist() if "worksheets/" in name]
    assert len(sheets) == 1
    assert b"<f>" not in sheets[0]
    assert sheet_of(shown)["Sheet1"]["B1"].value == "=cmd|' /C calc'!A0"


def test_a_row_without_a_figure_says_why_beside_its_name():
    part = part_of(a_chart(a_row("a", 9.0, None, words=("9", "suppressed")), form=Form.BARS))

    names = [each.text for each in part.iterfind(".//c:cat//c:v", C)]
    assert names == ["Q1 2012-13", "Q2 2012-13 (suppressed)"]


def test_a_row_that_had_a_figure_once_says_why_it_has_none_now():
    names = [each.text for each in part_of(BARS).findall(".//c:cat", C)[0].iterfind(".//c:v", C)]

    assert names == ["Q1 2012-13", "Q2 2012-13 (not available)"]


def test_of_few_the_counts_are_printed_in_place_of_the_percentage():
    row = a_row("a", 20.0, 30.0, words=("3 of 15 (20.0%)", "30.0%"))
    part = part_of(a_chart(row, form=Form.BARS, number=Number(1, "%")))

    labels = part.findall(".//c:dLbl", C)
    said = [
        "".join(each.find("c:tx", C).itertext()) if each.find("c:tx", C) is not None else ""
        for each in labels
    ]
    assert said == ["3 of 15 (20.0%)", ""]  # the other is the value itself, and changes with it


def test_a_percentage_older_than_counts_of_too_few_is_not_printed():
    row = a_row("a", 20.0, None, words=("20.0%", "3 of 7"), is_joined=True)

    assert part_of(a_chart(row)).findall(".//c:dLbl", C) == []


def test_labels_at_the_ends_of_lines_do_not_cover_each_other():
    rows = [
        a_row(name, 1.0, 5.0, colour=f"#00000{n}", is_joined=True) for n, name in enumerate("abc")
    ]

    part = part_of(a_chart(*rows))

    moved = [float(each.get("val")) for each in part.iterfind(".//c:dLbl//c:y", C)]
    assert len(moved) == 2
    assert min(moved) > 0.04


def test_quarters_stand_in_groups_of_their_years():
    part = part_of(a_chart(a_row("a", 1.0, 2.0)))

    levels = [
        [v.text for v in level.iterfind(".//c:v", C)] for level in part.iterfind(".//c:lvl", C)
    ]
    assert levels == [["Q1", "Q2"], ["2012-13"]]


@pytest.mark.parametrize(
    ("shape", "preset"), [("/", "wdUpDiag"), ("\\", "dnDiag"), ("x", "diagCross"), ("-", "horz")]
)
def test_what_is_patterned_on_the_screen_has_that_pattern_and_its_own_colour(shape, preset):
    pattern = Pattern(shape, "#FFFFFF", "#801650")
    row = a_row("Escalated", 4.0, 5.0, patterns=(pattern, pattern))

    part = part_of(a_chart(a_row("Removed", 6.0, 5.0), row, form=Form.DIVIDED))

    plain, drawn = part.findall(".//c:ser/c:spPr", C)
    assert plain.find("{*}pattFill") is None
    assert drawn.find("{*}pattFill").get("prst") == preset
    assert [each.get("val") for each in drawn.iter("{*}srgbClr")][:2] == ["FFFFFF", "801650"]


def test_the_axis_leaves_room_for_what_stands_at_the_end_of_the_longest_bar():
    def end(*words):
        part = part_of(a_chart(a_row("a", 10.0, 4.0, words=words), form=Form.BARS))
        return float(part.find(".//c:valAx/c:scaling/c:max", C).get("val"))

    assert end("10", "4") > 10.0
    assert end("549.7 in 2025-26", "4") > end("10", "4")
    assert end("10", "4 in 2025-26") == end("10", "4")  # a short bar has room

"""A chart of a paper holds what the screen shows: the same names, figures and gaps."""

from collections import Counter
from dataclasses import replace

import pytest

from dashboards.charts import (
    bars,
    cohort,
    comparators,
    outcomes,
    pair,
    pyramid,
    shares,
    stacked,
    trend,
)
from dashboards.charts.marks import Level, Mark
from dashboards.drawing import Drawing, draw
from dashboards.pages.contents import pages_of, panels_of
from dashboards.panels import Panel
from dashboards.tabulate import tabulate
from dashboards.theme import BAND, FOURTH, THIRD, WHITE
from dashboards.words.usual_columns import FROM, TO
from data.figures.breakdown import is_joined
from data.figures.selection import Highlight, Selection
from data.rounding import half_up
from papers.native_chart import native_chart
from papers.read_chart import shown_in
from papers.shown import Form, Pattern, Role
from papers.svg import svg
from tests.builders import a_measure, a_percentage, a_series, a_table, with_counts
from tests.builders_data import a_target
from tests.dashboards.charts.reading import plain
from tests.frameworks import measure_of
from tests.samples import store_of

BOARDS = ("derby", "doncaster", "dudley", "northbridge")
HIGHLIGHTS = (None, Highlight("agency", "police"), Highlight("risk", "High"))
NOT_FIGURES = {Mark.WORDS, Mark.GAP, Mark.APART}


def a_drawing(kind, *series, title="Contacts", highlight=None) -> Drawing:
    panel = Panel("contacts", title, kind.figure, tuple(each.measure.id for each in series))
    return Drawing(panel, series, highlight, "They rose.", (), "")


def shown(chart, *series, **more):
    return shown_in(a_drawing(chart, *series, **more))


# Over all boards


def every_drawing(folder, board, highlight):
    dataset = store_of(folder).dataset(board)
    selection = Selection(board, highlight=highlight)
    panels = {p.id: p for page in pages_of(dataset.framework) for p in panels_of(page, dataset)}
    return [(draw(panel, dataset, selection), dataset) for panel in panels.values()]


@pytest.mark.lot(2)
@pytest.mark.parametrize("highlight", HIGHLIGHTS, ids=str)
@pytest.mark.parametrize("board", BOARDS)
def test_every_chart_of_every_board_agrees_with_screen_and_table(samples, board, highlight):
    faults = [
        (drawing.panel.id, said)
        for drawing, dataset in every_drawing(samples, board, highlight)
        for said in (
            *beside_the_screen(drawing),
            *lines_beside_the_screen(drawing),
            *beside_the_table(drawing, dataset),
        )
    ]

    assert faults == []


def beside_the_screen(drawing):
    """In what a chart differs from the one on the screen: the number of marks and their sum."""
    found = shown_in(drawing)
    kept = [row for row in found.rows if not row.role.is_level]
    places = range(len(found.categories))
    if any(len(row.values) != len(places) or len(row.colours) != len(places) for row in kept):
        yield "not one value to each category"
    ours = Counter(value for row in kept for value in row.values if value is not None)
    screen = Counter(
        found.number.rounded(abs(value) if found.form is Form.SIDES else value)
        for trace in drawing.figure.data
        if trace.meta not in NOT_FIGURES
        for value in lengths_of(trace, found.form)
        if value is not None
    )
    if ours != screen:
        yield f"other figures: {ours - screen} for {screen - ours}"
    names = {plain(trace.name) for trace in drawing.figure.data if trace.meta not in NOT_FIGURES}
    unnamed = {row.name for row in kept if not row.name.startswith(tuple(names))}
    if unnamed or not all(row.name for row in kept):
        yield f"names that the screen does not have: {unnamed}"


def lines_beside_the_screen(drawing):
    """Which usual range, median or target the screen draws and the paper has in no row of its own.

    A line of the screen is told by its value: where it runs upright, that is on the other axis.
    """
    found = shown_in(drawing)
    side = "y" if found.has_bottom_axis else "x"
    screen = {
        (shape.name, half_up(shape[f"{side}0"], max(1, found.number.decimals)))
        for shape in drawing.figure.layout.shapes
        if shape.name in set(Level)
    }
    ours = {
        (row.name.partition(" (")[0], value)
        for row in found.rows
        if row.role.is_level
        for value in row.values
        if value is not None
    }
    if ours != screen:
        yield f"lines {ours - screen} for {screen - ours}"
    drawn = native_chart(found).xml.decode() if found.is_chart else ""
    page = svg(found, "chart")
    for name, _ in screen:
        if f">{name}<" not in drawn:
            yield f"{name} is no series of the chart that Office edits"
    strokes = page.count("<line") + page.count('fill="' + BAND)
    if screen and strokes < len(screen):
        yield "lines that are not in the drawing"


def lengths_of(trace, form):
    over_rows = form is Form.DOTS or (form is Form.DIVIDED and trace.meta == Mark.UNUSUAL)
    return trace.x if trace.orientation == "h" or over_rows else trace.y


def beside_the_table(drawing, dataset):
    """In what a chart differs from the table of its card."""
    found = shown_in(drawing)
    sheet = tabulate(drawing, dataset)
    told = Counter(
        found.number.rounded(entry.value)
        for row in sheet.rows
        for entry in row
        if entry.value is not None
    )
    of_figures = {Role.FIGURES, Role.BEFORE}
    drawn = Counter(
        value
        for row in found.rows
        if row.role in of_figures
        for value in row.values
        if value is not None
    )
    is_narrowed = drawing.highlight is not None or drawing.panel.chart is cohort.figure
    # The list of every figure has those that came, and not what is worked out from them.
    if drawn - told - _together(drawing) and not (is_narrowed or drawing.panel.lists_all):
        yield f"figures that the table does not have: {drawn - told}"
    if found.form not in {Form.LINES, Form.COLUMNS} or is_narrowed:
        return
    by_period = {row[0].text: row for row in sheet.rows}
    for role, heading in ((Role.USUAL_FROM, FROM), (Role.USUAL_TO, TO)):
        for level in found.of(role):
            column = [n for n, name in enumerate(sheet.headings) if name.startswith(heading)]
            for category, value in zip(found.categories, level.values, strict=True):
                rows = [row for name, row in by_period.items() if name.startswith(category)]
                limits = [row[n].value for row in rows for n in column]
                for limit in limits:
                    if limit is not None and half_up(limit, 1) != value:
                        yield f"{role} {value} in {category}, and {limit} in the table"


def _together(drawing):
    """The sums of what the chart draws as one, of which the table has each part."""
    return Counter(
        point.value
        for series in drawing.series_drawn
        for point in series.points
        if any(map(is_joined, point.categories.values()))
    )


# One kind at a time


def test_a_quarter_not_returned_is_a_gap_and_why_is_said():
    found = shown(trend, a_series([4, None, 6]))

    (row,) = found.rows
    assert row.values == (4.0, None, 6.0)
    assert row.is_joined
    assert found.missing == ("", "Q2 2012-13 (Jul to Sep 2012): not available [x]", "")


def test_quarters_have_their_short_names_and_their_years():
    found = shown(trend, a_series([4, 5, 6, 7, 8]))

    assert found.categories[-1] == "Q1 2013-14"
    assert found.ticks == ("Q1", "Q2", "Q3", "Q4", "Q1")
    assert found.years == ("2012-13",) * 4 + ("2013-14",)


def test_a_line_is_called_after_its_category_or_its_measure():
    by_agency = shown(trend, a_series({"police": [4, 5], "education": [1, 2]}))
    alone = shown(trend, a_series([4, 5], measure=a_measure(title="Contacts & more")))

    assert {row.name for row in by_agency.rows} == {"Police", "Schools and education"}
    assert [row.name for row in alone.rows] == ["Contacts & more"]


def test_pieces_that_no_line_joins_are_rows_of_their_own():
    series = a_series([4, 5, 6, 7])
    later = tuple(replace(p, definition=1) if n > 1 else p for n, p in enumerate(series.points))

    found = shown(trend, replace(series, points=later))

    assert [row.values for row in found.rows] == [(4, 5, None, None), (None, None, 6, 7)]
    assert found.rows[1].name == f"{found.rows[0].name}, from Q3 2012-13"
    assert [each.slot for each in found.definitions] == [2]


def test_of_few_the_counts_are_printed_with_a_percentage():
    found = shown(trend, with_counts(a_series([20, 40], measure=a_percentage()), 15))

    assert found.rows[0].words == ("3 of 15 (20.0%)", "6 of 15 (40.0%)")
    assert found.number.text(20) == "20.0%"


def test_values_have_no_more_digits_than_are_printed():
    found = shown(trend, a_series([20.44444, 30.25], measure=a_percentage()))

    assert found.rows[0].values == (20.4, 30.3)


def test_a_target_is_a_row_over_the_periods_that_it_holds_for():
    target = a_target("2012-13 Q2", "2012-13 Q3", 5.0, measure="contact-measure")

    found = shown(trend, replace(a_series([4, 5, 6, 7]), targets=(target,)))

    (row,) = found.of(Role.TARGET)
    assert row.values == (None, 5.0, 5.0, None)


def test_the_ends_of_a_band_are_a_row_each():
    target = a_target("2012-13 Q1", "2012-13 Q4", 5.0, 6.0, measure="contact-measure")

    found = shown(trend, replace(a_series([4, 5, 6, 7]), targets=(target,)))

    assert [row.name for row in found.of(Role.TARGET)] == ["target, from", "target, to"]
    assert [row.values[0] for row in found.of(Role.TARGET)] == [5.0, 6.0]


def test_rows_have_their_earlier_figures_apart():
    found = shown(bars, a_series({"police": [4, 0, 0, 0, 9], "education": [1, 0, 0, 0, None]}))

    now, before = found.rows
    assert (now.name, now.values) == ("Q1 2013-14", (9.0, None))
    assert (before.role, before.values) == (Role.BEFORE, (4.0, 1.0))
    assert found.categories == ("Police", "Schools and education")
    assert now.words == ("9", "not available")


def test_two_sides_count_what_they_count():
    ages = a_table(
        {("18 to 24", "Female"): 4, ("18 to 24", "Male"): None, ("25 to 34", "Female"): 1},
        by=("age", "sex"),
    )

    found = shown(pyramid, ages)

    assert found.form is Form.SIDES
    assert found.categories == ("25 to 34", "18 to 24")  # from the first row down
    assert [(row.name, row.values) for row in found.rows] == [
        ("Female", (1.0, 4.0)),
        ("Male", (None, None)),
    ]


def test_what_is_not_yet_known_of_a_cohort_has_no_length():
    table = a_table(
        {("High", "Removed"): 8, ("High", "Reduced"): 8, ("High", "Not yet known"): 5},
        by=("first-risk", "outcome"),
        measure=measure_of("cse-risk-outcome"),
    )

    found = shown(cohort, table)

    assert [(row.name, row.values) for row in found.rows] == [
        ("Removed", (50.0,)),
        ("Reduced", (50.0,)),
    ]
    assert found.ends == ("n = 16, 5 not yet known",)
    assert found.number.text(50.0) == "50.0%"


def test_each_patterned_part_keeps_its_own_pattern_and_what_is_unknown_its_hatching():
    outcomes_of = ("Removed", "Reduced", "Unchanged", "Increased", "Escalated")
    table = a_table(
        {("High", each): 8 for each in outcomes_of},
        by=("first-risk", "outcome"),
        measure=measure_of("cse-risk-outcome"),
    )

    patterns = {row.name: row.pattern(0) for row in shown(cohort, table).rows}

    assert [name for name, each in patterns.items() if each] == ["Increased", "Escalated"]
    assert patterns["Increased"] == Pattern("\\", WHITE, FOURTH.mark)
    assert patterns["Escalated"] == Pattern("x", WHITE, THIRD.mark)


def test_a_bar_taken_apart_hatches_what_is_not_known_alone():
    table = a_table({("Q", "Seen"): 8, ("Q", "Not known"): 5}, by=("risk", "seen"))

    (row,) = shown(stacked, table).rows

    assert dict(zip(shown(stacked, table).categories, map(bool, row.patterns), strict=True)) == {
        "Seen": False,
        "Not known": True,
    }


def test_a_bar_taken_apart_has_a_category_to_each_part():
    parts = [
        a_series([value], measure=a_measure(id=name, title=name))
        for name, value in (("a", 40), ("b", 50))
    ]

    found = shown(outcomes, *parts)

    assert found.categories == ("a", "b")
    assert [row.values for row in found.rows] == [(40.0, 50.0)]
    assert found.rows[0].words[0].startswith("40")


def test_dots_have_the_figures_that_are_printed_beside_them():
    heard = a_series([92, None, 95], measure=a_percentage(title="Heard"), first="2010-11")

    found = shown(shares, heard, heard)

    assert found.form is Form.DOTS
    assert [(row.values, row.words) for row in found.rows] == [((95.0, 95.0), ("95%", "95%"))]


def test_columns_inside_columns_are_two_rows():
    series = [
        a_series([40, 50, None, 60, 70, 80, 90], measure=a_measure(id=name, title=name))
        for name in "ab"
    ]

    found = shown(pair, *series)

    assert found.form is Form.COLUMNS
    assert [(row.name, row.values[2]) for row in found.rows] == [("a", None), ("b", None)]


def test_of_comparators_each_has_its_own_period_in_its_words():
    found = shown(comparators, a_series({"": [5, None], "England": [6, 7]}, by="comparator"))

    assert found.categories == ("This board", "England")
    assert found.rows[0].values == (5.0, 6.0)
    assert found.rows[0].words == ("5 in Q1 2012-13", "6 in Q1 2012-13")


def test_segments_keep_the_words_that_stand_inside_them():
    table = a_table({("High", "Yes"): 4, ("High", "No"): 5, ("Low", "Yes"): 1}, by=("risk", "seen"))

    found = shown(stacked, table)

    assert found.form is Form.DIVIDED
    assert [row.values for row in found.rows] == [(4.0, 1.0), (5.0, None)]
    assert found.ends[0] == "9"


def test_one_figure_is_no_chart():
    found = shown(trend, a_series([None, 7]))

    assert not found.is_chart
    assert (found.rows[0].values, found.rows[0].words) == ((7.0,), ("7",))


def test_where_nothing_is_drawn_the_words_of_the_screen_stand():
    found = shown(trend, a_series({"police": [7], "education": [8]}))

    assert found.form is Form.WORDS
    assert found.ends[0].startswith("One period alone has no course")


def test_alt_text_is_what_the_chart_is_of_and_what_it_says():
    assert shown(trend, a_series([4, 5]), title="Contacts.").alt == "Contacts. They rose."

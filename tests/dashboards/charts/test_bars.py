from dataclasses import replace

from dashboards.charts import bars, single
from dashboards.theme import FOCUS, MUTED_LIGHT, UNKNOWN
from data.figures.breakdown import with_rest
from data.figures.selection import Highlight
from data.framework.measures import Kind
from tests.builders import a_measure, a_series
from tests.dashboards.charts.reading import hovers_of, plain, words_of

SOURCES = a_series(
    {"housing": [9, None], "not-recorded": [70, 80], "police": [40, 50], "education": [30, 20]}
)

LEFT = a_measure("pounds-left", Kind.PUBLISHED)


def order(drawn):
    return [mark[1] for mark in drawn.data[0].customdata]


def test_the_largest_come_first_and_the_unknown_last():
    assert order(bars.figure(SOURCES)) == ["police", "education", "housing", "not-recorded"]


def test_ages_keep_their_order():
    ages = a_series({"18 to 24": [5], "25 to 34": [90], "Not known": [1]}, by="age")

    assert order(bars.figure(ages)) == ["18 to 24", "25 to 34", "Not known"]


def test_a_missing_category_has_words_and_no_bar():
    drawn = bars.figure(SOURCES)

    assert drawn.data[0].x[2] is None
    assert drawn.data[-1].text[2].strip() == "not available"
    assert drawn.data[-1].x[2] == 0


def test_bars_start_at_zero():
    assert bars.figure(SOURCES).layout.xaxis.range[0] == 0


YEARS = a_series({"police": [40, 50], "education": [108, 45]}, first="2011-12")


def test_each_figure_stands_at_the_end_of_its_own_bar():
    now, figures, before, earlier_figures = bars.figure(YEARS).data

    assert list(now.x) == list(figures.x) == [50, 45]
    assert [text.strip() for text in figures.text] == ["<b>50</b>", "<b>45</b>"]
    assert list(before.x) == list(earlier_figures.x) == [40, 108]
    assert [text.strip() for text in earlier_figures.text] == ["40", "108"]


def test_each_figure_stands_at_the_height_of_its_own_bar():
    now, figures, before, earlier_figures = bars.figure(YEARS).data

    for bar, text in ((now, figures), (before, earlier_figures)):
        assert list(text.y) == [y + bar.offset + bar.width / 2 for y in bar.y]
    assert now.offset + now.width < before.offset


def test_the_line_above_names_both_periods():
    said = words_of(bars.figure(YEARS))[0]

    assert "95 contacts, 2012-13" in said
    assert "2011-12" in said


def test_t9_a_quarter_stands_beside_the_same_quarter_last_year():
    quarters = a_series({"police": [1, 2, 3, 4, 50], "education": [6, 7, 8, 9, 10]})

    before = bars.figure(quarters).data[2]

    assert list(before.x) == [1, 6]


def test_the_lighter_bar_tells_of_its_own_period():
    before = bars.figure(YEARS).data[2]

    assert list(before.customdata[0][:2]) == ["agency", "police"]
    assert plain(before.customdata[0][2]) == "Police 2011-12: 40 contacts"


def test_what_did_not_come_this_time_still_shows_what_there_was():
    drawn = bars.figure(a_series({"police": [40, None], "education": [1, 2]}, first="2011-12"))

    assert drawn.data[1].text[1].strip() == "not available"
    assert list(drawn.data[2].x) == [1, 40]


def test_what_did_not_come_last_time_is_said_beneath_its_bar():
    drawn = bars.figure(a_series({"police": [None, 40], "education": [1, 2]}, first="2011-12"))

    assert drawn.data[2].x[0] is None
    assert drawn.data[3].text[0].strip() == "not available"


def test_a_period_outside_the_range_is_not_said_to_be_missing():
    drawn = bars.figure(a_series({"police": [40], "education": [30]}))

    assert hovers_of(drawn)[0] == "Police Q1 2012-13 (Apr to Jun 2012): 40 contacts"


def test_without_a_period_before_there_is_one_bar_a_row():
    drawn = bars.figure(a_series({"police": [40], "education": [30]}))

    assert len(drawn.data) == 2


def test_a_single_bar_is_a_figure_and_no_chart():
    drawn = bars.figure(a_series({"police": [40]}))

    assert single.is_one(drawn)
    assert "40" in words_of(drawn)
    assert any("Police" in text for text in words_of(drawn))


def test_the_two_periods_are_written_alike_and_broken_by_no_line():
    series = a_series(
        {"police": [11111, 1, 2, 3, 12345], "education": [3, 1, 2, 3, 4]},
        measure=a_measure("assessment"),
    )

    lines = [plain(line) for line in bars.figure(series).layout.title.text.split("<br>")]

    assert lines == ["■ 12,349 assessments, Q1 2013-14", "■ Q1 2012-13"]


def test_what_did_not_come_is_said_where_its_bar_would_be_and_takes_no_room_from_the_others():
    names = ["Courts and other legal agencies", "Other concerned individuals and agencies"]
    both = bars.figure(a_series({names[0]: [None], names[1]: [30]}, by="source"))
    known = bars.figure(a_series({names[0]: [3], names[1]: [30]}, by="source"))

    assert "not available" in words_of(both)
    assert both.layout.margin.r == known.layout.margin.r
    assert all("<br>" not in text for trace in both.data for text in trace.text or ())


def test_a_highlight_dims_the_others():
    drawn = bars.figure(SOURCES, highlight=Highlight("agency", "education"))

    assert list(drawn.data[0].marker.color) == [
        MUTED_LIGHT.mark, FOCUS.mark, MUTED_LIGHT.mark, MUTED_LIGHT.mark,
    ]  # fmt: skip


def test_m1_the_unknown_is_grey():
    assert bars.figure(SOURCES).data[0].marker.color[-1] == UNKNOWN.mark


def test_the_highlighted_quarter_is_the_one_shown():
    drawn = bars.figure(SOURCES, highlight=Highlight("period", "2012-13Q1"))

    assert list(drawn.data[0].x) == [40, 30, 9, 70]


def test_a_last_quarter_without_any_figure_gives_way_to_the_one_before():
    drawn = bars.figure(a_series({"police": [40, None], "education": [3, None]}))

    assert any("Q1 2012-13" in text for text in words_of(drawn))


def test_an_unsplit_series_has_a_bar_to_each_period():
    drawn = bars.figure(a_series([4, 5]))

    assert drawn.data[0].customdata[0][:2] == ["period", "2012-13Q1"]
    assert "Q2 2012-13" in words_of(drawn)


def test_many_rows_make_the_chart_taller_and_few_do_not():
    courses = {f"A course with a rather long name, number {n}": [n] for n in range(12)}

    assert bars.figure(a_series(courses, by="course")).layout.height > 360
    assert bars.figure(SOURCES).layout.height <= 360


def test_t6_there_is_no_bar_from_before_a_change_of_definition():
    points = tuple(
        replace(point, definition=1) if point.period == YEARS.latest else point
        for point in YEARS.points
    )

    assert len(bars.figure(replace(YEARS, points=points)).data) == 2


AREAS = a_series(
    {"County Total": [374, 406], "Derby City": [199, 242], "Alfreton": [100, 101]},
    by="area",
    first="2011-12",
)


def test_p20_a_whole_stands_apart_after_its_parts():
    drawn = bars.figure(AREAS)

    assert order(drawn) == ["Derby City", "Alfreton", "County Total"]
    assert drawn.data[0].marker.color[2] not in drawn.data[0].marker.color[:2]
    assert [shape.y0 for shape in drawn.layout.shapes] == [1.5]


def test_the_boards_own_area_comes_first_and_stands_out():
    drawn = bars.figure(replace(AREAS, own="Alfreton"))

    assert order(drawn) == ["Alfreton", "Derby City", "County Total"]
    assert drawn.data[0].marker.color[0] == FOCUS.mark
    assert FOCUS.mark not in drawn.data[0].marker.color[1:]


def test_p20_what_is_left_out_is_a_bar_of_its_own_that_highlights_nothing():
    parts = a_series({"Foster care": [20], "Hospital": [18]}, by="setting")
    (series,) = with_rest([parts], [a_series([124])])

    drawn = bars.figure(series)

    assert list(drawn.data[0].x) == [20, 18, 86]
    assert drawn.data[0].customdata[2][1] == ""
    assert "In no setting" in words_of(drawn)


def test_the_line_above_says_how_many_there_are_in_all():
    assert any(
        "90 contacts, Q1 2012-13" in text
        for text in words_of(bars.figure(a_series({"police": [60], "education": [30]})))
    )
    assert not any(
        "70 contacts" in text
        for text in words_of(
            bars.figure(a_series({"police": [40], "education": [30], "housing": [None]}))
        )
    )


def test_a_single_bar_with_an_earlier_one_is_a_figure_that_tells_both():
    drawn = bars.figure(a_series({"police": [40, 50]}, first="2011-12"))

    assert single.is_one(drawn)
    assert "50" in words_of(drawn)
    assert any(text.endswith("; 40 in 2011-12") for text in words_of(drawn))


def test_what_is_missing_both_times_is_said_once():
    drawn = bars.figure(a_series({"police": [None, None], "legal": [1, 2]}, first="2011-12"))

    assert [text.strip() for text in drawn.data[1].text] == ["<b>2</b>", "not available"]
    assert [text.strip() for text in drawn.data[3].text] == ["1", ""]


def test_a_bar_below_nought_goes_the_other_way_with_its_figure_at_its_end():
    left = a_series({"housing": [-20], "police": [100]}, measure=LEFT)

    drawn = bars.figure(left)

    assert drawn.layout.xaxis.range == (-20, 100)
    assert list(drawn.data[0].x) == [100, -20]
    assert list(drawn.data[-1].x) == [100, -20]
    assert list(drawn.data[-1].textposition) == ["middle right", "middle left"]
    assert plain(drawn.data[-1].text[1]).strip() == "-20"


def test_an_earlier_bar_below_nought_has_its_figure_at_its_end_and_room_before_the_names():
    left = a_series({"housing": [-2000, 5], "police": [100, 90]}, measure=LEFT, first="2011-12")
    above = a_series({"housing": [2000, 5], "police": [100, 90]}, measure=LEFT, first="2011-12")

    drawn, usual = bars.figure(left), bars.figure(above)

    figures = drawn.data[3]
    assert dict(zip(figures.x, figures.textposition, strict=True)) == {
        100: "middle right",
        -2000: "middle left",
    }
    standoffs = [chart.layout.yaxis.ticklabelstandoff for chart in (drawn, usual)]
    assert standoffs[0] - standoffs[1] >= 7 * len("-2,000")


def test_bars_that_all_lie_below_nought_end_at_it():
    left = a_series({"housing": [-20], "police": [-100]}, measure=LEFT)

    assert bars.figure(left).layout.xaxis.range == (-100, 0)

from dataclasses import replace

from dashboards.charts import shares
from dashboards.charts.marks import Level
from data.figures.selection import Highlight
from data.figures.series import Source
from data.periods import parse
from tests.builders import a_percentage, a_series
from tests.builders_data import a_target
from tests.dashboards.charts.reading import words_of


def drawn(*rows, highlight=None):
    series = [
        a_series(row, first="2011-12", measure=a_percentage(id=str(n), title=f"Measure {n}"))
        for n, row in enumerate(rows)
    ]
    return shares.figure(*series, highlight=highlight)


def test_each_percentage_has_a_row_under_its_title():
    chart = drawn([92], [60])

    assert list(chart.data[-1].x) == [92, 60]
    assert {"Measure 0", "Measure 1", "92%", "60%"} <= set(words_of(chart))


def test_two_rows_do_not_stand_in_a_card_of_which_half_is_white():
    heights = [drawn(*[[92]] * rows).layout.height for rows in (2, 3, 4, 12)]

    assert heights[0] < 240 < heights[1] < heights[2] <= 360 < heights[3]


def test_p1_percentages_are_never_averaged():
    assert "76" not in " ".join(words_of(drawn([92], [60])))


def test_the_period_before_is_a_hollow_dot_and_a_figure():
    chart = drawn([88, 92], [None, 60])

    assert (list(chart.data[0].x), list(chart.data[0].y)) == ([88], [0])
    assert {"92% , was 88%", "60%"} <= set(words_of(chart))


def test_each_dot_tells_of_its_own_period_and_of_where_that_figure_came_from():
    series = a_series([88, 92], first="2011-12", measure=a_percentage(title="Heard"))
    points = tuple(
        replace(point, sources=(Source(f"{point.period.slug}.xlsx", "Sheet", "B2", submission=n),))
        for n, point in enumerate(series.points, start=1)
    )

    before, now = shares.figure(replace(series, points=points)).data

    assert list(before.customdata[0]) == [
        *("period", "2011-12", "<b>Heard</b><br>2011-12: 88%"),
        *("2011-12.xlsx, Sheet, B2", "1"),
    ]
    assert list(now.customdata[0]) == [
        *("period", "2012-13", "<b>Heard</b><br>2012-13: 92%"),
        *("2012-13.xlsx, Sheet, B2", "2"),
    ]


def test_a_target_crosses_the_row_of_the_measure_that_has_it_alone():
    with_target, without = (
        a_series([88, 92], first="2011-12", measure=a_percentage(id=each, title=each))
        for each in ("heard", "seen")
    )
    target = a_target("2012-13", None, 90.0, measure="heard", first=parse("2012-13"))

    chart = shares.figure(replace(with_target, targets=(target,)), without)

    (tick,) = [shape for shape in chart.layout.shapes if shape.name == Level.TARGET]
    assert (tick.x0, tick.x1) == (90.0, 90.0)
    assert -0.5 < tick.y0 < 0 < tick.y1 < 0.5
    assert "target" in chart.layout.title.text


def test_a_target_of_another_year_is_not_drawn():
    series = a_series([88, 92], first="2011-12", measure=a_percentage(id="heard"))
    target = a_target("2011-12", "", 90.0, measure="heard")

    chart = shares.figure(replace(series, targets=(target,)))

    assert [shape.name for shape in chart.layout.shapes] == [None]
    assert "target" not in chart.layout.title.text


def test_without_a_period_before_there_is_one_row_of_dots():
    assert len(drawn([92], [60]).data) == 1


def test_a_missing_percentage_says_so_and_has_no_dot():
    chart = drawn([88, None], [50, 60])

    assert chart.data[-1].x[0] is None
    assert any(text.startswith("not available") for text in words_of(chart))


def test_the_axis_runs_from_nothing_to_all():
    assert list(drawn([92]).layout.xaxis.range) == [0, 100]


def test_the_highlighted_period_is_the_one_shown():
    chart = drawn([88, 92], highlight=Highlight("period", "2011-12"))

    assert list(chart.data[-1].x) == [88]


def test_many_rows_make_the_chart_taller():
    assert drawn(*([n] for n in range(12))).layout.height > 360


def test_t6_there_is_no_dot_from_before_a_change_of_definition():
    series = a_series([88, 92], measure=a_percentage())
    points = (series.points[0], replace(series.points[1], definition=1))

    assert "92%" in words_of(shares.figure(replace(series, points=points)))

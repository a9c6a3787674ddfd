from dataclasses import replace

from data.figures.lines import lines_of
from tests.builders import a_series


def test_there_is_a_line_to_each_category_and_a_point_to_each_period():
    lines = lines_of(a_series({"police": [4, 5], "housing": [6, None]}))

    assert [(line.category, line.values) for line in lines] == [
        ("police", [4, 5]),
        ("housing", [6, None]),
    ]


def test_t5_a_period_without_a_point_is_a_gap():
    series = a_series([4, 5, 6])

    (line,) = lines_of(replace(series, points=series.points[::2]))

    assert line.values == [4, None, 6]
    assert line.points[1].note == "not returned"


def test_the_latest_figure_is_the_last_that_came():
    (line,) = lines_of(a_series([4, 5, None]))

    assert (line.last, line.latest.value) == (1, 5)


def test_a_line_without_figures_has_no_latest():
    (line,) = lines_of(a_series([None]))

    assert (line.last, line.latest) == (-1, None)


def test_t6_a_line_breaks_where_the_definition_changes_and_at_no_gap():
    series = a_series([4, None, 6, 7])
    points = (*series.points[:3], replace(series.points[3], definition=1))

    (line,) = lines_of(replace(series, points=points))

    assert line.breaks == [3]
    assert [line.values[run] for run in line.runs] == [[4, None, 6], [7]]

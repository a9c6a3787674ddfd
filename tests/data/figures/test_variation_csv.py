"""The usual range of a measure, printed: its columns are a contract."""

import csv
import io
from dataclasses import replace

from data.figures.series import Series
from data.figures.variation_csv import COLUMNS, variation_csv, why_no_limits
from tests.builders import a_measure, a_series

ONE_HIGH = (10, 12, 11, 13, 12, 14, 9, 11, 12, 10, 13, 12, 25, 11, 12)


def rows_of(series: Series) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(variation_csv(series))))


def test_each_period_has_a_row_with_the_range_that_it_is_held_to():
    rows = rows_of(a_series(ONE_HIGH))

    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == len(ONE_HIGH)
    assert rows[12] == {
        "period": "2015-16 Q1",
        "value": "25",
        "mean": "12.4666666666667",
        "lower": "7.36833333333333",
        "upper": "17.565",
        "points": "15",
        "signal": "outside",
    }


def test_limits_are_not_cut_off_at_nought():
    measure = a_measure("full-time-equivalent")

    rows = rows_of(a_series([1, 9] * 8, measure=measure))

    assert float(rows[0]["lower"]) < 0


def test_too_few_points_have_a_mean_and_no_limits_and_it_is_said_why():
    series = a_series([217, 208, 229, 225])

    assert [
        (row["mean"], row["lower"], row["upper"], row["points"]) for row in rows_of(series)
    ] == [("219.75", "", "", "4")] * 4
    assert why_no_limits(series) == (
        "2012-13 Q1 to 2012-13 Q4: no limits, since there are fewer than 13 figures under one "
        "definition.",
    )


def test_a_gap_is_a_row_without_a_value():
    rows = rows_of(a_series([*ONE_HIGH[:5], None, *ONE_HIGH[5:]]))

    assert (rows[5]["value"], rows[5]["points"]) == ("", "15")


def test_limits_begin_anew_where_the_definition_changed():
    series = a_series([*ONE_HIGH, *(value + 100 for value in ONE_HIGH)])
    points = tuple(replace(p, definition=int(n >= 15)) for n, p in enumerate(series.points))

    rows = rows_of(replace(series, points=points))

    assert {row["mean"] for row in rows[:15]} == {"12.4666666666667"}
    assert {row["mean"] for row in rows[15:]} == {"112.466666666667"}

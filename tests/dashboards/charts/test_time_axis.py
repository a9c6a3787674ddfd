import re
from itertools import pairwise

import pytest

from dashboards.charts.time_axis import FULL_YEAR, NARROW_CARD, VALUES_WIDTH, time_axis
from dashboards.theme import SMALL_TEXT
from data.periods import calendar_of, parse
from tests.builders import periods_from
from tests.dashboards.charts.reading import plain


def years_of(axis):
    return [note["text"].strip("</b>") for note in axis.annotations]


def test_quarters_have_their_year_beneath_the_first_of_each():
    axis = time_axis(periods_from("2011-12 Q1", 6))

    assert [plain(label) for label in axis.layout["labelalias"].values()] == [
        "Q1", "Q2", "Q3", "Q4", "Q1", "Q2",
    ]  # fmt: skip
    assert [note["x"] for note in axis.annotations] == [0, 4]
    assert years_of(axis) == ["2011-12", "2012-13"]


def test_t5_every_period_keeps_its_slot():
    axis = time_axis(periods_from("2011-12 Q1", 6))

    assert axis.keys == tuple(axis.layout["categoryarray"])
    assert axis.keys[1] == "2011-12Q2"


def test_a_year_that_began_before_the_axis_is_named_where_there_is_room():
    assert years_of(time_axis(periods_from("2011-12 Q2", 6))) == ["2011-12", "2012-13"]
    assert years_of(time_axis(periods_from("2011-12 Q4", 6))) == ["2012-13", "2013-14"]


def test_quarters_that_never_reach_a_first_one_have_their_year():
    assert years_of(time_axis(periods_from("2011-12 Q2", 2))) == ["2011-12"]


def test_the_years_of_many_quarters_do_not_touch_in_a_narrow_card():
    right = 120
    axis = time_axis(periods_from("2022-23 Q1", 18), right=right)

    slot = (NARROW_CARD - VALUES_WIDTH - right) / 18
    apart = [(after["x"] - before["x"]) * slot for before, after in pairwise(axis.annotations)]
    assert min(apart) >= FULL_YEAR


@pytest.mark.parametrize("right", [16, 60, 120])
def test_every_year_is_written_in_one_style(right):
    years = years_of(time_axis(periods_from("2022-23 Q1", 18), right=right))

    assert years[0] == "2022-23"
    assert all(re.fullmatch(r"20\d\d-\d\d", year) for year in years)


def test_years_are_called_by_their_names():
    axis = time_axis(calendar_of(parse("2010-11"), parse("2012-13")))

    assert list(axis.layout["labelalias"].values()) == ["2010-11", "2011-12", "2012-13"]
    assert axis.annotations == []


def test_t2_periods_of_another_type_say_so():
    axis = time_axis((parse("calendar 2012"), parse("2012-13")))

    assert list(axis.layout["labelalias"].values()) == ["calendar<br>2012", "2012-13"]


def test_labels_of_quarters_are_thinned_out_before_they_touch():
    axis = time_axis(periods_from("2022-23 Q1", 18))

    assert axis.layout["tickfont"]["size"] > SMALL_TEXT
    assert f"font-size:{SMALL_TEXT}px" in next(iter(axis.layout["labelalias"].values()))

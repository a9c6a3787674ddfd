import re
from itertools import pairwise

import pytest

from dashboards.charts.time_axis import FULL_YEAR, QUARTER, VALUES_WIDTH, time_axis
from data.periods import calendar_of, parse
from tests.builders import periods_from
from tests.dashboards.charts.reading import plain

PHONE, LAPTOP = 328, 646  # px, of the chart of a card at 390 and at 1440
NEEDED = re.compile(r"100cqw - (\d+)px")


def years_of(axis):
    return [plain(note["text"]) for note in axis.annotations]


def is_shown(text, width):
    """Whether a chart of that width, in px, shows the label."""
    return width > int(NEEDED.search(text)[1])


def quarters_at(axis, width):
    labels = axis.layout["labelalias"].values()
    return [n for n, label in enumerate(labels) if is_shown(label, width)]


def years_at(axis, width):
    return [note["x"] for note in axis.annotations if is_shown(note["text"], width)]


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
    axis = time_axis(periods_from("2011-12 Q4", 6))

    assert years_of(axis) == ["2011-12", "2012-13", "2013-14"]
    assert years_at(axis, PHONE) == [1, 5]
    assert years_at(axis, LAPTOP) == [0, 1, 5]


def test_quarters_that_never_reach_a_first_one_have_their_year():
    assert years_of(time_axis(periods_from("2011-12 Q2", 2))) == ["2011-12"]


@pytest.mark.parametrize("width", [PHONE, 480, LAPTOP])
def test_the_years_of_many_quarters_do_not_touch(width):
    right = 120
    axis = time_axis(periods_from("2008-09 Q2", 74), right=right)

    slot = (width - VALUES_WIDTH - right) / 74
    apart = [(after - before) * slot for before, after in pairwise(years_at(axis, width))]
    assert min(apart) >= FULL_YEAR


def test_every_year_and_every_quarter_is_written_where_there_is_room():
    axis = time_axis(periods_from("2022-23 Q1", 18), right=120)

    assert quarters_at(axis, LAPTOP) == list(range(18))
    assert years_at(axis, LAPTOP) == [0, 4, 8, 12, 16]


@pytest.mark.parametrize("first", ["2022-23 Q1", "2022-23 Q2", "2022-23 Q3"])
@pytest.mark.parametrize("many", [9, 18, 40, 88])
def test_where_quarters_are_thinned_out_only_those_with_their_year_beneath_remain(first, many):
    axis = time_axis(periods_from(first, many), right=120)

    narrower = int((QUARTER - 1) * many) + VALUES_WIDTH + 120

    for width in range(200, narrower, 40):
        assert quarters_at(axis, width) == years_at(axis, width)
        assert years_at(axis, width)


def test_where_years_have_no_room_the_latest_stays_and_every_second_before_it():
    axis = time_axis(calendar_of(parse("2021-22"), parse("2025-26")), right=119)

    assert quarters_at(axis, PHONE) == [0, 2, 4]
    assert quarters_at(axis, LAPTOP) == [0, 1, 2, 3, 4]
    assert axis.layout["tickangle"] == 0


@pytest.mark.parametrize("right", [16, 60, 120])
def test_every_year_is_written_in_one_style(right):
    years = years_of(time_axis(periods_from("2022-23 Q1", 18), right=right))

    assert years[0] == "2022-23"
    assert all(re.fullmatch(r"20\d\d-\d\d", year) for year in years)


def test_years_are_called_by_their_names():
    axis = time_axis(calendar_of(parse("2010-11"), parse("2012-13")))

    labels = [plain(label) for label in axis.layout["labelalias"].values()]
    assert labels == ["2010-11", "2011-12", "2012-13"]
    assert axis.annotations == []


def test_t2_periods_of_another_type_say_so():
    axis = time_axis((parse("calendar 2012"), parse("2012-13")))

    first, second = axis.layout["labelalias"].values()
    assert "calendar<br>2012" in first
    assert plain(second) == "2012-13"


def test_months_have_their_year_beneath_april():
    axis = time_axis(periods_from("Mar 2012", 3))

    assert [plain(label) for label in axis.layout["labelalias"].values()] == ["Mar", "Apr", "May"]
    assert years_of(axis) == ["2011-12", "2012-13"]
    assert [note["x"] for note in axis.annotations] == [0, 1]


@pytest.mark.parametrize(
    ("months", "width", "named"),
    [
        (6, PHONE, range(6)),
        (12, PHONE, (0, 3, 6, 9)),
        (12, LAPTOP, range(12)),
        (36, PHONE, (0, 6, 12, 18, 24, 30)),
        (36, LAPTOP, range(0, 36, 3)),
    ],
)
def test_months_that_begin_a_quarter_or_half_are_named_where_there_is_no_room_for_all(
    months, width, named
):
    axis = time_axis(periods_from("Apr 2012", months))

    assert quarters_at(axis, width) == list(named)
    assert len(years_at(axis, width)) == -(-months // 12)

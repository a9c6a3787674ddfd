from datetime import date

import pytest

from data.intake.checks import dates
from data.intake.front import Front
from tests.data.framework.layouts.builders import a_table, an_extract, said, settled
from tests.data.intake.checks.builders import a_cover

FRONT = Front("Cover", (("period", "B3"), ("sent", "B5")))
LAST_DAY, DAY_AFTER = date(2012, 9, 30), date(2012, 10, 1)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2012, 6, 30), [("error", "period-not-begun", "B3")]),
        (date(2012, 7, 1), [("query", "period-not-ended", "B3")]),
        (LAST_DAY, [("query", "period-not-ended", "B3")]),
        (DAY_AFTER, []),
    ],
)
def test_a_cover_may_not_name_a_period_to_come_and_seldom_one_that_runs(today, expected):
    cover = a_cover("2012-13 Q2")

    assert said(dates.cover_period_to_come(cover, FRONT, today)) == expected


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("2012-10-02", [("query", "sent-to-come", "B5")]),
        ("2012-10-01", []),
        ("", []),
    ],
)
def test_a_return_is_not_sent_on_a_day_to_come(sent, expected):
    cover = a_cover("2012-13 Q2", sent=sent)

    assert said(dates.sent_to_come(cover, FRONT, DAY_AFTER)) == expected


def figures(block: str, today: date, period: str = "2012-13 Q1"):
    found = settled(an_extract(block, a_table("contacts"), period=period))[0]
    return said(dates.figures_to_come(found, a_cover(period), today))


QUARTERS = "Table | 2012-13 Q1 | 2012-13 Q2 | 2012-13 Q3\nRow | 4 | 5 | 6"


def test_a_figure_for_a_quarter_that_has_not_ended_is_asked_about():
    assert figures(QUARTERS, LAST_DAY) == [
        ("query", "figures-not-ended", "C2"),
        ("error", "figures-not-begun", "D2"),
    ]


def test_a_figure_for_a_quarter_that_has_ended_is_right():
    assert figures(QUARTERS, date(2013, 1, 1)) == []


def test_an_empty_cell_for_a_quarter_to_come_is_no_figure():
    assert figures("Table | 2012-13 Q1 | 2012-13 Q3\nRow | 4 | ", LAST_DAY) == []


def test_a_year_that_runs_may_have_figures_and_one_to_come_may_not():
    block = "Table | 2012-13 | 2013-14\nRow | 4 | 5"

    assert figures(block, LAST_DAY) == [("error", "figures-not-begun", "C2")]


def test_what_is_wrong_with_the_covers_own_period_is_said_once():
    assert figures("Table | 2012-13 Q3\nRow | 6", LAST_DAY, period="2012-13 Q3") == []

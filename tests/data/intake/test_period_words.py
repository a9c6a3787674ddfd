"""A sender's way to write a quarter is read, unless it could be another one."""

import pytest

from data.intake.period_words import named_period
from data.periods import parse


@pytest.mark.parametrize(
    "text",
    [
        *("Quarter 2, 2026-27", "FY26/27 Q2", "202627 Q2", "2026-27 Q2 (provisional)", "Sep-26"),
        *("Q2 26/27", "2026/27 - Q2", "2026/2027 Quarter 2", "Second quarter 2026-27"),
        *("2nd quarter of 2026/27", "2026-27Q2", "Quarter Two 2026-27", "2627 Q2", "Q2_2026-27"),
        *("Q2 (Jul-Sep) 2026-27", "Q2 (July to September 2026)", "Q2 2026-27 (Jul to Sep 2026)"),
        *("quarter ending 30 September 2026", "July \u2013 Sept 2026", "Jul, Aug and Sep 2026"),
        *("30/09/2026", "2026-09-01", "September 2026", "Q2 FY2026-27", "FY 2026-27 Q2 [p]"),
        *("Q2 FY27", "Q2FY27", "FY2027 Q2", "QE Sep 2026", "QE 30/09/26", "Jul-Sep 26"),
        *("Quarter II 2026-27", "Period: 2026-27 Q2", "09/2026", "2026-09", "2026/7 Q2"),
        *("1 July 2026 - 30 September 2026", "1st July to 30th September 2026", "Q2 2026-7"),
        *("Q2 2026-27 - final", "Qtr 2 2026/27", "Year 2026-27 Quarter 2", "Quarter: 2, 2026-27"),
    ],
)
def test_a_quarter_is_read_however_it_is_written(text):
    assert named_period(text).period == parse("2026-27 Q2")


@pytest.mark.parametrize("text", ["H1 2026/27", "First half of 2026-27", "2026-27 H1 (draft)"])
def test_a_half_year_is_read_however_it_is_written(text):
    assert named_period(text).period == parse("2026-27 Q1+Q2")


@pytest.mark.parametrize("text", ["as at 30 September 2026", "At 30/09/26", "at end of Sept 2026"])
def test_the_day_of_a_stock_is_read_as_the_quarter_that_it_ends(text):
    assert named_period(text).period == parse("2026-27 Q2")


@pytest.mark.parametrize(
    "text", ["202627", "FY2026-27", "Financial year 2026/27", "2026-27 (provisional)"]
)
def test_a_year_is_read_however_it_is_written(text):
    assert named_period(text).period == parse("2026-27")


@pytest.mark.parametrize(
    "text",
    [
        *("", "Housing", "Q2 2026", "Q5 2026-27", "2026-28 Q2", "2026-27 Q2 and Q3", "99/99/2026"),
        *("Summer quarter", "Q2 2026-8", "H3 2026-27", "1 July to 30 August 2026", "13/2026"),
        *("Q3 (Jul-Sep 2026)", "Q2 2026-27 (Oct to Dec 2026)", "13 2026", "Q2"),
    ],
)
def test_what_could_be_another_period_or_contradicts_itself_is_not_guessed(text):
    assert named_period(text).period is None


@pytest.mark.parametrize(
    ("text", "provisional"),
    [
        ("2026-27 Q2 (provisional)", True),
        ("2026-27 Q2 - draft", True),
        ("2026-27 Q2 [p]", True),
        ("Q2 2026-27 provisional figures", True),
        ("2026-27 Q2 (revised)", False),
        ("2026-27 Q2", False),
    ],
)
def test_a_period_says_whether_its_figures_may_change(text, provisional):
    assert named_period(text).is_provisional is provisional


@pytest.mark.parametrize(
    ("text", "by_its_end"), [("Q2 FY27", True), ("FY26/27 Q2", False), ("FY2026-27 Q2", False)]
)
def test_a_financial_year_named_by_one_year_alone_is_told(text, by_its_end):
    assert named_period(text).is_by_its_end is by_its_end

"""Months, quarters and years of one measure, held against each other at each level (rule T12)."""

import pytest

from data.framework.layouts.axes import periods
from data.framework.layouts.sheet import Key
from data.intake.checks import check, spans
from data.periods import parse
from tests.builders_data import an_observation
from tests.data.framework.layouts.builders import a_table, an_extract
from tests.data.intake.checks.builders import a_cover, a_past, sentences

MEASURE = "contacts"


def read(measure=MEASURE, **figures):
    """Figures of one measure down a column, by the period that heads their row."""
    rows = "\n".join(f"{period} | {value}" for period, value in figures.items())
    table = a_table(measure, headings={"Number": Key()}, rows=(periods(),))
    return an_extract(f"Table | Number\n{rows}", table, period="2026-27")


MONTHS = {"Apr 2026": 10, "May 2026": 11, "Jun 2026": 12}
REST = {"2026-27 Q2": 30, "2026-27 Q3": 31, "2026-27 Q4": 32}


def test_a_quarter_that_is_not_its_months_is_asked_about_with_the_three_of_them():
    found = read(**MONTHS, **{"2026-27 Q1": 23}, **REST, **{"2026-27": 116})

    (finding,) = spans.months_and_quarters(found)

    assert str(finding.severity) == "query"
    assert finding.cells == ("B5", "B2", "B3", "B4")
    assert finding.period == "2026-27 Q1"
    assert "2026-27 Q1: printed as 23" in finding.what
    assert "Apr 2026 10, May 2026 11, Jun 2026 12, together 33" in finding.what
    assert finding.what.endswith(
        "2026-27 (Apr 2026 to Mar 2027) agrees with it, so that a part of it is at fault."
    )


@pytest.mark.parametrize(
    ("months", "quarter"),
    [
        (("Apr", "May", "June"), "Q1"),
        (("2026-04-01", "2026-05-01", "2026-06-01 00:00:00"), "Quarter 1"),
        (("April 2026", "May-26", "Jun 26"), "Qtr 1"),
    ],
    ids=["of the year of the cover", "days, as a spreadsheet program makes of Apr-26", "named"],
)
def test_months_and_quarters_are_read_as_they_are_typed(months, quarter):
    found = read(**dict(zip(months, MONTHS.values(), strict=True)), **{quarter: 23})

    (finding,) = spans.months_and_quarters(found)

    assert finding.cells == ("B5", "B2", "B3", "B4")
    assert "2026-27 Q1: printed as 23" in finding.what


def test_a_quarter_is_at_fault_where_the_year_agrees_with_its_months():
    found = read(**MONTHS, **{"2026-27 Q1": 23}, **REST, **{"2026-27": 126})

    (finding,) = spans.months_and_quarters(found)

    assert finding.what.endswith("agrees with its parts, so that it is at fault itself.")


def test_where_nothing_decides_both_are_named():
    (finding,) = spans.months_and_quarters(read(**MONTHS, **{"2026-27 Q1": 23}))

    assert finding.what.endswith("nothing else says which of them is at fault.")


@pytest.mark.parametrize(
    "figures",
    [
        MONTHS | {"2026-27 Q1": 33},
        {"Apr 2026": 10, "May 2026": 11, "2026-27 Q1": 23},
        MONTHS | {"Jun 2026": "[x]", "2026-27 Q1": 23},
    ],
    ids=["they agree", "a month is not there", "a month is not known"],
)
def test_what_agrees_or_is_not_whole_is_right(figures):
    assert list(spans.months_and_quarters(read(**figures))) == []


def test_a_year_is_held_against_its_months_where_no_quarter_is_given():
    year = [
        f"{month} 2026" for month in ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    ]
    year += [f"{month} 2027" for month in ("Jan", "Feb", "Mar")]

    found = read(**dict.fromkeys(year, 2), **{"2026-27": 25})

    assert ["together 24" in each for each in sentences(spans.months_and_quarters(found))] == [True]


def test_a_half_year_is_held_against_its_quarters():
    found = read(**{"2026-27 Q1": 10, "2026-27 Q2": 11, "2026-27 Q1+Q2": 22})

    (said,) = sentences(spans.months_and_quarters(found))

    assert "printed as 22" in said


def test_a_number_on_a_day_is_not_added_up():
    found = read("cp-plans", **MONTHS, **{"2026-27 Q1": 12})

    assert list(spans.months_and_quarters(found)) == []


def test_months_of_earlier_returns_are_held_against_a_quarter():
    past = a_past(
        an_observation(MEASURE, 10, "April 2026 to April 2026"),
        an_observation(MEASURE, 11, "May 2026 to May 2026"),
        an_observation(MEASURE, 12, "June 2026 to June 2026"),
    )

    (finding,) = spans.months_and_quarters_since(read(**{"2026-27 Q1": 23}), a_cover(), past)

    assert "together 33" in finding.what


def test_what_one_return_says_by_itself_is_said_once():
    past = a_past(an_observation(MEASURE, 10, "April 2026 to April 2026"))
    found = read(**MONTHS, **{"2026-27 Q1": 23})

    codes = [finding.code for finding in check(found, a_cover("2026-27"), past)]

    assert codes.count("parts-disagree") == 1


def test_a_quarter_that_an_earlier_return_gave_is_held_against_the_months_of_this_one():
    past = a_past(an_observation(MEASURE, 23, "2026-27 Q1"))

    (finding,) = spans.months_and_quarters_since(read(**MONTHS), a_cover(), past)

    assert finding.cells == ("B2", "B3", "B4")
    assert (finding.measure, finding.period) == (MEASURE, "2026-27 Q1")
    assert "2026-27 Q1: printed as 23" in finding.what
    assert "together 33" in finding.what


def test_a_year_that_was_sent_is_held_against_months_of_several_returns():
    months = [each.short() for each in parse("2026-27").its_months()]
    past = a_past(
        an_observation(MEASURE, 25, "2026-27"),
        *(an_observation(MEASURE, 2, str(parse(each))) for each in months[:9]),
    )

    found = read(**dict.fromkeys(months[9:], 2))
    said = sentences(spans.months_and_quarters_since(found, a_cover("2026-27 Q4"), past))

    assert ["2026-27: printed as 25" in each and "together 24" in each for each in said] == [True]


def test_c1_a_quarter_of_a_stock_is_held_against_its_last_month():
    found = read("cp-plans", **MONTHS, **{"2026-27 Q1": 13})

    (finding,) = spans.months_and_quarters(found)

    assert finding.cells == ("B5", "B4")
    assert finding.what.endswith(
        "2026-27 Q1: printed as 13, while Jun 2026, which ends on the same day, has 12."
    )


def test_c1_a_year_of_a_stock_is_held_against_its_last_quarter():
    found = read("cp-plans", **{"2026-27 Q3": 11, "2026-27 Q4": 12, "2026-27": 11})

    assert [finding.cells for finding in spans.months_and_quarters(found)] == [("B4", "B3")]


def test_a_stock_whose_last_month_is_not_known_is_held_against_nothing():
    found = read("cp-plans", **{"Apr 2026": 10, "May 2026": 11, "2026-27 Q1": 13})

    assert list(spans.months_and_quarters(found)) == []

import pytest

from data.framework.layouts.axes import as_printed, periods
from data.framework.layouts.sheet import Key
from data.intake.checks import last_time
from data.intake.checks.reads import a_return_before
from data.periods import parse
from tests.builders_data import a_return, an_observation, in_months, in_quarters
from tests.data.framework.layouts.builders import (
    CONTACTS_BY_AGENCY,
    a_table,
    an_extract,
    said,
    settled,
)
from tests.data.intake.checks.builders import a_cover, a_past, sentences

TWO_YEARS = "Table | 2011-12 | 2012-13\nRow | {before} | {now}"
SAME_SLOT = {"period": "2012-13", "agency": "police", "title": "Return"}


def two_years(before="10", now="12", measure="contacts"):
    block = TWO_YEARS.format(before=before, now=now)
    return settled(an_extract(block, a_table(measure)))[0]


def test_v2_last_years_column_that_is_not_what_was_sent_then_is_asked_about():
    past = a_past(an_observation("contacts", 9, "2011-12"))

    (finding,) = last_time.sent_otherwise(two_years(), a_cover(), past)

    assert finding.cells == ("B2",)
    assert finding.what == (
        "Contacts to children's social care, 2011-12: not as it was sent before: B2 9 → 10."
    )
    assert (finding.measure, finding.period) == ("contacts", "2011-12")


@pytest.mark.parametrize("sent", [10, None])
def test_v2_last_years_column_as_it_was_sent_or_never_known_is_right(sent):
    past = a_past(an_observation("contacts", sent, "2011-12"))

    assert list(last_time.sent_otherwise(two_years(), a_cover(), past)) == []


def test_v2_a_gap_is_not_another_figure():
    past = a_past(an_observation("contacts", 9, "2011-12"))

    assert list(last_time.sent_otherwise(two_years("[x]"), a_cover(), past)) == []


@pytest.mark.parametrize(("sent", "asked"), [(21.24, 0), (21.2, 0), (21, 0), (20, 1), (21.3, 1)])
def test_v2_percentages_are_compared_at_the_decimals_that_both_have(sent, asked):
    past = a_past(an_observation("referral-share", sent, "2011-12"))
    found = two_years("21.2%", measure="referral-share")

    assert len(list(last_time.sent_otherwise(found, a_cover(), past))) == asked


def test_many_figures_of_one_measure_that_changed_are_one_finding():
    found = an_extract(
        """
        | Contacts 2011-12
        Police | 1
        Housing | 2
        Cafcass | 3
        Probation | 4
        """,
        CONTACTS_BY_AGENCY,
    )
    agencies = ("police", "housing", "cafcass", "probation")
    past = a_past(*(an_observation("contacts", 9, "2011-12", agency=each) for each in agencies))

    (finding,) = last_time.sent_otherwise(found, a_cover(), past)

    assert finding.cells == ("B2", "B3", "B4", "B5")
    assert finding.what.endswith("before: B2 9 → 1, B3 9 → 2, B4 9 → 3, and 1 more.")


def test_v1_a_new_version_of_a_return_is_noted_with_what_it_changes():
    past = a_past(an_observation("contacts", 11, "2012-13"), **SAME_SLOT)

    assert list(last_time.sent_otherwise(two_years(), a_cover(), past)) == []
    (finding,) = last_time.revised(two_years(), a_cover(), past)
    assert (str(finding.severity), finding.cells) == ("note", ("C2",))
    assert finding.what.endswith("takes the place of: C2 11 → 12.")


def test_v1_an_older_version_changes_nothing():
    past = a_past(an_observation("contacts", 11, "2012-13"), **SAME_SLOT, sent="2013-06-01")

    assert list(last_time.revised(two_years(), a_cover(sent="2013-05-01"), past)) == []


def jumped(value: object, *before, measure="contacts", period="2014-15 Q1", base=None):
    """What is said of a figure after those before it, the last of them the quarter before."""
    found = an_extract(
        f"Table | {period}\nRow | {value}", a_table(measure, base=base or Key(measure))
    )
    first = in_quarters(measure, *before[:4], year="2012-13")
    second = in_quarters(measure, *before[4:], year="2013-14")
    return list(last_time.jumps(found, a_cover(period), a_past(*first, *second)))


STEADY = (100, 104, 98, 101, 99, 103, 97, 102)


@pytest.mark.parametrize("value", [1000, 160, 40, 0])
def test_v3_a_count_out_of_all_proportion_to_the_last_eight_is_asked_about(value):
    (finding,) = jumped(value, *STEADY)

    assert finding.cells == ("B2",)
    assert str(finding.severity) == "query"
    assert f": {value:,}, while what was given before lay between 97 and 104." in finding.what


@pytest.mark.parametrize(
    ("value", "before"),
    [
        (130, STEADY),  # 30 % and no more
        (115, STEADY),  # near what they were
        (60, (20, 90, 35, 80, 25, 95, 30, 70)),  # they always went up and down
        (19, (1, 2, 1, 3, 2, 1, 2, 1)),  # small numbers do anything (P4)
        (25, (10, 9, 11, 10, 12, 8, 10, 11)),  # a change of fewer than twenty
        (45, (30,) * 8),  # chance alone may do so much
    ],
    ids=str,
)
def test_p4_a_count_in_proportion_or_too_small_is_let_through(value, before):
    assert jumped(value, *before) == []


def test_a_count_within_what_was_sent_before_is_no_jump():
    assert jumped(200, 100, 100, 100, 100, 100, 100, 100, 200) == []


@pytest.mark.parametrize(("value", "asked"), [(310, 1), (290, 0), (30, 1), (40, 0)])
def test_with_few_figures_before_it_a_jump_is_beyond_three_times_the_largest(value, asked):
    assert len(jumped(value, None, None, None, None, None, None, 100, 100)) == asked


def test_a_single_figure_before_it_is_given_as_what_it_was():
    (said,) = sentences(jumped(138, None, None, None, None, None, None, None, 5))

    assert said.endswith("138, while what was given before was 5.")


def test_a_figure_is_held_against_those_that_stand_beside_it_in_the_return():
    found = an_extract("Table | 2011-12 | 2012-13\nRow | 10 | 100", a_table("contacts"))

    assert said(last_time.jumps(found, a_cover(), a_past())) == [("query", "jump", "C2")]


def test_the_figures_of_a_return_are_gone_through_once_however_many_they_are(monkeypatch):
    times, once = [], last_time.each_once
    monkeypatch.setattr(last_time, "each_once", lambda read: (times.append(1), once(read))[1])
    found = an_extract(
        "Table | 2011-12 | 2012-13\nRow | 10 | 100\nRow | 9 | 8", a_table("contacts")
    )

    list(last_time.jumps(found, a_cover(), a_past()))

    assert len(times) == 1


def test_a_count_without_figures_before_it_is_not_judged():
    assert jumped(1000) == []
    assert jumped("[x]", *STEADY) == []


def test_p1_a_percentage_is_no_count_and_p17_a_cohort_is_not_complete():
    outcome = Key("cse-risk-outcome")

    assert jumped("90%", *STEADY, measure="cse-young-people-seen") == []
    assert jumped(1000, *STEADY, measure="cse-risk-outcome", base=outcome) == []


def test_only_figures_of_the_period_on_the_cover_are_held_against_the_last_ones():
    found = an_extract("Table | 2014-15 Q1\nRow | 1000", a_table("contacts"))
    past = a_past(*in_quarters("contacts", *STEADY[:4], year="2013-14"))

    assert list(last_time.jumps(found, a_cover("2014-15 Q2"), past)) == []


def blanks(cells: str, *before):
    block = f"| Contacts 2012-13 Q2\nPolice | {cells}\nHousing | 4"
    found = settled(an_extract(block, CONTACTS_BY_AGENCY, period="2012-13 Q2"))[0]
    return list(last_time.blanks_with_a_past(found, a_cover("2012-13 Q2"), a_past(*before)))


def test_m1_an_empty_cell_that_had_a_figure_last_quarter_is_asked_about():
    findings = blanks("", an_observation("contacts", 4, "2012-13 Q1", agency="police"))

    assert said(findings) == [("query", "blank-had-a-figure", "B2")]


@pytest.mark.parametrize("cell", ["5", "[x]", "0"])
def test_m1_a_cell_that_says_something_is_not_empty(cell):
    assert blanks(cell, an_observation("contacts", 4, "2012-13 Q1", agency="police")) == []


def test_m1_an_empty_cell_that_was_empty_last_quarter_is_not_asked_about_again():
    assert blanks("", an_observation("contacts", None, "2012-13 Q1", agency="police")) == []
    assert blanks("") == []


YEAR = "Table | 2012-13 | 2012-13 Q4\nRow | {year} | 10"
QUARTERS = in_quarters("contacts", 9, 6, 9)


def year_of(year: object, *before, measure="contacts"):
    found = an_extract(YEAR.format(year=year), a_table(measure))
    return list(last_time.year_and_earlier_quarters(found, a_cover(), a_past(*before)))


def test_c1_a_year_is_held_against_the_quarters_that_came_before():
    (finding,) = year_of(45, *QUARTERS)

    assert finding.cells == ("B2",)
    assert finding.what.endswith("printed as 45, its four quarters add up to 34.")


def test_c1_a_year_that_is_the_sum_of_its_quarters_or_lacks_one_is_not_asked_about():
    assert year_of(34, *QUARTERS) == []
    assert year_of(45, *QUARTERS[:2]) == []
    assert year_of("[x]", *QUARTERS) == []


def test_c1_a_year_whose_quarters_all_stand_in_the_return_is_held_against_them_alone():
    found = an_extract(
        "Table | 2012-13 | 2012-13 Q1 | 2012-13 Q2 | 2012-13 Q3 | 2012-13 Q4\n"
        "Row | 45 | 9 | 6 | 9 | 10",
        a_table("contacts"),
    )

    assert list(last_time.year_and_earlier_quarters(found, a_cover(), a_past(*QUARTERS))) == []


def test_c1_a_stock_at_the_years_end_is_no_sum():
    stocks = in_quarters("cp-plans", 9, 6, 9)

    assert year_of(45, *stocks, measure="cp-plans") == []


def a_quarter(*values: int):
    names = [f"Area {number}" for number, _ in enumerate(values)]
    block = f"Table | {' | '.join(names)}\nRow | {' | '.join(map(str, values))}"
    areas = a_table("marac-cases", columns=(as_printed("area"),))
    return names, an_extract(block, areas, period="2012-13 Q2")


@pytest.mark.parametrize(
    ("values", "before", "asked"),
    [
        ((1, 2, 3, 4, 5), (1, 2, 3, 4, 5), 1),
        ((1, 2, 3, 4, 5), (1, 2, 3, 4, 6), 0),
        ((1, 2, 3, 4), (1, 2, 3, 4), 0),
        ((0, 0, 0, 0, 5), (0, 0, 0, 0, 5), 0),
        ((1, 2, 3, 4, 5), (), 0),
    ],
    ids=str,
)
def test_a_return_that_repeats_the_one_before_may_be_of_the_wrong_quarter(values, before, asked):
    names, found = a_quarter(*values)
    earlier = [
        an_observation("marac-cases", value, "2012-13 Q1", area=name)
        for name, value in zip(names, before, strict=False)
    ]

    findings = list(last_time.same_as_last_time(found, a_cover("2012-13 Q2"), a_past(*earlier)))

    assert len(findings) == asked
    assert sentences(findings) == asked * [
        "Every figure for 2012-13 Q2 is the one that was sent for 2012-13 Q1."
    ]


def test_a_figure_of_another_agency_for_the_same_time_is_asked_about():
    past = a_past(an_observation("contacts", 11, "2012-13"), **(SAME_SLOT | {"agency": "housing"}))
    past.learn(a_return(period="2012-13", agency="police", title="Return", file="other.xlsx"))

    assert said(last_time.sent_otherwise(two_years(), a_cover(), past)) == [
        ("query", "sent-otherwise", "C2")
    ]


def test_what_is_left_of_a_budget_is_no_count_that_jumps():
    before = (-550, 10, -1504, -673, 40, -20, -800, -90)

    assert jumped(-20631, *before, measure="board-spending-variance") == []


def by_month(*values: object):
    """A return for the first quarter of 2013-14 with its three months."""
    months = "\n".join(
        f"{month} 2013 | {value}"
        for month, value in zip(("Apr", "May", "Jun"), values, strict=True)
    )
    table = a_table("contacts", headings={"Number": Key()}, rows=(periods(),))
    return an_extract(f"Table | Number\n{months}", table, period="2013-14 Q1")


def test_v3_a_month_out_of_all_proportion_to_the_last_eight_is_asked_about():
    past = a_past(*in_months("contacts", *STEADY, 100, 101, 99, 100))

    (finding,) = last_time.jumps(by_month(100, 1000, 101), a_cover("2013-14 Q1"), past)

    assert finding.cells == ("B3",)
    assert "May 2013: 1,000" in finding.what


def test_a_month_is_held_against_the_same_month_of_the_return_before():
    past = a_past(*in_months("contacts", 5, 6, 7, first="Jan 2013"))

    before = [a_return_before(each, parse("2013-14 Q1")) for each in by_month(5, 6, 7).figures]

    assert [each.short() for each in before] == ["Jan 2013", "Feb 2013", "Mar 2013"]
    figures = zip(by_month(5, 6, 7).figures, before, strict=True)
    assert [past.of(each, period).value for each, period in figures] == [5, 6, 7]

import pytest

from data.framework.layouts.axes import (
    agencies,
    as_printed,
    categories,
    either,
    ignored,
    labels,
    measure_then_period,
    periods,
    quarters_of_the_year,
    total,
)
from data.framework.layouts.sheet import Key, Role
from data.framework.layouts.spelling import plain
from data.periods import parse
from tests.data.framework.layouts.builders import meaning


@pytest.mark.parametrize(
    ("printed", "same"),
    [
        ("Emotional Abuse *", "emotional abuse"),
        ("0 – 4", "0 to 4"),
        ("  Two\nlines ", "two lines"),
        ("Total:", "total"),
    ],
)
def test_case_spacing_dashes_and_footnote_marks_do_not_change_a_label(printed, same):
    assert plain(printed) == same


def test_labels_are_known_one_by_one():
    reader = labels({"Family Present": Key("conference-family-present")})

    assert meaning(reader, "family  present") == Key("conference-family-present")
    assert meaning(reader, "Family") is None


@pytest.mark.parametrize(
    ("printed", "agency"),
    [
        ("Secondary Health (A & E, Hospital)", "health-hospital"),
        ("Not Recorded / Not Known", "not-recorded"),
        ("Derby City Council", "local-authority"),
    ],
)
def test_an_agency_is_known_by_any_of_its_spellings(printed, agency):
    assert meaning(agencies(), printed) == Key(agency=agency)


def test_a_total_over_agencies_is_one_only_where_the_table_has_one():
    assert meaning(agencies(total=Key()), "Total") == Key(total_over="agency")
    assert meaning(agencies(), "Total") is None
    assert meaning(agencies(total=Key()), "Nobody") is None


@pytest.mark.parametrize(
    ("printed", "age"),
    [
        ("b 16 to 17", "16 to 17"),
        ("16 – 17", "16 to 17"),
        ("h 65 plus", "65 and over"),
        ("65 plus", "65 and over"),
    ],
)
def test_a_letter_before_a_category_only_puts_the_rows_in_order(printed, age):
    reader = categories("age", ("16 to 17", "65 and over"), {"65 plus": "65 and over"})

    assert meaning(reader, printed) == Key(categories=(("age", age),))


def test_what_is_no_category_is_not_known():
    assert meaning(categories("age", ("16 to 17",)), "18 to 24") is None


def test_labels_may_be_kept_as_they_are_printed():
    reader = as_printed("area", totals=("County Total",), beside=("Derby City",))

    assert meaning(reader, "Alfreton") == Key(categories=(("area", "Alfreton"),))
    assert meaning(reader, "County Total").total_over == "area"
    assert meaning(reader, "Derby City").role is Role.BESIDE
    assert meaning(reader, "  ") is None


@pytest.mark.parametrize(
    ("before", "printed", "period"),
    [
        ("", "10/11", "2010-11"),
        ("", "Q1 12-13", "2012-13 Q1"),
        ("", "11/12 Q3+Q4", "2011-12 Q3+Q4"),
        ("", "April 2007- March 2008", "2007-08"),
        ("", "Oct- Dec11", "2011-12 Q3"),
        ("", "1/4/16 to 31/3/17", "2016-17"),
        ("Contacts", "Contacts 2011-12", "2011-12"),
    ],
)
def test_t1_a_heading_names_a_period_in_any_of_the_ways_that_are_printed(before, printed, period):
    assert meaning(periods(before), printed) == Key(period=parse(period))


def test_a_heading_that_names_no_period_is_not_known():
    assert meaning(periods(), "% Male") is None


@pytest.mark.parametrize("printed", ["Qu2", "Q2", "Qtr 2", "quarter 2", "Qu.2"])
def test_a_quarter_may_be_named_without_its_year(printed):
    assert meaning(quarters_of_the_year(), printed) == Key(quarter=2)


@pytest.mark.parametrize("printed", ["Qu5", "Q", "Total"])
def test_what_is_no_quarter_is_not_known(printed):
    assert meaning(quarters_of_the_year(), printed) is None


def test_a_heading_may_name_a_measure_and_then_a_period():
    reader = measure_then_period({"CAF": Key("early-help-assessments")})

    assert meaning(reader, "CAF 2012- 2013") == Key(
        "early-help-assessments", period=parse("2012-13")
    )
    assert meaning(reader, "CAF") is None
    assert meaning(reader, "Contacts 2012-13") is None


def test_a_total_is_known_by_the_words_that_are_printed():
    assert meaning(total("age"), "Total") == Key(total_over="age")
    assert (
        meaning(total("course", "Total Number of Courses"), "total number of courses") is not None
    )
    assert meaning(total("age"), "Sum") is None


def test_the_first_reader_that_knows_a_text_reads_it():
    reader = either(labels({"All": Key("first")}), labels({"All": Key("second")}), periods())

    assert meaning(reader, "All").measure == "first"
    assert meaning(reader, "2012-13").period == parse("2012-13")
    assert meaning(reader, "nothing") is None


def test_labels_known_to_hold_nothing_are_ignored():
    assert meaning(ignored("Average per month"), "average per month").role is Role.IGNORED
    assert meaning(ignored("Average"), "Total") is None
